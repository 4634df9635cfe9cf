//! Reports in Chinese.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::report::ReportMessages;
use crate::model::export::Completeness;

pub const MESSAGES: ReportMessages = ReportMessages {
    report: "报告",
    download: "下载报告",
    title,
    loaded: "列表加载时间",
    searched: "查找时间",
    created: "报告生成时间",
    time,
    users: "已加载用户数",
    completeness: "完整性",
    incomplete,
    outdated: "列表可能已过时：之后的请求失败，或其响应未采用。",
    elsewhere,
    filter: "筛选条件",
    only: "仅包含",
    selected: "所选用户",
    rows: "报告中的用户数",
    no_rows: "没有用户。",
    only_tab,
    entries: "条目",
    earlier_name: "原用户名",
    migration: "迁移",
    note: "备注",
    configurations: "已读取的配置数",
    yes: "是",
    no: "否",
};

fn title(of: &str) -> String {
    format!("报告：{of}")
}

fn time(utc: &str, local: &str) -> String {
    format!("{utc}（本地时间：{local}）")
}

fn elsewhere(count: Count) -> String {
    format!(
        "{}个所选用户是之前加载的，不在本报告所述的已加载用户中。",
        count.text
    )
}

const fn incomplete(completeness: Completeness) -> Option<&'static str> {
    match completeness {
        Completeness::Whole => None,
        Completeness::Changed => Some("加载期间列表可能发生了变化，报告可能缺少用户或有重复用户。"),
        Completeness::Contradicted => {
            Some("终端节点返回的数据自相矛盾，报告可能缺少用户或有重复用户。")
        }
        Completeness::Partial => Some("列表仅加载了一部分，不在报告中的用户也可能在列表中。"),
        Completeness::Page => Some("列表仅加载了一页，不在报告中的用户也可能在列表中。"),
    }
}

fn only_tab(tab: &str) -> String {
    format!("此处仅列出“{tab}”，与页面显示一致。")
}
