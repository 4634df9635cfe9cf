//! What the page says of its tools before they are loaded, in Simplified Chinese.

use crate::i18n::messages::panels::{LazyWords, ToolTitles};

pub const WORDS: ToolTitles = ToolTitles {
    list_configurations: "列出配置",
    export: "导出",
    roster: "核对名单",
    compare: "与先前导出的文件比较",
    keys: "快捷键",
    close_keys: "关闭",
    help: "帮助",
    lazy: LazyWords {
        loading: "正在加载此部分…",
        failed: "未能加载页面的此部分。请检查网络连接后重试。",
        retry: "重试",
    },
};
