use leptos::prelude::*;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::User;
use non_migration_users::features::roster::check_users::Roster;
use non_migration_users::model::workbook::write::write;
use non_migration_users::model::workbook::{Sheet, Workbook};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::downloads::Downloads;
use crate::support::fetch::Fetch;
use crate::support::sample;
use crate::support::screen::{Screen, focused, strike};
use crate::support::slow_files::SlowFiles;
use crate::support::{painted, until};

const ENTRIES: &str = "Names or IDs";
const FILE: &str = "CSV, Excel, JSON, or text file";

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Roster /> })
}

/// The roster beside three users, two of whom have the same name.
async fn mount_with_users() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    let users = [("Ann", "id-1"), ("Bob", "id-2"), ("Bob", "id-3")]
        .map(|(name, id)| sample::user(name, id))
        .to_vec();
    sample::show_only(contexts, users);
    painted().await;
    (screen, contexts)
}

/// Checks a roster; where there is a result, after its chip was opened.
async fn check(screen: &Screen, roster: &str) {
    edit(screen).await;
    screen.field(ENTRIES).type_in(roster).await;
    screen.click("Check").await;
    painted().await;
}

/// Opens the chip, if there is one.
async fn edit(screen: &Screen) {
    if screen.names("button").contains(&"Edit".to_owned()) {
        screen.click("Edit").await;
        painted().await;
    }
}

fn tabs(screen: &Screen) -> Vec<String> {
    screen.texts("[role=tab]")
}

fn selected(screen: &Screen) -> Vec<String> {
    screen.texts("[role=tab][aria-selected=true]")
}

/// What the table under a tab says: entries, names and IDs.
async fn cells(screen: &Screen, tab: &str) -> Vec<String> {
    let button = screen
        .all("[role=tab]")
        .into_iter()
        .find(|button| button.text_content().unwrap().starts_with(tab));
    button.unwrap().click();
    painted().await;
    screen.texts(&format!("table[aria-label='{tab}'] tbody bdi"))
}

#[wasm_bindgen_test]
async fn each_entry_is_found_not_found_or_ambiguous() {
    let (screen, contexts) = mount_with_users().await;
    check(&screen, "id-1\nBob, Carol; id-1").await;
    let summary = "1 of 3 is on the list, 1 is not, 1 matches multiple users.";
    assert_eq!(screen.texts(".roster-summary"), [summary]);
    assert_eq!(contexts.status.get_untracked(), summary);
    assert!(screen.text().contains("1 duplicate entry isn't counted."));
    assert_eq!(
        tabs(&screen),
        ["On the list 1", "Not on the list 1", "Multiple matches 1"]
    );
    assert_eq!(selected(&screen), ["Not on the list 1"]);
    assert_eq!(cells(&screen, "On the list").await, ["id-1", "Ann", "id-1"]);
    assert_eq!(cells(&screen, "Not on the list").await, ["Carol"]);
    assert_eq!(
        cells(&screen, "Multiple matches").await,
        ["Bob", "Bob", "id-2", "Bob", "Bob", "id-3"]
    );
}

#[wasm_bindgen_test]
async fn an_entry_that_is_not_found_may_be_somebody_who_came_without_a_name_or_an_id() {
    let (screen, contexts) = mount();
    let nameless = User {
        name: None,
        ..sample::user("", "id-2")
    };
    sample::show_only(contexts, vec![sample::user("Ann", "id-1"), nameless]);
    check(&screen, "Ann").await;
    assert!(screen.all(".caution").is_empty(), "nobody is missing");
    check(&screen, "Ann\nBob").await;
    assert_eq!(
        screen.texts(".caution"),
        [
            "1 user on the list has no username or no ID, so an entry that isn't found may be this user."
        ]
    );
}

#[wasm_bindgen_test]
async fn case_counts_unless_it_is_to_be_ignored() {
    let (screen, _) = mount_with_users().await;
    check(&screen, "ann").await;
    assert_eq!(
        screen.texts(".roster-summary"),
        ["0 of 1 are on the list, 1 is not."]
    );
    edit(&screen).await;
    screen.field("Ignore case").tick().await;
    check(&screen, "ann").await;
    assert_eq!(
        screen.texts(".roster-summary"),
        ["1 of 1 is on the list, 0 are not."]
    );
}

