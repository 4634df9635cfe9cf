//! Copying to the clipboard.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::clipboard::{self, NotCopied};

/// A button that copies `text`.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// The button's accessible name.
    label: String,
    /// Called with what came of it, though the button may be gone by then: a `Callback` would be gone with it.
    on_copy: impl Fn(Result<(), NotCopied>) + Clone + 'static,
    /// What the button shows.
    children: Children,
) -> impl IntoView {
    let copy = move |_| copy(text.clone(), on_copy.clone());
    view! { <button type="button" aria-label=label on:click=copy>{children()}</button> }
}

/// Copies `text`, and calls `on_copy` with what came of it.
pub fn copy(text: String, on_copy: impl FnOnce(Result<(), NotCopied>) + 'static) {
    spawn_local(async move { on_copy(clipboard::copy(&text).await) });
}
