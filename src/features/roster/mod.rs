//! `Check users`.

pub mod check_users;
pub mod context;
pub mod field;
pub mod group;
pub mod outcome;
pub mod report;
pub mod source_fields;
pub mod which_column;
