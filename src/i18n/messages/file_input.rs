//! Which words the taking in of a file has.

/// Words of a field for a file.
#[derive(Debug)]
pub struct FileWords {
    /// That a file may be dropped as well.
    pub drop_here: &'static str,
    /// The file is above the limit.
    pub too_large: &'static str,
    /// The browser could not read the file.
    pub unreadable: &'static str,
    /// The browser could not make a file.
    pub not_saved: &'static str,
}
