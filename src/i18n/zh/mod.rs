//! Chinese in simplified characters, with the terms of the vendor's own reference: 热点会话不迁移用户,
//! 热点会话迁移配置, 项目ID, 用户Token, 错误码, 错误描述, 我的凭证, 流控, and its words for the status codes.

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
const TITLE: &str = "热点会话不迁移用户";

/// All texts in Chinese.
pub static WORDS: Words = Words {
    title: TITLE,
    lead: "热点会话迁移配置中的不迁移用户：当应用服务器因会话过多而成为热点时，这些用户的会话保留在原服务器，不会被迁移。",
    language: "语言",
    connection: connection::WORDS,
    users: users::WORDS,
    error_banner: error_banner::WORDS,
    remembered: connection::REMEMBERED_WORDS,
    auto_refresh_interval: auto_refresh::INTERVAL_WORDS,
    configuration_picker: configuration_picker::WORDS,
    auto_refresh: auto_refresh::WORDS,
    ui: ui::WORDS,
};

/// The texts of the tools in Simplified Chinese.
pub static TOOL_WORDS: ToolWords = ToolWords {
    export: export::WORDS,
    roster: roster::WORDS,
    comparison: comparison::WORDS,
    file: ui::FILE_WORDS,
    help: help::WORDS,
    shortcuts: help::SHORTCUTS_WORDS,
    deployment_error: deployment_error::WORDS,
};
