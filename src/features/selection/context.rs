//! Which rows are selected.

use leptos::prelude::*;

use crate::features::users::context::UsersContext;
use crate::model::users::selected_users::SelectedUsers;

/// Which rows are selected, while rows can be.
#[derive(Clone, Copy, Default)]
pub struct SelectionContext {
    /// Whether rows can be selected.
    pub is_on: RwSignal<bool>,
    /// The column of checkboxes that the table shows; `None` while that is not loaded or not wanted.
    pub column: RwSignal<Option<CheckboxColumn>>,
    pub selected: RwSignal<SelectedUsers>,
}

impl SelectionContext {
    /// Whether anybody is selected while a list is shown, be it one that has none of them; tracked.
    pub fn has_any(self, users: UsersContext) -> bool {
        self.selected.with(SelectedUsers::count) > 0
            && users.list.with(|list| list.shown().is_some())
    }
}

/// A column before the others.
#[derive(Clone, Copy)]
pub struct CheckboxColumn {
    /// Its cell in the header.
    pub header: fn() -> AnyView,
    /// Its cell in the row at a place among all rows, from 0.
    pub cell: fn(Signal<u32>) -> AnyView,
}
