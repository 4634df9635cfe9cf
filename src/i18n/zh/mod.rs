//! Chinese in simplified characters, with the terms of the vendor's own reference: 热点会话不迁移用户,
//! 热点会话迁移配置, 项目ID, 用户Token, 错误码, 错误描述, 我的凭证, 流控, and its words for the status codes.

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
const TITLE: &str = "热点会话不迁移用户";

/// All texts in Chinese.
pub static WORDS: Words = Words {
    title: TITLE,
    lead: "热点会话迁移配置中的不迁移用户：当应用服务器因会话过多而成为热点时，这些用户的会话保留在原服务器，不会被迁移。",
    language: "语言",
    form: connection::WORDS,
    list: users::WORDS,
    banner: error_banner::WORDS,
    recall: remembered::WORDS,
    refresh: auto_refresh_interval::WORDS,
    picker: configuration_picker::WORDS,
    watch: auto_refresh::WORDS,
    tools: panels::WORDS,
};

/// The texts of the tools in Simplified Chinese.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    compare: comparison::WORDS,
    file: file_input::WORDS,
    help: help::WORDS,
    keys: shortcuts::WORDS,
    setup: deployment_error::WORDS,
};
