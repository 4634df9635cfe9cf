//! Selected rows in Chinese.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::selection::SelectionMessages;

pub const MESSAGES: SelectionMessages = SelectionMessages {
    offer: "选择用户",
    stop: "结束选择",
    select_all,
    select,
    none: "未选择用户。按住Shift键可选择连续的多个用户。",
    summary,
    removed,
    export: "导出所选用户",
    find: "在所有配置中查找",
    clear: "取消选择",
};

fn select_all(count: &str) -> String {
    format!("选择全部用户（{count}）")
}

fn select(user: &str) -> String {
    format!("选择{user}")
}

fn summary(selected: &str, hidden: Count, elsewhere: Count) -> String {
    let mut text = format!("已选择{selected}个");
    if hidden.number > 0 {
        text += &["，其中", &hidden.text, "个被筛选条件隐藏"].concat();
    }
    if elsewhere.number > 0 {
        text += &["，其中", &elsewhere.text, "个不在已加载的用户中"].concat();
    }
    text
}

fn removed(names: &str) -> String {
    format!("已不在列表中，因此不再选中：{names}")
}
