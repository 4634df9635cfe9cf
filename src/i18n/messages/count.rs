//! A number in a message.

use std::fmt;

/// A number, and how the browser writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count<'a> {
    /// The number, by which a language chooses its words.
    pub number: u32,
    /// As the browser writes it.
    pub text: &'a str,
}

impl fmt::Display for Count<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}
