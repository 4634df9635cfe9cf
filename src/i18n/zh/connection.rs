//! The form in Chinese.

use crate::api::ids::{IdError, MAX_CHARACTERS, TokenError};
use crate::i18n::messages::connection::{FormMessages, RememberedMessages};
use crate::i18n::messages::users::EmptyStateMessages;
use crate::model::connection::{DropReason, Field, FieldError};
use crate::text::invisible_chars::code_point;

pub const MESSAGES: FormMessages = FormMessages {
    name: "查询条件",
    heading: "打开列表",
    lead: "服务器成为热点时，列表中用户的会话不会被迁移。",
    more: "更多",
    change: "更改",
    switch_configuration,
    migration: "迁移状态：",
    show: "查看",
    show_migration: "查看迁移状态",
    clear_token: "清除Token",
    token_cleared: "Token已清除。",
    token_entered,
    no_token: "无Token",
    page_size: "每页条数",
    submit: "加载用户",
    submit_all: "加载全部用户",
    cancel: "取消",
    cancelled: "请求已取消。",
    show_token: "显示Token",
    hide_token: "隐藏Token",
    token_cleaned: "仅使用Token本身，已忽略粘贴时带入的引号、请求头名称等内容。Token仅保存在本页面的内存中。",
    no_endpoint_yet: "请选择终端节点",
    label,
    hint,
    error,
};

fn switch_configuration(config_id: &str) -> String {
    format!("切换配置：{config_id}")
}

fn token_entered(time: &str) -> String {
    format!("Token输入时间：{time}")
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "终端节点",
        Field::ProjectId => "项目ID",
        Field::ConfigId => "配置ID",
        Field::Token => "用户Token",
        Field::UserName => "用户名",
    }
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "访问云应用服务所用的地址。",
        Field::ProjectId => "可在控制台“我的凭证”中查看。",
        Field::ConfigId => "热点会话迁移配置的ID。",
        Field::Token => "IAM用户Token（X-Auth-Token），仅保存在本页面的内存中。",
        Field::UserName => "可选，仅向服务查询该用户名。",
    }
}

fn error(error: FieldError) -> String {
    let text = match error {
        FieldError::NoEndpoint => "请选择终端节点。",
        FieldError::ProjectId(IdError::Empty) => "请输入项目ID。",
        FieldError::ConfigId(IdError::Empty) => "请输入配置ID。",
        FieldError::UserName(IdError::Empty) => "请输入用户名。",
        FieldError::ProjectId(error)
        | FieldError::ConfigId(error)
        | FieldError::UserName(error) => return id_error(error),
        FieldError::Token(TokenError::Empty) => "请输入用户Token。",
        FieldError::Token(TokenError::WhiteSpace { position }) => {
            return format!(
                "Token中包含空格或换行（第{position}个字符），请将其粘贴为完整的一行。"
            );
        }
        FieldError::Token(TokenError::Unsendable { position }) => {
            return format!("Token中包含请求头不支持的字符（第{position}个字符）。");
        }
        FieldError::TokenRefused => "服务不接受该Token，请粘贴新的Token。",
        FieldError::TokenDropped(DropReason::PageLeft) => "您离开页面时，Token已清除。请重新粘贴。",
        FieldError::PageUnencrypted => {
            "本页面通过未加密的HTTP打开，Token可能被他人读取。请使用https://地址打开本页面。"
        }
        FieldError::EndpointUnencrypted => {
            "该终端节点使用未加密的HTTP，Token可能被他人读取。请选择其他终端节点，或联系本页面的管理员改用https://地址。"
        }
        FieldError::TokenDropped(DropReason::Idle { minutes }) => {
            return format!("{minutes}分钟内无操作，Token已清除。请重新粘贴。");
        }
    };
    text.to_owned()
}

fn id_error(error: IdError) -> String {
    let text = match error {
        IdError::Empty => "请输入。",
        IdError::TooLong { length } => {
            return format!("最多可输入{MAX_CHARACTERS}个字符，当前为{length}个。");
        }
        IdError::Invisible {
            character,
            position,
        } => {
            return format!(
                "包含不可见字符：第{position}个字符为{}。请删除该字符，或手动输入。",
                code_point(character)
            );
        }
        IdError::DotSegment => "该值不能用于URL。",
    };
    text.to_owned()
}

pub const REMEMBERED_MESSAGES: RememberedMessages = RememberedMessages {
    waiting: EmptyStateMessages {
        title: "请输入Token以加载此视图",
        advice: "链接中包含要加载的内容，但不包含Token。请在表单中粘贴您的Token，然后单击“加载用户”。",
    },
    remembered: "本设备会记住终端节点、ID、语言、主题和每页条数，不会记住Token和用户名。",
    forget: "清除已记住的信息",
    forgotten: "已清除。本设备不再保存本页面的任何信息。",
};
