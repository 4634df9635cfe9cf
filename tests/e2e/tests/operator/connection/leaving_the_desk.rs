//! A page with a token in it and nobody there.

use e2e::{Exchange, Kind, Outcome, Page, TOKEN, scenario};

const DROPPED: &str = "Token cleared after 15 minutes of inactivity. Paste it again.";

/// In seconds.
const MINUTE: u32 = 60;

/// Opens the page again with timers that a test can wait for.
async fn open_in_a_hurry(page: &Page) {
    page.hurry().await;
    page.open().await;
}

#[tokio::test]
async fn after_15_minutes_without_input_the_token_goes_and_the_rows_stay() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.let_pass(16 * MINUTE).await;
        // Nothing happens but the page's own timer.
        page.complains("Token", DROPPED).await;
        page.hears(DROPPED).await;
        page.sees("1–10 of 237").await;
        assert_eq!(page.value("Token").await, "");
        assert_eq!(page.rows().await.len(), 10);
        page.assert_nowhere(TOKEN).await;
        page.assert_accessible().await;

        let asked = page.asked().len();
        page.press("Next page").await;
        page.focuses("Token").await;
        page.complains("Token", DROPPED).await;
        assert_eq!(page.asked().len(), asked);

        page.fill("Token", TOKEN).await;
        page.sees_no_more(DROPPED).await;
        page.press("Next page").await;
        page.sees("11–20 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_computer_that_slept_is_found_out_when_it_wakes() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.load("sample").await;
        page.let_pass(16 * MINUTE).await;
        page.bring_back().await;
        assert_eq!(page.value("Token").await, "");
        page.complains("Token", DROPPED).await;
    })
    .await;
}

#[tokio::test]
async fn the_first_touch_after_a_sleep_does_not_save_the_token() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.load("sample").await;
        page.let_pass(16 * MINUTE).await;
        page.press("Load users").await;
        page.complains("Token", DROPPED).await;
        assert_eq!(page.asked().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn requests_under_way_are_ended() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.start_loading("hang").await;
        page.has(Kind::Button, "Cancel").await;
        page.let_pass(16 * MINUTE).await;
        page.complains("Token", DROPPED).await;
        page.has_no(Kind::Button, "Cancel").await;
        assert_eq!(page.outcome_of("hang").await, Outcome::Aborted);
    })
    .await;
}

#[tokio::test]
async fn a_request_for_configurations_is_ended_too() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.fill("Project ID", "hang").await;
        page.fill("Token", TOKEN).await;
        page.press("List configurations").await;
        page.sees("Loading configurations…").await;
        page.let_pass(16 * MINUTE).await;
        page.complains("Token", DROPPED).await;
        page.sees_no_more("Loading configurations…").await;
        let aborted = |exchange: &Exchange| exchange.outcome == Some(Outcome::Aborted);
        assert!(page.exchanges().await.iter().any(aborted));
    })
    .await;
}

#[tokio::test]
async fn any_input_starts_the_time_anew() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.load("sample").await;
        for event in ["keydown", "pointerdown", "wheel", "touchmove", "input"] {
            page.case(event);
            page.let_pass(14 * MINUTE).await;
            page.run::<()>(
                "document.querySelector('h1').dispatchEvent(new Event(arguments[0], { bubbles: true }))",
                vec![event.into()],
            )
            .await;
            page.bring_back().await;
            assert_eq!(page.value("Token").await, TOKEN);
        }
        page.let_pass(14 * MINUTE).await;
        page.bring_back().await;
        assert_eq!(page.value("Token").await, TOKEN);
        page.let_pass(2 * MINUTE).await;
        page.bring_back().await;
        assert_eq!(page.value("Token").await, "");
    })
    .await;
}

#[tokio::test]
async fn the_notice_survives_a_change_of_language() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.load("sample").await;
        page.let_pass(16 * MINUTE).await;
        page.complains("Token", DROPPED).await;
        page.choose("Language", "简体中文").await;
        page.complains("用户Token", "15分钟内无操作，Token已清除。请重新粘贴。")
            .await;
        page.hears("15分钟内无操作").await;
    })
    .await;
}

#[tokio::test]
async fn without_a_token_there_is_nothing_to_drop_and_nothing_to_say() {
    scenario(async |page| {
        open_in_a_hurry(page).await;
        page.let_pass(16 * MINUTE).await;
        page.bring_back().await;
        assert_eq!(page.complaint("Token").await, "");
        assert!(!page.shows("Token cleared after").await);
    })
    .await;
}

#[tokio::test]
async fn the_deployment_says_how_long() {
    scenario(async |page| {
        page.hurry().await;
        page.redeploy(Some(
            r#"{"endpoints":[{"name":"Own","base_url":"/api/own"}],"token_idle_minutes":1}"#,
        ))
        .await;
        page.fill("Token", TOKEN).await;
        page.let_pass(2 * MINUTE).await;
        page.complains(
            "Token",
            "Token cleared after 1 minute of inactivity. Paste it again.",
        )
        .await;

        page.redeploy(Some(
            r#"{"endpoints":[{"name":"Own","base_url":"/api/own"}],"token_idle_minutes":0}"#,
        ))
        .await;
        assert!(page.banner().await.text.contains("token_idle_minutes"));
    })
    .await;
}
