//! What is said for a moment.

use std::time::Duration;

use leptos::prelude::*;

/// What has just been done, such as a copy or a download. An error stays where it is, and is never said here alone.
#[derive(Clone, Copy, Default)]
pub struct ToastContext {
    message: RwSignal<Option<String>>,
}

impl ToastContext {
    /// Puts `text` in the place of what was said before.
    pub fn show(self, text: impl Into<String>) {
        let Self { message } = self;
        // Screen readers hear of a text that comes, and not of one that stays.
        message.set(None);
        let text = text.into();
        set_timeout(
            move || {
                // Unless the page has gone meanwhile.
                message.try_set(Some(text));
            },
            Duration::ZERO,
        );
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
