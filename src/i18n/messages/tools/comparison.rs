//! Which messages the comparison with an earlier export has. Numbers and times come in as the browser writes them.

use crate::model::comparison::earlier_export::{Caution, Mismatch};
use crate::model::comparison::{ChangeKind, Selection};
use crate::model::export::import::ImportError;

/// Messages of `Compare`.
#[derive(Debug)]
pub struct CompareMessages {
    /// Label of the field for the file.
    pub file: &'static str,
    /// Why a file is refused, and what to do.
    pub error: fn(ImportError) -> String,
    /// Before anything is loaded that a file could be compared with.
    pub nothing_loaded: &'static str,
    /// While all of the list is being loaded.
    pub arriving: &'static str,
    /// That the file and the list on screen are of different configurations or projects; from what the file is of, and
    /// the configuration and project on screen.
    pub foreign: fn(&Mismatch, &str, &str) -> String,
    /// That a spreadsheet seems to have changed IDs or names of the file, and what to do; from how many.
    pub damaged: fn(u32) -> String,
    /// The button that compares them all the same.
    pub all_the_same: &'static str,
    /// What to know before the result is relied on.
    pub caution: fn(&Caution) -> String,
    /// Which file is compared; from its name and when its list was loaded.
    pub source: fn(&str, Option<&str>) -> String,
    /// The button that shows the field for another file.
    pub change_file: &'static str,
    /// Beside the error of a file, where the file before it, of this name, is still the one compared.
    pub still: fn(&str) -> String,
    /// The button that forgets the file.
    pub remove: &'static str,
    /// After a file was compared.
    pub compared: &'static str,
    /// How many users are of each kind, in the order of [`ChangeKind::ALL`].
    pub counts: fn([&str; 4]) -> String,
    /// Which users are looked at.
    pub selection: fn(Selection) -> &'static str,
    /// A kind.
    pub kind: fn(ChangeKind) -> &'static str,
    /// In the place of changes where there are none.
    pub no_change: &'static str,
    /// Label of the box that narrows the result.
    pub find: &'static str,
    /// Name of the tabs and of the table.
    pub table: &'static str,
    /// The column of the kind.
    pub change: &'static str,
    /// The column of the users.
    pub user: &'static str,
    /// The name that a renamed user had.
    pub earlier_name: fn(&str) -> String,
    /// No user is among those looked at and matches what is typed.
    pub no_match: &'static str,
    /// That the table is cut off; from how many users it shows and how many there are.
    pub cut_off: fn(&str, &str) -> String,
    /// The button that saves the result.
    pub export: &'static str,
}
