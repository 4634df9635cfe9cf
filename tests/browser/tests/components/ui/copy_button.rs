use leptos::prelude::*;
use non_migration_users::features::shared::copied::say_copied;
use non_migration_users::ui::copy_button::CopyButton;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;
use crate::support::until;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |contexts| {
        let on_copy = say_copied("It is copied", contexts.language, contexts.status);
        view! {
            <CopyButton text="the text".to_owned() label="Copy it".to_owned() on_copy>"Copy"</CopyButton>
        }
    })
}

#[wasm_bindgen_test]
async fn a_copy_button_copies_its_text_and_says_so() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount();
    assert_eq!(screen.texts("button"), ["Copy"]);
    screen.click("Copy it").await;
    until("it is said", || {
        contexts.status.get_untracked() == "It is copied"
    })
    .await;
    assert_eq!(clipboard.copied(), ["the text"]);
}

#[wasm_bindgen_test]
async fn a_refusal_by_the_browser_is_told_with_another_way() {
    let _clipboard = Clipboard::refusing();
    let (screen, contexts) = mount();
    screen.click("Copy it").await;
    until("it is said", || !contexts.status.get_untracked().is_empty()).await;
    assert_eq!(
        contexts.status.get_untracked(),
        "The browser did not let the page copy. Select the text and copy it by hand."
    );
}

#[wasm_bindgen_test]
async fn what_came_of_it_is_said_though_the_button_is_gone_by_then() {
    let clipboard = Clipboard::slow();
    let shown = RwSignal::new(true);
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), move |contexts| {
        let on_copy = say_copied("It is copied", contexts.language, contexts.status);
        let button = move || {
            view! {
                <CopyButton text="the text".to_owned() label="Copy it".to_owned() on_copy>"Copy"</CopyButton>
            }
        };
        move || shown.get().then(button)
    });
    screen.button("Copy it").click();
    shown.set(false);
    until("it is said", || {
        contexts.status.get_untracked() == "It is copied"
    })
    .await;
    assert!(screen.texts("button").is_empty());
    assert_eq!(clipboard.copied(), ["the text"]);
}
