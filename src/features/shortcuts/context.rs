//! Whether the page's keys act.

use leptos::prelude::*;

use crate::model::shortcuts::{Command, Mode};

/// Whether the page's keys act.
#[derive(Clone, Copy, Default)]
pub struct ShortcutsContext {
    pub mode: RwSignal<Mode>,
}

impl ShortcutsContext {
    /// The key of `command` for the `aria-keyshortcuts` of what does the same, as long as the keys act; tracked.
    #[must_use]
    pub fn key(self, command: Command) -> Option<&'static str> {
        match self.mode.get() {
            Mode::On => Some(command.key()),
            Mode::Off => None,
        }
    }
}
