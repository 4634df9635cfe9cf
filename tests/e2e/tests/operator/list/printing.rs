//! Printing what is on screen.

use e2e::{Kind, PROJECT, TOKEN, scenario};

/// What may be on paper no more than in the text: controls.
const CONTROLS: &str = "input, select, textarea, button:not(.sort), summary";

#[tokio::test]
async fn every_row_is_printed_with_what_it_is_and_without_controls() {
    scenario(async |page| {
        page.start_loading_all("sample").await;
        page.sees("All 237 users").await;
        let on_screen = page.rows().await;
        page.choose("Theme", "Dark").await;
        page.begin_printing().await;
        page.until("all rows", async || {
            (page.rows().await.len() == 237).then_some(())
        })
        .await;
        for seen in [
            "Users not migrated from hotspot sessions",
            "sample",
            PROJECT,
            "Whole list · updated",
        ] {
            page.sees(seen).await;
        }
        let controls: Vec<bool> = page.each(CONTROLS, "element.checkVisibility()").await;
        assert!(controls.len() > 10, "{controls:?}");
        assert!(!controls.contains(&true), "{controls:?}");
        assert!(!page.shows(TOKEN).await);
        let scheme: String = page
            .run(
                "return getComputedStyle(document.documentElement).colorScheme",
                vec![],
            )
            .await;
        assert_eq!(scheme, "light");
        page.screenshot("print").await;
        page.end_printing().await;
        page.has_rows(&on_screen).await;
        page.has(Kind::Button, "Refresh").await;
    })
    .await;
}

#[tokio::test]
async fn paper_says_that_the_rows_are_old_and_what_they_were_filtered_by() {
    scenario(async |page| {
        page.load("falters-500-1").await;
        page.sees("1–10 of 350").await;
        page.press("Refresh").await;
        page.banner().await;
        page.fill("Filter rows", "a -zz").await;
        page.begin_printing().await;
        page.sees("Refresh failed. Showing data from").await;
        page.sees("a -zz").await;
        page.screenshot("print-old").await;
        page.end_printing().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_printed_without_rows_has_no_controls_either() {
    scenario(async |page| {
        page.fill("Token", TOKEN).await;
        page.begin_printing().await;
        let controls: Vec<bool> = page.each(CONTROLS, "element.checkVisibility()").await;
        assert!(!controls.contains(&true), "{controls:?}");
        page.sees("Users not migrated from hotspot sessions").await;
        page.end_printing().await;
    })
    .await;
}
