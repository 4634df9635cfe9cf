//! The choice of a page size.

use std::sync::Arc;

use leptos::prelude::*;

use super::choice::Choice;
use super::store::Store;
use crate::api::paging::PageSize;

/// How many rows a page has, from the next request on.
#[component]
pub fn PageSizeField(
    /// Where the choice stands.
    store: Store,
) -> impl IntoView {
    let options = PageSize::ALL.map(|size| {
        let limit = size.limit().to_string();
        let is_chosen = move || store.draft.with(|draft| draft.page_size == size);
        view! { <Choice value=limit.clone() text=limit is_chosen=Arc::new(is_chosen) /> }.into_any()
    });
    view! {
        <div class="field">
            <label for="rows-per-page">{store.words().form.page_size}</label>
            <select
                id="rows-per-page"
                on:change=move |event| {
                    if let Some(size) = PageSize::parse(&event_target_value(&event)) {
                        store.draft.update(|draft| draft.page_size = size);
                    }
                }
            >
                {Vec::from(options)}
            </select>
        </div>
    }
}
