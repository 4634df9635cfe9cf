//! Chinese in simplified characters, with the terms of the vendor's own reference: 热点会话不迁移用户,
//! 热点会话迁移配置, 项目ID, 用户Token, 错误码, 错误描述, 我的凭证, 流控, and its messages for the status codes.

pub mod auto_refresh;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod issues;
pub mod tools;
pub mod ui;
pub mod users;

use crate::i18n::{LazyViewMessages, Messages};

/// Title of the page.
const TITLE: &str = "热点会话不迁移用户";

/// All texts in Chinese.
pub static MESSAGES: Messages = Messages {
    title: TITLE,
    language: "语言",
    connection: connection::MESSAGES,
    users: users::MESSAGES,
    error_banner: error_banner::MESSAGES,
    remembered: connection::REMEMBERED_MESSAGES,
    auto_refresh_interval: auto_refresh::INTERVAL_MESSAGES,
    auto_refresh: auto_refresh::MESSAGES,
    ui: ui::MESSAGES,
};

/// The texts of the tools in Simplified Chinese.
pub static LAZY_VIEW_MESSAGES: LazyViewMessages = LazyViewMessages {
    configuration_picker: configuration_picker::MESSAGES,
    export: tools::export::MESSAGES,
    report: tools::report::MESSAGES,
    roster: tools::roster::MESSAGES,
    selection: tools::selection::MESSAGES,
    comparison: tools::comparison::MESSAGES,
    curl: ui::CURL_MESSAGES,
    user_search: tools::user_search::MESSAGES,
    file: tools::file::MESSAGES,
    help: tools::help::MESSAGES,
    issues: issues::MESSAGES,
    shortcuts: tools::help::SHORTCUTS_MESSAGES,
    deployment_error: deployment_error::MESSAGES,
};
