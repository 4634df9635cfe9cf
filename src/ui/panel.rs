//! A part of the page that is closed until it is wanted.

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

/// A heading that opens and closes its children, which are drawn when they are first wanted and stay from then on.
#[component]
pub fn Panel(
    /// The heading.
    title: &'static str,
    /// ID of the heading.
    id: &'static str,
    /// Whether the panel is open; it outlives a change of language.
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let was_opened = Memo::new(move |before| before == Some(&true) || open.get());
    let toggled = move |event| open.set(event_target::<HtmlDetailsElement>(&event).open());
    view! {
        <details class="panel" open=open on:toggle=toggled>
            <summary id=id><h2>{title}</h2></summary>
            <div class="panel-body">
                <Show when=move || was_opened.get()>{children()}</Show>
            </div>
        </details>
    }
}
