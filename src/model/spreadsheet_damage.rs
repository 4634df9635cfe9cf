//! IDs and names that a spreadsheet has changed, told by how they look and by the list that they are compared with.

use std::collections::HashSet;

use crate::api::users::User;
use crate::text::spreadsheet::{looks_changed, without_leading_zeros};

/// What tells which IDs and names are damaged.
#[derive(Debug, Clone, Default)]
pub struct SpreadsheetDamage<'a> {
    listed: HashSet<&'a str>,
    without_leading_zeros: HashSet<&'a str>,
}

impl<'a> SpreadsheetDamage<'a> {
    /// For texts that are compared with these users.
    pub fn beside(users: impl Iterator<Item = &'a User>) -> Self {
        let mut damage = Self::default();
        for text in users.flat_map(|user| [&user.id, &user.name]).flatten() {
            damage.listed.insert(text);
            damage
                .without_leading_zeros
                .extend(without_leading_zeros(text));
        }
        damage
    }

    /// Whether an ID or a name looks changed by a spreadsheet. One that is on the list as it is was not.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        !self.listed.contains(text)
            && (looks_changed(text) || self.without_leading_zeros.contains(text))
    }
}
