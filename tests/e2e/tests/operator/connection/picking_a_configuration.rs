//! Picking one of a project's configurations instead of typing its ID.

use e2e::{Kind, Outcome, PROJECT, Page, TOKEN, scenario};
use fantoccini::key::Key;

const FIELD: &str = "Configuration ID";
const LIST: &str = "List configurations";
const SAMPLE: &str = "sample Migration on · 4 sessions 237 users";
const SWITCHED_OFF: &str = "users-25 Migration off · 2 sessions 25 users";

/// Asks for the configurations of a project, without waiting for them.
async fn list(page: &Page, project: &str, token: &str) {
    page.fill("Project ID", project).await;
    page.fill("Token", token).await;
    page.press(LIST).await;
}

#[tokio::test]
async fn a_configuration_is_picked_and_its_users_are_loaded() {
    scenario(async |page| {
        list(page, PROJECT, TOKEN).await;
        page.hears("Configurations loaded. Choose one under Configuration ID.")
            .await;
        page.focuses(FIELD).await;
        let asked = page.last_asked();
        assert_eq!(asked.path, format!("/v1/{PROJECT}/hotspot-session-config"));
        assert_eq!((asked.offset(), asked.limit()), ("0", "100"));
        assert_eq!(asked.token.as_deref(), Some(TOKEN));

        page.has(Kind::Choice, SAMPLE).await;
        page.pick(SWITCHED_OFF).await;
        assert_eq!(page.value(FIELD).await, "users-25");
        page.has_no(Kind::Choice, SAMPLE).await;
        page.focuses(FIELD).await;
        page.press("Load users").await;
        page.sees("1–10 of 25").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_opens_the_list_searches_it_and_picks_one() {
    scenario(async |page| {
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.tab_to(FIELD).await;
        page.strike(Key::Down).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.type_keys("users-25").await;
        page.has_no(Kind::Choice, SAMPLE).await;
        page.strike(Key::Down).await;
        page.strike(Key::Enter).await;
        assert_eq!(page.value(FIELD).await, "users-25");
        page.focuses(FIELD).await;
        // With nothing to pick from, Enter sends the form.
        page.strike(Key::Enter).await;
        page.sees("1–10 of 25").await;
    })
    .await;
}

#[tokio::test]
async fn any_id_can_be_typed_at_all_times_and_typing_asks_for_nothing() {
    scenario(async |page| {
        page.fill("Project ID", "hang").await;
        page.fill("Token", TOKEN).await;
        page.fill(FIELD, "sample").await;
        assert!(page.asked().is_empty());
        page.press(LIST).await;
        page.sees("Loading configurations…").await;
        page.type_keys("x").await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;

        list(page, PROJECT, TOKEN).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.fill(FIELD, "users-5").await;
        page.strike(Key::Enter).await;
        page.sees("1–5 of 5").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_in_the_form_is_said_there_and_the_configuration_id_is_not_missed() {
    scenario(async |page| {
        page.press(LIST).await;
        page.complains("Project ID", "Enter the project ID.").await;
        page.complains("Token", "Enter a token.").await;
        page.focuses("Project ID").await;
        assert_eq!(page.complaint(FIELD).await, "");
        page.fill("Project ID", PROJECT).await;
        page.press(LIST).await;
        page.focuses("Token").await;
        assert!(page.asked().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_project_without_configurations_says_so() {
    scenario(async |page| {
        list(page, "empty", TOKEN).await;
        page.hears("This project has no hotspot session migration configurations.")
            .await;
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn many_configurations_come_page_by_page_up_to_a_thousand() {
    scenario(async |page| {
        list(page, "users-120", TOKEN).await;
        page.has(
            Kind::Choice,
            "delay-120-users-0 Migration off · 19 sessions 0 users",
        )
        .await;
        let offsets: Vec<_> = page
            .asked()
            .iter()
            .map(|asked| asked.offset().to_owned())
            .collect();
        // 20 would be a full page of a service that takes no notice of `limit`.
        assert_eq!(offsets, ["0", "100", "120"]);
        assert!(!page.shows("Only the first").await);
    })
    .await;
}

#[tokio::test]
async fn a_failure_is_said_in_place_and_leaves_rows_and_banner_alone() {
    scenario(async |page| {
        page.load("sample").await;
        let rows = page.rows().await;
        list(page, "recovers-503-1", TOKEN).await;
        let alert = page.banner().await;
        assert_eq!(
            alert.text,
            "Couldn't list the configurations: 503 Service unavailable. Wait a moment, and then retry. Retry"
        );
        assert_eq!(page.rows().await, rows);
        page.sees("1–10 of 237").await;
        assert!(!page.shows("Showing data from").await);
        page.focuses(FIELD).await;

        page.press("Retry").await;
        page.has(Kind::Choice, SAMPLE).await;
        page.has_no_banner().await;
        page.focuses(FIELD).await;
        assert_eq!(page.rows().await, rows);
    })
    .await;
}

#[tokio::test]
async fn a_refused_token_is_said_and_leads_to_the_token() {
    scenario(async |page| {
        list(page, PROJECT, "expired").await;
        let alert = page.banner().await;
        assert!(
            alert.text.contains("401 Authentication failed") && alert.text.contains("Token field"),
            "{alert:?}"
        );
        page.focuses("Token").await;
        page.fill("Token", "forbidden").await;
        page.press(LIST).await;
        page.sees("403 No permission").await;
        page.sees("ListHotspotSessionConfig").await;
        page.focuses(FIELD).await;
        page.fill("Token", TOKEN).await;
        page.press(LIST).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn a_newer_request_takes_the_older_one_back_and_so_does_escape() {
    scenario(async |page| {
        list(page, "hang", TOKEN).await;
        page.sees("Loading configurations…").await;
        page.strike(Key::Escape).await;
        page.sees_no_more("Loading configurations…").await;
        assert_eq!(last_outcome(page, "/hang/").await, Outcome::Aborted);

        page.press(LIST).await;
        page.sees("Loading configurations…").await;
        list(page, PROJECT, TOKEN).await;
        page.has(Kind::Choice, SAMPLE).await;
        assert_eq!(last_outcome(page, "/hang/").await, Outcome::Aborted);
    })
    .await;
}

/// How the latest request for an address with this in it ended.
async fn last_outcome(page: &Page, part: &str) -> Outcome {
    page.until("the request to end", async || {
        let exchanges = page.exchanges().await;
        exchanges
            .into_iter()
            .rfind(|exchange| exchange.method == "GET" && exchange.url.contains(part))?
            .outcome
    })
    .await
}

#[tokio::test]
async fn in_chinese_the_list_speaks_chinese() {
    scenario(async |page| {
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.choose("Language", "简体中文").await;
        page.press("查询配置").await;
        page.has(Kind::Choice, "sample 迁移已开启 · 4个会话 237个用户")
            .await;
    })
    .await;
}
