use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::features::store::Store;
use non_migration_users::features::users::result_summary::Origin;
use non_migration_users::model::connection::Field;
use non_migration_users::model::users::list::Event;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample::{self, ARRIVAL};
use crate::support::screen::Screen;

fn mount() -> (Screen, Store) {
    Screen::with_store(sample::deployment(), |store| view! { <Origin store /> })
}

#[wasm_bindgen_test]
async fn the_line_names_configuration_project_endpoint_and_time() {
    let (screen, store) = mount();
    sample::show(store, 0, sample::users(1, Total::Unknown));
    tick().await;
    let time = store.time(ARRIVAL);
    assert_eq!(
        screen.texts("p"),
        [format!(
            "Configuration c-1, project p-1, cn-north-4, loaded {time}"
        )]
    );
}

#[wasm_bindgen_test]
async fn the_line_names_the_username_that_was_asked_for() {
    let (screen, store) = mount();
    let ticket = sample::ask(store, sample::query_by_name("Ann"));
    sample::arrive(store, ticket, Ok(sample::users(1, Total::Unknown)));
    tick().await;
    assert!(
        screen
            .text()
            .contains("cn-north-4, username “Ann”, loaded "),
        "{}",
        screen.text()
    );
}

#[wasm_bindgen_test]
async fn what_is_typed_into_the_form_afterwards_does_not_change_the_line() {
    let (screen, store) = mount();
    sample::show(store, 0, sample::users(1, Total::Unknown));
    sample::fill_in(store);
    store
        .draft
        .update(|draft| draft.set(Field::ConfigId, "c-2".to_owned()));
    tick().await;
    assert!(
        screen.text().starts_with("Configuration c-1,"),
        "{}",
        screen.text()
    );
}

#[wasm_bindgen_test]
async fn rows_that_a_failed_request_left_are_said_to_be_not_current() {
    let (screen, store) = mount();
    sample::show(store, 0, sample::users(1, Total::Unknown));
    sample::fail(store, sample::refusal(503));
    tick().await;
    let time = store.time(ARRIVAL);
    assert_eq!(
        screen.texts("p.caution"),
        [format!(
            "Not current: these rows are from {time}; the latest request failed."
        )]
    );
    sample::show(store, 0, sample::users(1, Total::Unknown));
    tick().await;
    assert!(!screen.text().contains("Not current"), "{}", screen.text());
}

#[wasm_bindgen_test]
async fn a_list_that_is_not_whole_is_said_to_be_incomplete_once_nothing_more_comes() {
    for (total, words) in [
        (
            Total::Known(1000),
            "Incomplete: 600 of 1,000 users have arrived.",
        ),
        (
            Total::Unknown,
            "Incomplete: 600 users have arrived, the total is unknown.",
        ),
    ] {
        let (screen, store) = mount();
        sample::show_part(store, 600, total);
        tick().await;
        assert!(screen.all("p.caution").is_empty(), "{}", screen.text());
        store.dispatch(Event::Cancelled);
        tick().await;
        assert_eq!(screen.texts("p.caution"), [words]);
    }
}

#[wasm_bindgen_test]
async fn a_list_that_changed_while_it_was_read_is_said_to_have_changed() {
    let (screen, store) = mount();
    let asked = sample::show_part(store, 100, Total::Known(200));
    let moved = sample::users_after(100, 100, Total::Known(201));
    sample::arrive(store, asked.at(100), Ok(moved));
    tick().await;
    let caution = screen.texts("p.caution").concat();
    assert!(
        caution.starts_with("The list changed while it was read: load again."),
        "{caution}"
    );
    sample::show_all(store, 200);
    tick().await;
    assert!(screen.all("p.caution").is_empty(), "{}", screen.text());
}
