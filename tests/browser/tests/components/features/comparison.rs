use leptos::prelude::*;
use non_migration_users::api::ids::ConfigId;
use non_migration_users::api::paging::Total;
use non_migration_users::features::comparison::compare::Compare;
use non_migration_users::model::workbook::write::write;
use non_migration_users::model::workbook::{Sheet, Workbook};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::downloads::Downloads;
use crate::support::sample;
use crate::support::screen::{Screen, focused};
use crate::support::slow_files::SlowFiles;
use crate::support::{painted, until};

const FILE: &str = "Earlier export";

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Compare /> })
}

/// The comparison as long as `is_open`, beside a whole list of three.
async fn mount_panel() -> (Screen, Contexts, RwSignal<bool>) {
    let is_open = RwSignal::new(true);
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        move |_| view! { <Show when=move || is_open.get()><Compare /></Show> },
    );
    sample::show_all(contexts, 3);
    painted().await;
    (screen, contexts, is_open)
}

/// The comparison beside a whole list of `name-1` and on.
async fn mount_with_users(count: u32) -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show_all(contexts, count);
    painted().await;
    (screen, contexts)
}

/// An export of the whole list of this configuration.
fn export(config_id: &str, users: &[(&str, &str)]) -> String {
    let users: Vec<_> = users
        .iter()
        .map(|(name, id)| format!(r#"{{"user_id":"{id}","user_name":"{name}"}}"#))
        .collect();
    format!(
        r#"{{"total_count":{},"export":{{"endpoint":"cn-north-4","project_id":"p-1","config_id":"{config_id}",
            "loaded_at":"2026-01-01T08:00:00Z","extent":"whole"}},"non_migrate_users":[{}]}}"#,
        users.len(),
        users.join(",")
    )
}

/// An export from before `name-3` came, one went and one was renamed.
fn earlier(config_id: &str) -> String {
    let users = [("name-1", "id-1"), ("old", "id-2"), ("gone", "id-0")];
    export(config_id, &users)
}

async fn give(screen: &Screen, text: &str) {
    screen.field(FILE).give("earlier.json", text).await;
    painted().await;
}

/// What the table says: kinds, names, earlier names and IDs.
fn cells(screen: &Screen) -> Vec<String> {
    screen.texts("tbody :is(td, bdi, .tool-user-note)")
}

fn tabs(screen: &Screen) -> Vec<String> {
    screen.texts("[role=tab]")
}

async fn select(screen: &Screen, tab: &str) {
    screen.click(tab).await;
    painted().await;
    assert_eq!(screen.texts("[aria-selected=true]"), [tab]);
}

const COUNTS: &str = "1 added, 1 removed, 1 renamed, 1 unchanged";

async fn compared(screen: &Screen) {
    until("it is compared", || {
        screen.texts(".comparison-counts") == [COUNTS]
    })
    .await;
}

/// Compares with the export from before.
async fn compare_earlier(screen: &Screen) {
    give(screen, &earlier("c-1")).await;
    compared(screen).await;
}

#[wasm_bindgen_test]
async fn who_came_who_went_and_who_has_another_name_is_shown() {
    let (screen, contexts) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    assert_eq!(
        contexts.status.get_untracked(),
        "Compared with the earlier export"
    );
    assert!(screen.texts(".chip-text")[0].starts_with("earlier.json, loaded Jan 1, 2026"));
    assert_eq!(
        tabs(&screen),
        [
            "Changes 3",
            "Added 1",
            "Removed 1",
            "Renamed 1",
            "Unchanged 1",
            "All 4"
        ]
    );
    assert_eq!(screen.texts("[aria-selected=true]"), ["Changes 3"]);
    assert_eq!(screen.names("table"), ["Comparison"]);
    let changes = [
        &["Added", "name-3", "id-3"][..],
        &["Removed", "gone", "id-0"],
        &["Renamed", "name-2", "Previous name: old", "id-2"],
    ]
    .concat();
    assert_eq!(cells(&screen), changes);
    select(&screen, "All 4").await;
    let all = [&changes[..], &["Unchanged", "name-1", "id-1"]].concat();
    assert_eq!(cells(&screen), all);
    assert!(screen.all(".caution, [role=alert]").is_empty());
}

