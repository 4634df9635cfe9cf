//! `Filter rows`: narrows the users that are loaded, without asking the service.

use crate::api::users::User;

/// What is typed into `Filter rows`, ready to compare with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowFilter(String);

/// Lowercase, with one form of sigma: which of its two a lowercase text has depends on where the word ends, and what is
/// typed may end earlier than the name.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('ς', "σ")
}

impl RowFilter {
    /// Trims `text`; case does not count.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(folded(text.trim()))
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the name or the ID of `user` contains the text.
    #[must_use]
    pub fn matches(&self, user: &User) -> bool {
        self.is_empty()
            || [&user.name, &user.id]
                .into_iter()
                .flatten()
                .any(|text| folded(text).contains(&self.0))
    }
}
