use leptos::prelude::*;
use non_migration_users::features::store::Store;
use non_migration_users::ui::copy_button::CopyButton;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::sample;
use crate::support::screen::Screen;
use crate::support::until;

fn mount() -> (Screen, Store) {
    Screen::with_store(sample::deployment(), |store| {
        view! {
            <CopyButton text="the text".to_owned() label="Copy it".to_owned() done="It is copied" store>"Copy"</CopyButton>
        }
    })
}

#[wasm_bindgen_test]
async fn a_copy_button_copies_its_text_and_says_so() {
    let clipboard = Clipboard::willing();
    let (screen, store) = mount();
    assert_eq!(screen.texts("button"), ["Copy"]);
    screen.click("Copy it").await;
    until("it is said", || {
        store.note.get_untracked() == "It is copied"
    })
    .await;
    assert_eq!(clipboard.copied(), ["the text"]);
}

#[wasm_bindgen_test]
async fn a_refusal_by_the_browser_is_told_with_another_way() {
    let _clipboard = Clipboard::refusing();
    let (screen, store) = mount();
    screen.click("Copy it").await;
    until("it is said", || !store.note.get_untracked().is_empty()).await;
    assert_eq!(
        store.note.get_untracked(),
        "The browser did not let the page copy. Select the text and copy it by hand."
    );
}
