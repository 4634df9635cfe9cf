//! Going from page to page.

pub mod end_button;
pub mod page_number_buttons;
pub mod place;
pub mod rows_per_page_field;
pub mod turn_button;

use leptos::prelude::*;

use crate::element_ids;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::features::users::pager::end_button::EndButton;
use crate::features::users::pager::page_number_buttons::PageNumberButtons;
use crate::features::users::pager::place::PagerPlace;
use crate::features::users::pager::turn_button::{TurnButton, turn_button_id};
use crate::model::users::list::PageDirection;
use crate::platform::focus;

/// `First page`, `Previous page`, the numbers of pages as far as they are known, `Next page` and `Last page`. A turn that leads
/// nowhere is disabled; if it had the focus, the other one gets it, so that the keyboard does not lose its place.
#[component]
pub fn Pager(place: PagerPlace) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let leads = move |turn| Memo::new(move |_| users.can_turn(turn));
    let previous = leads(PageDirection::Previous);
    let next = leads(PageDirection::Next);
    Effect::new(move |_| {
        let refuge = match (previous.get(), next.get()) {
            (true, true) => return,
            (true, false) => turn_button_id(PageDirection::Previous, place),
            (false, true) => turn_button_id(PageDirection::Next, place),
            (false, false) => element_ids::USERS_HEADING,
        };
        let lost = [
            (PageDirection::Previous, previous),
            (PageDirection::Next, next),
        ]
        .into_iter()
        .any(|(turn, leads)| {
            !leads.get_untracked() && focus::has_focus(turn_button_id(turn, place))
        });
        if lost {
            focus::focus(refuge);
        }
    });
    let name = match place {
        PagerPlace::AboveRows => messages.pager,
        PagerPlace::BelowRows => messages.pager_below,
    };
    view! {
        <nav class="pager" aria-label=name>
            <EndButton turn=PageDirection::Previous leads=previous />
            <TurnButton place turn=PageDirection::Previous leads=previous />
            <PageNumberButtons />
            <TurnButton place turn=PageDirection::Next leads=next />
            <EndButton turn=PageDirection::Next leads=next />
        </nav>
    }
}
