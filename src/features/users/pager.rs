//! Turning pages.

use leptos::prelude::*;

use crate::features::connection::request_form::SUBMIT_ID;
use crate::features::shortcuts::listener::shortcut;
use crate::features::store::Store;
use crate::i18n::messages::users::ListWords;
use crate::model::shortcuts::Command;
use crate::model::users::list::{List, Turn};
use crate::platform::focus;

const fn id(turn: Turn) -> &'static str {
    match turn {
        Turn::Previous => "previous-page",
        Turn::Next => "next-page",
    }
}

const fn label(turn: Turn, words: &ListWords) -> &'static str {
    match turn {
        Turn::Previous => words.previous,
        Turn::Next => words.next,
    }
}

/// `Previous page` and `Next page`. A button that can lead nowhere is disabled; if it had the focus, the other one
/// gets it, so that the keyboard does not lose its place.
#[component]
pub fn Pager(
    /// Where the list stands.
    store: Store,
) -> impl IntoView {
    let leads = move |turn| Memo::new(move |_| store.can_turn(turn));
    let previous = leads(Turn::Previous);
    let next = leads(Turn::Next);
    Effect::new(move |_| {
        let refuge = match (previous.get(), next.get()) {
            (true, true) => return,
            (true, false) => id(Turn::Previous),
            (false, true) => id(Turn::Next),
            (false, false) => SUBMIT_ID,
        };
        let lost = [(Turn::Previous, previous), (Turn::Next, next)]
            .into_iter()
            .any(|(turn, leads)| !leads.get_untracked() && focus::has_focus(id(turn)));
        if lost {
            focus::focus(refuge);
        }
    });
    // While a request is under way that a turn would need an answer to, the buttons do nothing but stay in the tab order:
    // `disabled` would drop the focus.
    let waits = move || store.memory_page.get().is_none() && store.list.with(List::is_loading);
    let button = move |turn: Turn, leads: Memo<bool>| {
        view! {
            <button
                type="button"
                id=id(turn)
                disabled=move || (!leads.get()).then_some("")
                aria-disabled=move || waits().then_some("true")
                aria-keyshortcuts=move || shortcut(Command::Turn(turn), store)
                on:click=move |_| store.turn(turn)
            >
                {label(turn, &store.words().list)}
            </button>
        }
    };
    view! {
        <nav class="pager" aria-label=store.words().list.pager>
            {button(Turn::Previous, previous)}
            {button(Turn::Next, next)}
        </nav>
    }
}
