//! Files that the operator chose or dropped: texts and workbooks.

pub mod encoding_field;
pub mod sheet_fields;
pub mod taken_file;
pub mod workbooks;
