//! Which words auto refresh has. Numbers and times come in as the browser writes them.

use crate::state::watch::{Interval, Remark};

/// Words of auto refresh.
#[derive(Debug)]
pub struct WatchWords {
    /// Label of the choice of an interval.
    pub label: &'static str,
    /// No interval.
    pub off: &'static str,
    /// An interval.
    pub every: fn(Interval) -> &'static str,
    /// What there is to say beside the choice; a number is written by the function that comes in.
    pub remark: fn(Remark, &dyn Fn(u32) -> String) -> String,
    /// How many came and went, in a sentence.
    pub found: fn(&Found) -> String,
    /// What to consider about those who went, where a page is all that was compared.
    pub page_only: &'static str,
    /// Before the names of those who came.
    pub came: &'static str,
    /// Before the names of those who went.
    pub went: &'static str,
    /// After the names, where there are more; from how many.
    pub more: fn(&str) -> String,
    /// A user of whom both name and ID are known.
    pub named: fn(&str, &str) -> String,
    /// The mark of a row that came.
    pub new: &'static str,
    /// The button that takes the marks away.
    pub got_it: &'static str,
}

/// What a refresh found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// Users who came.
    pub came: Count<'a>,
    /// Users who went.
    pub went: Count<'a>,
    /// Since when.
    pub time: &'a str,
}

/// A number and how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count<'a> {
    /// The number.
    pub number: usize,
    /// As the browser writes it.
    pub written: &'a str,
}
