//! The comparison in Chinese.

use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::model::comparison::earlier_export::{Caution, Mismatch};
use crate::model::comparison::{ChangeKind, Selection};
use crate::model::export::Completeness;
use crate::model::export::import::ImportError;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: CompareMessages = CompareMessages {
    file: "先前导出的文件",
    error,
    nothing_loaded: "请加载用户，以便与该文件比较。",
    arriving: "全部用户加载完成后，将与该文件比较。",
    foreign,
    damaged,
    all_the_same: "仍然比较",
    caution,
    source,
    change_file: "选择其他文件",
    still,
    remove: "移除文件",
    compared: "已与先前导出的文件比较",
    counts,
    selection,
    kind,
    no_change: "没有变化。",
    find: "在比较结果中查找",
    table: "比较结果",
    change: "变化",
    user: "用户",
    earlier_name,
    no_match: "没有符合条件的用户。",
    cut_off,
    export: "导出比较结果",
};

fn error(error: ImportError) -> String {
    match error {
        ImportError::Empty => "文件为空。请选择本页面导出的文件。".to_owned(),
        ImportError::BrokenJson => {
            "文件已损坏：开头为JSON，但内容不是有效的JSON。文件可能不完整，请重新导出或复制。"
                .to_owned()
        }
        ImportError::OtherJson => {
            "JSON文件中没有列表“non_migrate_users”。请选择本页面导出的文件。".to_owned()
        }
        ImportError::NoHeader => {
            "首行既没有“user_name”也没有“user_id”。请选择本页面导出的文件，或为文件添加表头。"
                .to_owned()
        }
        ImportError::Configurations => "该文件是配置列表，请选择导出的用户列表。".to_owned(),
        ImportError::Search => "该文件是“查找用户”导出的结果，请选择导出的用户列表。".to_owned(),
        ImportError::Roster => "该文件是“核对用户”导出的条目，请选择导出的用户列表。".to_owned(),
        ImportError::Comparison => "该文件是导出的比较结果，请选择导出的用户列表。".to_owned(),
        ImportError::OpenQuote { line } => {
            format!("文件已损坏：从第{line}行起引号不匹配。文件可能不完整，请重新导出或复制。")
        }
        ImportError::Cells { line } => {
            format!(
                "文件已损坏：第{line}行的单元格数与表头不一致，或有单元格没有表头。请修正该行，或重新导出或复制该文件。"
            )
        }
    }
}

fn foreign(mismatch: &Mismatch, config_id: &str, project_id: &str) -> String {
    let [config_id, project_id] = [config_id, project_id].map(in_sentence);
    let of = match mismatch {
        Mismatch::Config(config) => format!("配置：{}，而非{config_id}", in_sentence(config)),
        Mismatch::Project(project) => format!("项目：{}，而非{project_id}", in_sentence(project)),
        Mismatch::Both {
            config_id: config,
            project_id: project,
        } => format!(
            "项目和配置：项目{}的配置{}，而非项目{project_id}的配置{config_id}",
            in_sentence(project),
            in_sentence(config)
        ),
    };
    format!("该文件属于其他{of}。两者的差异不能说明列表的变化。")
}

fn damaged(count: u32) -> String {
    format!(
        "该文件中有{count}个用户ID或用户名可能已被电子表格更改：被舍入（如1.23457E+19）、丢失前导零，或变为日期（如1-Mar）。\
            无法判断其原来属于哪个用户，因此部分用户会被误列为新增或移除。请选择导出时的原文件。如需在电子表格中打开，请将所有列按文本导入。"
    )
}

