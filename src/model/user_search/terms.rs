//! Who is looked for.

use std::collections::HashSet;

use crate::api::ids::MAX_CHARACTERS;
use crate::api::users::User;
use crate::model::roster::entries::Entry;
use crate::model::roster::{CaseSensitivity, distinct_entries};

/// Most names and IDs of a search: as many as a configuration has users.
pub const MOST_ENTRIES: usize = 1_000;

/// What is typed: names and IDs, one a line, and how they are compared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// As typed.
    pub text: String,
    /// Whether case counts.
    pub case: CaseSensitivity,
}

/// Why what is typed cannot be searched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// No line has anything in it.
    #[error("no name or ID")]
    Empty,
    /// A line is longer than any name or ID.
    #[error("line {line} has {length} characters, of at most {MAX_CHARACTERS}")]
    TooLong {
        /// The line, from 1.
        line: u32,
        /// Characters (Unicode scalar values) of the trimmed line.
        length: u32,
    },
    /// There are more than [`MOST_ENTRIES`].
    #[error("{count} names and IDs, of at most {MOST_ENTRIES}")]
    TooMany {
        /// How many there are, each counted once.
        count: u32,
    },
}

/// How many users were to be searched for and are not among what is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Those beyond [`MOST_ENTRIES`].
    pub beyond: u32,
    /// Those without an ID or a name that can be a line.
    pub unusable: u32,
}

/// The IDs of `users`, one a line, and their names where an ID is missing or cannot be a line; and who was left out.
pub fn lines_of<'a>(users: impl Iterator<Item = &'a User>) -> (String, LeftOut) {
    let mut left_out = LeftOut::default();
    let mut lines = Vec::new();
    let mut seen = HashSet::new();
    for user in users {
        let texts = [&user.id, &user.name].into_iter().flatten();
        match texts.map(|text| text.trim()).find(|text| is_line(text)) {
            None => left_out.unusable += 1,
            Some(text) if seen.contains(text) => {}
            Some(_) if lines.len() == MOST_ENTRIES => left_out.beyond += 1,
            Some(text) => {
                seen.insert(text);
                lines.push(text);
            }
        }
    }
    (lines.join("\n"), left_out)
}

/// Whether it is a name or ID that [`Terms::entries`] takes as it is.
fn is_line(text: &str) -> bool {
    (1..=MAX_CHARACTERS).contains(&text.chars().count()) && !text.contains(['\r', '\n'])
}

impl Terms {
    /// The names and IDs, trimmed, in their order, each once. Any line is one: names may have a comma.
    ///
    /// # Errors
    /// [`TermsError`] for the first thing that is wrong.
    pub fn entries(&self) -> Result<Vec<Entry>, TermsError> {
        let mut entries = Vec::new();
        for (line, text) in (1_u32..).zip(self.text.lines()) {
            let text = text.trim();
            let length = text.chars().count();
            if length > MAX_CHARACTERS {
                let length = u32::try_from(length).unwrap_or(u32::MAX);
                return Err(TermsError::TooLong { line, length });
            }
            if length > 0 {
                entries.push(Entry {
                    text: text.to_owned(),
                    is_id: false,
                });
            }
        }
        let entries = distinct_entries(entries, self.case);
        match entries.len() {
            0 => Err(TermsError::Empty),
            count if count > MOST_ENTRIES => {
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                Err(TermsError::TooMany { count })
            }
            _ => Ok(entries),
        }
    }
}
