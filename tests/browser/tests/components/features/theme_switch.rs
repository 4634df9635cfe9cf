use leptos::prelude::*;
use non_migration_users::features::theme::switch::ThemeSwitch;
use non_migration_users::platform::document::theme;
use non_migration_users::platform::storage::{self, StorageKey};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> Screen {
    Screen::with_contexts(sample::deployment(), |_| view! { <ThemeSwitch /> }).0
}

#[wasm_bindgen_test]
fn the_system_s_colours_are_chosen_at_first() {
    theme::apply("");
    let screen = mount();
    let field = screen.field("Theme");
    assert_eq!(field.choices(), ["System", "Light", "Dark"]);
    assert_eq!(field.value(), "system");
    assert_eq!(field.attribute("name"), None);
}

#[wasm_bindgen_test]
async fn the_chosen_theme_is_the_document_s_and_is_remembered() {
    let screen = mount();
    for name in ["dark", "light", "system"] {
        screen.field("Theme").choose(name).await;
        assert_eq!(theme::current(), name);
        assert_eq!(storage::read(StorageKey::Theme).as_deref(), Some(name));
    }
}

#[wasm_bindgen_test]
fn a_switch_that_is_drawn_again_has_the_document_s_theme() {
    theme::apply("dark");
    let screen = mount();
    assert_eq!(screen.field("Theme").value(), "dark");
    theme::apply("system");
}
