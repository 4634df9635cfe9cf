//! `Check users` in Chinese.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::roster::{BasisText, Counts, RosterMessages};
use crate::model::roster::Verdict;
use crate::model::roster::check::Outdated;
use crate::model::roster::error::RosterError;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: RosterMessages = RosterMessages {
    lead: "核对名单中的哪些用户在列表中。如尚未加载全部用户，将先加载全部用户。每个条目与完整的用户名和用户ID进行比对。",
    entries: "用户名或用户ID",
    hint: "每行输入一个，或用逗号、顿号、分号或制表符分隔。条目中包含这些符号时，请用英文双引号括起来。也可直接粘贴表格或本页面导出的内容。",
    file: "CSV、Excel、JSON或文本文件",
    file_taken: "文件内容已填入“用户名或用户ID”。",
    ignore_case: "不区分大小写",
    check: "核对",
    awaiting: "正在加载全部用户，加载完成后将自动核对。",
    stalled: "核对失败：用户未全部加载。请在页面顶部的错误提示中继续加载，加载完成后将自动核对。",
    offered: "核对需要完整列表，而列表较长。请加载全部用户，加载完成后将自动核对。",
    dropped: "核对失败：用户未全部加载。请单击“核对”重试。",
    changed: "加载期间列表可能发生了变化，核对结果可能有误。请重新加载全部用户后再核对。",
    contradicted: "终端节点返回的数据自相矛盾，显示为不在列表中的条目可能在列表中。请重新加载全部用户后再核对。",
    outdated,
    still: "该文件未被使用，以下仍是“用户名或用户ID”中条目的核对结果。",
    ambiguous: "多个用户使用该用户名或用户ID。请输入所指用户的用户ID。",
    damaged: "这些条目可能已被电子表格更改：被舍入（如1.23457E+19）、丢失前导零，或变为日期（如1-Mar）。无法判断其原来属于哪个用户，\
        因此未与任何用户匹配。请输入原来的内容：在电子表格中导入名单时，请将所有列按文本导入。",
    source,
    edit: "编辑",
    result: "核对结果",
    none: "无。",
    entry: "条目",
    user: "用户",
    copy: "复制",
    copied: "条目已复制",
    export: "导出CSV",
    exported: "已开始下载CSV",
    fault,
    which_column: "哪一列是用户？",
    choose_column: "请选择列",
    column,
    every_cell: "每个单元格为一个用户",
    every_line: "每行为一个用户",
    has_header: "首行为表头",
    preview,
    group,
    copy_group,
    export_group,
    summary,
    repeated,
    half_known,
    basis,
    more,
};

fn fault(fault: RosterError) -> String {
    let fault = match fault {
        RosterError::Empty => "请至少输入一个用户名或用户ID，或选择文件。",
        RosterError::Token => "内容中含有Token，请将其删除。",
        RosterError::TooLong => "内容超过10 MB，请分批核对。",
        RosterError::WhichColumn => "内容为表格，请选择用户所在的列。",
        RosterError::Cells { line } => {
            return format!(
                "第{line}行开始的记录中有单元格没有表头，无法判断所指用户。用户名中含有分隔符时，请用英文双引号括起来。"
            );
        }
        RosterError::BrokenJson => {
            "开头为JSON，但内容不是有效的JSON。内容可能不完整，请重新导出或复制。"
        }
        RosterError::OtherJson => "JSON中没有列表“non_migrate_users”。请使用本页面导出的文件。",
        RosterError::Search => "内容为“查找用户”导出的JSON，请使用其CSV导出或用户名单。",
        RosterError::Configurations => "内容为配置列表，请使用用户名单。",
    };
    fault.to_owned()
}

fn column(number: &str, cells: &[&str]) -> String {
    format!("第{number}列：{}", joined(cells))
}

fn joined(texts: &[&str]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| in_sentence(text)).collect();
    texts.join("、")
}

fn outdated(why: Outdated) -> &'static str {
    match why {
        Outdated::Roster => "名单在核对后已更改，核对结果已过时。请单击“核对”重新核对。",
        Outdated::List => {
            "当前显示的列表已不是核对时的列表，或刷新失败，核对结果可能已过时。请单击“核对”重新核对。"
        }
        Outdated::RosterAndList => {
            "名单在核对后已更改，当前显示的列表也已不是核对时的列表或刷新失败，核对结果已过时。请单击“核对”重新核对。"
        }
    }
}

fn preview(count: Count, entries: &[&str]) -> String {
    let entries = joined(entries);
    let more = match count.number {
        0..=3 => "",
        _ => "等",
    };
    format!("将核对{}个条目：{entries}{more}", count.text)
}

fn source(count: Count, file_name: Option<&str>) -> String {
    match file_name {
        Some(file_name) => format!("{count}个条目，来自{}", in_sentence(file_name)),
        None => format!("{count}个条目"),
    }
}

fn group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "在列表中",
        Verdict::NotOnList => "不在列表中",
        Verdict::Ambiguous => "对应多个用户",
        Verdict::Damaged => "可能被电子表格更改",
    }
}

fn copy_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "复制在列表中的条目",
        Verdict::NotOnList => "复制不在列表中的条目",
        Verdict::Ambiguous => "复制对应多个用户的条目",
        Verdict::Damaged => "复制可能被电子表格更改的条目",
    }
}

fn export_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "导出CSV：在列表中的条目",
        Verdict::NotOnList => "导出CSV：不在列表中的条目",
        Verdict::Ambiguous => "导出CSV：对应多个用户的条目",
        Verdict::Damaged => "导出CSV：可能被电子表格更改的条目",
    }
}

fn summary(counts: &Counts) -> String {
    let Counts {
        total,
        on_list,
        not_on_list,
        ambiguous,
        damaged,
    } = counts;
    let mut summary = format!("共{total}个条目：{on_list}个在列表中，{not_on_list}个不在列表中");
    if ambiguous.number > 0 {
        summary += &["，", &ambiguous.text, "个对应多个用户"].concat();
    }
    if damaged.number > 0 {
        summary += &["，", &damaged.text, "个可能被电子表格更改"].concat();
    }
    summary + "。"
}

fn repeated(count: Count) -> String {
    count.text + "个重复的条目未计数。"
}

fn half_known(count: Count) -> String {
    format!("列表中有{count}个用户缺少用户名或用户ID，不在列表中的条目可能就是这些用户。")
}

fn basis(basis: &BasisText) -> String {
    let BasisText {
        config_id,
        project_id,
        endpoint,
        users,
        time,
    } = basis;
    let [config_id, project_id, endpoint] =
        [config_id, project_id, endpoint].map(|of| in_sentence(of));
    format!(
        "核对所用列表：配置ID：{config_id}，项目ID：{project_id}，终端节点：{endpoint}，共{users}个用户，加载时间：{time}"
    )
}

fn more(drawn: &str, further: &str) -> String {
    format!("此处显示前{drawn}条，另有{further}条可通过“复制”和“导出CSV”获取。")
}
