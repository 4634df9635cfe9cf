//! The form that is there before the page is: it can be filled in and sent.

use fantoccini::key::Key;

use e2e::{Kind, NARROW, PROJECT, Scheme, TOKEN, WIDE, journey};

const LOADING: &str = "Loading…";

fn link(rest: &str) -> String {
    format!("/?endpoint=Stand-in&project_id={PROJECT}&config_id=sample{rest}")
}

#[tokio::test]
async fn a_form_that_is_sent_before_the_page_has_come_brings_the_rows() {
    journey(async |page| {
        page.open_held_back("/").await;
        page.fill("Project ID", PROJECT).await;
        page.fill("Configuration ID", "sample").await;
        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.sees(LOADING).await;
        assert!(page.asked().is_empty(), "there is nobody yet to ask");

        page.let_come().await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.asked().len(), 1);
        page.has_rows(&page.listed("sample").await[..10]).await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_fills_in_the_form_before_the_page_has_come_and_the_token_is_all_it_needs() {
    journey(async |page| {
        page.open_held_back(&link("&user_name=a&limit=20&offset=20"))
            .await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        assert_eq!(page.value("Configuration ID").await, "sample");
        assert_eq!(page.value("Username").await, "a");
        page.fill("Token", TOKEN).await;
        page.strike(Key::Enter).await;

        page.let_come().await;
        page.sees("21–40 of").await;
        page.focuses("Token").await;
    })
    .await;
}

#[tokio::test]
async fn what_the_link_filled_in_and_was_changed_stays_as_it_was_changed() {
    journey(async |page| {
        page.open_held_back(&link("&user_name=a")).await;
        page.fill("Configuration ID", "users-1000").await;
        page.fill("Username", "").await;
        page.let_come().await;
        assert_eq!(page.value("Configuration ID").await, "users-1000");
        assert_eq!(page.value("Username").await, "");
        assert_eq!(page.value("Project ID").await, PROJECT);
        page.focuses("Username").await;
    })
    .await;
}

#[tokio::test]
async fn what_no_id_can_be_is_taken_back_when_the_page_comes() {
    let long = "a".repeat(129);
    journey(async |page| {
        page.open_held_back(&format!("/?project_id={PROJECT}&config_id={long}"))
            .await;
        page.let_come().await;
        assert_eq!(page.value("Project ID").await, PROJECT);
        assert_eq!(page.value("Configuration ID").await, "");
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_in_a_form_that_was_sent_early_is_said_when_the_page_comes() {
    journey(async |page| {
        page.open_held_back("/").await;
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.press("Load users").await;
        page.let_come().await;
        page.complains("Configuration ID", "Enter the configuration ID.")
            .await;
        page.focuses("Configuration ID").await;
        assert_eq!(page.value("Token").await, TOKEN);
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn the_form_before_the_page_is_as_accessible_as_the_one_that_comes() {
    journey(async |page| {
        for (width, scheme) in [(WIDE, Scheme::Light), (NARROW, Scheme::Dark)] {
            page.show_on(width, scheme).await;
            page.open_held_back(&link("")).await;
            page.has(Kind::Form, "Request").await;
            page.assert_accessible().await;
            page.assert_fits().await;
            page.press("Load users").await;
            page.sees(LOADING).await;
            page.screenshot(&format!("early-{width}")).await;
            page.let_come().await;
        }
    })
    .await;
}
