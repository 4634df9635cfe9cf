use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::components::row_filter_box::RowFilterBox;
use non_migration_users::components::store::Store;
use non_migration_users::components::users_table::UsersTable;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::{Screen, focused};

/// A table of Ann, Bob and two users of whom something is missing, with the box that filters it.
fn mount() -> (Screen, Store) {
    let (screen, store) = Screen::with_store(
        sample::deployment(),
        |store| view! { <RowFilterBox store /> <UsersTable store /> },
    );
    let users = vec![
        sample::user("Ann", "a1f0"),
        sample::user("Bob", "b2f0"),
        User {
            name: None,
            ..sample::user("", "c3")
        },
        User {
            id: None,
            ..sample::user("Dora", "")
        },
    ];
    sample::show(
        store,
        0,
        UsersPage {
            users,
            total: Total::Known(4),
        },
    );
    (screen, store)
}

const ALL: [&str; 4] = ["Ann", "Bob", "not given", "Dora"];

#[wasm_bindgen_test]
async fn the_table_has_its_name_two_columns_and_a_row_for_each_user_in_order() {
    let (screen, _) = mount();
    tick().await;
    assert_eq!(screen.names("table"), ["Users not migrated"]);
    assert_eq!(screen.texts("th[scope=col]"), ["Username", "User ID"]);
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    assert_eq!(
        screen.names("td button"),
        ["Copy ID a1f0", "Copy ID b2f0", "Copy ID c3"]
    );
}

#[wasm_bindgen_test]
async fn the_filter_narrows_by_name_or_id_whatever_the_case() {
    let (screen, _) = mount();
    for (filter, rows) in [
        ("ann", &["Ann"][..]),
        ("ANN", &["Ann"]),
        ("B2", &["Bob"]),
        ("f0", &["Ann", "Bob"]),
        ("  bob ", &["Bob"]),
        ("c3", &["not given"]),
        ("dor", &["Dora"]),
        ("", &ALL),
        ("  ", &ALL),
        ("not given", &[]),
        ("–", &[]),
    ] {
        screen.field("Filter rows").type_in(filter).await;
        assert_eq!(screen.texts("th[scope=row]"), rows, "{filter:?}");
    }
}

#[wasm_bindgen_test]
async fn the_filter_highlights_nothing() {
    let (screen, _) = mount();
    screen.field("Filter rows").type_in("an").await;
    assert_eq!(screen.one("th[scope=row] bdi").inner_html(), "Ann");
}

#[wasm_bindgen_test]
async fn where_no_row_matches_a_button_clears_the_filter_and_brings_the_focus_back_to_it() {
    let (screen, _) = mount();
    screen.field("Filter rows").type_in("nobody").await;
    assert_eq!(screen.texts("h2"), ["No row matches the filter"]);
    assert!(screen.all("tbody tr").is_empty());
    screen.button("Clear filter").focus().unwrap();
    screen.click("Clear filter").await;
    assert_eq!(screen.field("Filter rows").value(), "");
    assert_eq!(focused(), "Filter rows");
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    assert!(screen.all("h2").is_empty());
}

#[wasm_bindgen_test]
async fn rows_stay_while_a_request_is_under_way_and_the_table_is_busy() {
    let (screen, store) = mount();
    let ticket = sample::ask(store, sample::query(0));
    tick().await;
    assert_eq!(
        screen.one("table").get_attribute("aria-busy").as_deref(),
        Some("true")
    );
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    sample::arrive(store, ticket, Ok(sample::users(1, Total::Known(1))));
    tick().await;
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
    assert_eq!(screen.texts("th[scope=row]"), ["name-1"]);
}

#[wasm_bindgen_test]
async fn users_who_are_listed_twice_have_two_rows() {
    let (screen, store) = mount();
    let users = vec![sample::user("Ann", "1"), sample::user("Ann", "1")];
    sample::show(
        store,
        0,
        UsersPage {
            users,
            total: Total::Known(2),
        },
    );
    tick().await;
    assert_eq!(screen.texts("th[scope=row]"), ["Ann", "Ann"]);
}
