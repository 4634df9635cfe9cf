//! What deserves a look in the list.

pub mod buttons;
