//! `List configurations`: one of the project's configurations as the `Configuration ID`.

pub mod context;
pub mod list_button;
pub mod picker;
