//! Parts of the page that the release build puts into WebAssembly files of their own, to be loaded when they are first
//! wanted.

use std::error::Error;
use std::fmt;

/// The file of such a part did not come. The next call for it tries again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl fmt::Display for NotLoaded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a file of the page did not come")
    }
}

impl Error for NotLoaded {}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}
