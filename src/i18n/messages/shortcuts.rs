//! Which words the list of keys has.

use crate::model::shortcuts::Command;

/// Words of the list of keys.
#[derive(Debug)]
pub struct KeysWords {
    /// Where the keys act.
    pub lead: &'static str,
    /// What a key does.
    pub command: fn(Command) -> &'static str,
    /// Label of the box that switches the keys off.
    pub act: &'static str,
}
