//! `Compare`.

pub mod compare;
pub mod context;
pub mod table;
