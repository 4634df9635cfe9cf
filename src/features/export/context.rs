//! What is chosen for an export.

use leptos::prelude::*;

use crate::features::users::context::UsersContext;
use crate::model::export::Choice;

/// What is chosen for an export; it outlives the menu.
#[derive(Clone, Copy, Default)]
pub struct ExportContext {
    chosen: RwSignal<Choice>,
}

impl ExportContext {
    pub fn choose(self, choice: Choice) {
        self.chosen.set(choice);
    }

    /// Begins with what is in the table again, where the selection was exported before.
    pub fn leave_selection(self) {
        if self.chosen.get_untracked() == Choice::Selected {
            self.chosen.set(Choice::Table);
        }
    }

    /// What was chosen, tracked. The table has all that are loaded where nothing narrows it, and in the order that is seen.
    #[must_use]
    pub fn choice(self, users: UsersContext) -> Choice {
        match self.chosen.get() {
            Choice::Loaded if !users.is_filtered() => Choice::Table,
            choice @ (Choice::Table | Choice::Loaded | Choice::Selected) => choice,
        }
    }
}
