//! What fields are made of.

pub mod field_note;
pub mod file_input;
pub mod select_option;
pub mod shown_text;
