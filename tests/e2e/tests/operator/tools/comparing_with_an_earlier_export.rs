//! What has changed since an earlier export.

use e2e::{Hand, Kind, PROJECT, Page, Row, scenario};

use crate::page::looking_at_the_page::looks_right;

const TOOL: &str = "Compare";
const FILE: &str = "Earlier export";
const TABLE: &str = "Comparison";

/// An export of these users.
fn export(configuration: &str, users: &[(&str, &str)]) -> String {
    let users: Vec<_> = users
        .iter()
        .map(|(name, id)| format!(r#"{{"user_id":"{id}","user_name":"{name}"}}"#))
        .collect();
    format!(
        r#"{{"total_count":{},"export":{{"endpoint":"Mock","project_id":"{PROJECT}","config_id":"{configuration}",
            "loaded_at":"2026-11-17T08:00:00Z","extent":"whole"}},"non_migrate_users":[{}]}}"#,
        users.len(),
        users.join(",")
    )
}

/// Three users on screen, and an export from before one came, one went and one was renamed.
async fn load_three(page: &Page) -> (Vec<Row>, String) {
    page.load("users-3").await;
    page.sees("1–3 of 3").await;
    let rows = page.rows().await;
    let earlier = export(
        "users-3",
        &[
            (&rows[0].name, &rows[0].id),
            ("old.name", &rows[1].id),
            ("gone.user", "id-of-gone"),
        ],
    );
    page.open_tool(TOOL).await;
    (rows, earlier)
}

