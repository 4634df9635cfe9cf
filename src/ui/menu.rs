//! What is asked for now and then, behind a button.

use leptos::prelude::*;

use crate::ui::icon::{Icon, IconName};

/// A button, and what it shows over the page until the operator goes elsewhere or presses Escape, which the browser sees to.
#[component]
pub fn Menu(
    /// ID of what the button shows.
    id: &'static str,
    /// The button.
    #[prop(into)]
    title: Signal<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="button" class="quiet" popovertarget=id>
            <Icon name=IconName::Ellipsis />
            {move || title.get()}
        </button>
        <div class="menu" id=id popover="auto" role="group" aria-label=move || title.get()>{children()}</div>
    }
}
