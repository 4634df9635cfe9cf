//! `Filter rows`: narrows the users that are loaded, without asking the service.

use super::fold::folded;
use crate::api::users::User;

/// What is typed into `Filter rows`, ready to compare with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowFilter {
    folded: String,
}

impl RowFilter {
    /// Trims `text`; case does not count.
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

    /// Nearly all text is compared in place: a lowercase copy of each of 100,000 rows at every key would take longer than
    /// a frame.
    fn is_in(&self, text: &str) -> bool {
        let in_place =
            text.is_ascii() || self.folded.is_ascii() && !text.chars().any(has_ascii_in_lowercase);
        if in_place {
            contains(text.as_bytes(), self.folded.as_bytes())
        } else {
            folded(text).contains(&self.folded)
        }
    }
}

/// Whether there is ASCII in the lowercase of a character beyond ASCII: of the capital I with a dot, and of the sign for
/// kelvin, and of no other (Unicode 16).
fn has_ascii_in_lowercase(character: char) -> bool {
    matches!(character, '\u{130}' | '\u{212a}')
}

/// Whether `wanted`, in lowercase, is somewhere in `text`, whatever the case of its ASCII letters.
fn contains(text: &[u8], wanted: &[u8]) -> bool {
    let Some((first, rest)) = wanted.split_first() else {
        return true;
    };
    let mut left = text.iter();
    // Most bytes begin no match, and cost no more than this.
    while left.any(|byte| byte.to_ascii_lowercase() == *first) {
        match left.as_slice().get(..rest.len()) {
            Some(part) if part.eq_ignore_ascii_case(rest) => return true,
            Some(_) => {}
            None => return false,
        }
    }
    false
}
