//! What is asked for now and then, behind a button, and loaded when it is first wanted.

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::ui::icon::{Icon, IconName};

/// A button, and the view that it shows over the page until the operator has chosen, goes elsewhere or presses Escape, which
/// the browser sees to.
#[component]
pub fn LazyMenu(
    /// ID of the button.
    opener: &'static str,
    /// ID of what it shows.
    id: &'static str,
    /// The button.
    title: &'static str,
    /// What stands before the title.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Called when the button is pressed.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    view: LazyView,
) -> impl IntoView {
    let was_opened = RwSignal::new(false);
    view! {
        <button
            type="button"
            id=opener
            popovertarget=id
            on:click=move |_| {
                if let Some(on_press) = on_press {
                    on_press.run(());
                }
            }
        >
            {icon.map(|name| view! { <Icon name /> }.into_any())}
            {title}
            <Icon name=IconName::ChevronDown />
        </button>
        // Nobody wants to hear all of it where it is part of an alert.
        <div
            class="lazy-menu"
            id=id
            popover="auto"
            role="group"
            aria-label=title
            aria-live="off"
            on:toggle=move |_| was_opened.set(true)
        >
            <Show when=move || was_opened.get()>
                <LazyFeature view=view.clone() opener />
            </Show>
        </div>
    }
}
