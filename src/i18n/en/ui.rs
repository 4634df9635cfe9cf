//! What opens tools, lazy views in English.

use crate::i18n::messages::ui::{CurlMessages, LazyMessages, ThemeMessages, ToolTitles};

pub const MESSAGES: ToolTitles = ToolTitles {
    list_configurations: "List configurations",
    settings: "Settings",
    export: "Export",
    roster: "Check users",
    compare: "Compare",
    find_user: "Find user",
    keys: "Keyboard shortcuts",
    close_keys: "Close",
    help: "Help",
    close_toast: "Close message",
    close_tool: "Close",
    lazy: LazyMessages {
        loading: "Loading this part of the page…",
        failed: "Couldn't load this part of the page. Check your connection and try again.",
        retry: "Try again",
    },
    theme: ThemeMessages {
        label: "Theme",
        system: "System",
        light: "Light",
        dark: "Dark",
    },
};

pub const CURL_MESSAGES: CurlMessages = CurlMessages {
    bash: "Copy as cURL (bash)",
    powershell: "Copy as cURL (PowerShell)",
    copied: "Copied as cURL; set the variable TOKEN to your token before you run it",
};
