//! Auto refresh in English.

use crate::i18n::messages::auto_refresh::{Found, RefreshWords, WatchWords};
use crate::model::auto_refresh::{Interval, Remark, Stop};

pub const WORDS: WatchWords = WatchWords {
    remark,
    found,
    page_only: "Only this page is watched: who went may be on another page now.",
    came: "Came: ",
    went: "Went: ",
    comma: ", ",
    more,
    named,
    got_it: "Got it",
};

fn remark(remark: Remark, number: &dyn Fn(u32) -> String) -> String {
    let text = match remark {
        Remark::Stopped(Stop::Unauthorized) => {
            "Auto refresh has stopped: the service does not accept the token (401). Enter a new one, then choose again."
        }
        Remark::Stopped(Stop::Forbidden) => {
            "Auto refresh has stopped: there is no permission (403). Once it is given, choose again."
        }
        Remark::NoToken => "Waiting for a token: enter one in the form.",
        Remark::Failed => "Waiting: dismiss the banner, or load again.",
        Remark::Incomplete => "Waiting: the list is incomplete. Load all users first.",
        Remark::Slowed { seconds } => {
            return format!(
                "Slowed down to every {} seconds: the service asks for fewer requests (429).",
                number(seconds)
            );
        }
        Remark::OnlyThisPage => "Only this page is watched.",
        Remark::WholeList => "The whole list is watched.",
    };
    text.to_owned()
}

fn found(found: &Found) -> String {
    let Found { came, went, time } = found;
    let users = match came.number {
        1 => "user",
        _ => "users",
    };
    format!(
        "{} {users} came, {} went since {time}.",
        came.written, went.written
    )
}

fn more(count: &str) -> String {
    format!("and {count} more")
}

fn named(name: &str, id: &str) -> String {
    format!("{name} ({id})")
}

pub const INTERVAL_WORDS: RefreshWords = RefreshWords {
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
