//! The page's keys: what they do, and the list of them.

use leptos::prelude::*;
use web_sys::{HtmlDialogElement, KeyboardEvent};

use crate::element_ids::{CLOSE_KEYS, FILTER_ROWS};
use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::{DIALOG_ID, ShortcutsContext};
use crate::features::users::context::UsersContext;
use crate::model::shortcuts::{Command, Key, Modifiers, Place, Stroke};
use crate::model::users::list::ListEvent;
use crate::platform::document::element_as;
use crate::platform::focus;
use crate::platform::keyboard::{self, Handling};

/// ID of the list's heading.
const TITLE_ID: &str = "keys-title";

/// The list of keys, closed until it is asked for; the keys act while this is on the page.
#[component]
pub fn Keys(children: ChildrenFn) -> impl IntoView {
    let shortcuts = expect_context::<ShortcutsContext>();
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().ui;
    let close = move |_| {
        if let Some(dialog) = element_as::<HtmlDialogElement>(DIALOG_ID) {
            dialog.close();
        }
    };
    let listener = keyboard::listen(move |event| {
        let key = event.key();
        let command = struck(event, &key).command(shortcuts.mode.get_untracked());
        let page = users.memory_page.get_untracked();
        let applies = |command: &Command| {
            users
                .list
                .with_untracked(|list| command.applies(list, page))
        };
        let command = command.filter(applies);
        match command {
            Some(Command::FocusFilter) => focus::focus(FILTER_ROWS),
            Some(Command::Reload) => users.ask(ListEvent::Reloaded),
            Some(Command::Turn(turn)) => users.turn(turn),
            Some(Command::ShowKeys) => shortcuts.open_list(),
            None => return Handling::Left,
        }
        Handling::Taken
    });
    on_cleanup(move || listener.remove());
    view! {
        <dialog class="shortcuts-dialog" aria-labelledby=TITLE_ID id=DIALOG_ID>
            <h2 id=TITLE_ID>{messages.keys}</h2>
            <Show when=move || shortcuts.was_opened.get()>{children()}</Show>
            <button type="button" id=CLOSE_KEYS on:click=close>{messages.close_keys}</button>
        </dialog>
    }
}

fn struck<'a>(event: &KeyboardEvent, key: &'a str) -> Key<'a> {
    let is_held = event.ctrl_key() || event.alt_key() || event.meta_key();
    Key {
        key,
        modifiers: if is_held {
            Modifiers::Held
        } else {
            Modifiers::None
        },
        stroke: if event.repeat() {
            Stroke::Repeated
        } else {
            Stroke::First
        },
        place: if event.is_composing() {
            Place::Composition
        } else if keyboard::is_in_field(event) {
            Place::Field
        } else if keyboard::dialog_is_open() {
            Place::Dialog
        } else {
            Place::Page
        },
    }
}
