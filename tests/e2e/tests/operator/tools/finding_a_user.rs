//! Finding out in which configurations of a project somebody is exempt.

use std::time::Duration;

use e2e::{Kind, PROJECT, Page, TOKEN, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

const TOOL: &str = "Find user";
const ENTRIES: &str = "Names or IDs";

/// Fills in the connection to a project, with no configuration, and opens the tool.
async fn open(page: &Page, project: &str, token: &str) {
    page.fill("Project ID", project).await;
    page.fill("Token", token).await;
    page.open_tool(TOOL).await;
}

async fn search(page: &Page, text: &str) {
    page.paste(ENTRIES, text).await;
    page.press("Search").await;
}

async fn ignore_case(page: &Page) {
    const SCRIPT: &str = "
        [...document.querySelectorAll('.drawer:not([hidden]) label')]
            .find(label => label.textContent.trim() === 'Ignore case').control.click()";
    page.run::<()>(SCRIPT, vec![]).await;
}

/// The first words of each row: the entry, and the configuration.
async fn found(page: &Page) -> Vec<(String, String)> {
    let rows = page.cells("Exempt users").await.into_iter();
    let first = |cell: &str| cell.split(' ').next().unwrap_or_default().to_owned();
    rows.map(|cells| (first(&cells[0]), first(&cells[1])))
        .collect()
}

fn pairs(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found
        .iter()
        .map(|(entry, configuration)| (entry.as_str(), configuration.as_str()))
        .collect()
}

/// The paths that were asked for, without what is the same in all of them, in order.
fn paths(page: &Page) -> Vec<String> {
    let mut paths: Vec<_> = page
        .asked()
        .iter()
        .map(|asked| {
            let path = asked.path.rsplit("/hotspot-session-config").next();
            path.unwrap_or_default().to_owned()
        })
        .collect();
    paths.sort();
    paths.dedup();
    paths
}

#[tokio::test]
async fn without_a_list_somebody_is_found_in_all_configurations_and_one_of_the_lists_is_shown() {
    scenario(async |page| {
        open(page, PROJECT, TOKEN).await;
        page.sees(&format!("Searches all configurations of project {PROJECT}"))
            .await;
        looks_right(page, "user-search-empty").await;
        let address = page.address().await;
        page.listen().await;
        search(page, "user1\nuser100\nnobody").await;
        page.sees("Found 2 of 3").await;
        page.hears("Found 2 of 3").await;
        let found = found(page).await;
        assert_eq!(
            pairs(&found),
            [
                ("user1", "sample"),
                ("user1", "users-1000"),
                ("user1", "users-25"),
                ("user100", "users-1000"),
            ]
        );
        page.sees("Not found in any of the 4 configurations of this project")
            .await;
        page.sees("users have no username or no ID on their list").await;
        page.sees("3 lists came with their configurations. The API reference doesn't say whether such lists are complete.")
            .await;
        page.sees("1 configuration came with 1,000 users or more, so its list may have been cut off.")
            .await;
        page.sees("While migration is off, a list has no effect.").await;
        assert_eq!(paths(page), ["", "/users-1000/non-migration-users"]);
        let requests = page.requests().await;
        assert!(requests.iter().all(|request| request.method == "GET"));
        assert!(page.asked().iter().all(|asked| asked.token.as_deref() == Some(TOKEN)));
        assert_eq!(page.address().await, address);
        looks_right(page, "user-search-found").await;

        page.press("Show this list: configuration users-25").await;
        page.sees("1–10 of 25").await;
        page.focuses("Users not migrated (25)").await;
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn lists_that_do_not_come_along_are_read_and_one_that_is_gone_leaves_the_search_incomplete() {
    scenario(async |page| {
        open(page, "lists_users-5_status-404_users-25", TOKEN).await;
        search(page, "user1\nnobody").await;
        page.sees("Found 1 of 2").await;
        page.sees("Not found in the 2 of 3 configurations that were read")
            .await;
        page.sees("Couldn't read the list of configuration status-404: 404")
            .await;
        page.sees("3 configurations came without a list.").await;
        assert_eq!(
            pairs(&found(page).await),
            [("user1", "users-5"), ("user1", "users-25")]
        );
        looks_right(page, "user-search-incomplete").await;
        let asked = page.asked().len();
        page.press("Resume search").await;
        page.has_asked(asked + 1).await;
        page.sees("Not found in the 2 of 3 configurations that were read")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_list_that_changes_while_it_is_read_proves_nothing() {
    scenario(async |page| {
        open(page, "lists_changing_total-without-users", TOKEN).await;
        search(page, "nobody").await;
        page.sees("Not found in the 2 of 2 configurations that were read").await;
        page.sees("Changed while it was being read, so users may have been missed: changing.")
            .await;
        page.sees("The endpoint returned inconsistent data, so users may have been missed: total-without-users.")
            .await;
        assert!(!page.shows("Not found in any").await);
    })
    .await;
}

#[tokio::test]
async fn a_missing_permission_is_named_and_another_token_goes_on_with_what_is_typed() {
    scenario(async |page| {
        open(page, PROJECT, "forbidden").await;
        search(page, "user30").await;
        page.sees("Couldn't list the configurations: 403 No permission.")
            .await;
        page.sees("operation ListHotspotSessionConfig").await;
        assert!(!page.shows("Not found").await);
        looks_right(page, "user-search-forbidden").await;
        page.fill("Token", TOKEN).await;
        page.press("Resume search").await;
        page.sees("Found 1 of 1").await;
        page.sees_no_more("Couldn't list").await;
        assert_eq!(page.value(ENTRIES).await, "user30");
    })
    .await;
}

#[tokio::test]
async fn a_refused_token_leads_to_its_field_and_is_not_offered_again() {
    scenario(async |page| {
        open(page, PROJECT, "expired").await;
        search(page, "user30").await;
        page.focuses("Token").await;
        page.sees("401 Authentication failed").await;
        page.has_no(Kind::Button, "Resume search").await;
        page.fill("Token", TOKEN).await;
        page.press("Resume search").await;
        page.sees("Found 1 of 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_throttled_search_waits_as_it_is_asked_to_and_goes_on_by_itself() {
    scenario(async |page| {
        open(page, "lists_users-5_recovers-429-1", TOKEN).await;
        search(page, "user30").await;
        page.sees("Pausing for 7 s").await;
        page.sees_within(Duration::from_secs(20), "Found 1 of 1")
            .await;
        assert_eq!(pairs(&found(page).await), [("user30", "recovers-429-1")]);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_keeps_failing_stops_the_search_which_goes_on_from_there() {
    scenario(async |page| {
        open(page, "lists_recovers-500-3_users-5", TOKEN).await;
        search(page, "user1\nuser30").await;
        page.sees("Couldn't read the list of configuration recovers-500-3: 500")
            .await;
        page.sees("Not found in the 1 of 2 configurations that were read")
            .await;
        assert_eq!(pairs(&found(page).await), [("user1", "users-5")]);
        let asked = page.asked().len();
        page.press("Resume search").await;
        page.sees("Found 2 of 2").await;
        let later = &page.asked()[asked..];
        assert!(
            later
                .iter()
                .all(|asked| asked.path.contains("/recovers-500-3/")),
            "what was read is not read again: {later:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_listing_that_is_throttled_goes_on_when_the_operator_says_so() {
    scenario(async |page| {
        open(page, "recovers-429-1", TOKEN).await;
        search(page, "user30").await;
        page.sees("Couldn't list the configurations: 429").await;
        page.press("Resume search").await;
        page.sees("Found 1 of 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_cancelled_search_keeps_what_was_read_and_can_go_on() {
    scenario(async |page| {
        open(page, "lists_users-5_delay-3000-users-25", TOKEN).await;
        search(page, "user1\nnobody").await;
        page.sees("Reading configuration 2 of 2").await;
        page.has(Kind::Table, "Exempt users").await;
        looks_right(page, "user-search-searching").await;
        page.press("Search").await;
        page.sees("Reading configuration 2 of 2").await;
        page.enter_button("Cancel search").await;
        page.strike(Key::Enter).await;
        page.sees("The search was canceled.").await;
        page.sees("Not found in the 1 of 2 configurations that were read")
            .await;
        page.focuses("Found 1 of 2").await;
        page.press("Resume search").await;
        page.focuses("Cancel search").await;
        page.sees("Not found in any of the 2 configurations of this project")
            .await;
        assert_eq!(
            pairs(&found(page).await),
            [("user1", "users-5"), ("user1", "delay-3000-users-25")]
        );
        page.focuses("Found 1 of 2").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_goes_ends_the_search() {
    scenario(async |page| {
        page.hurry().await;
        page.open().await;
        open(page, "lists_users-5_hang", TOKEN).await;
        search(page, "user1").await;
        page.sees("Reading configuration 2 of 2").await;
        page.let_pass(16 * 60).await;
        page.sees("The search was canceled.").await;
        page.sees("Found 1 of 1").await;
        assert_eq!(page.value("Token").await, "");
        let open = page.exchanges().await.into_iter();
        let is_open = |exchange: &e2e::Exchange| exchange.outcome.is_none();
        assert_eq!(open.filter(is_open).count(), 0, "no request is left open");
        page.assert_nowhere(TOKEN).await;
        page.press("Resume search").await;
        page.focuses("Token").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_said_in_its_place_and_nothing_typed_is_lost() {
    scenario(async |page| {
        page.open_tool(TOOL).await;
        page.sees("To choose the project to search, fill in the connection form.")
            .await;
        page.press("Search").await;
        page.complains(ENTRIES, "Enter at least one name or ID.")
            .await;
        page.focuses(ENTRIES).await;
        let long = format!("user1\n{}", "a".repeat(129));
        search(page, &long).await;
        page.complains(
            ENTRIES,
            "Enter no more than 128 characters per line. Line 2 has 129.",
        )
        .await;
        assert_eq!(page.value(ENTRIES).await, long);
        search(page, "user1").await;
        page.complains("Project ID", "Enter the project ID.").await;
        page.complains("Token", "Enter a token.").await;
        page.focuses("Project ID").await;
        assert!(page.asked().is_empty());
        assert_eq!(page.value(ENTRIES).await, "user1");
        page.fill("Project ID", PROJECT).await;
        page.fill("Token", TOKEN).await;
        page.press("Search").await;
        page.sees("Found 1 of 1").await;
    })
    .await;
}

#[tokio::test]
async fn a_result_is_marked_once_it_is_not_of_what_is_typed() {
    const OUTDATED: &str =
        "The entries have changed since this search, so this result is out of date.";
    scenario(async |page| {
        page.load("users-25").await;
        page.open_tool(TOOL).await;
        search(page, "USER1").await;
        page.sees("Found 0 of 1").await;
        assert!(!page.shows(OUTDATED).await);
        ignore_case(page).await;
        page.sees(OUTDATED).await;
        page.press("Search").await;
        page.sees("Found 1 of 1").await;
        page.sees_no_more(OUTDATED).await;
        page.fill(ENTRIES, "user2").await;
        page.sees(OUTDATED).await;
        // Another project would be searched now.
        page.fill(ENTRIES, "USER1").await;
        page.sees_no_more(OUTDATED).await;
        page.fill("Project ID", "another").await;
        page.sees("This result is of another project or endpoint.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_result_is_exported_and_the_page_knows_its_files_again() {
    scenario(async |page| {
        open(page, PROJECT, TOKEN).await;
        search(page, "user1\nnobody").await;
        page.sees("Found 1 of 2").await;
        let csv = page.save("Export CSV").await;
        assert!(
            csv.name
                .starts_with(&format!("non-migration-users-search_{PROJECT}_"))
                && csv.name.contains("Z-1.csv"),
            "{}",
            csv.name
        );
        let lines: Vec<_> = csv.text.split("\r\n").collect();
        assert_eq!(
            lines[0].trim_start_matches('\u{feff}'),
            r#""entry","result","config_id","migration","user_name","user_id""#
        );
        assert!(lines[3].starts_with(r#""user1","found","users-25","off","user1","#));
        assert_eq!(lines[4], r#""nobody","not found","","","","""#);
        let json = page.save("Export JSON").await;
        let read: serde_json::Value = serde_json::from_str(&json.text).unwrap_or_default();
        assert_eq!(read["search"]["complete"], true);
        assert_eq!(read["matches"].as_array().map(Vec::len), Some(3));
        assert!(!csv.text.contains(TOKEN) && !json.text.contains(TOKEN));
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_finds_somebody_and_shows_the_list() {
    scenario(async |page| {
        page.load("sample").await;
        page.enter_button(TOOL).await;
        page.strike(Key::Enter).await;
        page.has(Kind::Field, ENTRIES).await;
        page.focuses(TOOL).await;
        page.tab_to(ENTRIES).await;
        page.type_keys("user100").await;
        page.tab_to("Search").await;
        page.strike(Key::Enter).await;
        page.sees("Found 1 of 1").await;
        page.focuses("Search").await;
        page.tab_to("Show this list: configuration users-1000")
            .await;
        page.strike(Key::Enter).await;
        page.sees("1–10 of 1,000").await;
        page.focuses("Users not migrated (1,000)").await;
    })
    .await;
}

#[tokio::test]
async fn in_chinese_the_search_speaks_chinese() {
    scenario(async |page| {
        open(page, "lists_users-5_changing_status-403", TOKEN).await;
        search(page, "user1\nnobody").await;
        page.sees("Found 1 of 2").await;
        page.choose("Language", "简体中文").await;
        page.sees("共2个条目，找到1个").await;
        assert_eq!(page.value("用户名或用户ID").await, "user1\nnobody");
        page.sees("在已读取的配置中未找到（共3个配置，已读取2个）")
            .await;
        page.sees("以下配置的列表在读取期间发生了变化，可能有用户遗漏：changing。")
            .await;
        page.sees("读取配置status-403的列表失败：403").await;
        page.sees("3个配置返回时未附带列表，其列表单独读取。").await;
        looks_right(page, "user-search-chinese").await;
        page.press("继续查找").await;
        page.sees("共2个条目，找到1个").await;
        page.press("查找").await;
        page.sees("共2个条目，找到1个").await;
        page.press("显示该列表：配置users-5").await;
        page.sees("1–5").await;
    })
    .await;
}
