//! English.

pub mod auto_refresh;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod help;
pub mod roster;
pub mod ui;
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
    connection: connection::WORDS,
    users: users::WORDS,
    error_banner: error_banner::WORDS,
    remembered: connection::REMEMBERED_WORDS,
    auto_refresh_interval: auto_refresh::INTERVAL_WORDS,
    configuration_picker: configuration_picker::WORDS,
    auto_refresh: auto_refresh::WORDS,
    ui: ui::WORDS,
};

/// The texts of the tools in English.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    comparison: comparison::WORDS,
    file: ui::FILE_WORDS,
    help: help::WORDS,
    shortcuts: help::SHORTCUTS_WORDS,
    deployment_error: deployment_error::WORDS,
};
