//! Keeping watch on a list with `Auto refresh`.

use std::time::Duration;

use e2e::{Kind, PROJECT, Page, TOKEN, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

const HALF_A_MINUTE: &str = "Every 30 seconds";

/// Longer than it takes the page to notice that time has passed.
const A_TICK: Duration = Duration::from_millis(1_500);

async fn watch(page: &Page, configuration: &str) {
    page.load(configuration).await;
    page.choose("Auto refresh", HALF_A_MINUTE).await;
}

/// Nothing is asked for as long as a refresh that is due would take to begin.
async fn asks_nothing(page: &Page) {
    let before = page.asked().len();
    tokio::time::sleep(A_TICK).await;
    assert_eq!(page.asked().len(), before);
}

/// The title of the tab begins like this.
async fn is_titled(page: &Page, begin: &str) {
    page.until(&format!("the title “{begin}…”"), async || {
        let title: String = page.run("return document.title", vec![]).await;
        title.starts_with(begin).then_some(())
    })
    .await;
}

async fn new_rows(page: &Page) -> Vec<String> {
    let texts = page
        .each::<String>("tbody th", "element.innerText.replace(/\\s+/g, ' ')")
        .await;
    texts
        .into_iter()
        .filter(|text| text.ends_with(" New"))
        .collect()
}

#[tokio::test]
async fn nothing_is_refreshed_unless_it_is_chosen() {
    scenario(async |page| {
        page.has_no(Kind::Field, "Auto refresh").await;
        page.load("changing").await;
        assert_eq!(page.value("Auto refresh").await, "Off");
        assert_eq!(
            page.options("Auto refresh").await,
            ["Off", HALF_A_MINUTE, "Every minute", "Every 5 minutes"]
        );
        page.let_pass(3_600).await;
        asks_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn what_came_and_went_is_marked_named_and_announced_once() {
    scenario(async |page| {
        watch(page, "changing").await;
        page.sees("Refreshes only this page, while this tab is visible.")
            .await;
        let before = page.rows().await;
        assert_eq!(new_rows(page).await, [""; 0]);
        looks_right(page, "watching").await;

        page.listen().await;
        page.let_pass(30).await;
        page.sees("1 user added, 1 removed since").await;
        let now = page.rows().await;
        assert_eq!(now[1..], before[..9]);
        assert_eq!(new_rows(page).await, [now[0].name.clone()]);
        page.sees(&format!("{} ({})", before[9].name, before[9].id))
            .await;
        page.sees("users may have moved here from another page")
            .await;
        let heard = page.heard().await;
        assert_eq!(heard.len(), 1, "{heard:?}");
        assert!(
            heard[0].contains("1 user added, 1 removed since"),
            "{heard:?}"
        );
        assert!(heard[0].contains("1–10 of 351"), "{heard:?}");
        looks_right(page, "found").await;

        page.press("Got it").await;
        page.sees_no_more("1 user added").await;
        page.focuses("Auto refresh").await;
        assert_eq!(new_rows(page).await, [""; 0]);
        assert_eq!(page.rows().await.len(), 10);
    })
    .await;
}

#[tokio::test]
async fn differences_add_up_until_they_are_acknowledged_and_the_title_counts_them() {
    scenario(async |page| {
        let own = "changing · Users not migrated";
        watch(page, "changing").await;
        page.let_pass(30).await;
        page.sees("1 user added, 1 removed since").await;
        is_titled(page, &format!("(2) {own}")).await;
        page.let_pass(30).await;
        page.sees("2 users added, 2 removed since").await;
        assert_eq!(new_rows(page).await.len(), 2);
        is_titled(page, &format!("(4) {own}")).await;
        page.press("Got it").await;
        page.sees_no_more("users added").await;
        is_titled(page, own).await;
        page.let_pass(30).await;
        page.sees("1 user added, 1 removed since").await;
        is_titled(page, &format!("(2) {own}")).await;
    })
    .await;
}

#[tokio::test]
async fn that_watching_ends_with_the_token_is_said_before_it_happens_and_when_it_does() {
    const MINUTE: u32 = 60;
    const SOON: &str = "Auto refresh stops in 2 minutes, when the token is cleared";
    const ENDED: &str = "Auto refresh stopped. To resume it, enter a token";
    scenario(async |page| {
        page.hurry().await;
        page.open().await;
        watch(page, "sample").await;
        page.sees("Refreshes only this page, while this tab is visible.")
            .await;
        page.let_pass(13 * MINUTE + 5).await;
        page.sees(SOON).await;
        page.hears(SOON).await;
        is_titled(page, "Auto refresh stops soon – ").await;
        page.enter("Filter rows").await;
        page.strike(Key::Down).await;
        page.sees_no_more(SOON).await;
        page.sees("Refreshes only this page, while this tab is visible.")
            .await;

        page.let_pass(16 * MINUTE).await;
        page.sees(ENDED).await;
        page.hears(ENDED).await;
        is_titled(page, "Auto refresh stopped – ").await;
        page.fill("Token", TOKEN).await;
        page.sees("Refreshes only this page, while this tab is visible.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_refresh_that_the_dropped_token_ends_is_not_waited_for() {
    scenario(async |page| {
        page.hurry().await;
        page.open().await;
        watch(page, "delay-1500-sample").await;
        page.let_pass(30).await;
        page.has_asked(2).await;
        page.let_pass(16 * 60).await;
        page.sees("To resume it, enter a token").await;
        page.fill("Token", TOKEN).await;
        page.let_pass(60).await;
        page.has_asked(3).await;
    })
    .await;
}

#[tokio::test]
async fn of_many_ten_are_named_and_the_others_counted() {
    // Every request to this configuration finds one more user, and these are twelve.
    const ELSEWHERE: &str = "
        const [address, token] = arguments;
        const ask = () => fetch(address, { headers: { 'X-Auth-Token': token } });
        return Promise.all(Array.from({ length: 12 }, ask)).then(() => null);";
    scenario(async |page| {
        page.prefer_rows_per_page(20).await;
        watch(page, "changing").await;
        let address: String = page
            .run(
                "return performance.getEntriesByType('resource').map(({ name }) => name)
                    .find(name => name.includes('non-migration-users?'))",
                vec![],
            )
            .await;
        page.run::<()>(ELSEWHERE, vec![address.into(), TOKEN.into()])
            .await;
        page.let_pass(30).await;
        page.sees("13 users added, 13 removed since").await;
        let notice = page
            .each::<String>(".changes-notice p", "element.textContent")
            .await;
        let lines: Vec<_> = notice.iter().flat_map(|text| text.lines()).collect();
        assert_eq!(lines.len(), 4, "{lines:?}");
        for (line, label) in lines[2..].iter().zip(["Added: ", "Removed: "]) {
            assert!(line.starts_with(label), "{line}");
            assert!(line.ends_with(", and 3 more"), "{line}");
            let names = line.matches('\u{2068}').count();
            assert_eq!(names, 10, "each set apart from the text around it: {line}");
        }
        assert_eq!(new_rows(page).await.len(), 13);
        looks_right(page, "found-many").await;
    })
    .await;
}

#[tokio::test]
async fn a_refresh_that_finds_nothing_new_says_nothing_and_moves_nothing() {
    scenario(async |page| {
        watch(page, "users-7").await;
        page.fill("Filter rows", "a").await;
        page.sees("rows match").await;
        page.press("Username").await;
        let rows = page.rows().await;
        page.enter("Filter rows").await;
        page.listen().await;
        for round in 2..4 {
            page.let_pass(30).await;
            page.has_asked(round).await;
            // The time to the next one begins with the response.
            page.is_answered().await;
        }
        tokio::time::sleep(A_TICK).await;
        assert_eq!(page.heard().await, [""; 0]);
        assert_eq!(page.rows().await, rows);
        assert_eq!(page.value("Filter rows").await, "a");
        page.focuses("Filter rows").await;
    })
    .await;
}

async fn load_all(page: &Page, configuration: &str) {
    page.fill("Project ID", PROJECT).await;
    page.fill("Token", TOKEN).await;
    page.fill("Configuration ID", configuration).await;
    page.press("Load all users").await;
}

#[tokio::test]
async fn all_users_are_watched_where_all_are_on_screen_and_the_place_in_them_is_kept() {
    scenario(async |page| {
        load_all(page, "changing").await;
        page.is_answered().await;
        page.choose("Auto refresh", HALF_A_MINUTE).await;
        page.sees("Refreshes the whole list, while this tab is visible.")
            .await;
        let asked = page.asked().len();
        page.press("Next page").await;
        page.sees("rows 11–20 of ").await;
        page.let_pass(30).await;
        // Pages that are asked for together arrive in any order, so that some users may be missed while the list grows.
        page.sees("users added, ").await;
        assert_eq!(page.asked().len(), 2 * asked, "every page once more");
        for only_this_page in ["Refreshes only this page", "Only this page was compared"] {
            assert!(!page.shows(only_this_page).await);
        }
        page.sees("rows 11–20 of ").await;
        page.assert_accessible().await;
    })
    .await;
}

#[tokio::test]
async fn a_list_that_was_not_read_to_its_end_is_not_refreshed() {
    scenario(async |page| {
        load_all(page, "delay-700-users-1000").await;
        page.sees("100 of 1,000").await;
        page.press("Cancel").await;
        page.choose("Auto refresh", HALF_A_MINUTE).await;
        page.sees("Auto refresh is paused: the list is incomplete.")
            .await;
        page.let_pass(60).await;
        asks_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_with_the_user_and_not_with_the_row() {
    scenario(async |page| {
        watch(page, "changing").await;
        let copy = format!("Copy ID {}", page.rows().await[2].id);
        page.enter("Auto refresh").await;
        page.tab_to(&copy).await;
        page.let_pass(30).await;
        page.sees("1 user added").await;
        page.focuses(&copy).await;
        assert!(copy.ends_with(&page.rows().await[3].id));
        page.strike(Key::Enter).await;
        page.hears("ID copied").await;
    })
    .await;
}

#[tokio::test]
async fn after_a_night_of_sleep_the_list_is_asked_for_once() {
    scenario(async |page| {
        watch(page, "sample").await;
        page.let_pass(8 * 3_600).await;
        page.has_asked(2).await;
        asks_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn out_of_sight_nothing_is_asked_and_back_in_sight_at_once() {
    scenario(async |page| {
        watch(page, "sample").await;
        page.hide().await;
        page.let_pass(60).await;
        asks_nothing(page).await;
        page.bring_back().await;
        page.has_asked(2).await;
        page.hide().await;
        page.bring_back().await;
        asks_nothing(page).await;
    })
    .await;
}

#[tokio::test]
async fn while_the_token_is_gone_it_waits_and_then_goes_on() {
    scenario(async |page| {
        watch(page, "sample").await;
        page.fill("Token", "").await;
        page.sees("To resume it, enter a token").await;
        page.let_pass(30).await;
        asks_nothing(page).await;
        page.fill("Token", "another-one").await;
        page.has_asked(2).await;
        assert_eq!(page.value("Auto refresh").await, HALF_A_MINUTE);
        page.sees("Refreshes only this page, while this tab is visible.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_refused_or_a_permission_that_is_gone_stops_it() {
    scenario(async |page| {
        for (token, title, said) in [
            (
                "expired",
                "401 Authentication failed",
                "the service doesn't accept the token (401)",
            ),
            (
                "forbidden",
                "403 No permission",
                "permission is missing (403)",
            ),
        ] {
            page.case(token);
            page.fill("Token", "good").await;
            watch(page, "sample").await;
            let rows = page.rows().await;
            page.fill("Token", token).await;
            page.enter("Filter rows").await;
            page.let_pass(30).await;
            assert_eq!(page.banner().await.title, title);
            page.sees(&format!("Auto refresh stopped: {said}")).await;
            page.hears("Auto refresh stopped").await;
            assert_eq!(page.value("Auto refresh").await, "Off");
            page.sees("Showing data from").await;
            assert_eq!(page.rows().await, rows);
            page.focuses("Filter rows").await;
            looks_right(page, &format!("stopped-{token}")).await;
            page.press("Dismiss").await;
            page.fill("Token", "good").await;
            page.let_pass(3_600).await;
            asks_nothing(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn where_the_focus_has_stayed_the_same_interval_can_be_chosen_again() {
    const BESIDE_IT: &str = "#auto-refresh-note";
    scenario(async |page| {
        page.load("sample").await;
        page.paste("Token", "expired").await;
        page.enter("Auto refresh").await;
        page.strike(Key::Down).await;
        assert_eq!(page.value("Auto refresh").await, HALF_A_MINUTE);
        page.let_pass(30).await;
        page.sees("Auto refresh stopped: the service doesn't accept the token (401).")
            .await;
        page.focuses("Auto refresh").await;
        assert_eq!(page.value("Auto refresh").await, "Off");
        page.strike(Key::Down).await;
        page.until("it to be on again", async || {
            let note = page.each::<String>(BESIDE_IT, "element.innerText").await;
            (!note.concat().contains("(401)")).then_some(())
        })
        .await;
        assert_eq!(page.value("Auto refresh").await, HALF_A_MINUTE);
    })
    .await;
}

#[tokio::test]
async fn too_many_requests_slow_it_down_until_one_succeeds() {
    scenario(async |page| {
        watch(page, "falters-429-2").await;
        page.let_pass(30).await;
        assert_eq!(page.banner().await.title, "429 Too many requests");
        page.sees("Slowed down to every 60 seconds").await;
        assert_eq!(page.value("Auto refresh").await, HALF_A_MINUTE);
        looks_right(page, "slowed").await;
        page.let_pass(35).await;
        asks_nothing(page).await;
        page.let_pass(25).await;
        page.sees("Slowed down to every 120 seconds").await;
        page.let_pass(120).await;
        page.has_no_banner().await;
        page.sees_no_more("Slowed down").await;
        page.let_pass(30).await;
        page.has_asked(5).await;
    })
    .await;
}

#[tokio::test]
async fn a_failure_that_passes_leaves_the_rows_and_its_banner_goes_by_itself() {
    scenario(async |page| {
        watch(page, "falters-503-2").await;
        let rows = page.rows().await;
        page.let_pass(30).await;
        let banner = page.banner().await;
        assert_eq!(banner.title, "503 Service unavailable");
        page.sees("Showing data from").await;
        assert_eq!(page.rows().await, rows);
        page.let_pass(30).await;
        page.has_asked(3).await;
        asks_nothing(page).await;
        let again = page.banner().await;
        assert_eq!(
            again.fact("Request ID"),
            banner.fact("Request ID"),
            "it is not drawn again"
        );
        page.let_pass(30).await;
        page.has_no_banner().await;
        page.sees_no_more("Showing data from").await;
        page.sees("removed since").await;
    })
    .await;
}

#[tokio::test]
async fn what_the_operator_asks_for_goes_first() {
    scenario(async |page| {
        watch(page, "delay-1500-changing").await;
        page.let_pass(30).await;
        page.has_asked(2).await;
        page.has_no(Kind::Button, "Cancel").await;
        page.press("Next page").await;
        page.sees("11–20 of").await;
        assert_eq!(page.value("Auto refresh").await, HALF_A_MINUTE);
        assert!(
            !page.shows("removed since").await,
            "another page is another list"
        );
        page.let_pass(30).await;
        page.has_asked(4).await;
        assert_eq!(page.last_asked().offset(), "10");
        page.choose("Auto refresh", "Off").await;
        tokio::time::sleep(2 * A_TICK).await;
        assert!(!page.shows("removed since").await, "it was called off");
    })
    .await;
}

#[tokio::test]
async fn the_choice_survives_a_switch_of_language() {
    scenario(async |page| {
        watch(page, "changing").await;
        page.choose("Language", "简体中文").await;
        assert_eq!(page.value("自动刷新").await, "每30秒");
        page.let_pass(30).await;
        page.sees("新增1个用户").await;
        looks_right(page, "found-chinese").await;
    })
    .await;
}
