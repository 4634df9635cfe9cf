use leptos::prelude::*;
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::ui::empty_state::EmptyState;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::Screen;

#[wasm_bindgen_test]
fn an_absence_is_a_heading_and_a_sentence() {
    let no_match = Messages::of(Language::English).users.no_match;
    let screen =
        Screen::new(move || view! { <EmptyState title=no_match.title advice=no_match.advice /> });
    assert_eq!(screen.texts("h2"), ["No rows match the filter"]);
    assert_eq!(screen.texts("p"), [no_match.advice]);
}
