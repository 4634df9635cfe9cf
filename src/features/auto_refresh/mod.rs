//! Auto refresh: its interval, its state, and the changes that it found.

pub mod changes_notice;
pub mod context;
pub mod interval_field;
pub mod status;
