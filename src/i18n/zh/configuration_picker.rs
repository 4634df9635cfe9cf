//! The choice of a configuration in Chinese.

use crate::api::configurations::Migration;
use crate::api::error::Status;
use crate::i18n::count::Count;
use crate::i18n::messages::configuration_picker::PickerMessages;

pub const MESSAGES: PickerMessages = PickerMessages {
    loading: "正在查询配置…",
    loaded: "配置查询完成，请在“配置ID”下方选择。",
    all_loaded: "配置查询完成。",
    none: "该项目没有热点会话迁移配置。",
    choice: "该项目的配置",
    search: "搜索配置",
    no_match: "没有匹配的配置。",
    cut,
    repeated: "终端节点重复返回了相同的配置，此处可能缺少其他配置。如需使用其他配置，请手动输入其ID。",
    short,
    without_id,
    users_listed: "配置中的用户数可能不完整。如需查看哪些用户不迁移，请加载用户。",
    sessions_listed: "会话：服务器成为热点时退出的会话个数。",
    migration,
    as_of,
    no_effect: "迁移关闭期间，该列表不生效。",
    not_listed,
    users,
    advice_on_status,
    failure,
};

fn cut(most: &str) -> String {
    format!("仅显示前{most}个配置。如需使用其他配置，请手动输入其ID。")
}

fn short(total: Count, sent: &str) -> String {
    format!(
        "终端节点返回的总数为{total}个配置，但返回了{sent}个。如需使用其他配置，请手动输入其ID。"
    )
}

fn without_id(count: &str) -> String {
    format!("因响应中没有可用的ID而未显示的配置数：{count}。")
}

fn migration(migration: Migration, exit_sessions: Option<Count>) -> String {
    let migration = match migration {
        Migration::Enabled => "迁移已开启",
        Migration::Disabled => "迁移已关闭",
        Migration::Unknown => "迁移状态未知",
    };
    let sessions = exit_sessions.map(|count| format!(" · {count}个会话"));
    format!("{migration}{}", sessions.unwrap_or_default())
}

fn as_of(time: &str) -> String {
    format!("查询时间：{time}")
}

fn not_listed(time: &str) -> String {
    format!("{time}查询到的配置中没有该配置")
}

fn users(count: Count) -> String {
    format!("{count}个用户")
}

fn advice_on_status(status: Status) -> Option<&'static str> {
    match status {
        Status::BadRequest => Some("请检查项目ID，然后重新查询。"),
        Status::Unauthorized => Some("请重新获取Token，填入“用户Token”后重新查询。"),
        Status::Forbidden => Some(
            "请联系管理员，授予该项目下云应用服务的只读权限（接口ListHotspotSessionConfig），或手动输入配置ID。",
        ),
        Status::NotFound => Some("请检查项目ID与终端节点是否对应，或手动输入配置ID。"),
        Status::GatewayTimeout => Some("请稍后重试，或手动输入配置ID。"),
        Status::MethodNotAllowed
        | Status::InternalServerError
        | Status::ServiceUnavailable
        | Status::RequestTimeout
        | Status::ContentTooLarge
        | Status::TooManyRequests
        | Status::RequestHeaderFieldsTooLarge
        | Status::BadGateway
        | Status::Other(_) => None,
    }
}

fn failure(title: &str, advice: &str) -> String {
    format!("查询配置失败：{title}。{advice}")
}
