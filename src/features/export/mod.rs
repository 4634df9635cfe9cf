//! `Export`: files and the clipboard.

pub mod context;
pub mod form;
pub mod rows_field;
pub mod workbook_item;
