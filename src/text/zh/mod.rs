//! Chinese in simplified characters, with the terms of the vendor's own reference: 热点会话不迁移用户,
//! 热点会话迁移配置, 项目ID, 用户Token, 错误码, 错误描述, 我的凭证, 流控, and its words for the status codes.

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
const TITLE: &str = "热点会话不迁移用户";

/// All texts in Chinese.
pub static WORDS: Words = Words {
    title: TITLE,
    lead: "热点会话迁移配置中的不迁移用户：当应用服务器因会话过多而成为热点时，这些用户的会话保留在原服务器，不会被迁移。",
    language: "语言",
    form: form::WORDS,
    list: list::WORDS,
    banner: banner::WORDS,
    recall: recall::WORDS,
    refresh: refresh::WORDS,
    picker: picker::WORDS,
    watch: watch::WORDS,
    tools: tools::WORDS,
};

/// The texts of the tools in Simplified Chinese.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    compare: compare::WORDS,
    file: file::WORDS,
    help: help::WORDS,
    keys: keys::WORDS,
    setup: setup::WORDS,
};