#[tokio::test]
async fn who_came_who_went_and_who_has_another_name_is_shown_and_saved() {
    scenario(async |page| {
        let (rows, earlier) = load_three(page).await;
        page.give(Hand::Choose, FILE, "earlier.json", &earlier)
            .await;
        page.sees("1 added, 1 removed, 1 renamed, 1 unchanged")
            .await;
        page.hears("Compared with the earlier export").await;
        page.sees("earlier.json, loaded Nov 17, 2026").await;
        let user = |name: &str, id: &str| format!("{name} {id}");
        let renamed = user(
            &format!("{} Previous name: old.name", rows[1].name),
            &rows[1].id,
        );
        assert_eq!(
            page.cells(TABLE).await,
            [
                ["Added", &user(&rows[2].name, &rows[2].id)],
                ["Removed", "gone.user id-of-gone"],
                ["Renamed", &renamed],
            ]
        );
        page.select_tab("Unchanged 1").await;
        assert_eq!(
            page.cells(TABLE).await,
            [["Unchanged", &user(&rows[0].name, &rows[0].id)]]
        );
        page.select_tab("Renamed 1").await;
        page.sees_no_more("gone.user").await;
        let file = page.save("Export comparison").await;
        assert!(
            file.name
                .starts_with("non-migration-users-comparison-filtered_users-3_"),
            "{}",
            file.name
        );
        assert_eq!(
            file.text,
            format!(
                "\u{feff}\"kind\",\"user_id\",\"user_name\",\"earlier_user_name\"\r\n\
                    \"renamed\",\"{}\",\"{}\",\"old.name\"\r\n",
                rows[1].id, rows[1].name
            )
        );
        page.select_tab("All 4").await;
        page.fill("Find in the comparison", "GONE").await;
        page.sees_no_more("old.name").await;
        page.sees("gone.user").await;
        page.fill("Find in the comparison", "nobody").await;
        page.sees("No users match.").await;
        page.hears("No users match.").await;

        page.press("Remove file").await;
        page.has_no(Kind::Table, TABLE).await;
        page.focuses_field(FILE).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_exported_is_unchanged_as_long_as_nothing_changes() {
    scenario(async |page| {
        for configuration in ["users-250", "strange-names", "null-fields"] {
            page.case(configuration);
            page.load(configuration).await;
            page.press("Load all users").await;
            page.is_answered().await;
            page.open_export().await;
            let csv = page.export("Export CSV").await;
            let json = page.export("Export JSON").await;
            page.open_tool(TOOL).await;
            for file in [csv, json] {
                page.case(&file.name);
                page.give(Hand::Drop, FILE, &file.name, &file.text).await;
                page.sees(&file.name).await;
                page.sees("0 added, 0 removed, 0 renamed").await;
                page.sees("Nothing has changed.").await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_report_lists_the_tab_that_is_on_screen_though_another_was_chosen_before() {
    scenario(async |page| {
        let (rows, earlier) = load_three(page).await;
        page.give(Hand::Choose, FILE, "earlier.json", &earlier)
            .await;
        page.select_tab("Added 1").await;
        page.press("Remove file").await;
        let mut users: Vec<(&str, &str)> = rows.iter().map(|row| (&*row.name, &*row.id)).collect();
        users.push(("gone.user", "id-of-gone"));
        page.give(Hand::Choose, FILE, "later.json", &export("users-3", &users))
            .await;
        page.sees("0 added, 1 removed, 0 renamed, 3 unchanged")
            .await;
        let report = page.save("Download report").await;
        assert!(report.text.contains("gone.user"), "{}", report.text);
        assert!(!report.text.contains("Nothing has changed"));
    })
    .await;
}

#[tokio::test]
async fn an_exported_selection_is_not_taken_for_the_whole_list() {
    scenario(async |page| {
        let (_, earlier) = load_three(page).await;
        let selection = earlier.replace(r#""extent""#, r#""selection":true,"extent""#);
        page.give(Hand::Choose, FILE, "earlier.json", &selection)
            .await;
        page.sees(
            "The file contains only users who were selected: all other users appear as added.",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_broken_file_is_refused_and_changes_nothing() {
    scenario(async |page| {
        let (_, earlier) = load_three(page).await;
        page.give(Hand::Choose, FILE, "earlier.json", &earlier)
            .await;
        page.sees("1 added, 1 removed").await;
        for (text, told) in [
            (
                &earlier[..earlier.len() - 3],
                "starts like JSON but isn't valid JSON",
            ),
            ("", "The file is empty."),
            ("{}", "has no “non_migrate_users” list"),
            ("<html>", "The first line contains neither"),
            (
                "user_name,user_id\nAnn,1\nBo",
                "line 3 has more or fewer cells",
            ),
            (
                "user_name,user_id\n\"Ann,1",
                "quotation marks don't match from line 2 on",
            ),
        ] {
            page.case(told);
            page.give(Hand::Drop, FILE, "broken", text).await;
            page.sees(told).await;
            assert!(page.shows("1 added, 1 removed, 1 renamed").await);
            assert!(page.shows("earlier.json, loaded").await);
        }
        page.assert_accessible().await;
        page.give(Hand::Drop, FILE, "earlier.json", &earlier).await;
        page.sees_no_more("quotation marks").await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_another_configuration_is_compared_only_after_a_warning() {
    scenario(async |page| {
        load_three(page).await;
        let other = export("other", &[("Ann", "1")]);
        page.give(Hand::Choose, FILE, "other.json", &other).await;
        page.sees("This file is from another configuration: other, not users-3.")
            .await;
        page.has_no(Kind::Table, TABLE).await;
        page.press("Compare anyway").await;
        page.sees("3 added, 1 removed").await;
        page.focuses("Choose another file").await;
        page.press("Choose another file").await;
        page.give(
            Hand::Choose,
            FILE,
            "non-migration-users_another_20261124T211500Z.csv",
            "user_name,user_id\nAnn,1\n",
        )
        .await;
        page.sees("This file is from another configuration: another, not users-3.")
            .await;
        page.has_no(Kind::Table, TABLE).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_is_compared_once_the_whole_list_has_come_and_a_long_list_once_it_is_asked_for() {
    const EARLIER: &str = "user_id\r\nid-of-gone\r\n";
    scenario(async |page| {
        page.load("users-250").await;
        page.open_tool(TOOL).await;
        page.give(Hand::Choose, FILE, "earlier.csv", EARLIER).await;
        page.sees("250 added, 1 removed").await;
        page.hears("Compared with the earlier export").await;
        page.sees("All 250 users").await;

        page.load("users-1500").await;
        page.sees("10 added, 1 removed").await;
        page.sees("Only one page of the list is loaded, and only that page is compared")
            .await;
        page.press_in_tool(TOOL, "Load all users").await;
        page.sees("1,500 added, 1 removed").await;
        page.sees_no_more("Only one page").await;
        page.focuses("Choose another file").await;
        page.sees("Showing the first 200 of 1,501 users.").await;
        assert_eq!(page.cells(TABLE).await.len(), 200);
    })
    .await;
}

#[tokio::test]
async fn the_comparison_survives_a_switch_of_language() {
    scenario(async |page| {
        let (_, earlier) = load_three(page).await;
        page.give(Hand::Choose, FILE, "earlier.json", &earlier)
            .await;
        page.sees("1 added, 1 removed").await;
        page.select_tab("Removed 1").await;
        page.choose("Language", "简体中文").await;
        page.open_tool("比较").await;
        page.sees("新增1个，移除1个，改名1个，未变化1个").await;
        page.has(Kind::Tab, "移除 1").await;
        assert_eq!(page.cells("比较结果").await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn each_state_of_the_tool_looks_right() {
    scenario(async |page| {
        let (_, earlier) = load_three(page).await;
        let foreign = export("other", &[]);
        for (state, text, seen) in [
            ("compared", earlier.as_str(), "1 added"),
            ("foreign", foreign.as_str(), "Compare anyway"),
            (
                "unsaid",
                "user_name,user_id\nAnn,1\n",
                "The file doesn't say which configuration it is from.",
            ),
            ("broken", "<html>", "The first line contains neither"),
        ] {
            page.give(Hand::Drop, FILE, "earlier.json", text).await;
            page.sees(seen).await;
            looks_right(page, &format!("compare-{state}")).await;
        }
    })
    .await;
}
