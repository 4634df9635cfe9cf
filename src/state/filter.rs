//! `Filter rows`: narrows the users that are loaded, without asking the service.

use super::fold::folded;
use crate::api::search;
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

    /// Whether all that it lets pass `other` lets pass too.
    #[must_use]
    pub fn narrows(&self, other: &Self) -> bool {
        search::contains(&self.folded, &other.folded)
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
    /// a frame, and so would a look at each of their characters.
    fn is_in(&self, text: &str) -> bool {
        if !self.folded.is_ascii() {
            return !text.is_ascii() && search::contains(&folded(text), &self.folded);
        }
        contains(text.as_bytes(), self.folded.as_bytes())
            || self.folded.bytes().any(|byte| matches!(byte, b'i' | b'k'))
                && !text.is_ascii()
                && text.contains(has_ascii_in_lowercase)
                && search::contains(&folded(text), &self.folded)
    }
}

/// Whether there is ASCII in the lowercase of a character beyond ASCII: an i in that of the capital I with a dot, a k in
/// that of the sign for kelvin, and none in any other (Unicode 16).
fn has_ascii_in_lowercase(character: char) -> bool {
    matches!(character, '\u{130}' | '\u{212a}')
}

/// How many bytes are looked at in one step.
const STEP: usize = 8;

/// A number with a one in each byte of a step.
const ONES: u64 = u64::from_ne_bytes([1; STEP]);

/// The bit that tells the two cases of an ASCII letter apart.
const CASE: u8 = 0x20;

/// Whether `wanted`, of ASCII in lowercase, is somewhere in `text`, whatever the case of its ASCII letters.
fn contains(text: &[u8], wanted: &[u8]) -> bool {
    let Some(&first) = wanted.first() else {
        return true;
    };
    let first = first | CASE;
    let mut place = 0;
    while place + wanted.len() <= text.len() {
        let left = &text[place..];
        // Most steps hold nothing that a match could begin with, and cost no more than this.
        if left
            .first_chunk()
            .is_some_and(|&step| !may_hold(step, first))
        {
            place += STEP;
            continue;
        }
        if left[0] | CASE == first && left[..wanted.len()].eq_ignore_ascii_case(wanted) {
            return true;
        }
        place += 1;
    }
    false
}

/// Whether one of the bytes of `step` is `wanted` but for [`CASE`], which `wanted` has.
fn may_hold(step: [u8; STEP], wanted: u8) -> bool {
    let cased = u64::from_ne_bytes(step) | (ONES * u64::from(CASE));
    let different = cased ^ (ONES * u64::from(wanted));
    // Zero where no byte is zero: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
    different.wrapping_sub(ONES) & !different & (ONES << 7) != 0
}
