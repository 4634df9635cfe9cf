//! `Compare with an earlier export`.

pub mod context;
pub mod panel;
pub mod table;
