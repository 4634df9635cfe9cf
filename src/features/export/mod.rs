//! `Export`: files and the clipboard.

mod chosen_rows;
pub mod context;
pub mod form;
pub mod rows_field;
pub mod workbook_item;
