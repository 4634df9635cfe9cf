//! `Compare`.

pub mod compare;
pub mod context;
pub mod report;
pub mod table;
