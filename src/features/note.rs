//! What has just been done and shows nowhere else, such as a copy.

use leptos::prelude::*;

/// The note in the page's status line; empty most of the time.
#[derive(Clone, Copy, Default)]
pub struct Note(RwSignal<String>);

impl Note {
    /// Puts `note` in the place of the one before.
    pub fn set(self, note: impl Into<String>) {
        self.0.set(note.into());
    }

    /// Takes the note back; nothing hears of that where there is none.
    pub fn clear(self) {
        if !self.0.with_untracked(String::is_empty) {
            self.0.set(String::new());
        }
    }

    /// The note, tracked.
    #[must_use]
    pub fn get(self) -> String {
        self.0.get()
    }

    /// The note, not tracked.
    #[must_use]
    pub fn get_untracked(self) -> String {
        self.0.get_untracked()
    }
}
