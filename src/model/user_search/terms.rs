//! Who is looked for.

use crate::api::ids::MAX_CHARACTERS;
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
