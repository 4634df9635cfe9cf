//! The tools: which one is open, and the buttons that open them.

pub mod buttons;
pub mod context;
pub mod find_user_button;
pub mod help_button;
