//! Which words the choice of auto refresh has.

use crate::model::auto_refresh::Interval;

/// Words of the choice of auto refresh, and of what it leaves in the list.
#[derive(Debug)]
pub struct RefreshWords {
    /// Label of the choice of an interval.
    pub label: &'static str,
    /// No interval.
    pub off: &'static str,
    /// An interval.
    pub every: fn(Interval) -> &'static str,
    /// What refreshing is.
    pub purpose: &'static str,
    /// The mark of a row that came.
    pub new: &'static str,
}
