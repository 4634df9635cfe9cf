//! A number in a message.

use std::fmt;

/// A number, and how the browser writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The number, by which a language chooses its words.
    pub number: u32,
    /// As the browser writes it.
    pub text: String,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
