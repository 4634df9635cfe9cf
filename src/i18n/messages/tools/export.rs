//! Which messages the export of what is loaded has. Numbers come in as the browser writes them.

use crate::model::export::{Completeness, Lines};

/// Messages of `Export`.
#[derive(Debug)]
pub struct ExportMessages {
    /// Label of the choice of rows.
    pub rows: &'static str,
    /// The rows in the table, from how many there are.
    pub table: fn(&str) -> String,
    /// All rows that are loaded, from how many there are.
    pub loaded: fn(&str) -> String,
    /// The rows that are selected, from how many there are.
    pub selected: fn(&str) -> String,
    /// Under the choice, while a filter narrows the rows that are chosen.
    pub filtered: &'static str,
    /// What to know before what is loaded is taken for the list; nothing where it is the whole list.
    pub incomplete: fn(Completeness) -> Option<&'static str>,
    /// The button that saves a CSV file.
    pub csv: &'static str,
    /// The button that saves an Excel workbook.
    pub xlsx: &'static str,
    /// The button that saves a JSON file.
    pub json: &'static str,
    /// After any of them.
    pub saved: &'static str,
    /// The button that copies the names.
    pub copy_names: &'static str,
    /// What the status line says about it.
    pub names: CopyMessages,
    /// The button that copies the IDs.
    pub copy_ids: &'static str,
    /// What the status line says about it.
    pub ids: CopyMessages,
}

/// What the status line says about a copy of one column.
#[derive(Debug)]
pub struct CopyMessages {
    /// All rows are copied.
    pub all: &'static str,
    /// Some rows lack what was copied.
    pub some: &'static str,
    /// No row has it, so nothing was copied.
    pub none: &'static str,
}

impl CopyMessages {
    /// For what is about to be copied.
    #[must_use]
    pub const fn of(&self, lines: &Lines) -> &'static str {
        match (lines.text.is_empty(), lines.lacking) {
            (true, _) => self.none,
            (false, 0) => self.all,
            (false, _) => self.some,
        }
    }
}
