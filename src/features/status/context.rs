//! What the status line says of things just done.

use leptos::prelude::*;

/// What has just been done and shows nowhere else, such as a copy; empty most of the time.
#[derive(Clone, Copy, Default)]
pub struct StatusContext {
    note: RwSignal<String>,
    /// What is said to a screen reader alone, because it is on screen elsewhere.
    announcement: RwSignal<String>,
}

impl StatusContext {
    /// Puts `note` in the place of the one before.
    pub fn set(self, note: impl Into<String>) {
        self.note.set(note.into());
    }

    /// Takes `note` back, unless another one has taken its place.
    pub fn take_back(self, note: &str) {
        if self.note.with_untracked(|now| now == note) {
            self.note.set(String::new());
        }
    }

    /// The note, tracked.
    #[must_use]
    pub fn get(self) -> String {
        self.note.get()
    }

    /// The note, not tracked.
    #[must_use]
    pub fn get_untracked(self) -> String {
        self.note.get_untracked()
    }

    /// Says something to a screen reader alone, in the place of what was said before.
    pub fn announce(self, announcement: String) {
        self.announcement.set(announcement);
    }

    /// What is said to a screen reader alone, tracked.
    #[must_use]
    pub fn announcement(self) -> String {
        self.announcement.get()
    }

    /// Takes back what was said, so that it is not said again along with what comes next. Nothing hears of that where
    /// nothing was.
    pub fn clear(self) {
        for text in [self.note, self.announcement] {
            if !text.with_untracked(String::is_empty) {
                text.set(String::new());
            }
        }
    }
}
