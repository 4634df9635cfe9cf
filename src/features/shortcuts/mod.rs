//! Keyboard shortcuts and their list.

pub mod button;
pub mod context;
pub mod list;
pub mod listener;
