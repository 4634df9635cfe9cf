//! What the page says of its tools before they are loaded, in Simplified Chinese.

use crate::i18n::messages::ui::{CurlMessages, LazyMessages, ThemeMessages, ToolTitles};

pub const MESSAGES: ToolTitles = ToolTitles {
    list_configurations: "查询配置",
    settings: "设置",
    export: "导出",
    roster: "核对用户",
    compare: "比较",
    find_user: "查找用户",
    keys: "快捷键",
    close_keys: "关闭",
    help: "帮助",
    close_toast: "关闭消息",
    close_tool: "关闭",
    lazy: LazyMessages {
        loading: "正在加载此部分…",
        failed: "未能加载页面的此部分。请检查网络连接后重试。",
        retry: "重试",
    },
    theme: ThemeMessages {
        label: "主题",
        system: "跟随系统",
        light: "浅色",
        dark: "深色",
    },
};

pub const CURL_MESSAGES: CurlMessages = CurlMessages {
    bash: "复制为cURL（bash）",
    powershell: "复制为cURL（PowerShell）",
    copied: "已复制为cURL命令，运行前请先将变量TOKEN设为您的Token",
};
