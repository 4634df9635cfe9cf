//! What is said for a moment.

use leptos::prelude::*;

/// What has just been done, such as a copy or a download. An error stays where it is, and is never said here alone.
#[derive(Clone, Copy, Default)]
pub struct ToastContext {
    message: RwSignal<Option<String>>,
}

impl ToastContext {
    /// Puts `text` in the place of what was said before.
    pub fn show(self, text: impl Into<String>) {
        self.message.set(Some(text.into()));
    }

    /// Takes back what is said.
    pub fn close(self) {
        self.message.set(None);
    }

    /// What is said, tracked.
    #[must_use]
    pub fn message(self) -> Option<String> {
        self.message.get()
    }
}
