use leptos::prelude::*;
use non_migration_users::features::shared::copied::say_copied;
use non_migration_users::ui::copy_button::{CopyButton, CopyIconButton};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;
use crate::support::until;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |contexts| {
        let on_copy = say_copied(
            "It is copied",
            contexts.language,
            contexts.status,
            contexts.toast,
        );
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
    until("it is said", || contexts.toasted() == "It is copied").await;
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
        "The browser didn't let this page copy. Select the text and copy it manually."
    );
}

#[wasm_bindgen_test]
async fn what_came_of_it_is_said_though_the_button_is_gone_by_then() {
    let clipboard = Clipboard::slow();
    let shown = RwSignal::new(true);
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), move |contexts| {
        let on_copy = say_copied(
            "It is copied",
            contexts.language,
            contexts.status,
            contexts.toast,
        );
        let button = move || {
            view! {
                <CopyButton text="the text".to_owned() label="Copy it".to_owned() on_copy>"Copy"</CopyButton>
            }
        };
        move || shown.get().then(button)
    });
    screen.button("Copy it").click();
    shown.set(false);
    until("it is said", || contexts.toasted() == "It is copied").await;
    assert!(screen.texts("button").is_empty());
    assert_eq!(clipboard.copied(), ["the text"]);
}

fn mount_icon() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |contexts| {
        let on_copy = say_copied(
            "It is copied",
            contexts.language,
            contexts.status,
            contexts.toast,
        );
        view! {
            <CopyIconButton text="the text".to_owned() label="Copy it".to_owned() on_copy />
        }
    })
}

fn is_ticked(screen: &Screen) -> bool {
    screen.button("Copy it").class_list().contains("copied")
}

fn drawing(screen: &Screen) -> String {
    screen.one("button path").get_attribute("d").unwrap()
}

#[wasm_bindgen_test]
async fn a_tick_takes_the_place_of_the_icon_for_a_moment_and_the_name_stays() {
    let clipboard = Clipboard::willing();
    let (screen, _) = mount_icon();
    let icon = drawing(&screen);
    screen.click("Copy it").await;
    until("it is ticked", || is_ticked(&screen)).await;
    assert_ne!(drawing(&screen), icon);
    // Once more while it is ticked.
    screen.click("Copy it").await;
    until("the tick is gone", || !is_ticked(&screen)).await;
    assert_eq!(drawing(&screen), icon);
    assert_eq!(clipboard.copied(), ["the text", "the text"]);
}

#[wasm_bindgen_test]
async fn what_was_not_copied_is_not_ticked() {
    let _clipboard = Clipboard::refusing();
    let (screen, contexts) = mount_icon();
    screen.click("Copy it").await;
    until("it is said", || !contexts.status.get_untracked().is_empty()).await;
    assert!(!is_ticked(&screen));
}
