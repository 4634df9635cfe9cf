//! What opens tools, lazy views, and files, in English.

use crate::i18n::messages::ui::{FileMessages, LazyMessages, ThemeMessages, ToolTitles};

pub const MESSAGES: ToolTitles = ToolTitles {
    list_configurations: "List configurations",
    settings: "Settings",
    export: "Export",
    roster: "Check users",
    compare: "Compare",
    keys: "Keyboard shortcuts",
    close_keys: "Close",
    help: "Help",
    close_tool: "Close",
    lazy: LazyMessages {
        loading: "Loading this part of the page…",
        failed: "This part of the page could not be loaded. Check the connection and try again.",
        retry: "Try again",
    },
    theme: ThemeMessages {
        label: "Theme",
        system: "System",
        light: "Light",
        dark: "Dark",
    },
};

pub const FILE_WORDS: FileMessages = FileMessages {
    drop_here: "Or drop the file here. It is read in this page and sent nowhere.",
    too_large: "The file is larger than 50 MB. Choose a smaller one.",
    unreadable: "The browser could not read the file. Check that it is still there, and is no folder.",
    not_saved: "The browser could not make the file. Close other pages and try again.",
};
