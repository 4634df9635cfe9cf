//! Widgets that know no feature.

mod copy_button;
mod drawer;
mod empty_state;
mod file_input;
mod icon;
mod lazy;
mod menu;
mod toast;
