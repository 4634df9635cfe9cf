//! Dragging files over the page, reading those that were chosen or dropped, and saving files.

pub mod download;
pub mod drag;
pub mod reader;
