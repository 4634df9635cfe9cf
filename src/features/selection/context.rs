//! Which rows are selected.

use leptos::prelude::*;

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

/// A column before the others.
#[derive(Clone, Copy)]
pub struct CheckboxColumn {
    /// Its cell in the header.
    pub header: fn() -> AnyView,
    /// Its cell in the row at a place among all rows, from 0.
    pub cell: fn(Signal<u32>) -> AnyView,
}
