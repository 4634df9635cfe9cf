use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::components::origin::Origin;
use non_migration_users::components::store::Store;
use non_migration_users::state::form::Field;
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
