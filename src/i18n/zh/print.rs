//! What stands above the rows on paper, in Simplified Chinese.

use crate::i18n::messages::print::PrintMessages;
use crate::model::export::Completeness;

pub const MESSAGES: PrintMessages = PrintMessages {
    completeness,
    updated: "更新时间",
    missing,
};

const fn completeness(completeness: Completeness) -> &'static str {
    match completeness {
        Completeness::Whole => "完整列表",
        Completeness::Changed => "加载期间可能已变化的列表",
        Completeness::Contradicted => "可能不完整的列表",
        Completeness::Partial => "部分列表",
        Completeness::Page => "列表的一页",
    }
}

fn missing(count: &str) -> String {
    format!("另有{count}条未打印。如需全部数据，请使用导出功能。")
}
