use leptos::prelude::*;
use non_migration_users::api::paging::Total;
use non_migration_users::app::export_menu::ExportMenu;
use non_migration_users::features::export::form::Export;
use non_migration_users::model::export::Choice;
use non_migration_users::model::users::selected_users::{ClickExtent, SelectionChange};
use non_migration_users::model::users::sort::{Column, Direction, Sort};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::downloads::Downloads;
use crate::support::fetch::Fetch;
use crate::support::sample;
use crate::support::screen::{Screen, focused, focused_id};
use crate::support::{painted, settled, until};

/// The export of three users, one of whom has no name.
async fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), |_| view! { <Export /> });
    let mut nameless = sample::user("", "id-3");
    nameless.name = None;
    let users = vec![
        sample::user("Ann", "id-1"),
        sample::user("Bob", "id-2"),
        nameless,
    ];
    sample::show_only(contexts, users);
    painted().await;
    (screen, contexts)
}

/// Selects or deselects the row at `place`.
fn select(contexts: Contexts, place: u32, change: SelectionChange) {
    contexts.users.rows.with_untracked(|rows| {
        contexts.selection.selected.update(|selected| {
            contexts.users.list.with_untracked(|list| {
                selected.follow(list.shown().unwrap(), rows.users());
            });
            selected.set(place, rows, change, ClickExtent::Row);
        });
    });
}

/// Opens the menu.
async fn open(screen: &Screen) {
    painted().await;
    let button = screen.one("#open-export");
    button.focus().unwrap();
    button.click();
    until("it is open", || !screen.all(".menu-items").is_empty()).await;
}

#[wasm_bindgen_test]
async fn the_rows_of_the_table_or_all_that_are_loaded_can_be_saved_and_copied() {
    let (screen, contexts) = mount().await;
    assert!(screen.all("select").is_empty(), "both are the same");
    assert_eq!(
        screen.names("button"),
        [
            "Export CSV",
            "Export XLSX",
            "Export JSON",
            "Report",
            "Copy names",
            "Copy IDs",
            "Select rows",
            "Copy as cURL (bash)",
            "Copy as cURL (PowerShell)"
        ]
    );
    contexts.users.filter.set("bob".to_owned());
    painted().await;
    assert_eq!(
        screen.field("Rows to export").choices(),
        ["Rows in the table (1)", "All loaded rows (3)"]
    );
    assert!(
        screen
            .text()
            .contains("Rows that don't match the filter aren't exported.")
    );
    screen.field("Rows to export").choose("loaded").await;
    assert!(!screen.text().contains("left out"));
}

#[wasm_bindgen_test]
async fn the_selected_rows_are_exported_where_that_is_chosen_and_no_others_in_their_place() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount().await;
    select(contexts, 1, SelectionChange::Select);
    contexts.export.choose(Choice::Selected);
    contexts.users.filter.set("ann".to_owned());
    painted().await;
    let field = screen.field("Rows to export");
    assert_eq!(
        field.choices(),
        [
            "Rows in the table (1)",
            "All loaded rows (3)",
            "Selected rows (1)"
        ]
    );
    assert_eq!(field.value(), "selected");
    assert!(!screen.text().contains("aren't exported"));
    screen.click("Copy IDs").await;
    until("it is copied", || clipboard.copied() == ["id-2"]).await;

    select(contexts, 1, SelectionChange::Deselect);
    painted().await;
    let field = screen.field("Rows to export");
    assert_eq!(field.value(), "selected");
    assert_eq!(field.choices()[2], "Selected rows (0)");
    screen.click("Copy IDs").await;
    assert_eq!(clipboard.copied(), ["id-2"]);

    contexts.export.leave_selection();
    painted().await;
    assert_eq!(screen.field("Rows to export").value(), "table");
    screen.click("Copy IDs").await;
    until("it is copied", || clipboard.copied() == ["id-2", "id-1"]).await;
}

