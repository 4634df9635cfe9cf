//! Which messages stand above the rows on paper.

use crate::model::export::Completeness;

/// Messages on paper.
#[derive(Debug)]
pub struct PrintMessages {
    /// How much of the list the rows are, before their number.
    pub completeness: fn(Completeness) -> &'static str,
    /// Before the time at which the rows were loaded.
    pub updated: &'static str,
    /// That more rows match than are printed: from how many.
    pub missing: fn(&str) -> String,
}
