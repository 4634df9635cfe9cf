//! The header of a column.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::sort::{Column, Direction};
use crate::ui::icon::{Icon, IconName};

/// A header that sorts by its column: ascending, descending, and back to the service's order.
#[component]
pub fn ColumnHeader(column: Column) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let name = match column {
        Column::UserName => messages.user_name,
        Column::UserId => messages.user_id,
    };
    let direction = Memo::new(move |_| users.sort.get().of(column));
    let aria_sort = move || {
        direction.get().map(|direction| match direction {
            Direction::Ascending => "ascending",
            Direction::Descending => "descending",
        })
    };
    let icon = move || {
        let name = match direction.get() {
            Some(Direction::Ascending) => IconName::ArrowUp,
            Some(Direction::Descending) => IconName::ArrowDown,
            None => IconName::ChevronsUpDown,
        };
        view! { <Icon name /> }
    };
    view! {
        <th scope="col" role="columnheader" aria-sort=aria_sort>
            <button type="button" class="sort" on:click=move |_| users.sort_by(column)>
                {name}
                {icon}
            </button>
        </th>
    }
}
