//! The page's keys: what they do, and the list of them.

use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use crate::features::lazy_view::{self, LazyView};
use crate::features::store::Store;
use crate::features::users::filter_box;
use crate::model::shortcuts::{Command, Mode};
use crate::model::users::list::Event;
use crate::platform::document::element_as;
use crate::platform::focus;
use crate::platform::keyboard::{Handling, listen};
use crate::ui::lazy::Lazy;

/// ID of the list.
const DIALOG_ID: &str = "keys";

/// ID of the list's heading.
const TITLE_ID: &str = "keys-title";

/// ID of the button that closes the list.
const CLOSE_ID: &str = "close-keys";

/// The key of `command` for the `aria-keyshortcuts` of what does the same, as long as the keys act.
pub fn shortcut(command: Command, store: Store) -> Option<&'static str> {
    match store.keys.get() {
        Mode::On => Some(command.key()),
        Mode::Off => None,
    }
}

/// A button, and the list of keys that it opens; the keys act while this is on the page.
#[component]
pub fn Keys(
    /// Where it stands whether the keys act, and what they act on.
    store: Store,
) -> impl IntoView {
    let words = &store.words().tools;
    let was_opened = RwSignal::new(false);
    let load = move || lazy_view::load(LazyView::KeysList(store));
    let open = move || {
        if let Some(dialog) = element_as::<HtmlDialogElement>(DIALOG_ID) {
            // It throws only where the dialog is open in another way, which nothing here does.
            let _ = dialog.show_modal();
            was_opened.set(true);
        }
    };
    let close = move |_| {
        if let Some(dialog) = element_as::<HtmlDialogElement>(DIALOG_ID) {
            dialog.close();
        }
    };
    let listener = listen(move |key| {
        let command = key.command(store.keys.get_untracked());
        let page = store.memory_page.get_untracked();
        let applies = |command: &Command| {
            store
                .list
                .with_untracked(|list| command.applies(list, page))
        };
        let command = command.filter(applies);
        match command {
            Some(Command::FocusFilter) => focus::focus(filter_box::ID),
            Some(Command::Reload) => store.ask(Event::Reloaded),
            Some(Command::Turn(turn)) => store.turn(turn),
            Some(Command::ShowKeys) => open(),
            None => return Handling::Left,
        }
        Handling::Taken
    });
    on_cleanup(move || listener.remove());
    view! {
        <button
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts=move || shortcut(Command::ShowKeys, store)
            on:click=move |_| open()
        >
            {words.keys}
        </button>
        <dialog class="keys" aria-labelledby=TITLE_ID id=DIALOG_ID>
            <h2 id=TITLE_ID>{words.keys}</h2>
            <Show when=move || was_opened.get()>
                <Lazy load opener=CLOSE_ID words=&words.lazy />
            </Show>
            <button type="button" id=CLOSE_ID on:click=close>{words.close_keys}</button>
        </dialog>
    }
}
