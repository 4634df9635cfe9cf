//! The export in Chinese.

use crate::i18n::messages::tools::export::{CopyMessages, ExportMessages};
use crate::model::export::Completeness;

pub const MESSAGES: ExportMessages = ExportMessages {
    rows: "导出范围",
    table,
    loaded,
    selected,
    filtered: "不符合筛选条件的用户不会导出。",
    incomplete,
    csv: "导出CSV",
    xlsx: "导出XLSX",
    json: "导出JSON",
    saved: "已开始下载",
    copy_names: "复制用户名",
    names: CopyMessages {
        all: "用户名已复制",
        some: "用户名已复制，没有用户名的用户除外",
        none: "没有可复制的内容：这些用户都没有用户名",
    },
    copy_ids: "复制用户ID",
    ids: CopyMessages {
        all: "用户ID已复制",
        some: "用户ID已复制，没有用户ID的用户除外",
        none: "没有可复制的内容：这些用户都没有用户ID",
    },
};

fn table(count: &str) -> String {
    format!("表格中的用户（{count}）")
}

fn loaded(count: &str) -> String {
    format!("已加载的全部用户（{count}）")
}

fn selected(count: &str) -> String {
    format!("所选用户（{count}）")
}

const fn incomplete(completeness: Completeness) -> Option<&'static str> {
    match completeness {
        Completeness::Whole => None,
        Completeness::Changed => {
            Some("加载期间列表可能发生了变化，导出内容可能缺少用户或有重复用户。")
        }
        Completeness::Contradicted => {
            Some("终端节点返回的数据自相矛盾，导出内容可能缺少用户或有重复用户。")
        }
        Completeness::Partial => Some("列表仅加载了一部分，导出内容仅包含这一部分。"),
        Completeness::Page => Some("列表仅加载了一页，导出内容仅包含这一页。"),
    }
}
