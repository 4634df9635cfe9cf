//! The choice of which rows are exported.

use leptos::prelude::*;

use crate::features::export::context::ExportContext;
use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::users::context::UsersContext;
use crate::model::export::Choice;
use crate::model::users::rows::Rows;
use crate::model::users::selected_users::SelectedUsers;

/// ID of the choice.
const ID: &str = "rows-to-export";

/// What choosing [`Choice::Loaded`] reports.
const LOADED: &str = "loaded";

/// What choosing [`Choice::Selected`] reports.
const SELECTED: &str = "selected";

/// `Rows to export`: those in the table, all that are loaded while a filter makes a difference, and the selected ones while
/// there are any.
#[component]
pub fn RowsField() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().export;
    let export = expect_context::<ExportContext>();
    let selection = expect_context::<SelectionContext>();
    let choice = Memo::new(move |_| export.choice(users));
    let in_table = move || (messages.table)(&language.number(users.rows.with(Rows::len)));
    let loaded = Memo::new(move |_| {
        users
            .list
            .with(|list| list.shown().map_or(0, |shown| shown.users.len()))
    });
    let in_all = move || (messages.loaded)(&language.number(loaded.get()));
    let count = Memo::new(move |_| selection.selected.with(SelectedUsers::count));
    let selected = move || (messages.selected)(&language.number(count.get()));
    let is_filtered = Memo::new(move |_| users.is_filtered());
    // It stays while it is chosen: other rows must not be exported in its place.
    let has_selected = Memo::new(move |_| count.get() > 0 || choice.get() == Choice::Selected);
    let is_narrowed = move || is_filtered.get() && choice.get() == Choice::Table;
    let choose = move |event| {
        export.choose(match &*event_target_value(&event) {
            LOADED => Choice::Loaded,
            SELECTED => Choice::Selected,
            _ => Choice::Table,
        });
    };
    view! {
        <Show when=move || is_filtered.get() || has_selected.get()>
            <div class="field">
                <label for=ID>{messages.rows}</label>
                <select id=ID on:change=choose>
                    <option value="table" selected=move || choice.get() == Choice::Table>{in_table}</option>
                    <Show when=move || is_filtered.get()>
                        <option value=LOADED selected=move || choice.get() == Choice::Loaded>{in_all}</option>
                    </Show>
                    <Show when=move || has_selected.get()>
                        <option value=SELECTED selected=move || choice.get() == Choice::Selected>{selected}</option>
                    </Show>
                </select>
                <p class="field-note">{move || is_narrowed().then_some(messages.filtered)}</p>
            </div>
        </Show>
    }
}
