use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::{PageSize, Total};
use non_migration_users::features::connection::page_size_field::PageSizeField;
use non_migration_users::model::users::rows_per_page::RowsPerPage;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <PageSizeField /> })
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
