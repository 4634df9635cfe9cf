use leptos::prelude::*;
use non_migration_users::api::paging::PageSize;
use non_migration_users::components::page_size_field::PageSizeField;
use non_migration_users::components::store::Store;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Store) {
    Screen::with_store(
        sample::deployment(),
        |store| view! { <PageSizeField store /> },
    )
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
    let (screen, store) = mount();
    for (value, size) in [
        ("100", PageSize::Hundred),
        ("20", PageSize::Twenty),
        ("50", PageSize::Fifty),
        ("10", PageSize::Ten),
    ] {
        screen.field("Rows per page").choose(value).await;
        assert_eq!(store.draft.with_untracked(|draft| draft.page_size), size);
        assert_eq!(screen.field("Rows per page").value(), value);
    }
}
