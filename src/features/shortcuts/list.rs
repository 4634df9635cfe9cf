//! The list of the page's keys.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::model::shortcuts::{Command, Mode};

/// What each key does, and a switch for them all.
#[component]
pub fn KeysList() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .shortcuts;
    let mode = expect_context::<ShortcutsContext>().mode;
    let switch = move |event| {
        mode.set(if event_target_checked(&event) {
            Mode::On
        } else {
            Mode::Off
        });
    };
    let entries = Command::ALL.map(|command| {
        view! { <div><dt><kbd>{command.key()}</kbd></dt><dd>{(messages.command)(command)}</dd></div> }
    });
    view! {
        <p>{messages.lead}</p>
        <dl>{entries.into_iter().collect_view()}</dl>
        <label>
            <input type="checkbox" prop:checked=move || mode.get() == Mode::On on:change=switch />
            {messages.act}
        </label>
    }
}
