//! `Filter rows`: narrows the users that are loaded, without asking the service.

use crate::api::users::User;
use crate::text::fold::folded;

/// What is typed into `Filter rows`, ready to compare with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowFilter {
    folded: String,
}

impl RowFilter {
    /// Trims `text`; neither case counts nor how accents are encoded.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            folded: folded(text.trim()),
        }
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether the name or the ID of `user` contains the text.
    #[must_use]
    pub fn matches(&self, user: &User) -> bool {
        self.is_empty()
            || [&user.name, &user.id]
                .into_iter()
                .flatten()
                .any(|text| self.is_in(text))
    }

    /// Whether `text` contains it.
    #[must_use]
    pub fn matches_text(&self, text: &str) -> bool {
        self.is_empty() || self.is_in(text)
    }

    fn is_in(&self, text: &str) -> bool {
        folded(text).contains(&self.folded)
    }
}