#[wasm_bindgen_test]
async fn the_order_of_the_table_is_exported_once_nothing_narrows_it_any_more() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount().await;
    contexts.users.filter.set("bob".to_owned());
    painted().await;
    screen.field("Rows to export").choose("loaded").await;
    contexts.users.filter.set(String::new());
    contexts
        .users
        .set_sort(Sort::By(Column::UserName, Direction::Descending));
    painted().await;
    screen.click("Copy names").await;
    until("it is copied", || clipboard.copied() == ["Bob\nAnn"]).await;
}

#[wasm_bindgen_test]
async fn a_file_holds_the_rows_chosen_under_a_name_that_says_of_what_it_is() {
    let downloads = Downloads::willing();
    let (screen, contexts) = mount().await;
    contexts.users.filter.set("bob".to_owned());
    screen.click("Export CSV").await;
    until("it is said", || contexts.toasted() == "Download started").await;
    screen.field("Rows to export").choose("loaded").await;
    screen.click("Export JSON").await;
    let saved = downloads.saved().await;
    assert_eq!(saved.len(), 2);
    let (name, text) = &saved[0];
    // The number counts the files of the page, which here are those of all tests.
    let number = name
        .strip_prefix("non-migration-users-filtered_c-1_20260102T120000Z-")
        .and_then(|rest| rest.strip_suffix(".csv")?.parse::<u32>().ok())
        .unwrap_or_else(|| panic!("{name}"));
    assert_eq!(
        text,
        "\u{feff}\"user_name\",\"user_id\"\r\n\"Bob\",\"id-2\"\r\n"
    );
    let (name, text) = &saved[1];
    let next = number + 1;
    assert_eq!(
        *name,
        format!("non-migration-users_c-1_20260102T120000Z-{next}.json")
    );
    for id in ["id-1", "id-2", "id-3"] {
        assert!(text.contains(id), "{id} in {text}");
    }
}

#[wasm_bindgen_test]
async fn a_workbook_holds_the_rows_chosen() {
    let downloads = Downloads::willing();
    let (screen, contexts) = mount().await;
    contexts.users.filter.set("bob".to_owned());
    screen.click("Export XLSX").await;
    settled().await;
    assert_eq!(contexts.toasted(), "Download started");
    let saved = downloads.saved().await;
    assert_eq!(saved.len(), 1);
    let (name, bytes) = &saved[0];
    let number = name
        .strip_prefix("non-migration-users-filtered_c-1_20260102T120000Z-")
        .and_then(|rest| rest.strip_suffix(".xlsx")?.parse::<u32>().ok());
    assert!(number.is_some(), "{name}");
    assert!(bytes.starts_with("PK\u{3}\u{4}"), "a zip archive");
}

#[wasm_bindgen_test]
async fn two_files_of_the_same_rows_have_two_names() {
    let downloads = Downloads::willing();
    let (screen, _) = mount().await;
    screen.click("Export CSV").await;
    screen.click("Export CSV").await;
    let saved = downloads.saved().await;
    assert_eq!(saved[0].1, saved[1].1);
    assert_ne!(saved[0].0, saved[1].0);
}

#[wasm_bindgen_test]
async fn a_file_that_the_browser_does_not_make_is_an_alert_until_one_is_made() {
    let (screen, contexts) = mount().await;
    {
        let _downloads = Downloads::refusing();
        screen.click("Export CSV").await;
        assert_eq!(
            screen.texts("[role=alert]"),
            ["The browser couldn't create the file. Close other pages and try again."]
        );
        assert_eq!(contexts.status.get_untracked(), "");
    }
    let _downloads = Downloads::willing();
    screen.click("Export CSV").await;
    assert!(screen.all("[role=alert]").is_empty());
}

#[wasm_bindgen_test]
async fn names_and_ids_are_copied_one_a_line_and_what_is_missing_is_said() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount().await;
    for (button, text, said) in [
        ("Copy IDs", "id-1\nid-2\nid-3", "IDs copied"),
        (
            "Copy names",
            "Ann\nBob",
            "Names copied; rows without a name were left out",
        ),
    ] {
        screen.click(button).await;
        until(said, || contexts.toasted() == said).await;
        assert_eq!(clipboard.copied().last().unwrap(), text);
    }
    contexts.users.filter.set("id-3".to_owned());
    screen.click("Copy names").await;
    assert_eq!(
        contexts.status.get_untracked(),
        "Nothing to copy: none of these rows has a name"
    );
    assert_eq!(clipboard.copied().len(), 2);
}

