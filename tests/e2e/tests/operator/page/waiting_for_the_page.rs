//! What is on screen before the page starts.

use e2e::{Kind, NARROW, PROJECT, Scheme, WIDE, scenario};

const LEAD: &str = "Shows the users whose sessions stay on their server when it becomes a hotspot.";
const CONTROLS: &str = "form, input, select, button, textarea";

#[tokio::test]
async fn the_shell_is_there_before_the_page_and_gone_once_it_starts() {
    scenario(async |page| {
        for (width, scheme) in [(WIDE, Scheme::Light), (NARROW, Scheme::Dark)] {
            page.case(&format!("{width} px wide"));
            page.show_on(width, scheme).await;
            page.open_held_back("/").await;
            page.has(Kind::Heading, "Users not migrated from hotspot sessions")
                .await;
            page.sees(LEAD).await;
            let controls: Vec<String> = page.each(CONTROLS, "element.outerHTML").await;
            assert_eq!(controls, [""; 0], "nothing can be filled in yet");
            page.assert_accessible().await;
            page.assert_fits().await;
            page.screenshot(&format!("shell-{width}")).await;

            page.let_come().await;
            page.has(Kind::Form, "Connection").await;
            page.sees(LEAD).await;
            let headings: Vec<String> = page.each("h1", "element.textContent").await;
            assert_eq!(headings.len(), 1, "{headings:?}");
            let shells: Vec<String> = page.each("#shell", "element.id").await;
            assert_eq!(shells, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_opened_by_a_link_starts_with_the_focus_in_the_field_that_is_left_to_fill_in() {
    scenario(async |page| {
        let link = format!("/?project_id={PROJECT}&config_id=sample");
        page.open_held_back(&link).await;
        page.let_come().await;
        page.focuses("Token").await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        assert_eq!(page.value("Configuration ID").await, "sample");
    })
    .await;
}
