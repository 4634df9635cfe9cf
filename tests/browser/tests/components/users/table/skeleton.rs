use leptos::prelude::*;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::features::users::table::skeleton::Skeleton;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount(size: PageSize) -> Screen {
    let skeleton = move |contexts: Contexts| {
        contexts
            .connection
            .draft
            .update(|draft| draft.rows_per_page = size.into());
        view! { <Skeleton /> }
    };
    Screen::with_contexts(sample::deployment(), skeleton).0
}

#[wasm_bindgen_test]
fn the_skeleton_is_the_table_still_busy() {
    let screen = mount(PageSize::Ten);
    assert_eq!(
        screen.names("table[aria-busy=true]"),
        ["Users not migrated"]
    );
    assert_eq!(screen.texts("th[scope=col]"), ["Username", "User ID"]);
}

#[wasm_bindgen_test]
fn its_rows_fill_a_screen_at_most_and_say_nothing() {
    for size in PageSize::ALL {
        let screen = mount(size);
        assert_eq!(screen.all("tbody[aria-hidden=true] tr").len(), 10);
        assert_eq!(screen.one("tbody").inner_text().trim(), "");
    }
}
