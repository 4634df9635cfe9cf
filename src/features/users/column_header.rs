//! The header of a column.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::sort::{Column, Direction};

/// A header that sorts by its column: ascending, descending, and back to the service's order.
#[component]
pub fn ColumnHeader(column: Column) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let name = match column {
        Column::UserName => messages.user_name,
        Column::UserId => messages.user_id,
    };
    let aria_sort = move || {
        users
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
            <button type="button" class="sort" on:click=move |_| users.set_sort(users.sort.get_untracked().after_click(column))>
                {name}
            </button>
        </th>
    }
}
