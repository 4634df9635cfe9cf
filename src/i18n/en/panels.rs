//! What the page says of its tools before they are loaded, in English.

use crate::i18n::messages::panels::{LazyWords, ToolTitles};

pub const WORDS: ToolTitles = ToolTitles {
    list_configurations: "List configurations",
    export: "Export",
    roster: "Check a roster",
    compare: "Compare with an earlier export",
    keys: "Keys",
    close_keys: "Close",
    help: "Help",
    lazy: LazyWords {
        loading: "Loading this part of the page…",
        failed: "This part of the page could not be loaded. Check the connection and try again.",
        retry: "Try again",
    },
};
