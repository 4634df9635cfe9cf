//! English.

pub mod auto_refresh;
pub mod auto_refresh_interval;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod file_input;
pub mod help;
pub mod panels;
pub mod remembered;
pub mod roster;
pub mod shortcuts;
pub mod users;

use crate::i18n::{ToolWords, Words};

/// Title of the page.
const TITLE: &str = "Users not migrated from hotspot sessions";

/// All texts in English.
pub static WORDS: Words = Words {
    title: TITLE,
    lead: "The users whom a hotspot session migration configuration exempts: when an application server carries too \
        many sessions, theirs stay where they are.",
    language: "Language",
    form: connection::WORDS,
    list: users::WORDS,
    banner: error_banner::WORDS,
    recall: remembered::WORDS,
    refresh: auto_refresh_interval::WORDS,
    picker: configuration_picker::WORDS,
    watch: auto_refresh::WORDS,
    tools: panels::WORDS,
};

/// The texts of the tools in English.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    compare: comparison::WORDS,
    file: file_input::WORDS,
    help: help::WORDS,
    keys: shortcuts::WORDS,
    setup: deployment_error::WORDS,
};
