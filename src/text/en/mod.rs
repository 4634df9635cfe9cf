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
mod roster;
mod setup;
mod watch;

use super::Words;

/// All texts in English.
pub static WORDS: Words = Words {
    title: "Users not migrated from hotspot sessions",
    lead: "The users whom a hotspot session migration configuration exempts: when an application server carries too \
        many sessions, theirs stay where they are.",
    language: "Language",
    file: file::WORDS,
    export: export::WORDS,
    compare: compare::WORDS,
    form: form::WORDS,
    list: list::WORDS,
    banner: banner::WORDS,
    picker: picker::WORDS,
    keys: keys::WORDS,
    help: help::WORDS,
    roster: roster::WORDS,
    recall: recall::WORDS,
    setup: setup::WORDS,
    watch: watch::WORDS,
};
