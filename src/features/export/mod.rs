//! `Export`: files and the clipboard.

pub mod context;
pub mod form;
pub mod menu_item;
pub mod rows_field;
