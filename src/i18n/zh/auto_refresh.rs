//! Auto refresh in Chinese.

use crate::i18n::messages::auto_refresh::{Found, RefreshMessages, WatchMessages};
use crate::model::auto_refresh::{Interval, Remark, StopReason};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    found,
    page_only: "仅监测本页：减少的用户可能已移到其他页。",
    added: "新增：",
    removed: "减少：",
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
        Remark::NoToken => "等待Token：请在表单中输入。",
        Remark::Failed => "等待中：请关闭错误提示，或重新加载。",
        Remark::Incomplete => "等待中：列表不完整，请先加载全部用户。",
        Remark::Slowed { seconds } => {
            return format!(
                "服务要求减少请求（429），已放慢为每{}秒刷新一次。",
                number(seconds)
            );
        }
        Remark::OnlyThisPage => "仅监测本页。",
        Remark::WholeList => "监测整个列表。",
    };
    text.to_owned()
}

fn found(found: &Found) -> String {
    let Found {
        added,
        removed,
        time,
    } = found;
    format!(
        "自{time}以来，新增{}个用户，减少{}个用户。",
        added.text, removed.text
    )
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
    purpose: "自动重新读取当前显示的内容，并标出新增和减少的用户。",
    new: "新增",
};

fn every(interval: Interval) -> &'static str {
    match interval {
        Interval::HalfMinute => "每30秒",
        Interval::Minute => "每分钟",
        Interval::FiveMinutes => "每5分钟",
    }
}
