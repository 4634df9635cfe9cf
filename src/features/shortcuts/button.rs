//! The button that opens the list of the page's keys.

use leptos::prelude::*;

use crate::element_ids::SETTINGS;
use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::model::shortcuts::Command;
use crate::platform::document;

/// `Keyboard shortcuts`.
#[component]
pub fn ShortcutsButton() -> impl IntoView {
    let shortcuts = expect_context::<ShortcutsContext>();
    let messages = &expect_context::<LanguageContext>().messages().ui;
    view! {
        <button
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts=move || shortcuts.key(Command::ShowKeys)
            on:click=move |_| {
                // So that the focus comes back to what opened this, which is on screen then.
                document::hide_popover(SETTINGS);
                shortcuts.open_list();
            }
        >
            {messages.keys}
        </button>
    }
}
