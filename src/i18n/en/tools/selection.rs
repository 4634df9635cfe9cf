//! Selected rows in English.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::selection::SelectionMessages;

pub const MESSAGES: SelectionMessages = SelectionMessages {
    offer: "Select rows",
    stop: "Stop selecting",
    select_all,
    select,
    none: "No rows selected. Hold Shift to select a range.",
    summary,
    removed,
    export: "Export selection",
    find: "Find in all configurations",
    clear: "Clear selection",
};

fn select_all(count: &str) -> String {
    format!("Select all rows ({count})")
}

fn select(user: &str) -> String {
    format!("Select {user}")
}

fn summary(selected: &str, hidden: Count, elsewhere: Count) -> String {
    let mut text = format!("{selected} selected");
    if hidden.number > 0 {
        text += &[", ", &hidden.text, " hidden by the filter"].concat();
    }
    if elsewhere.number > 0 {
        text += &[", ", &elsewhere.text, " not in the loaded rows"].concat();
    }
    text
}

fn removed(names: &str) -> String {
    format!("No longer on the list, so no longer selected: {names}")
}
