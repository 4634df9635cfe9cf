//! Whether the page's keys act.

use leptos::prelude::*;
use web_sys::HtmlDialogElement;

use crate::model::shortcuts::{Command, Mode};
use crate::platform::document::element_as;

/// ID of the list.
pub const DIALOG_ID: &str = "keys";

/// Whether the page's keys act.
#[derive(Clone, Copy, Default)]
pub struct ShortcutsContext {
    pub mode: RwSignal<Mode>,
    /// Whether the list of them was opened, since when its contents are there.
    pub was_opened: RwSignal<bool>,
}

impl ShortcutsContext {
    /// Opens the list.
    pub fn open_list(self) {
        if let Some(dialog) = element_as::<HtmlDialogElement>(DIALOG_ID) {
            // It throws only where the dialog is open in another way, which nothing here does.
            let _ = dialog.show_modal();
            self.was_opened.set(true);
        }
    }

    /// The key of `command` for the `aria-keyshortcuts` of what does the same, as long as the keys act; tracked.
    #[must_use]
    pub fn key(self, command: Command) -> Option<&'static str> {
        match self.mode.get() {
            Mode::On => Some(command.key()),
            Mode::Off => None,
        }
    }
}
