//! The list of the page's keys.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::model::shortcuts::{Command, Mode};

/// What each key does, and a switch for them all.
#[component]
pub fn KeysList(
    /// Where it stands whether the keys act.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().keys;
    let switch = move |event| {
        store.keys.set(if event_target_checked(&event) {
            Mode::On
        } else {
            Mode::Off
        });
    };
    let entries = Command::ALL.map(|command| {
        view! { <div><dt><kbd>{command.key()}</kbd></dt><dd>{(words.command)(command)}</dd></div> }
    });
    view! {
        <p>{words.lead}</p>
        <dl>{entries.into_iter().collect_view()}</dl>
        <label>
            <input type="checkbox" prop:checked=move || store.keys.get() == Mode::On on:change=switch />
            {words.act}
        </label>
    }
}
