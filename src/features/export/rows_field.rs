//! The choice of which rows are exported.

use leptos::prelude::*;

use crate::features::export::context::ExportContext;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::export::Choice;
use crate::model::users::rows::Rows;

/// ID of the choice.
const ID: &str = "rows-to-export";

/// What choosing [`Choice::Loaded`] reports.
const LOADED: &str = "loaded";

/// `Rows`: those in the table or all that are loaded, while a filter makes a difference.
#[component]
pub fn RowsField() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().export;
    let choice = expect_context::<ExportContext>().choice;
    let in_table = move || (messages.table)(&language.number(users.rows.with(Rows::len)));
    let loaded = Memo::new(move |_| {
        users
            .list
            .with(|list| list.shown().map_or(0, |shown| shown.users.len()))
    });
    let in_all = move || (messages.loaded)(&language.number(loaded.get()));
    let is_filtered = Memo::new(move |_| users.is_filtered());
    let is_narrowed = move || choice.get() == Choice::Table;
    let choose = move |event| {
        choice.set(if event_target_value(&event) == LOADED {
            Choice::Loaded
        } else {
            Choice::Table
        });
    };
    view! {
        <Show when=move || is_filtered.get()>
            <div class="field">
                <label for=ID>{messages.rows}</label>
                <select id=ID on:change=choose>
                    <option value="table" selected=move || choice.get() == Choice::Table>{in_table}</option>
                    <option value=LOADED selected=move || choice.get() == Choice::Loaded>{in_all}</option>
                </select>
                <p class="field-note">{move || is_narrowed().then_some(messages.filtered)}</p>
            </div>
        </Show>
    }
}
