//! The choice of auto refresh in Simplified Chinese.

use crate::i18n::messages::auto_refresh_interval::RefreshWords;
use crate::model::auto_refresh::Interval;

pub const WORDS: RefreshWords = RefreshWords {
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
