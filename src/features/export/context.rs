//! What is chosen for an export.

use leptos::prelude::*;

use crate::features::selection::context::SelectionContext;
use crate::model::export::Choice;
use crate::model::users::selected_users::SelectedUsers;

/// What is chosen for an export; it outlives the menu.
#[derive(Clone, Copy, Default)]
pub struct ExportContext {
    chosen: RwSignal<Choice>,
}

impl ExportContext {
    pub fn choose(self, choice: Choice) {
        self.chosen.set(choice);
    }

    /// What was chosen, tracked; once nobody is selected any more it is not the selection.
    #[must_use]
    pub fn choice(self, selection: SelectionContext) -> Choice {
        let is_empty = || selection.selected.with(SelectedUsers::count) == 0;
        match self.chosen.get() {
            Choice::Selected if is_empty() => Choice::Table,
            choice @ (Choice::Table | Choice::Loaded | Choice::Selected) => choice,
        }
    }
}
