//! The column of checkboxes.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::users::context::UsersContext;
use crate::model::users::rows::Rows;
use crate::model::users::selected_users::{ClickExtent, SelectionChange};

/// The checkbox of all rows, of every page in memory.
#[component]
pub fn SelectAll() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let selection = expect_context::<SelectionContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().selection;
    let counts = Memo::new(move |_| {
        users.rows.with(|rows| {
            let selected = selection.selected.with(|selected| selected.in_rows(rows));
            (selected, rows.len())
        })
    });
    let is_all = move || {
        let (selected, all) = counts.get();
        selected == all && all > 0
    };
    let is_some = move || counts.get().0 > 0 && !is_all();
    let select = move |event| {
        let change = change_by(&event);
        users.rows.with_untracked(|rows| {
            selection
                .selected
                .update(|selected| selected.set_all(rows, change));
        });
    };
    view! {
        <td class="select-cell" role="cell">
            <input
                type="checkbox"
                aria-label=move || (messages.select_all)(&language.number(counts.get().1))
                prop:checked=is_all
                prop:indeterminate=is_some
                on:change=select
            />
        </td>
    }
}

/// The checkbox of one row; with Shift of all rows from the one before.
#[component]
pub fn SelectRow(
    /// The row's place among all, from 0.
    row: Signal<u32>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let selection = expect_context::<SelectionContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().selection;
    let place = move |rows: &Rows| rows.place(row.get());
    let is_selected = move || {
        let place = users.rows.with(place);
        place.is_some_and(|place| selection.selected.with(|selected| selected.has(place)))
    };
    let label = move || {
        let person = users.rows.with(|rows| {
            let user = rows.get(row.get())?;
            Some(language.messages().auto_refresh.person(user))
        });
        (messages.select)(&person.unwrap_or_default())
    };
    let select = move |event: MouseEvent| {
        let change = change_by(&event);
        let extent = if event.shift_key() {
            ClickExtent::Range
        } else {
            ClickExtent::Row
        };
        users.rows.with_untracked(|rows| {
            if let Some(place) = rows.place(row.get_untracked()) {
                selection.selected.update(|selected| {
                    selected.set(place, rows, change, extent);
                });
            }
        });
    };
    // Otherwise the browser would select the text of all rows between.
    let keep_text = move |event: MouseEvent| {
        if event.shift_key() {
            event.prevent_default();
        }
    };
    view! {
        <td class="select-cell" role="cell">
            <input
                type="checkbox"
                aria-label=label
                prop:checked=is_selected
                on:mousedown=keep_text
                on:click=select
            />
        </td>
    }
}

/// What an event that has changed a checkbox makes of the rows that it stands for.
fn change_by(event: &Event) -> SelectionChange {
    if event_target_checked(event) {
        SelectionChange::Select
    } else {
        SelectionChange::Deselect
    }
}
