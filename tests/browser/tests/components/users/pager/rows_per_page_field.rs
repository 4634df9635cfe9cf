use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::pager::rows_per_page_field::RowsPerPageField;
use non_migration_users::model::users::paging::rows_per_page::RowsPerPage;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <RowsPerPageField /> })
}

#[wasm_bindgen_test]
fn a_page_has_10_20_50_or_100_rows_and_10_unless_told() {
    let (screen, _) = mount();
    let field = screen.field("Rows per page");
    assert_eq!(field.choices(), ["10", "20", "50", "100"]);
    assert_eq!(field.value(), "10");
}

#[wasm_bindgen_test]
async fn the_page_size_chosen_is_kept() {
    let (screen, contexts) = mount();
    for (value, size) in [
        ("100", PageSize::Hundred),
        ("20", PageSize::Twenty),
        ("50", PageSize::Fifty),
        ("10", PageSize::Ten),
    ] {
        screen.field("Rows per page").choose(value).await;
        assert_eq!(
            contexts
                .connection
                .draft
                .with_untracked(|draft| draft.rows_per_page),
            size.into()
        );
        assert_eq!(screen.field("Rows per page").value(), value);
    }
}

#[wasm_bindgen_test]
async fn a_page_has_500_rows_as_well_where_all_users_are_in_memory() {
    let (screen, contexts) = mount();
    let field = screen.field("Rows per page");
    sample::show(contexts, 0, sample::users(10, Total::Known(1000)));
    tick().await;
    assert_eq!(field.choices(), ["10", "20", "50", "100"]);
    sample::show_all(contexts, 1000);
    tick().await;
    assert_eq!(field.choices(), ["10", "20", "50", "100", "500"]);
    assert_eq!(field.value(), "10");
    field.choose("500").await;
    assert_eq!(field.value(), "500");
    assert_eq!(
        contexts
            .connection
            .draft
            .with_untracked(|draft| draft.rows_per_page),
        RowsPerPage::FiveHundred
    );
}

#[wasm_bindgen_test]
async fn where_500_were_chosen_the_service_is_asked_for_100_and_that_is_what_is_said() {
    let (screen, contexts) = mount();
    let field = screen.field("Rows per page");
    sample::show_all(contexts, 1000);
    tick().await;
    field.choose("500").await;
    sample::show(contexts, 0, sample::users(100, Total::Known(1000)));
    tick().await;
    assert_eq!(field.choices(), ["10", "20", "50", "100"]);
    assert_eq!(field.value(), "100");
    sample::show_all(contexts, 1000);
    tick().await;
    assert_eq!(field.value(), "500");
}

#[wasm_bindgen_test]
async fn on_a_page_of_the_service_it_asks_for_the_page_that_has_the_first_row_on_screen() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    sample::show(contexts, 70, sample::users(10, Total::Known(237)));
    tick().await;
    screen.field("Rows per page").choose("50").await;
    assert_eq!(fetch.urls().len(), 1);
    assert!(
        fetch.urls()[0].ends_with("?offset=50&limit=50"),
        "{:?}",
        fetch.urls()
    );
}

#[wasm_bindgen_test]
async fn of_users_in_memory_it_asks_for_nothing() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    sample::show_all(contexts, 1000);
    tick().await;
    screen.field("Rows per page").choose("50").await;
    let rows = contexts.users.memory_page.get_untracked().unwrap().rows();
    assert_eq!(rows, 0..50);
    assert_eq!(fetch.urls(), [""; 0]);
}
