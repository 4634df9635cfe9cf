//! Copying to the clipboard.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::clipboard::{self, NotCopied};
use crate::ui::icon::{Icon, IconName};

/// How long a tick stands in the place of the icon.
const TICK: Duration = Duration::from_secs(2);

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

/// A button with an icon that copies `text`. Once that is done a tick takes the icon's place for a moment.
#[component]
pub fn CopyIconButton(
    /// What is copied.
    text: String,
    /// The button's accessible name.
    label: String,
    /// Called with what came of it, though the button may be gone by then: a `Callback` would be gone with it.
    on_copy: impl Fn(Result<(), NotCopied>) + Clone + 'static,
) -> impl IntoView {
    let is_copied = RwSignal::new(false);
    let copy = move |_| {
        let on_copy = on_copy.clone();
        copy(text.clone(), move |outcome| {
            if outcome.is_ok() && is_copied.try_get_untracked() == Some(false) {
                is_copied.set(true);
                // Unless the button has gone meanwhile.
                let reset = move || {
                    let _ = is_copied.try_set(false);
                };
                set_timeout(reset, TICK);
            }
            on_copy(outcome);
        });
    };
    let icon = move || {
        let name = if is_copied.get() {
            IconName::Check
        } else {
            IconName::Copy
        };
        view! { <Icon name /> }
    };
    view! {
        <button type="button" class="copy-icon-button" class:copied=is_copied aria-label=label on:click=copy>
            {icon}
        </button>
    }
}

/// Copies `text`, and calls `on_copy` with what came of it.
pub fn copy(text: String, on_copy: impl FnOnce(Result<(), NotCopied>) + 'static) {
    spawn_local(async move { on_copy(clipboard::copy(&text).await) });
}
