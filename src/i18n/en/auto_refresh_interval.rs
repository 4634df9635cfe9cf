//! The choice of auto refresh in English.

use crate::i18n::messages::auto_refresh_interval::RefreshWords;
use crate::model::auto_refresh::Interval;

pub const WORDS: RefreshWords = RefreshWords {
    label: "Auto refresh",
    off: "Off",
    every,
    purpose: "Reads again what is on screen, and marks who came and who went.",
    new: "New",
};

fn every(interval: Interval) -> &'static str {
    match interval {
        Interval::HalfMinute => "Every 30 seconds",
        Interval::Minute => "Every minute",
        Interval::FiveMinutes => "Every 5 minutes",
    }
}
