//! The button to the page before or after.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::users::context::UsersContext;
use crate::features::users::pager::place::PagerPlace;
use crate::model::shortcuts::Command;
use crate::model::users::list::PageDirection;
use crate::ui::icon::{Icon, IconName};

/// ID of the button.
#[must_use]
pub const fn turn_button_id(turn: PageDirection, place: PagerPlace) -> &'static str {
    match (turn, place) {
        (PageDirection::Previous, PagerPlace::AboveRows) => "previous-page",
        (PageDirection::Next, PagerPlace::AboveRows) => "next-page",
        (PageDirection::Previous, PagerPlace::BelowRows) => "previous-page-below",
        (PageDirection::Next, PagerPlace::BelowRows) => "next-page-below",
    }
}

/// `Previous page` or `Next page`; disabled where it leads nowhere.
#[component]
pub fn TurnButton(
    place: PagerPlace,
    turn: PageDirection,
    /// Whether there is such a page.
    leads: Memo<bool>,
) -> impl IntoView {
    let shortcuts = expect_context::<ShortcutsContext>();
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let (label, icon) = match turn {
        PageDirection::Previous => (messages.previous, IconName::ChevronLeft),
        PageDirection::Next => (messages.next, IconName::ChevronRight),
    };
    view! {
        <button
            type="button"
            class="quiet"
            id=turn_button_id(turn, place)
            aria-label=label
            disabled=move || (!leads.get()).then_some("")
            aria-disabled=move || users.awaits_page().then_some("true")
            aria-keyshortcuts=move || shortcuts.key(Command::Turn(turn))
            on:click=move |_| users.turn(turn)
        >
            <Icon name=icon />
        </button>
    }
}
