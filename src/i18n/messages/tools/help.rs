//! Which messages the help and the list of keys have.

use crate::model::shortcuts::Command;

/// Messages of the help.
#[derive(Debug)]
pub struct HelpMessages {
    /// What the list means; where to find the project ID, the configuration ID and a token; what the page does with it;
    /// what is marked in a name.
    pub topics: [Topic; 7],
}

/// A question that an operator has, and its answer in a few lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Topic {
    /// Heading.
    pub title: &'static str,
    /// What there is to know.
    pub text: &'static str,
}

/// Messages of the list of keys.
#[derive(Debug)]
pub struct KeysMessages {
    /// Where the keys act.
    pub lead: &'static str,
    /// What a key does.
    pub command: fn(Command) -> &'static str,
    /// Label of the box that switches the keys off.
    pub act: &'static str,
}
