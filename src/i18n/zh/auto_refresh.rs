//! Auto refresh in Chinese.

use crate::i18n::messages::auto_refresh::{FoundChanges, RefreshMessages, WatchMessages};
use crate::model::auto_refresh::{Interval, Remark, StopReason, WatchEnd};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    end,
    found,
    pages_only: "仅比较了单个页面：新增或移除的用户可能只是移到了其他页。",
    page_only: "仅比较了本页：新增或移除的用户可能是从其他页移来，或移到了其他页。",
    added: "新增的用户：",
    removed: "移除的用户：",
    added_and_removed: "新增后又移除的用户：",
    removed_and_added: "移除后又新增的用户：",
    comma: "、",
    more,
    named,
    got_it: "知道了",
};

fn remark(remark: Remark, number: &dyn Fn(u32) -> String) -> String {
    let text = match remark {
        Remark::Stopped(StopReason::Unauthorized) => {
            "自动刷新已停止：服务不接受该Token（401）。请输入新的Token，然后重新选择刷新间隔。"
        }
        Remark::Stopped(StopReason::Forbidden) => {
            "自动刷新已停止：没有权限（403）。获得权限后，请重新选择刷新间隔。"
        }
        Remark::NoToken => "自动刷新已停止。如需恢复，请在表单中输入Token。",
        Remark::Failed => "请求失败，自动刷新已停止。如需恢复，请关闭错误提示或重新加载。",
        Remark::Contradicted => "终端节点返回的数据自相矛盾，无法确定此后新增和移除的用户。",
        Remark::TokenGoesSoon { minutes } => {
            return format!(
                "{}分钟后将清除Token，自动刷新随之停止。按任意键可保留Token。",
                number(minutes)
            );
        }
        Remark::Incomplete => "自动刷新已暂停：列表不完整，请先加载全部用户。",
        Remark::Slowed { seconds } => {
            return format!(
                "服务要求减少请求（429），已降低为每{}秒刷新一次。",
                number(seconds)
            );
        }
        Remark::OnlyThisPage => "仅刷新本页（当此标签页可见时）。",
        Remark::WholeList => "刷新整个列表（当此标签页可见时）。",
    };
    text.to_owned()
}

const fn end(end: WatchEnd) -> &'static str {
    match end {
        WatchEnd::Soon => "自动刷新即将停止 – ",
        WatchEnd::Now => "自动刷新已停止 – ",
    }
}

fn found(found: &FoundChanges) -> String {
    let FoundChanges {
        added,
        removed,
        added_and_removed,
        removed_and_added,
        time,
    } = found;
    let mut text = format!(
        "自{time}以来，新增{}个用户，移除{}个用户",
        added.text, removed.text
    );
    if added_and_removed.number > 0 {
        text += &["，新增后又移除", &added_and_removed.text, "个"].concat();
    }
    if removed_and_added.number > 0 {
        text += &["，移除后又新增", &removed_and_added.text, "个"].concat();
    }
    text + "。"
}

fn more(count: &str) -> String {
    format!("以及另外{count}个")
}

fn named(name: &str, id: &str) -> String {
    format!("{name}（{id}）")
}

pub const INTERVAL_MESSAGES: RefreshMessages = RefreshMessages {
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
