//! `List configurations`: one of the project's configurations as the `Configuration ID`.

pub mod configurations;
pub mod list_button;
pub mod picker;
