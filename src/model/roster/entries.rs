//! The entries of a roster: names and IDs as people keep them, a line or a cell each, or an export of this page.

use crate::text::csv::{Apostrophes, Records, SEPARATORS, separator};

/// Column of a user's ID in an export of this page.
pub const ID_COLUMN: &str = "user_id";

/// Column of a user's name in an export of this page.
pub const NAME_COLUMN: &str = "user_name";

/// Column of the roster's own entry in an export of a checked roster.
pub const ENTRY_COLUMN: &str = "entry";

/// The entries of `text` in their order, trimmed, without empty ones.
///
/// - A text whose first row names the column `user_id` or `user_name` is an export: each further row is one entry, by
///   its ID, else by its name, else by its `entry`. Its cells are separated by whatever separates the first two.
/// - In any other text each line holds entries between commas, semicolons or tabs. A line that `is_listed` takes as a
///   whole is one entry, since names may hold a comma.
/// - A cell in double quotes may hold anything, with quotes doubled (RFC 4180). A quote that does not begin such a cell
///   stands for itself, so that one stray quote costs no other entry.
#[must_use]
pub fn read(text: &str, is_listed: &dyn Fn(&str) -> bool) -> Vec<String> {
    let header = Records::lenient(text, SEPARATORS).take_record();
    match header.and_then(|header| Columns::of(&header.ok()?.cells)) {
        Some(columns) => Records::lenient(text, separator(text))
            .skip(1)
            .flatten()
            .filter_map(|record| columns.entry(&record.cells, Apostrophes::of(text)))
            .collect(),
        None => list(text, is_listed),
    }
}

fn list(text: &str, is_listed: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut entries = Vec::new();
    let mut records = Records::lenient(text, SEPARATORS);
    let is_entry = |line: &str| line.contains(SEPARATORS) && is_listed(line.trim());
    loop {
        if let Some(line) = records.take_line(is_entry) {
            entries.push(line.trim().to_owned());
        } else if let Some(Ok(record)) = records.take_record() {
            entries.extend(record.cells.iter().filter_map(|cell| entry(cell)));
        } else {
            return entries;
        }
    }
}

fn entry(cell: &str) -> Option<String> {
    let cell = cell.trim();
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// Where an export has what.
struct Columns([Option<usize>; 3]);

impl Columns {
    fn of(header: &[String]) -> Option<Self> {
        let place = |name| header.iter().position(|cell| cell.trim() == name);
        let (id, name) = (place(ID_COLUMN), place(NAME_COLUMN));
        id.or(name).map(|_| Self([id, name, place(ENTRY_COLUMN)]))
    }

    /// The entry of a row.
    fn entry(&self, cells: &[String], apostrophes: Apostrophes) -> Option<String> {
        let mut cells = self.0.iter().filter_map(|place| cells.get((*place)?));
        cells.find_map(|cell| entry(apostrophes.removed(cell)))
    }
}
