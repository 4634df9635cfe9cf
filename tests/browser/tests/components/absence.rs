use leptos::prelude::*;
use non_migration_users::components::absence::Absence;
use non_migration_users::text::list::IDLE;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::Screen;

#[wasm_bindgen_test]
fn an_absence_is_a_heading_and_a_sentence() {
    let screen = Screen::new(|| view! { <Absence words=IDLE /> });
    assert_eq!(screen.texts("h2"), ["Nothing loaded yet"]);
    assert_eq!(screen.texts("p"), [IDLE.advice]);
}
