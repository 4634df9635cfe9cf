use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;
use non_migration_users::features::toast::context::ToastContext;
use non_migration_users::features::toast::view::ToastCorner;
use non_migration_users::ui::toast::Toast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::{Screen, focused};
use crate::support::{settled, until};

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(
        sample::deployment(),
        |_| view! { <button id="load-users">"Load users"</button> <ToastCorner /> },
    )
}

#[wasm_bindgen_test]
async fn what_was_done_is_a_status_that_is_there_to_be_heard_before_it_says_anything() {
    let (screen, contexts) = mount();
    assert_eq!(screen.texts("[role=status]"), [""]);
    let region = screen.one("[role=status]");
    for text in ["ID copied", "Download started"] {
        contexts.toast.show(text);
        settled().await;
        assert_eq!(screen.texts("[role=status]"), [text]);
    }
    assert!(screen.one("[role=status]") == region);
}

#[wasm_bindgen_test]
async fn what_is_done_again_is_heard_again() {
    let (screen, contexts) = mount();
    contexts.toast.show("ID copied");
    settled().await;
    let first = screen.one("[role=status] span");
    contexts.toast.show("ID copied");
    settled().await;
    assert_eq!(screen.texts("[role=status]"), ["ID copied"]);
    // Screen readers speak of what is added, and not of what stays.
    assert!(screen.one("[role=status] span") != first);
}

#[wasm_bindgen_test]
async fn its_button_closes_it_and_the_focus_stays_on_the_page() {
    let (screen, contexts) = mount();
    contexts.toast.show("ID copied");
    settled().await;
    screen.button("Close message").focus().unwrap();
    screen.click("Close message").await;
    assert_eq!(screen.texts("[role=status]"), [""]);
    assert_eq!(focused(), "Load users");
}

#[wasm_bindgen_test]
async fn it_goes_after_a_while_but_not_while_the_focus_is_on_it() {
    const STAY: Duration = Duration::from_millis(300);
    let toast = ToastContext::default();
    let (screen, _) = Screen::with_contexts(sample::deployment(), move |_| {
        view! {
            <Toast
                message=Signal::derive(move || toast.message())
                stay=STAY
                close=Signal::derive(|| "Close")
                on_close=move |()| toast.close()
                on_end=move |()| toast.close()
            />
        }
    });
    toast.show("ID copied");
    settled().await;
    screen.button("Close").focus().unwrap();
    let begun = Date::now();
    until("it would be gone", || Date::now() - begun > 600.0).await;
    assert_eq!(screen.texts("[role=status]"), ["ID copied"]);
    screen.button("Close").blur().unwrap();
    until("it is gone", || screen.texts("[role=status]") == [""]).await;
}
