//! Widgets that know no feature.

mod copy_button;
mod empty_state;
mod file_input;
mod icon;
mod lazy;
mod panel;
mod text_field;