fn caution(caution: &Caution) -> String {
    match caution {
        Caution::Now(Completeness::Whole) | Caution::EarlierExport(Completeness::Whole) => {
            String::new()
        }
        Caution::NowOld => {
            "当前显示的列表可能已过期：此后的请求失败或其响应未采用，此后新增或移除的用户未包含在比较结果中。".to_owned()
        }
        Caution::Now(Completeness::Changed) => {
            "加载期间列表可能发生了变化，部分用户可能被误列为新增或移除。".to_owned()
        }
        Caution::Now(Completeness::Contradicted) => {
            "终端节点返回的数据自相矛盾，部分用户可能被误列为新增或移除。".to_owned()
        }
        Caution::Now(Completeness::Partial) => {
            "列表仅加载了一部分，仅比较这一部分：其余用户会被列为移除。".to_owned()
        }
        Caution::Now(Completeness::Page) => {
            "列表仅加载了一页，仅比较这一页：其他页的用户会被列为移除。".to_owned()
        }
        Caution::EarlierExport(Completeness::Changed) => {
            "生成该文件期间列表可能发生了变化，部分用户可能被误列为新增或移除。".to_owned()
        }
        Caution::EarlierExport(Completeness::Contradicted) => {
            "生成该文件时，终端节点返回的数据自相矛盾，部分用户可能被误列为新增或移除。".to_owned()
        }
        Caution::EarlierExport(Completeness::Partial) => {
            "该文件仅包含列表的一部分：其余用户会被列为新增。".to_owned()
        }
        Caution::EarlierExport(Completeness::Page) => {
            "该文件仅包含列表的一页：其他页的用户会被列为新增。".to_owned()
        }
        Caution::EarlierUnsaid => {
            "该文件未说明是否包含整个列表。如果不是，未包含的用户会被列为新增。".to_owned()
        }
        Caution::EarlierNarrowed => {
            "文件名表明该列表经过筛选、仅含某一用户名或仅含所选用户：其余用户会被列为新增。".to_owned()
        }
        Caution::EarlierSelection => {
            "该文件仅包含所选用户：其余用户会被列为新增。".to_owned()
        }
        Caution::EarlierIssue => {
            "该文件仅包含重复、缺少用户名或ID，或含不可见字符的用户：其余用户会被列为新增。".to_owned()
        }
        Caution::EarlierFiltered(filter) => {
            format!(
                "该文件仅包含符合筛选条件“{}”的用户：其余用户会被列为新增。",
                in_sentence(filter)
            )
        }
        Caution::UserName { earlier, now } => {
            let asked = |name: &Option<String>| match name {
                Some(name) => format!("用户名为“{}”的用户", in_sentence(name)),
                None => "所有用户".to_owned(),
            };
            format!(
                "该文件的查询范围是{}，当前列表的查询范围是{}。",
                asked(earlier),
                asked(now)
            )
        }
        Caution::UserNameUnsaid(now) => {
            format!(
                "该文件未说明是按哪个用户名导出的，当前列表的查询范围是用户名为“{}”的用户。",
                in_sentence(now)
            )
        }
        Caution::UserNameIgnored(name) => {
            format!(
                "所比较的部分用户的用户名中不含“{}”，终端节点可能忽略了所查询的用户名，部分用户可能被误列为新增或移除。",
                in_sentence(name)
            )
        }
        Caution::ConfigUnsaid => {
            "该文件未说明来自哪个配置，请确认它来自当前显示的配置。".to_owned()
        }
        Caution::Damaged(count) => damaged(*count),
        Caution::Garbled => {
            "该文件中有无法识别的字符，部分用户可能被误列为改名。请将文件保存为UTF-8编码。"
                .to_owned()
        }
    }
}

fn source(file_name: &str, time: Option<&str>) -> String {
    let file_name = in_sentence(file_name);
    match time {
        Some(time) => format!("{file_name}，加载时间：{time}"),
        None => file_name,
    }
}

fn still(file_name: &str) -> String {
    format!(
        "以下仍是与之前的文件（{}）的比较结果。",
        in_sentence(file_name)
    )
}

fn counts([added, removed, renamed, unchanged]: [&str; 4]) -> String {
    format!("新增{added}个，移除{removed}个，改名{renamed}个，未变化{unchanged}个")
}

const fn selection(selection: Selection) -> &'static str {
    match selection {
        Selection::Changes => "变化",
        Selection::Kind(of) => kind(of),
        Selection::All => "全部",
    }
}

const fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "新增",
        ChangeKind::Removed => "移除",
        ChangeKind::Renamed => "改名",
        ChangeKind::Unchanged => "未变化",
    }
}

fn earlier_name(name: &str) -> String {
    format!("原用户名：{}", in_sentence(name))
}

fn cut_off(shown: &str, count: &str) -> String {
    format!("共{count}个用户，此处显示前{shown}个。请缩小范围，或导出后查看全部。")
}
