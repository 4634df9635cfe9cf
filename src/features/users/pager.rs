//! Turning pages.

use leptos::prelude::*;

use crate::element_ids;
use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::users::ListMessages;
use crate::model::shortcuts::Command;
use crate::model::users::list::{List, PageDirection};
use crate::platform::focus;

const fn id(turn: PageDirection) -> &'static str {
    match turn {
        PageDirection::Previous => "previous-page",
        PageDirection::Next => "next-page",
    }
}

const fn label(turn: PageDirection, messages: &ListMessages) -> &'static str {
    match turn {
        PageDirection::Previous => messages.previous,
        PageDirection::Next => messages.next,
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
    let previous = leads(PageDirection::Previous);
    let next = leads(PageDirection::Next);
    Effect::new(move |_| {
        let refuge = match (previous.get(), next.get()) {
            (true, true) => return,
            (true, false) => id(PageDirection::Previous),
            (false, true) => id(PageDirection::Next),
            (false, false) => element_ids::LOAD_USERS,
        };
        let lost = [
            (PageDirection::Previous, previous),
            (PageDirection::Next, next),
        ]
        .into_iter()
        .any(|(turn, leads)| !leads.get_untracked() && focus::has_focus(id(turn)));
        if lost {
            focus::focus(refuge);
        }
    });
    // While a request is under way that a turn would need a response to, the buttons do nothing but stay in the tab order:
    // `disabled` would drop the focus.
    let waits = move || users.memory_page.get().is_none() && users.list.with(List::is_loading);
    let button = move |turn: PageDirection, leads: Memo<bool>| {
        view! {
            <button
                type="button"
                id=id(turn)
                disabled=move || (!leads.get()).then_some("")
                aria-disabled=move || waits().then_some("true")
                aria-keyshortcuts=move || shortcuts.key(Command::Turn(turn))
                on:click=move |_| users.turn(turn)
            >
                {label(turn, &language.messages().users)}
            </button>
        }
    };
    view! {
        <nav class="pager" aria-label=language.messages().users.pager>
            {button(PageDirection::Previous, previous)}
            {button(PageDirection::Next, next)}
        </nav>
    }
}
