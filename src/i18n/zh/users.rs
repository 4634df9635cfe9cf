//! The list in Chinese.

use crate::api::ids::UserName;
use crate::i18n::count::Count;
use crate::i18n::messages::users::{EmptyStateMessages, ListMessages};
use crate::model::export::Completeness;
use crate::model::users::contradiction::Contradiction;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: ListMessages = ListMessages {
    section: "用户",
    table: "不迁移用户",
    skip_rows: "跳过列表内容",
    user_name: "用户名",
    user_id: "用户ID",
    not_given: "未提供",
    previous: "上一页",
    next: "下一页",
    pager: "分页",
    pager_below: "列表下方的分页",
    filter: "筛选已加载的用户",
    filter_by: "按用户名或ID筛选",
    token_removed: "已从筛选框中移除Token，请将其粘贴到“用户Token”中。",
    filter_hint: "须包含全部词语；-词语 表示排除，\"两个 词语\" 保留空格，name: 或 id: 仅查该列。",
    clear_filter: "清除筛选",
    loading: "加载中…",
    progress: "已加载的用户",
    changed: "加载期间列表可能发生了变化，此处可能缺少用户或有重复用户。请重新加载。",
    contradiction,
    unasked,
    last_page: "已经是最后一页。",
    copied: "用户ID已复制",
    not_copied: "浏览器不允许本页面复制，请选中文本后手动复制。",
    no_match: EmptyStateMessages {
        title: "没有符合筛选条件的用户",
        advice: "请修改筛选条件，或清除筛选以查看全部用户。",
    },
    no_match_in_part: EmptyStateMessages {
        title: "已加载的用户中没有符合筛选条件的",
        advice: "筛选仅针对此处已加载的用户。如需在整个列表中查找，请加载其余用户。",
    },
    no_match_yet: EmptyStateMessages {
        title: "目前已加载的用户中没有符合筛选条件的",
        advice: "其余用户仍在加载中。",
    },
    only_loaded,
    no_users: EmptyStateMessages {
        title: "该配置没有不迁移用户",
        advice: "没有不迁移的用户：开启热点会话迁移时，任何用户的会话都可能从热点服务器迁移走。",
    },
    no_users_then: EmptyStateMessages {
        title: "上次加载时没有用户",
        advice: "此后有请求失败，现在可能已有不迁移用户。请重新加载。",
    },
    no_user_by_that_name: EmptyStateMessages {
        title: "未找到该用户名的用户",
        advice: "服务未查询到该用户名的用户。请检查拼写，或清空用户名后加载整个列表。",
    },
    beyond_end: EmptyStateMessages {
        title: "本页没有用户",
        advice: "列表在本页之前已结束，可能已变短。请返回上一页，或重新加载本页。",
    },
    contradicted: EmptyStateMessages {
        title: "未返回任何用户，但终端节点返回的总数表明有用户",
        advice: "这并不表示没有不迁移用户。请重新加载；如果问题仍然存在，请联系技术支持。",
    },
    counter,
    counter_at_total,
    rows,
    all,
    all_by_name,
    loaded,
    of_total,
    so_far,
    pause,
    incomplete,
    matches,
    copy_id,
    extent,
    updated,
    rows_not_printed,
    count,
    refresh: "刷新",
    first: "首页",
    last: "末页",
    page,
    contradicted_since,
    refresh_failed,
    stale,
    unsettled,
};

fn contradiction(contradiction: Contradiction, number: &dyn Fn(u32) -> String) -> String {
    match contradiction {
        Contradiction::NoMore { total, after: 0 } => {
            format!(
                "终端节点返回的总数为{}个用户，但未返回任何用户。",
                number(total)
            )
        }
        Contradiction::NoMore { total, after } => format!(
            "终端节点返回的总数为{}个用户，但在前{}个之后未返回任何用户。",
            number(total),
            number(after)
        ),
        Contradiction::Total { total, sent } => format!(
            "终端节点返回的总数为{}个用户，但实际返回了{}个。此处可能缺少用户或有重复用户。",
            number(total),
            number(sent)
        ),
        Contradiction::SameUsers => {
            "终端节点为不同的页返回了相同的用户。此处可能缺少用户或有重复用户。".to_owned()
        }
        Contradiction::Offset => {
            "终端节点未从请求的位置开始返回用户。此处可能缺少用户。".to_owned()
        }
    }
}

