//! Rows that the operator selects.

pub mod bar;
mod checkboxes;
pub mod context;
