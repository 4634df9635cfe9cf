//! `Find user` in Chinese.

use crate::api::error::Status;
use crate::i18n::count::Count;
use crate::i18n::messages::tools::user_search::UserSearchMessages;
use crate::model::user_search::results::OutdatedSearch;
use crate::model::user_search::terms::{MOST_ENTRIES, TermsError};
use crate::text::in_sentence::in_sentence;

/// Configurations that are named before the rest is counted.
const NAMED: usize = 5;

pub const MESSAGES: UserSearchMessages = UserSearchMessages {
    lead: "查找项目中哪些配置将用户列为不迁移。每个条目与完整的用户名和用户ID进行比对。",
    scope,
    no_scope: "请先填写连接信息，以确定要查找的项目。",
    entries: "用户名或用户ID",
    hint: "每行输入一个。",
    beyond,
    unusable,
    fault,
    search: "查找",
    cancel: "取消查找",
    resume: "继续查找",
    progress: "查找进度",
    listing,
    reading,
    cancelled: "查找已取消，结果仅包含取消前已读取的内容。",
    advice_on_status,
    list_failed,
    summary,
    outdated,
    matches: "不迁移的用户",
    entry: "条目",
    user: "用户",
    configuration: "配置",
    no_effect: "迁移关闭期间，列表不生效。",
    show_list: "显示该列表",
    show_list_of,
    more,
    not_found,
    not_found_in_part,
    damaged: "可能已被电子表格更改，请输入原来的内容。",
    not_all_listed: "该项目的配置尚未全部查询。",
    cut,
    repeated: "终端节点重复返回了相同的配置，可能有其他配置未被查找。",
    short,
    listing_changed: "查询配置期间配置发生了变化，可能有配置未被查找。请重新查找。",
    without_id,
    changed,
    contradicted,
    half_known,
    included,
    not_included,
    full,
    export_csv: "导出CSV",
    export_json: "导出JSON",
    basis,
};

fn scope(project_id: &str, endpoint: &str) -> String {
    let [project_id, endpoint] = [project_id, endpoint].map(in_sentence);
    format!("将在项目{project_id}（终端节点：{endpoint}）的全部配置中查找。")
}

fn fault(error: TermsError) -> String {
    match error {
        TermsError::Empty => "请至少输入一个用户名或用户ID。".to_owned(),
        TermsError::TooLong { line, length } => {
            format!("每行最多128个字符，第{line}行有{length}个。")
        }
        TermsError::TooMany { count } => {
            format!("最多输入{MOST_ENTRIES}个用户名或用户ID，当前有{count}个。请分批查找。")
        }
    }
}

fn beyond(count: Count) -> String {
    format!("一次最多查找1,000个用户名或用户ID，所选用户中有{count}个未填入，请另行查找。")
}

fn unusable(count: Count) -> String {
    format!("所选用户中有{count}个未填入：没有用户ID和用户名，或其过长或含换行符。")
}

fn advice_on_status(status: Status) -> Option<&'static str> {
    match status {
        Status::BadRequest => Some("请检查项目ID，然后重新查找。"),
        Status::Unauthorized => Some("请重新获取Token，填入“用户Token”后继续查找。"),
        Status::Forbidden => Some(
            "请联系管理员，授予该项目下云应用服务的只读权限（接口ListHotspotSessionConfig），然后继续查找。",
        ),
        Status::NotFound => Some("请检查项目ID与终端节点是否对应。"),
        Status::GatewayTimeout => Some("请稍后继续查找。"),
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

fn listing(count: Count) -> String {
    format!("正在查询配置…已查询到{count}个")
}

fn reading(current: &str, total: &str) -> String {
    format!("正在读取第{current}个配置，共{total}个")
}

fn list_failed(config_id: &str, title: &str, advice: &str) -> String {
    let config_id = in_sentence(config_id);
    format!("读取配置{config_id}的列表失败：{title}。{advice}")
}

fn summary(found: Count, total: &str) -> String {
    format!("共{total}个条目，找到{found}个")
}

fn outdated(why: OutdatedSearch) -> &'static str {
    match why {
        OutdatedSearch::Terms => "条目在查找后已更改，结果已过时。请单击“查找”重新查找。",
        OutdatedSearch::Project => "该结果属于其他项目或终端节点。请单击“查找”，在当前项目中查找。",
    }
}

fn show_list_of(config_id: &str) -> String {
    format!("显示该列表：配置{}", in_sentence(config_id))
}

fn more(drawn: &str, further: &str) -> String {
    format!("此处显示前{drawn}条，另有{further}条可通过“导出CSV”和“导出JSON”获取。")
}

fn not_found(configurations: Count) -> String {
    format!("在该项目的全部{configurations}个配置中均未找到")
}

fn not_found_in_part(read: &str, configurations: Count) -> String {
    format!("在已读取的配置中未找到（共{configurations}个配置，已读取{read}个）")
}

fn cut(most: &str) -> String {
    format!("仅查找了前{most}个配置。")
}

fn short(total: Count, sent: &str) -> String {
    format!("终端节点返回的总数为{total}个配置，但返回了{sent}个。")
}

fn without_id(count: Count) -> String {
    format!("响应中有{count}个配置没有可用的ID，其列表可能未被查找。")
}

fn joined(ids: &[&str]) -> String {
    let (named, rest) = ids.split_at(ids.len().min(NAMED));
    let named: Vec<_> = named.iter().map(|id| in_sentence(id)).collect();
    let named = named.join("、");
    match rest.len() {
        0 => named,
        rest => format!("{named}等，另有{rest}个"),
    }
}

fn changed(ids: &[&str]) -> String {
    let ids = joined(ids);
    format!("以下配置的列表在读取期间发生了变化，可能有用户遗漏：{ids}。请重新查找。")
}

fn contradicted(ids: &[&str]) -> String {
    let ids = joined(ids);
    format!("终端节点为以下配置返回的数据自相矛盾，可能有用户遗漏：{ids}。")
}

fn half_known(count: Count) -> String {
    format!("列表中有{count}个用户缺少用户名或用户ID，未找到的条目可能就是这些用户。")
}

fn included(count: Count) -> String {
    format!("{count}个列表随配置一同返回。API参考未说明这样的列表是否完整。")
}

fn not_included(count: Count) -> String {
    format!("{count}个配置返回时未附带列表，其列表单独读取。")
}

fn full(count: Count) -> String {
    format!("{count}个配置返回时附带了1,000个或更多用户，列表可能不完整，因此单独读取。")
}

fn basis(project_id: &str, endpoint: &str, time: &str) -> String {
    let [project_id, endpoint] = [project_id, endpoint].map(in_sentence);
    format!("查找范围：项目ID：{project_id}，终端节点：{endpoint}，读取时间：{time}")
}
