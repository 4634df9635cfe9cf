//! Auto refresh in Chinese.

use crate::i18n::messages::auto_refresh::{Found, RefreshMessages, WatchMessages};
use crate::model::auto_refresh::{Interval, Remark, StopReason, WatchEnd};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    end,
    found,
    page_only: "仅监测本页：新增或减少的用户可能是从其他页移来，或移到了其他页。",
    added: "新增：",
    removed: "减少：",
    added_and_removed: "新增后又减少：",
    removed_and_added: "减少后又恢复：",
    comma: "、",
    more,
    named,
    got_it: "知道了",
};

fn remark(remark: Remark, number: &dyn Fn(u32) -> String) -> String {
    let text = match remark {
        Remark::Stopped(StopReason::Unauthorized) => {
            "自动刷新已停止：服务不接受该Token（401）。请输入新的Token，然后重新选择。"
        }
        Remark::Stopped(StopReason::Forbidden) => {
            "自动刷新已停止：没有权限（403）。获得权限后请重新选择。"
        }
        Remark::NoToken => "自动刷新已停止。等待Token：请在表单中输入。",
        Remark::Failed => "等待中：请关闭错误提示，或重新加载。在此之前不会自动刷新。",
        Remark::Contradicted => "终端节点的响应自相矛盾，无法得知此后新增和减少的用户。",
        Remark::TokenGoesSoon { minutes } => {
            return format!(
                "{}分钟后将清除Token，自动刷新随之停止：按任意键可保留Token。",
                number(minutes)
            );
        }
        Remark::Incomplete => "等待中：列表不完整，请先加载全部用户。",
        Remark::Slowed { seconds } => {
            return format!(
                "服务要求减少请求（429），已放慢为每{}秒刷新一次。",
                number(seconds)
            );
        }
        Remark::OnlyThisPage => "仅监测本页（当此标签页可见时）。",
        Remark::WholeList => "监测整个列表（当此标签页可见时）。",
    };
    text.to_owned()
}

const fn end(end: WatchEnd) -> &'static str {
    match end {
        WatchEnd::Soon => "自动刷新即将停止 – ",
        WatchEnd::Now => "自动刷新已停止 – ",
    }
}

fn found(found: &Found) -> String {
    let Found {
        added,
        removed,
        added_and_removed,
        removed_and_added,
        time,
    } = found;
    let mut text = format!(
        "自{time}以来，新增{}个用户，减少{}个用户",
        added.text, removed.text
    );
    if added_and_removed.number > 0 {
        text += &["，新增后又减少", &added_and_removed.text, "个"].concat();
    }
    if removed_and_added.number > 0 {
        text += &["，减少后又恢复", &removed_and_added.text, "个"].concat();
    }
    text + "。"
}

fn more(count: &str) -> String {
    format!("以及另外{count}个")
}

fn named(name: &str, id: &str) -> String {
    format!("{name}（{id}）")
}

pub const INTERVAL_WORDS: RefreshMessages = RefreshMessages {
    label: "自动刷新",
    off: "关闭",
    every,
    new: "新增",
};

fn every(interval: Interval) -> &'static str {
    match interval {
        Interval::HalfMinute => "每30秒",
        Interval::Minute => "每分钟",
        Interval::FiveMinutes => "每5分钟",
    }
}