#[wasm_bindgen_test]
async fn a_comparison_is_narrowed_by_kind_and_by_name_and_exported_so() {
    let downloads = Downloads::willing();
    let (screen, contexts) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    select(&screen, "Removed 1").await;
    assert_eq!(cells(&screen), ["Removed", "gone", "id-0"]);
    screen.field("Find in the comparison").type_in("name").await;
    assert!(screen.all("table").is_empty());
    assert!(screen.text().contains("No users match."));
    assert_eq!(contexts.status.get_untracked(), "No users match.");
    select(&screen, "All 4").await;
    assert_eq!(screen.field("Find in the comparison").value(), "name");
    screen.field("Find in the comparison").type_in("OLD").await;
    screen.click("Export comparison").await;
    let saved = downloads.saved().await;
    assert_eq!(saved.len(), 1);
    assert!(
        saved[0]
            .1
            .ends_with("\r\n\"renamed\",\"id-2\",\"name-2\",\"old\"\r\n"),
        "{saved:?}"
    );
}

#[wasm_bindgen_test]
async fn removing_the_file_takes_the_comparison_away_and_gives_the_focus_to_the_field() {
    let (screen, _) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    screen.click("Remove file").await;
    painted().await;
    assert!(screen.all("table, button").is_empty());
    assert_eq!(focused(), FILE);
}

