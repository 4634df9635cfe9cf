//! What can be chosen in a menu.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button that closes the menu when it is pressed, unless `on_press` prevents the event's default.
#[component]
pub fn MenuItem(
    /// ID of the menu.
    menu: &'static str,
    /// What it says.
    label: &'static str,
    /// Its ID, where the focus is to come to it.
    #[prop(optional, into)]
    id: Option<&'static str>,
    /// Called before the menu closes.
    #[prop(into)]
    on_press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            id=id
            popovertarget=menu
            popovertargetaction="hide"
            on:click=move |event| on_press.run(event)
        >
            {label}
        </button>
    }
}