fn counter(first: &str, last: &str, total: Option<&str>) -> String {
    match total {
        Some(total) => format!("第{first}–{last}条，共{total}条"),
        None => format!("第{first}–{last}条，总数未知"),
    }
}

fn counter_at_total(first: &str, last: &str, total: &str) -> String {
    format!("第{first}–{last}条，终端节点返回的总数为{total}条")
}

fn rows(first: &str, last: &str, total: &str) -> String {
    if first == last {
        format!("当前显示第{first}条，共{total}条")
    } else {
        format!("当前显示第{first}–{last}条，共{total}条")
    }
}

fn all(count: Count) -> String {
    format!("全部{count}个用户")
}

fn all_by_name(count: Count) -> String {
    format!("按该用户名找到的全部{count}个用户")
}

fn unasked(count: Count, user_name: &str) -> String {
    let user_name = in_sentence(user_name);
    format!("此处有{count}个用户的用户名中不含“{user_name}”，终端节点可能忽略了所查询的用户名。")
}

fn loaded(count: &str) -> String {
    format!("已加载{count}个用户")
}

fn of_total(arrived: &str, total: &str) -> String {
    format!("{arrived}/{total}")
}

fn so_far(arrived: &str) -> String {
    format!("已加载{arrived}个")
}

fn pause(seconds: &str) -> String {
    format!("为避免服务过载，暂停{seconds}秒。")
}

fn incomplete(arrived: Count, total: Option<Count>) -> String {
    match total {
        Some(total) => format!("不完整：共{total}个用户，已加载{arrived}个。"),
        None => format!("不完整：已加载{arrived}个用户，总数未知。"),
    }
}

fn only_loaded(loaded: Count) -> String {
    format!("排序和筛选仅针对此处已加载的{loaded}个用户，而非整个列表。")
}

fn matches(matching: Count, loaded: Count) -> String {
    format!("已加载{loaded}条，符合筛选条件{matching}条")
}

fn copy_id(user_id: &str) -> String {
    format!("复制用户ID {}", in_sentence(user_id))
}

const fn extent(completeness: Completeness, user_name: Option<&UserName>) -> &'static str {
    match completeness {
        Completeness::Whole if user_name.is_some() => "该用户名的全部结果",
        Completeness::Whole => "完整列表",
        Completeness::Changed => "加载期间可能已变化",
        Completeness::Contradicted => "可能不是完整列表",
        Completeness::Partial => "部分列表",
        Completeness::Page => "列表中的一页",
    }
}

fn updated(completeness: Completeness, user_name: Option<&UserName>, time: &str) -> String {
    let extent = extent(completeness, user_name);
    format!("{extent} · 更新于{time}")
}

fn rows_not_printed(count: &str) -> String {
    format!("另有{count}条未打印。如需全部数据，请使用导出功能。")
}

fn count(count: &str) -> String {
    format!("（{count}）")
}

fn page(number: &str) -> String {
    format!("第{number}页")
}

fn contradicted_since(time: &str) -> String {
    format!("数据可能已过期：当前显示{time}加载的数据，之后的响应自相矛盾，未采用。")
}

fn refresh_failed(time: &str) -> String {
    format!("数据可能已过期：刷新失败，当前显示{time}加载的数据。")
}

fn stale(time: &str) -> String {
    format!("数据可能已过期：最近一次请求失败，当前显示{time}加载的数据。")
}

fn unsettled(time: &str) -> String {
    format!(
        "数据可能已过期：刷新期间列表发生了变化，当前显示{time}加载的数据。如果此消息持续显示，请单击“刷新”。"
    )
}
