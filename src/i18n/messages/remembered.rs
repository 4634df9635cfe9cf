//! Which words there are for links, and for what this device remembers.

use crate::i18n::messages::users::Absence;

/// Words for links and for what this device remembers.
#[derive(Debug)]
pub struct RecallWords {
    /// In the place of rows while a view that a link names waits for a token.
    pub waiting: Absence,
    /// What this device remembers, beside the button that removes it.
    pub remembered: &'static str,
    /// The button.
    pub forget: &'static str,
    /// What the status line says after that.
    pub forgotten: &'static str,
}
