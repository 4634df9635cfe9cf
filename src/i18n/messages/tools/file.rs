//! Which messages there are of files that are taken in or handed out.

use crate::model::workbook::WorkbookError;
use crate::text::encoding::TextEncoding;

/// Messages of files.
#[derive(Debug)]
pub struct FileMessages {
    /// That a file may be dropped as well.
    pub drop_here: &'static str,
    /// The file is above the limit.
    pub too_large: &'static str,
    /// The browser could not read the file.
    pub unreadable: &'static str,
    /// The file is neither text nor a workbook.
    pub not_text: &'static str,
    /// Why a workbook was not read.
    pub workbook: fn(WorkbookError) -> &'static str,
    /// The part of the page that reads and writes workbooks did not come.
    pub not_loaded: &'static str,
    /// The browser could not make a file.
    pub not_saved: &'static str,
    /// The list does not fit into a workbook.
    pub does_not_fit: &'static str,
    /// Label of the choice of the encoding.
    pub encoding: &'static str,
    /// An encoding.
    pub encoding_name: fn(TextEncoding) -> &'static str,
    /// That the encoding is a guess, and what to do; from lines of the file to judge it by.
    pub guessed: fn(&[&str]) -> String,
    /// That the file cannot be in the encoding that was chosen.
    pub garbled: &'static str,
    /// Label of the choice of the sheet.
    pub sheet: &'static str,
    /// That there is nothing in it.
    pub empty_sheet: &'static str,
    /// Name of the table of its first rows.
    pub first_rows: &'static str,
    /// A column of it; from its number.
    pub column: fn(&str) -> String,
    /// Label of the choice of the column of IDs.
    pub id_column: &'static str,
    /// Label of the choice of the column of names.
    pub name_column: &'static str,
    /// The choice of no column.
    pub no_column: &'static str,
    /// Before either has been chosen.
    pub choose_column: &'static str,
}
