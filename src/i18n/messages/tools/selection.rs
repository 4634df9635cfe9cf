//! Which messages selected rows have. Numbers come in as the browser writes them.

use crate::i18n::count::Count;

/// Messages of selected rows.
#[derive(Debug)]
pub struct SelectionMessages {
    /// Offers to select rows.
    pub offer: &'static str,
    /// Offers it no more.
    pub stop: &'static str,
    /// Name of the checkbox of all rows, from how many there are.
    pub select_all: fn(&str) -> String,
    /// Name of the checkbox of a row, from the user as `WatchMessages::person` tells of them.
    pub select: fn(&str) -> String,
    /// While nothing is selected.
    pub none: &'static str,
    /// How many users are selected, how many of them the filter hides, and how many are not among those that are loaded.
    pub summary: fn(&str, Count, Count) -> String,
    /// Who was selected and is on the list no more, likewise.
    pub removed: fn(&str) -> String,
    /// The button that opens `Export` for them.
    pub export: &'static str,
    /// The button that opens `Find user` with them.
    pub find: &'static str,
    /// The button that deselects everybody.
    pub clear: &'static str,
}
