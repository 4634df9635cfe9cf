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
        if self.folded.is_ascii() {
            contains(text.as_bytes(), self.folded.as_bytes())
                || text.contains(has_ascii_in_lowercase) && folded(text).contains(&self.folded)
        } else {
            !text.is_ascii() && folded(text).contains(&self.folded)
        }
    }
}

/// Whether there is ASCII in the lowercase of a character beyond ASCII: of the capital I with a dot, and of the sign for
/// kelvin, and of no other (Unicode 16).
fn has_ascii_in_lowercase(character: char) -> bool {
    matches!(character, '\u{130}' | '\u{212a}')
}

/// How many bytes are looked at in one step.
const STEP: usize = 8;

/// One of each byte of a step.
const ONES: u64 = u64::from_ne_bytes([1; STEP]);

/// The bit that tells the two cases of an ASCII letter apart.
const CASE: u8 = 0x20;

/// Whether `wanted`, of ASCII in lowercase, is somewhere in `text`, whatever the case of its ASCII letters.
fn contains(text: &[u8], wanted: &[u8]) -> bool {
    let Some(&first) = wanted.first() else {
        return true;
    };
    let Some(last) = text.len().checked_sub(wanted.len()) else {
        return false;
    };
    let begins = |place: usize| {
        text.get(place..place + wanted.len())
            .is_some_and(|part| part.eq_ignore_ascii_case(wanted))
    };
    let (steps, rest) = text[..=last].as_chunks::<STEP>();
    let first = ONES * u64::from(first | CASE);
    // Most steps hold nothing that a match could begin with, and cost no more than this.
    let may_begin = |step: &[u8; STEP]| {
        let different = (u64::from_ne_bytes(*step) | (ONES * u64::from(CASE))) ^ first;
        // Zero where no byte is: https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord
        different.wrapping_sub(ONES) & !different & (ONES << 7) != 0
    };
    let mut places = (0..).step_by(STEP).zip(steps);
    places.any(|(place, step)| may_begin(step) && (place..place + STEP).any(begins))
        || (last + 1 - rest.len()..=last).any(begins)
}
