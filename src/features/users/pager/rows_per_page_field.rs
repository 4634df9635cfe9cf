//! The choice of how many rows a page has.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::page_size::PageSize;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::url_state::context::UrlStateContext;
use crate::features::users::context::UsersContext;
use crate::model::users::paging::rows_per_page::RowsPerPage;
use crate::platform::storage::StorageKey;
use crate::ui::fields::select_option::SelectOption;

/// How many rows a page has, from now on and on later visits: in memory at once, or else by a request for the page that has the first row on screen.
#[component]
pub fn RowsPerPageField() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let url_state = expect_context::<UrlStateContext>();
    let users = expect_context::<UsersContext>();
    let in_memory = Memo::new(move |_| users.memory_page.get().is_some());
    let chosen = move || {
        let chosen = connection.draft.with(|draft| draft.rows_per_page);
        if in_memory.get() {
            chosen
        } else {
            chosen.page_size().into()
        }
    };
    let option = move |rows: RowsPerPage| {
        let number = rows.get().to_string();
        let is_chosen = Arc::new(move || chosen() == rows);
        view! { <SelectOption value=number.clone() text=number is_chosen /> }.into_any()
    };
    view! {
        <div class="field">
            <label for="rows-per-page" class="visually-hidden-when-narrow">{language.messages().connection.page_size}</label>
            <select
                id="rows-per-page"
                on:change=move |event| {
                    if let Some(rows) = RowsPerPage::parse(&event_target_value(&event)) {
                        users.set_rows_per_page(rows);
                        url_state.remember(StorageKey::RowsPerPage, &rows.get().to_string());
                    }
                }
            >
                {Vec::from(PageSize::ALL.map(|size| option(size.into())))}
                {move || in_memory.get().then(|| option(RowsPerPage::FiveHundred))}
            </select>
        </div>
    }
}