#[wasm_bindgen_test]
async fn each_request_that_brought_the_rows_is_copied_whatever_the_filter() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount().await;
    sample::show_all(contexts, 250);
    contexts.users.filter.set("name-1".to_owned());
    screen.click("Copy as cURL (bash)").await;
    until("it is copied", || !clipboard.copied().is_empty()).await;
    let copied = clipboard.copied();
    let offsets: Vec<&str> = copied[0]
        .lines()
        .filter_map(|line| Some(line.split_once("?offset=")?.1))
        .collect();
    assert_eq!(
        offsets,
        ["0&limit=100'", "100&limit=100'", "200&limit=100'"],
        "{copied:?}"
    );
}

#[wasm_bindgen_test]
async fn a_part_of_the_list_is_said_to_be_one_with_the_way_to_all_of_it() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount().await;
    assert!(screen.all(".caution").is_empty());
    sample::fill_in(contexts);
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    painted().await;
    assert_eq!(
        screen.texts(".caution"),
        ["Only one page of the list is loaded, so the export contains only that page."]
    );
    screen.click("Load all users").await;
    assert_eq!(focused(), "Export CSV");
    assert_eq!(fetch.urls().len(), 1);
}

#[wasm_bindgen_test]
async fn a_list_that_a_later_request_did_not_replace_is_said_to_be_old() {
    let (screen, contexts) = mount().await;
    assert!(screen.all(".caution").is_empty());
    sample::fail(contexts, sample::refusal(500));
    painted().await;
    assert_eq!(
        screen.texts(".caution"),
        ["The list may be outdated: a later request failed, or its response wasn't used."]
    );
}

#[wasm_bindgen_test]
async fn a_selection_is_not_said_to_be_a_part_though_the_list_is() {
    let (screen, contexts) = mount().await;
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    select(contexts, 1, SelectionChange::Select);
    painted().await;
    assert_eq!(screen.all(".caution").len(), 1);
    contexts.export.choose(Choice::Selected);
    painted().await;
    assert!(screen.all(".caution").is_empty());
}

#[wasm_bindgen_test]
async fn the_menu_is_there_only_while_there_are_rows_and_keeps_the_choice() {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <ExportMenu /> });
    assert_eq!(screen.text(), "");
    sample::show_all(contexts, 2);
    contexts.users.filter.set("name-1".to_owned());
    open(&screen).await;
    screen.field("Rows to export").choose("loaded").await;
    sample::show(contexts, 0, sample::users(0, Total::Known(0)));
    painted().await;
    assert_eq!(screen.text(), "");
    sample::show_all(contexts, 2);
    open(&screen).await;
    assert_eq!(screen.field("Rows to export").value(), "loaded");
}

#[wasm_bindgen_test]
async fn the_menu_closes_once_something_was_chosen_and_stays_to_say_that_it_failed() {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <ExportMenu /> });
    sample::show_all(contexts, 2);
    painted().await;
    assert!(screen.all(".menu-items").is_empty(), "nobody wants it yet");
    open(&screen).await;
    let is_open = || screen.all(":popover-open").len() == 1;
    {
        let _downloads = Downloads::refusing();
        for button in ["Export CSV", "Export XLSX"] {
            screen.click(button).await;
            settled().await;
            assert!(is_open());
            assert_eq!(screen.all("[role=alert]").len(), 1);
        }
    }
    let _downloads = Downloads::willing();
    for button in ["Export CSV", "Export XLSX"] {
        if !is_open() {
            open(&screen).await;
        }
        screen.button(button).focus().unwrap();
        screen.click(button).await;
        settled().await;
        assert!(!is_open(), "{button}");
        assert_eq!(focused_id(), "open-export");
    }
}
