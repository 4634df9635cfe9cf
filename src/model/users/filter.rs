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
        self.matches_folded(&FoldedUser::from(user))
    }

    /// The same of a user who was folded before.
    #[must_use]
    pub fn matches_folded(&self, user: &FoldedUser) -> bool {
        let FoldedUser { name, id } = user;
        self.is_empty()
            || [name, id]
                .into_iter()
                .flatten()
                .any(|text| text.contains(&self.folded))
    }

    /// Whether `text` contains it.
    #[must_use]
    pub fn matches_text(&self, text: &str) -> bool {
        folded(text).contains(&self.folded)
    }
}

/// A user as a filter compares them. It is kept beside the user: to fold 10,000 of them takes longer at a key than all else.
#[derive(Debug)]
pub struct FoldedUser {
    name: Option<Box<str>>,
    id: Option<Box<str>>,
}

impl From<&User> for FoldedUser {
    fn from(user: &User) -> Self {
        let fold = |text: &Option<String>| text.as_deref().map(|text| folded(text).into());
        Self {
            name: fold(&user.name),
            id: fold(&user.id),
        }
    }
}
