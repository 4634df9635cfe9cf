//! English.

mod banner;
mod compare;
mod export;
mod file;
mod form;
mod help;
mod keys;
mod list;
mod picker;
mod recall;
mod refresh;
mod roster;
mod setup;
mod tools;
mod watch;

use super::{ToolWords, Words};

/// Title of the page.
const TITLE: &str = "Users not migrated from hotspot sessions";

/// All texts in English.
pub static WORDS: Words = Words {
    title: TITLE,
    lead: "The users whom a hotspot session migration configuration exempts: when an application server carries too \
        many sessions, theirs stay where they are.",
    language: "Language",
    form: form::WORDS,
    list: list::WORDS,
    banner: banner::WORDS,
    recall: recall::WORDS,
    refresh: refresh::WORDS,
    picker: picker::WORDS,
    watch: watch::WORDS,
    tools: tools::WORDS,
};

/// The texts of the tools in English.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    compare: compare::WORDS,
    file: file::WORDS,
    help: help::WORDS,
    keys: keys::WORDS,
    setup: setup::WORDS,
};
