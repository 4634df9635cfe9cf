//! `Compare with an earlier export`.

pub mod panel;
pub mod table;
