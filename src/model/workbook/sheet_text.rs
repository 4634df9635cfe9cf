//! A sheet as a text, as it would be pasted.

use crate::model::roster::entries::{ID_COLUMN, NAME_COLUMN};
use crate::model::workbook::Sheet;
use crate::text::csv::{Record, push_record};

/// What would be taken for something else in a cell of pasted text.
const QUOTED: &[char] = &[',', ';', '\t', '，', '；', '、', '"', '\r', '\n', '{', '['];

impl Sheet {
    /// Its rows as a text: an export of this page as CSV, and any other sheet as a spreadsheet copies it, with tabs between
    /// the cells.
    #[must_use]
    pub fn text(&self) -> String {
        let is_export = self.header().is_some_and(|header| {
            [ID_COLUMN, NAME_COLUMN]
                .iter()
                .any(|column| header.column(column).is_some())
        });
        let mut text = String::new();
        for row in &self.rows {
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            if is_export {
                push_record(&mut text, &cells);
            } else {
                push_row(&mut text, &cells);
            }
        }
        text
    }

    /// Its first row.
    #[must_use]
    pub fn header(&self) -> Option<Record> {
        let cells = self.rows.first()?.clone();
        Some(Record { line: 1, cells })
    }
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push('\t');
        }
        if cell.contains(QUOTED) {
            text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
        } else {
            text.push_str(cell);
        }
    }
    text.push('\n');
}
