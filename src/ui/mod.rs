//! Widgets that know no feature: they take values, `Signal`s and `Callback`s.

#![warn(missing_docs)]

pub mod copy_button;
pub mod drawer;
pub mod empty_state;
pub mod fields;
pub mod icon;
pub mod inline_error;
pub mod lazy;
pub mod menu;
pub mod menu_item;
pub mod name;
pub mod tabs;
pub mod toast;
