//! `Export`: files and the clipboard.

pub mod form;
pub mod panel;