#[wasm_bindgen_test]
async fn what_a_spreadsheet_has_changed_is_told_as_that_with_what_to_do() {
    let (screen, _) = mount_with_users().await;
    check(&screen, "1.23457E+19\n1-Mar\nAnn").await;
    assert_eq!(
        screen.texts(".roster-summary"),
        ["1 of 3 is on the list, 0 are not, 2 look changed by a spreadsheet."]
    );
    assert_eq!(
        tabs(&screen),
        [
            "On the list 1",
            "Not on the list 0",
            "Changed by a spreadsheet 2"
        ]
    );
    assert_eq!(selected(&screen), ["On the list 1"]);
    assert_eq!(
        cells(&screen, "Changed by a spreadsheet").await,
        ["1.23457E+19", "1-Mar"]
    );
    assert!(
        screen
            .text()
            .contains("import them with every column as text.")
    );
}

#[wasm_bindgen_test]
async fn a_roster_without_entries_is_said_beside_the_field_until_something_is_typed() {
    let (screen, _) = mount_with_users().await;
    assert_eq!(screen.names("textarea"), [ENTRIES]);
    assert!(
        screen
            .field(ENTRIES)
            .note()
            .starts_with("Enter one per line")
    );
    check(&screen, " ;\n").await;
    assert!(screen.field(ENTRIES).is_invalid());
    assert_eq!(
        screen.field(ENTRIES).note(),
        "Enter at least one name or ID, or choose a file."
    );
    assert_eq!(focused(), ENTRIES);
    screen.field(ENTRIES).type_in("Ann").await;
    assert!(!screen.field(ENTRIES).is_invalid());
}

const COLUMN: &str = "Which column contains the users?";

#[wasm_bindgen_test]
async fn a_pasted_table_asks_which_column_holds_the_people_and_shows_whom_it_would_check() {
    let (screen, _) = mount_with_users().await;
    assert!(screen.all("select").is_empty());
    let table = "Name\tDepartment\nAnn\tFinance\nZed\tFinance\nBob\tFinance\nCleo\tIT";
    check(&screen, table).await;
    assert_eq!(
        screen.field(ENTRIES).note(),
        "This is a table. Choose the column that contains the users."
    );
    assert_eq!(focused(), COLUMN);
    assert!(screen.all(".roster-summary").is_empty());
    assert_eq!(
        screen.field(COLUMN).choices(),
        [
            "Choose a column",
            "Column 1: Name, Ann, Zed",
            "Column 2: Department, Finance, Finance",
            "Every cell is a user",
            "Every line is a user",
        ]
    );
    screen.field(COLUMN).choose("0").await;
    assert_eq!(
        screen.field(COLUMN).note(),
        "4 entries will be checked: Ann, Zed, Bob, …"
    );
    assert!(!screen.field(ENTRIES).is_invalid());
    screen.field("The first row is a header").tick().await;
    assert_eq!(
        screen.field(COLUMN).note(),
        "5 entries will be checked: Name, Ann, Zed, …"
    );
    screen.field("The first row is a header").tick().await;
    screen.click("Check").await;
    painted().await;
    assert_eq!(
        screen.texts(".roster-summary"),
        ["1 of 4 is on the list, 2 are not, 1 matches multiple users."]
    );
    assert_eq!(cells(&screen, "Not on the list").await, ["Zed", "Cleo"]);
    // What comes next is no table.
    edit(&screen).await;
    screen.field(ENTRIES).type_in("Ann").await;
    assert!(screen.all("select").is_empty());
}

#[wasm_bindgen_test]
async fn a_row_that_does_not_fit_its_header_is_said_with_its_line() {
    let (screen, _) = mount_with_users().await;
    check(&screen, "user_name,user_id\nAnn,id-1\nSmith, Ann,id-9").await;
    assert!(screen.field(ENTRIES).is_invalid());
    assert!(
        screen
            .field(ENTRIES)
            .note()
            .starts_with("The row on line 3 has a cell without a column header")
    );
    check(&screen, "user_name\nSmith, Ann").await;
    assert_eq!(cells(&screen, "Not on the list").await, ["Smith, Ann"]);
}

