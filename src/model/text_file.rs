//! A text file that was taken in, and what can be said of its encoding.

use std::sync::Arc;

use crate::text::encoding::{Encoding, Recognition, TextEncoding, decode, recognize};

/// Lines that are enough to see whether names look right.
const SAMPLES: usize = 3;

/// A text file. A clone of one whose encoding is certain is as dear as its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Its text.
    pub text: String,
    /// In which encoding it was read.
    pub encoding: TextEncoding,
    /// Whether that is all of it.
    pub state: Encoding,
    /// Its bytes, to be read in another encoding, where this one is a guess.
    guessed_from: Option<Arc<[u8]>>,
}

impl TextFile {
    /// Reads a file; `None` where it is no text.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let (encoding, guessed_from) = match recognize(bytes) {
            Recognition::Certain(encoding) => (encoding, None),
            Recognition::Guess(encoding) => (encoding, Some(Arc::from(bytes))),
            Recognition::NotText => return None,
        };
        let (text, state) = decode(bytes, encoding);
        Some(Self {
            text,
            encoding,
            state,
            guessed_from,
        })
    }

    /// Whether the file may be in another encoding.
    #[must_use]
    pub fn is_guess(&self) -> bool {
        self.guessed_from.is_some()
    }

    /// Its first lines with anything that another encoding would show otherwise.
    #[must_use]
    pub fn samples(&self) -> Vec<&str> {
        let lines = self.text.lines().filter(|line| !line.is_ascii());
        lines.take(SAMPLES).collect()
    }

    /// The same file read in `encoding`, where that is not certain.
    #[must_use]
    pub fn read_as(&self, encoding: TextEncoding) -> Self {
        let Some(bytes) = &self.guessed_from else {
            return self.clone();
        };
        let (text, state) = decode(bytes, encoding);
        Self {
            text,
            encoding,
            state,
            guessed_from: Some(Arc::clone(bytes)),
        }
    }
}
