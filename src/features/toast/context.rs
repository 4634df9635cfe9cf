//! What is said for a moment.

use leptos::prelude::*;

use crate::ui::toast::Message;

/// What has just been done, such as a copy or a download. An error stays where it is, and is never said here alone.
#[derive(Clone, Copy, Default)]
pub struct ToastContext {
    message: RwSignal<Option<Message>>,
}

impl ToastContext {
    /// Puts `text` in the place of what was said before.
    pub fn show(self, text: impl Into<String>) {
        let number = self.message.with_untracked(|message| {
            message
                .as_ref()
                .map_or(0, |message| message.number.wrapping_add(1))
        });
        let text = text.into();
        self.message.set(Some(Message { number, text }));
    }

    /// Takes back what is said.
    pub fn close(self) {
        self.message.set(None);
    }

    /// What is said, tracked.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        self.message.get()
    }
}
