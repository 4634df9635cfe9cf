//! What is said for a moment.

use leptos::prelude::*;

use crate::ui::toast::ToastMessage;

/// What has just been done, such as a copy or a download. An error stays where it is, and is never said here alone.
#[derive(Clone, Copy, Default)]
pub struct ToastContext {
    message: RwSignal<Option<ToastMessage>>,
    /// How many messages have been shown.
    count: StoredValue<u32>,
}

impl ToastContext {
    /// Puts `text` in the place of what was said before.
    pub fn show(self, text: impl Into<String>) {
        let number = self.count.get_value().wrapping_add(1);
        self.count.set_value(number);
        let text = text.into();
        self.message.set(Some(ToastMessage { number, text }));
    }

    /// Takes back what is said.
    pub fn close(self) {
        self.message.set(None);
    }

    /// What is said, tracked.
    #[must_use]
    pub fn message(self) -> Option<ToastMessage> {
        self.message.get()
    }
}
