//! Reading files that were chosen or dropped, and saving files.

pub mod download;
pub mod reader;