#[wasm_bindgen_test]
async fn a_file_with_the_sign_for_what_cannot_be_read_is_text() {
    let (screen, _) = mount();
    let file = screen.field(FILE);
    file.give("roster.csv", "Jos\u{fffd}\n").await;
    until("it is taken", || {
        screen.field(ENTRIES).value() == "Jos\u{fffd}\n"
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_entries_of_a_file_go_into_the_field_and_a_file_that_is_no_text_does_not() {
    let (screen, contexts) = mount();
    screen.field(FILE).give("roster.csv", "Ann\nBob\n").await;
    until("it is said", || {
        contexts.status.get_untracked() == "The file's contents are now in “Names or IDs”."
    })
    .await;
    assert_eq!(screen.field(ENTRIES).value(), "Ann\nBob\n");
    for (name, text, error) in [
        (
            "roster.xlsx",
            "PK\u{3}\u{4}\u{0}",
            "The workbook is damaged.",
        ),
        (
            "roster.bin",
            "a\u{0}b",
            "The file is neither text nor an Excel workbook",
        ),
    ] {
        screen.field(FILE).give(name, text).await;
        until("it is refused", || {
            screen
                .texts("[role=alert]")
                .iter()
                .any(|text| text.starts_with(error))
        })
        .await;
        assert_eq!(screen.field(ENTRIES).value(), "Ann\nBob\n");
    }
}

/// `Ann` and `王芳` in a Chinese Windows' encoding.
const GBK: &[u8] = b"Ann\n\xcd\xf5\xb7\xbc\n";

#[wasm_bindgen_test]
async fn an_encoding_that_is_a_guess_is_shown_and_can_be_changed() {
    let (screen, _) = mount();
    screen.field(FILE).give_bytes("roster.txt", GBK).await;
    until("it is taken", || {
        screen.field(ENTRIES).value() == "Ann\n王芳\n"
    })
    .await;
    let encoding = screen.field("Encoding");
    assert_eq!(encoding.value(), "gb18030");
    assert!(
        encoding.note().ends_with("From the file: 王芳"),
        "{}",
        encoding.note()
    );
    encoding.choose("windows-1252").await;
    assert_eq!(screen.field(ENTRIES).value(), "Ann\nÍõ·¼\n");
    encoding.choose("utf-8").await;
    assert!(
        encoding
            .note()
            .starts_with("The file isn't in this encoding")
    );
    encoding.choose("gb18030").await;
    assert_eq!(screen.field(ENTRIES).value(), "Ann\n王芳\n");
    // What is typed is in no encoding.
    screen.field(ENTRIES).type_in("Bob").await;
    assert!(screen.all("#roster-encoding").is_empty());
}

/// A workbook of two sheets.
fn workbook() -> Vec<u8> {
    let sheet = |name: &str, rows: &[[&str; 2]]| Sheet {
        name: name.to_owned(),
        rows: rows
            .iter()
            .map(|row| row.map(str::to_owned).to_vec())
            .collect(),
    };
    let workbook = Workbook {
        sheets: vec![
            sheet(
                "Staff",
                &[["Department", "Name"], ["IT", "Ann"], ["IT", "007"]],
            ),
            sheet("Guests", &[["Zed", "Bob"], ["Zoe", "Ann"]]),
        ],
    };
    write(&workbook).unwrap()
}

#[wasm_bindgen_test]
async fn of_a_workbook_the_sheet_and_the_column_are_shown_and_can_be_changed() {
    let (screen, _) = mount();
    screen
        .field(FILE)
        .give_bytes("staff.xlsx", &workbook())
        .await;
    let staff = "Department\tName\nIT\tAnn\nIT\t007\n";
    until("it is taken", || screen.field(ENTRIES).value() == staff).await;
    assert_eq!(screen.field("Sheet").value(), "0");
    assert_eq!(
        screen.field("Which column contains the users?").value(),
        "1"
    );
    assert_eq!(screen.names("table"), ["First rows of the sheet"]);
    assert_eq!(
        screen.texts("td"),
        ["Department", "Name", "IT", "Ann", "IT", "007"]
    );
    assert!(
        screen
            .text()
            .contains("2 entries will be checked: Ann, 007")
    );

    screen.field("Sheet").choose("1").await;
    assert_eq!(screen.field(ENTRIES).value(), "Zed\tBob\nZoe\tAnn\n");
    assert_eq!(screen.texts("td"), ["Zed", "Bob", "Zoe", "Ann"]);
    assert_eq!(screen.field("Which column contains the users?").value(), "");
}

#[wasm_bindgen_test]
async fn all_users_are_loaded_first_and_the_roster_is_checked_as_soon_as_they_are_here() {
    let (fetch, responses) = Fetch::waiting();
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    check(&screen, "Ann").await;
    assert_eq!(fetch.urls().len(), 1);
    assert!(
        screen
            .text()
            .contains("Loading all users first. The check starts as soon as they are loaded.")
    );
    responses
        .give(
            0,
            r#"{"total_count":1,"non_migrate_users":[{"user_id":"id-1","user_name":"Ann"}]}"#,
        )
        .await;
    until("it is asked whether anybody follows", || {
        fetch.urls().len() == 2
    })
    .await;
    responses
        .give(1, r#"{"total_count":1,"non_migrate_users":[]}"#)
        .await;
    until("it is checked", || {
        screen.texts(".roster-summary") == ["1 of 1 is on the list, 0 are not."]
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_result_about_another_list_than_the_one_on_screen_says_so() {
    let (screen, contexts) = mount_with_users().await;
    check(&screen, "Ann").await;
    assert!(screen.all(".caution").is_empty());
    sample::show_all(contexts, 2);
    painted().await;
    assert!(
        screen.texts(".caution")[0]
            .starts_with("The displayed list is no longer the one of this check"),
        "{}",
        screen.text()
    );
    // The fields are a chip, and their button with them.
    screen.one(".roster > .tool-actions > .primary").click();
    painted().await;
    assert!(screen.all(".caution").is_empty());
}

#[wasm_bindgen_test]
async fn the_fields_fold_into_a_chip_once_there_is_a_result_and_come_back_to_be_edited() {
    let (screen, _) = mount_with_users().await;
    let file = screen.field(FILE);
    file.give("leavers.csv", "Ann\nZed\n").await;
    until("it is taken", || !screen.field(ENTRIES).value().is_empty()).await;
    screen.button("Check").focus().unwrap();
    screen.click("Check").await;
    painted().await;
    assert_eq!(screen.texts(".chip-text"), ["2 entries from leavers.csv"]);
    assert!(!screen.field(ENTRIES).is_on_screen());
    assert!(!file.is_on_screen());
    assert_eq!(focused(), "Not on the list 1");

    screen.click("Edit").await;
    painted().await;
    assert!(screen.all(".chip").is_empty());
    assert!(screen.field(ENTRIES).is_on_screen());
    assert_eq!(focused(), ENTRIES);
    check(&screen, "Ann").await;
    assert_eq!(screen.texts(".chip-text"), ["1 entry"]);
}

#[wasm_bindgen_test]
async fn whoever_types_on_while_all_users_are_loaded_is_not_interrupted_by_the_result() {
    let (screen, contexts) = mount();
    let asked = sample::ask_all(contexts);
    check(&screen, "name-1").await;
    screen.field(ENTRIES).type_in("name-1\nname-2").await;
    let total = Total::Known(2);
    sample::arrive(contexts, asked, Ok(sample::users(2, total)));
    sample::arrive(contexts, asked.at(2), Ok(sample::users(0, total)));
    painted().await;
    assert_eq!(screen.texts(".roster-summary").len(), 1);
    assert!(screen.field(ENTRIES).is_on_screen());
    assert_eq!(focused(), ENTRIES);
}

#[wasm_bindgen_test]
async fn the_arrow_keys_go_from_tab_to_tab() {
    let (screen, _) = mount_with_users().await;
    check(&screen, "Ann\nBob\nZed").await;
    screen
        .one("[role=tab][aria-selected=true]")
        .focus()
        .unwrap();
    for (key, tab) in [
        ("ArrowRight", "Multiple matches 1"),
        ("ArrowRight", "On the list 1"),
        ("ArrowLeft", "Multiple matches 1"),
        ("Home", "On the list 1"),
        ("End", "Multiple matches 1"),
    ] {
        strike(key).await;
        assert_eq!(focused(), tab);
        assert_eq!(selected(&screen), [tab]);
        assert_eq!(screen.texts("[role=tab][tabindex='0']"), [tab]);
    }
    let panel = screen.one("[role=tabpanel]");
    let tab = screen.one("[aria-selected=true]");
    assert_eq!(panel.get_attribute("aria-labelledby"), Some(tab.id()));
    assert_eq!(tab.get_attribute("aria-controls"), Some(panel.id()));
}

#[wasm_bindgen_test]
async fn a_result_of_a_roster_that_was_edited_or_is_compared_in_another_way_says_so() {
    const OUT_OF_DATE: &str = "The entries have changed since this check, so this result is out of date. Choose “Check” \
        to check again.";
    let (screen, _) = mount_with_users().await;
    check(&screen, "ann").await;
    assert!(screen.all(".caution").is_empty());
    edit(&screen).await;
    screen.field("Ignore case").tick().await;
    assert_eq!(screen.texts(".caution"), [OUT_OF_DATE]);
    screen.field("Ignore case").tick().await;
    assert!(screen.all(".caution").is_empty(), "as it was checked");
    screen.field(ENTRIES).type_in("ann\nbob").await;
    assert_eq!(screen.texts(".caution"), [OUT_OF_DATE]);
    check(&screen, "ann\nbob").await;
    assert!(screen.all(".caution").is_empty());
}

#[wasm_bindgen_test]
async fn a_file_that_is_refused_leaves_the_result_and_says_what_it_is_still_about() {
    const STILL: &str =
        "The file wasn't used. This result is still for the entries in “Names or IDs”.";
    let (screen, _) = mount_with_users().await;
    check(&screen, "Ann").await;
    let files = SlowFiles::new();
    let file = screen.field(FILE);
    file.give("roster.csv", "Bob\n").await;
    files.let_go(0).await;
    drop(files);
    until("it is said", || screen.texts(".caution") == [STILL]).await;
    assert!(screen.texts("[role=alert]")[0].starts_with("The browser couldn't read the file."));
    assert!(!screen.field(ENTRIES).is_invalid());
    file.give("roster.csv", "").await;
    until("it is refused", || screen.field(ENTRIES).is_invalid()).await;
    assert_eq!(screen.texts(".caution"), [STILL]);
    assert!(
        screen.all("[role=alert]").is_empty(),
        "what was wrong with the file before it"
    );
    check(&screen, "Ann").await;
    assert!(screen.all(".caution").is_empty());
}

#[wasm_bindgen_test]
async fn the_status_line_takes_the_numbers_back_once_they_are_out_of_date() {
    const SUMMARY: &str = "1 of 1 is on the list, 0 are not.";
    let (screen, contexts) = mount_with_users().await;
    let said = || contexts.status.get_untracked();
    check(&screen, "Ann").await;
    assert_eq!(said(), SUMMARY);
    edit(&screen).await;
    screen.field(ENTRIES).type_in("Ann\nBob").await;
    assert_eq!(said(), "");
    check(&screen, "Ann").await;
    assert_eq!(said(), SUMMARY);
    edit(&screen).await;
    screen.field("Ignore case").tick().await;
    assert_eq!(said(), "");
    let file = screen.field(FILE);
    check(&screen, "Ann").await;
    file.give("roster.csv", "").await;
    until("it is refused", || screen.field(ENTRIES).is_invalid()).await;
    assert_eq!(said(), "");
    check(&screen, "Ann").await;
    file.give("roster.csv", "Bob\n").await;
    until("it is taken", || screen.field(ENTRIES).value() == "Bob\n").await;
    painted().await;
    assert_eq!(said(), "The file's contents are now in “Names or IDs”.");
}

#[wasm_bindgen_test]
async fn the_entries_of_a_result_are_copied_and_exported() {
    let (clipboard, downloads) = (Clipboard::willing(), Downloads::willing());
    let (screen, contexts) = mount_with_users().await;
    check(&screen, "Carol\nDave\nAnn").await;
    screen.click("Copy entries not on the list").await;
    until("it is said", || contexts.toasted() == "Entries copied").await;
    assert_eq!(clipboard.copied(), ["Carol\nDave\n"]);
    screen.click("Export CSV of entries not on the list").await;
    until("it is said", || {
        contexts.toasted() == "CSV download started"
    })
    .await;
    let saved = downloads.saved().await;
    assert_eq!(saved.len(), 1);
    let (name, text) = &saved[0];
    assert!(name.starts_with("roster-not-on-the-list_c-1_"), "{name}");
    assert_eq!(
        text,
        "\u{feff}\"entry\",\"user_name\",\"user_id\"\r\n\"Carol\",\"\",\"\"\r\n\"Dave\",\"\",\"\"\r\n"
    );
}
