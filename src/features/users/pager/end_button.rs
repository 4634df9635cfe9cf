//! The button to the first or the last page.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::list::PageDirection;
use crate::model::users::paging::page_numbers::LastPage;
use crate::ui::icon::{Icon, IconName};

/// `First page`, or `Last page` where it is known which one that is.
#[component]
pub fn EndButton(
    turn: PageDirection,
    /// Whether there is any page in this direction.
    leads: Memo<bool>,
) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let (label, icon) = match turn {
        PageDirection::Previous => (messages.first, IconName::ChevronsLeft),
        PageDirection::Next => (messages.last, IconName::ChevronsRight),
    };
    let target = Memo::new(move |_| {
        let last = users.page_numbers()?.last;
        match (turn, last) {
            _ if !leads.get() || users.awaits_page() => None,
            (PageDirection::Previous, _) => Some(1),
            (PageDirection::Next, LastPage::Known(last)) => Some(last),
            (PageDirection::Next, LastPage::Unknown { .. }) => None,
        }
    });
    view! {
        <button
            type="button"
            class="quiet"
            aria-label=label
            // `disabled` would drop the focus.
            aria-disabled=move || target.get().is_none().then_some("true")
            on:click=move |_| {
                if let Some(number) = target.get_untracked() {
                    users.go_to_page(number);
                }
            }
        >
            <Icon name=icon />
        </button>
    }
}
