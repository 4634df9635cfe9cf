//! `Compare`.

pub mod context;
pub mod panel;
pub mod table;
