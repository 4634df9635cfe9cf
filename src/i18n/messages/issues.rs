//! Which messages there are of what deserves a look in the list.

use crate::model::users::issues::{Headroom, Issue};

/// Messages of what deserves a look in the list.
#[derive(Debug)]
pub struct IssueMessages {
    /// How far the number of users is from the documented maximum; a number is written by the function that comes in.
    pub headroom: fn(Headroom, &dyn Fn(u32) -> String) -> String,
    /// What the buttons are of that show the rows of an issue alone, where all of the list is loaded.
    pub whole: &'static str,
    /// The same where it is not.
    pub part: &'static str,
    /// What the rows of an issue have in common.
    pub name: fn(Issue) -> &'static str,
    /// The button that shows them alone; from how many there are.
    pub counted: fn(Issue, &str) -> String,
}
