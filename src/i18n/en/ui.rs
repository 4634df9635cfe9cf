//! What opens tools, lazy views, and files, in English.

use crate::i18n::messages::ui::{
    CurlMessages, FileMessages, LazyMessages, ThemeMessages, ToolTitles,
};

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

pub const FILE_MESSAGES: FileMessages = FileMessages {
    drop_here: "Or drop the file here. It is read in this page and isn't sent anywhere.",
    too_large: "The file is larger than 50 MB. Choose a smaller file.",
    unreadable: "The browser couldn't read the file. Check that it still exists and isn't a folder.",
    not_saved: "The browser couldn't create the file. Close other pages and try again.",
};
