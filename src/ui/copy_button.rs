//! Copying to the clipboard.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::features::store::Store;
use crate::platform::clipboard;

/// A button that copies `text` and says so in the status line.
#[component]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// The button's accessible name.
    label: String,
    /// What the status line says afterwards.
    done: &'static str,
    /// Where the status line's note stands.
    store: Store,
    /// What the button shows.
    children: Children,
) -> impl IntoView {
    let copy = move |_| copy(text.clone(), done, store);
    view! { <button type="button" aria-label=label on:click=copy>{children()}</button> }
}

/// Copies `text` and says `done` in the status line, or that the browser refused.
pub fn copy(text: String, done: &'static str, store: Store) {
    spawn_local(async move {
        store.note.set(match clipboard::copy(&text).await {
            Ok(()) => done,
            Err(clipboard::NotCopied) => store.words().list.not_copied,
        });
    });
}
