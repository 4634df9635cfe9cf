//! `Check users`.

pub mod context;
pub mod field;
pub mod group;
pub mod outcome;
pub mod panel;
pub mod which_column;
