//! `Compare`.

pub mod compare;
pub mod context;
pub mod file_field;
pub mod report;
pub mod source_fields;
pub mod table;
