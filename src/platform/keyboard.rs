//! Listening to the keyboard, wherever on the page the focus is.

use leptos::prelude::{WindowListenerHandle, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::platform::document::document;

/// What takes text or choices, and so takes keys.
const FIELDS: &str = "input, textarea, select, [contenteditable]:not([contenteditable='false' i])";

/// What became of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handling {
    /// It asked for something, so the browser must not take it as well.
    Taken,
    /// It is the browser's.
    Left,
}

/// Hands every key that is struck to `take`, until the handle is removed.
pub fn listen(take: impl Fn(&KeyboardEvent) -> Handling + 'static) -> WindowListenerHandle {
    window_event_listener_untyped("keydown", move |event| {
        // A browser that fills a field in, and scripts of others, send `keydown` without a key.
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else {
            return;
        };
        match take(&event) {
            Handling::Taken => event.prevent_default(),
            Handling::Left => {}
        }
    })
}

/// Whether the key went to something that takes text or choices.
#[must_use]
pub fn is_in_field(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(FIELDS), Ok(Some(_))))
}

/// Whether a dialog is open.
#[must_use]
pub fn dialog_is_open() -> bool {
    document()
        .is_some_and(|document| matches!(document.query_selector("dialog[open]"), Ok(Some(_))))
}