#[wasm_bindgen_test]
async fn a_file_that_is_no_export_is_an_alert_and_changes_nothing() {
    let (screen, _) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    for (text, said) in [
        ("", "The file is empty."),
        ("{\"non", "The file starts like JSON but isn't valid JSON"),
        ("{}", "The JSON file has no “non_migrate_users” list"),
        ("a,b\r\n", "The first line contains neither"),
    ] {
        give(&screen, text).await;
        until(
            said,
            || matches!(&screen.texts("[role=alert]")[..], [alert] if alert.starts_with(said)),
        )
        .await;
        assert_eq!(screen.texts(".comparison-counts"), [COUNTS]);
        assert_eq!(
            screen.texts(".caution"),
            ["The result below is still for the previous file, earlier.json."]
        );
    }
    give(&screen, &earlier("c-1")).await;
    until("the alert is gone", || {
        screen.all("[role=alert]").is_empty() && screen.all(".caution").is_empty()
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_that_cannot_be_read_leaves_the_comparison_with_the_one_before_and_says_so() {
    let (screen, _) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    let files = SlowFiles::new();
    give(&screen, "").await;
    files.let_go(0).await;
    until("it is said", || {
        screen.texts(".caution")
            == ["The result below is still for the previous file, earlier.json."]
    })
    .await;
    assert!(screen.texts("[role=alert]")[0].starts_with("The browser couldn't read the file."));
    assert_eq!(screen.texts(".comparison-counts"), [COUNTS]);
}

#[wasm_bindgen_test]
async fn another_file_that_differs_as_the_one_before_did_is_named() {
    let (screen, _) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    screen.field(FILE).give("later.json", &earlier("c-1")).await;
    until("it is named", || {
        screen.texts(".chip-text")[0].starts_with("later.json")
    })
    .await;
}

#[wasm_bindgen_test]
async fn another_list_that_the_file_is_not_of_either_is_named() {
    let (screen, contexts) = mount_with_users(3).await;
    give(&screen, &earlier("c-9")).await;
    let names = |list: &str| {
        let said = format!("This file is from another configuration: c-9, not {list}.");
        matches!(&screen.texts("[role=alert]")[..], [alert] if alert.starts_with(&said))
    };
    until("it is said", || names("c-1")).await;
    let mut question = sample::query(0);
    question.query.config_id = ConfigId::parse("c-2").unwrap();
    let asked = sample::ask(contexts, question);
    sample::arrive(contexts, asked, Ok(sample::users(3, Total::Known(3))));
    until("the other one is named", || names("c-2")).await;
}

#[wasm_bindgen_test]
async fn what_was_wrong_with_a_file_is_there_as_long_as_what_it_says_of_the_comparison() {
    const STILL: &str = "The result below is still for the previous file, earlier.json.";
    let (screen, _, is_open) = mount_panel().await;
    compare_earlier(&screen).await;
    let files = SlowFiles::new();
    give(&screen, "").await;
    files.let_go(0).await;
    drop(files);
    for said in ["The browser couldn't read the file.", "The file is empty."] {
        until(
            said,
            || matches!(&screen.texts("[role=alert]")[..], [alert] if alert.starts_with(said)),
        )
        .await;
        assert_eq!(screen.texts(".caution"), [STILL]);
        is_open.set(false);
        painted().await;
        is_open.set(true);
        painted().await;
        assert!(screen.texts("[role=alert]")[0].starts_with(said));
        assert_eq!(screen.texts(".caution"), [STILL]);
        give(&screen, "").await;
    }
    screen.click("Remove file").await;
    painted().await;
    assert!(screen.all("[role=alert], .caution").is_empty());
}

#[wasm_bindgen_test]
async fn nothing_is_said_of_a_comparison_any_more_once_another_file_was_refused() {
    let (screen, contexts) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    assert_eq!(
        contexts.status.get_untracked(),
        "Compared with the earlier export"
    );
    give(&screen, "").await;
    until("it is refused", || !screen.all("[role=alert]").is_empty()).await;
    assert_eq!(contexts.status.get_untracked(), "");
}

#[wasm_bindgen_test]
async fn that_no_user_matches_is_said_of_the_kind_that_is_shown() {
    let (screen, contexts) = mount_with_users(3).await;
    compare_earlier(&screen).await;
    select(&screen, "Removed 1").await;
    screen.field("Find in the comparison").type_in("name").await;
    assert_eq!(contexts.status.get_untracked(), "No users match.");
    select(&screen, "Added 1").await;
    assert_eq!(contexts.status.get_untracked(), "");
    select(&screen, "Removed 1").await;
    assert_eq!(contexts.status.get_untracked(), "No users match.");
}

#[wasm_bindgen_test]
async fn a_file_of_another_configuration_is_compared_after_a_warning_only() {
    let (screen, _) = mount_with_users(3).await;
    give(&screen, &earlier("c-9")).await;
    until("it is said", || {
        screen.texts("[role=alert]")
            == [
                "This file is from another configuration: c-9, not c-1. The differences don't show how the list has changed.",
            ]
    })
    .await;
    assert!(screen.all("table").is_empty());
    assert_eq!(
        screen.names("button"),
        ["Choose another file", "Remove file", "Compare anyway"]
    );
    screen.click("Compare anyway").await;
    compared(&screen).await;
    assert_eq!(focused(), "Choose another file");
}

#[wasm_bindgen_test]
async fn a_file_that_a_spreadsheet_has_changed_is_compared_after_a_warning_only() {
    let (screen, _) = mount_with_users(3).await;
    let users = [("name-1", "1.23457E+19"), ("name-2", "id-2")];
    give(&screen, &export("c-1", &users)).await;
    until("it is said", || {
        matches!(
            &screen.texts("[role=alert]")[..],
            [alert] if alert.starts_with("1 ID or name in this file looks changed by a spreadsheet")
        )
    })
    .await;
    assert!(screen.all("table").is_empty());
    screen.click("Compare anyway").await;
    until("it is compared", || {
        screen.texts(".comparison-counts") == ["2 added, 1 removed, 0 renamed, 1 unchanged"]
    })
    .await;
    assert!(screen.texts(".caution")[0].starts_with("1 ID or name in this file looks changed"));
}

#[wasm_bindgen_test]
async fn a_file_waits_for_users_and_one_page_of_them_is_compared_with_a_caution() {
    let (screen, contexts) = mount();
    give(&screen, &earlier("c-1")).await;
    until("it is said", || {
        screen
            .text()
            .contains("Load users to compare them with this file.")
    })
    .await;
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    painted().await;
    assert!(
        screen.texts(".caution")[0].starts_with("Only one page of the list is loaded"),
        "{}",
        screen.text()
    );
    assert!(
        screen
            .names("button")
            .contains(&"Load all users".to_owned())
    );
}

#[wasm_bindgen_test]
async fn the_field_folds_into_a_chip_once_a_file_is_taken_in_and_comes_back_for_another() {
    let (screen, _) = mount_with_users(3).await;
    let file = screen.field(FILE);
    file.type_in("").await;
    compare_earlier(&screen).await;
    painted().await;
    assert!(!file.is_on_screen());
    assert_eq!(focused(), "Choose another file");
    screen.click("Choose another file").await;
    assert!(file.is_on_screen());
    assert_eq!(screen.texts(".comparison-counts"), [COUNTS]);
    give(&screen, &export("c-1", &[("name-1", "id-1")])).await;
    until("the other one is compared", || !file.is_on_screen()).await;
    assert_eq!(
        tabs(&screen),
        ["Changes 2", "Added 2", "Unchanged 1", "All 3"]
    );
}

#[wasm_bindgen_test]
async fn that_nothing_has_changed_is_said() {
    let (screen, _) = mount_with_users(1).await;
    give(&screen, &export("c-1", &[("name-1", "id-1")])).await;
    until("it is compared", || {
        tabs(&screen) == ["Changes 0", "Unchanged 1", "All 1"]
    })
    .await;
    assert!(screen.text().contains("Nothing has changed."));
    assert!(screen.all("table").is_empty());
}

#[wasm_bindgen_test]
async fn a_workbook_is_compared_once_it_is_known_which_columns_hold_the_users() {
    let (screen, contexts) = mount_with_users(3).await;
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let sheet = |name: &str, header: [&str; 2]| Sheet {
        name: name.to_owned(),
        rows: [
            header,
            ["name-1", "id-1"],
            ["old", "id-2"],
            ["gone", "id-0"],
        ]
        .map(row)
        .to_vec(),
    };
    let workbook = Workbook {
        sheets: vec![sheet("Named", ["Name", "ID"]), sheet("Other", ["A", "B"])],
    };
    let bytes = write(&workbook).unwrap();
    screen.field(FILE).give_bytes("earlier.xlsx", &bytes).await;
    compared(&screen).await;
    assert_eq!(screen.texts(".chip-text"), ["earlier.xlsx"]);
    assert_eq!(screen.field("Column with user IDs").value(), "1");
    assert_eq!(screen.field("Column with usernames").value(), "0");

    screen.field("Sheet").choose("1").await;
    painted().await;
    assert!(screen.all(".comparison-counts").is_empty());
    assert!(screen.texts(".caution").contains(
        &"Choose the column that contains the user IDs, the usernames, or both.".to_owned()
    ));
    assert_eq!(contexts.status.get_untracked(), "");
    screen.field("Column with user IDs").choose("1").await;
    screen.field("Column with usernames").choose("0").await;
    painted().await;
    assert_eq!(
        screen.texts(".comparison-counts"),
        ["1 added, 2 removed, 1 renamed, 1 unchanged"]
    );
    screen.field("The first row is a header").tick().await;
    compared(&screen).await;

    screen.click("Remove file").await;
    painted().await;
    assert!(screen.all("#compared-sheet").is_empty());
}

#[wasm_bindgen_test]
async fn an_encoding_that_is_a_guess_can_be_changed_and_is_compared_again() {
    let (screen, _) = mount_with_users(1).await;
    let bytes = b"user_name,user_id\n\xcd\xf5\xb7\xbc,id-1\n";
    screen.field(FILE).give_bytes("earlier.csv", bytes).await;
    until("it is compared", || {
        screen.text().contains("Previous name: 王芳")
    })
    .await;
    let encoding = screen.field("Encoding");
    assert_eq!(encoding.value(), "gb18030");
    encoding.choose("windows-1252").await;
    painted().await;
    assert!(screen.text().contains("Previous name: Íõ·¼"));
    encoding.choose("utf-8").await;
    painted().await;
    assert!(
        encoding
            .note()
            .starts_with("The file isn't in this encoding")
    );
}
