//! Turning pages.

use leptos::prelude::*;

use crate::element_ids;
use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::users::context::UsersContext;
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
pub fn Pager() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let shortcuts = expect_context::<ShortcutsContext>();
    let users = expect_context::<UsersContext>();
    let leads = move |turn| Memo::new(move |_| users.can_turn(turn));
    let previous = leads(Turn::Previous);
    let next = leads(Turn::Next);
    Effect::new(move |_| {
        let refuge = match (previous.get(), next.get()) {
            (true, true) => return,
            (true, false) => id(Turn::Previous),
            (false, true) => id(Turn::Next),
            (false, false) => element_ids::LOAD_USERS,
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
    let waits = move || users.memory_page.get().is_none() && users.list.with(List::is_loading);
    let button = move |turn: Turn, leads: Memo<bool>| {
        view! {
            <button
                type="button"
                id=id(turn)
                disabled=move || (!leads.get()).then_some("")
                aria-disabled=move || waits().then_some("true")
                aria-keyshortcuts=move || shortcuts.key(Command::Turn(turn))
                on:click=move |_| users.turn(turn)
            >
                {label(turn, &language.words().users)}
            </button>
        }
    };
    view! {
        <nav class="pager" aria-label=language.words().users.pager>
            {button(Turn::Previous, previous)}
            {button(Turn::Next, next)}
        </nav>
    }
}
