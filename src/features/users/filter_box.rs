//! The box that narrows the rows.

use leptos::prelude::*;

use crate::features::shortcuts::listener::shortcut;
use crate::features::store::Store;
use crate::model::shortcuts::Command;

/// ID of the box.
pub const ID: &str = "filter-rows";

/// `Filter rows`: works on what is loaded, at once, by name or ID.
#[component]
pub fn RowFilterBox(
    /// Where its text stands.
    store: Store,
) -> impl IntoView {
    view! {
        <div class="field row-filter">
            <label for=ID>{store.words().list.filter}</label>
            <input
                id=ID
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-keyshortcuts=move || shortcut(Command::FocusFilter, store)
                prop:value=move || store.filter.get()
                on:input=move |event| {
                    store.hush();
                    store.set_filter(event_target_value(&event));
                }
            />
        </div>
    }
}
