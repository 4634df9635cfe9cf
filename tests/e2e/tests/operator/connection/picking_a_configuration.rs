//! Picking one of a project's configurations instead of typing its ID.

use e2e::{Kind, Outcome, PROJECT, Page, TOKEN, scenario};
use fantoccini::key::Key;

const LIST: &str = "List configurations";
const SAMPLE: &str =
    "sample Migration enabled, 4 sessions exit when a server is a hotspot, 237 users listed";
const SWITCHED_OFF: &str =
    "users-25 Migration disabled, 2 sessions exit when a server is a hotspot, 25 users listed";

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
        page.focuses(LIST).await;
        let asked = page.last_asked();
        assert_eq!(asked.path, format!("/v1/{PROJECT}/hotspot-session-config"));
        assert_eq!((asked.offset(), asked.limit()), ("0", "100"));
        assert_eq!(asked.token.as_deref(), Some(TOKEN));

        page.has(Kind::Choice, SAMPLE).await;
        assert!(!page.is_chosen(SAMPLE).await, "nothing is chosen yet");
        page.pick(SWITCHED_OFF).await;
        assert_eq!(page.value("Configuration ID").await, "users-25");
        assert!(page.is_chosen(SWITCHED_OFF).await);
        page.press("Load users").await;
        page.sees("1–10 of 25").await;

        page.press("Close list").await;
        page.focuses(LIST).await;
        page.has_no(Kind::Choice, SAMPLE).await;
        assert_eq!(page.value("Configuration ID").await, "users-25");
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_picks_one() {
    scenario(async |page| {
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.enter("Configuration ID").await;
        page.tab_to(LIST).await;
        page.strike(Key::Enter).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.tab_to(SAMPLE).await;
        page.strike(Key::Space).await;
        assert_eq!(page.value("Configuration ID").await, "sample");
        page.strike(Key::Down).await;
        page.strike(Key::Down).await;
        page.focuses(SWITCHED_OFF).await;
        assert_eq!(page.value("Configuration ID").await, "users-25");
        page.tab_to("Close list").await;
        page.strike(Key::Space).await;
        page.focuses(LIST).await;
    })
    .await;
}

#[tokio::test]
async fn an_id_can_be_typed_by_hand_at_all_times() {
    scenario(async |page| {
        list(page, "hang", TOKEN).await;
        page.sees("Loading configurations…").await;
        page.load("sample").await;
        page.sees("1–10 of 237").await;
        page.press("Close list").await;

        list(page, PROJECT, TOKEN).await;
        page.pick(SAMPLE).await;
        page.fill("Configuration ID", "users-5").await;
        assert!(
            !page.is_chosen(SAMPLE).await,
            "the choice follows the typing"
        );
        page.press("Load users").await;
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
        assert_eq!(page.complaint("Configuration ID").await, "");
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
            "delay-120-users-0 Migration disabled, 19 sessions exit when a server is a hotspot, 0 users listed",
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
        page.focuses(LIST).await;

        page.press("Retry").await;
        page.has(Kind::Choice, SAMPLE).await;
        page.has_no_banner().await;
        page.focuses(LIST).await;
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
        page.focuses(LIST).await;
        page.fill("Token", TOKEN).await;
        page.press(LIST).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.has_no_banner().await;
    })
    .await;
}

#[tokio::test]
async fn the_configurations_of_one_project_are_not_offered_for_another() {
    scenario(async |page| {
        list(page, PROJECT, TOKEN).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.fill("Project ID", "another").await;
        page.has_no(Kind::Choice, SAMPLE).await;
        page.has_no(Kind::Button, "Close list").await;
        page.fill("Project ID", PROJECT).await;
        page.has(Kind::Choice, SAMPLE).await;
    })
    .await;
}

#[tokio::test]
async fn a_newer_request_takes_the_older_one_back_and_so_does_closing() {
    scenario(async |page| {
        list(page, "hang", TOKEN).await;
        page.sees("Loading configurations…").await;
        page.press("Close list").await;
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
async fn in_chinese_the_choice_stays_and_speaks_chinese() {
    scenario(async |page| {
        list(page, PROJECT, TOKEN).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.choose("Language", "简体中文").await;
        page.has(
            Kind::Choice,
            "sample 热点会话迁移已开启，热点时退出会话个数：4，237个不迁移用户",
        )
        .await;
        page.has(Kind::Button, "查询配置").await;
    })
    .await;
}
