//! The header of a column.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::model::users::sort::{Column, Direction};

/// A header that sorts by its column: ascending, descending, and back to the service's order.
#[component]
pub fn ColumnHeader(
    /// Which column.
    column: Column,
    /// Where the order stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let name = match column {
        Column::UserName => words.user_name,
        Column::UserId => words.user_id,
    };
    let aria_sort = move || {
        store
            .sort
            .get()
            .of(column)
            .map(|direction| match direction {
                Direction::Ascending => "ascending",
                Direction::Descending => "descending",
            })
    };
    view! {
        <th scope="col" aria-sort=aria_sort>
            <button type="button" class="sort" on:click=move |_| store.set_sort(store.sort.get_untracked().after_click(column))>
                {name}
            </button>
        </th>
    }
}
