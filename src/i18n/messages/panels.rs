//! Which words the page has for its tools before they are loaded.

/// What opens a tool, and what stands in its place meanwhile.
#[derive(Debug)]
pub struct ToolTitles {
    /// The button that asks for the configurations.
    pub list_configurations: &'static str,
    /// Heading of the export.
    pub export: &'static str,
    /// Heading of the roster.
    pub roster: &'static str,
    /// Heading of the comparison.
    pub compare: &'static str,
    /// The button that opens the list of keys, and its heading.
    pub keys: &'static str,
    /// The button that closes it.
    pub close_keys: &'static str,
    /// Heading of the help.
    pub help: &'static str,
    /// In the place of a lazy view that is not here.
    pub lazy: LazyWords,
}

/// What stands in the place of a lazy view that is not here.
#[derive(Debug)]
pub struct LazyWords {
    /// While it is being loaded.
    pub loading: &'static str,
    /// It could not be.
    pub failed: &'static str,
    /// The button that tries again.
    pub retry: &'static str,
}
