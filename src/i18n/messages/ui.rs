//! Which messages the page's frame has: what opens tools, lazy views.

/// What opens a tool, and what stands in its place meanwhile.
#[derive(Debug)]
pub struct ToolTitles {
    /// The button that asks for the configurations.
    pub list_configurations: &'static str,
    /// The button that opens what the page can be set to.
    pub settings: &'static str,
    /// The button that opens the export, and its heading.
    pub export: &'static str,
    /// The button that opens the check of a roster, and its heading.
    pub roster: &'static str,
    /// The button that opens the comparison, and its heading.
    pub compare: &'static str,
    /// The button that opens the search for people in all configurations, and its heading.
    pub find_user: &'static str,
    /// The button that opens the list of keys, and its heading.
    pub keys: &'static str,
    /// The button that closes it.
    pub close_keys: &'static str,
    /// The button that opens the help, and its heading.
    pub help: &'static str,
    /// Name of the button that closes a message.
    pub close_toast: &'static str,
    /// Name of the button that closes a tool.
    pub close_tool: &'static str,
    /// In the place of a lazy view that is not here.
    pub lazy: LazyMessages,
    /// The choice of colours.
    pub theme: ThemeMessages,
}

/// The choice of the page's colours.
#[derive(Debug)]
pub struct ThemeMessages {
    /// Its label.
    pub label: &'static str,
    /// As the operator's system.
    pub system: &'static str,
    /// Dark on light.
    pub light: &'static str,
    /// Light on dark.
    pub dark: &'static str,
}

/// What stands in the place of a lazy view that is not here.
#[derive(Debug)]
pub struct LazyMessages {
    /// While it is being loaded.
    pub loading: &'static str,
    /// It could not be.
    pub failed: &'static str,
    /// The button that tries again.
    pub retry: &'static str,
}

/// Messages of what copies requests as commands.
#[derive(Debug)]
pub struct CurlMessages {
    /// For bash.
    pub bash: &'static str,
    /// For `PowerShell`.
    pub powershell: &'static str,
    /// After either, with what is to be done before it can be run.
    pub copied: &'static str,
}
