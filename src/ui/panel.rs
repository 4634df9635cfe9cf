//! A part of the page that is closed until it is wanted.

use leptos::prelude::*;
use web_sys::HtmlDetailsElement;

use crate::features::lazy_view::{self, LazyView};
use crate::features::store::Store;
use crate::ui::lazy::Lazy;

/// A heading that opens and closes a lazy view, which stays once it has been opened.
#[component]
pub fn Panel(
    /// The heading.
    title: &'static str,
    /// ID of the heading.
    id: &'static str,
    /// Whether the panel is open; it outlives a change of language.
    open: RwSignal<bool>,
    /// What it opens.
    view: fn(Store) -> LazyView,
    /// Where what it shows stands.
    store: Store,
) -> impl IntoView {
    let was_opened = Memo::new(move |before| before == Some(&true) || open.get());
    let toggled = move |event| open.set(event_target::<HtmlDetailsElement>(&event).open());
    let load = move || lazy_view::load(view(store));
    let words = &store.words().tools.lazy;
    view! {
        <details class="panel" open=open on:toggle=toggled>
            <summary id=id><h2>{title}</h2></summary>
            <div class="panel-body">
                <Show when=move || was_opened.get()>
                    <Lazy load opener=id words />
                </Show>
            </div>
        </details>
    }
}
