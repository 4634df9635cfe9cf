//! Keyboard shortcuts and their list.

pub mod list;
pub mod listener;
