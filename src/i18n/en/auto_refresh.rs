//! Auto refresh in English.

use crate::i18n::en::plural::plural;
use crate::i18n::messages::auto_refresh::{Found, RefreshMessages, WatchMessages};
use crate::model::auto_refresh::{Interval, Remark, StopReason};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    found,
    page_only: "Only this page is watched: who went may be on another page now.",
    added: "Came: ",
    removed: "Went: ",
    comma: ", ",
    more,
    named,
    got_it: "Got it",
};

fn remark(remark: Remark, number: &dyn Fn(u32) -> String) -> String {
    let text = match remark {
        Remark::Stopped(StopReason::Unauthorized) => {
            "Auto refresh has stopped: the service does not accept the token (401). Enter a new one, then choose again."
        }
        Remark::Stopped(StopReason::Forbidden) => {
            "Auto refresh has stopped: there is no permission (403). Once it is given, choose again."
        }
        Remark::NoToken => "Waiting for a token: enter one in the form.",
        Remark::Failed => "Waiting: dismiss the banner, or load again.",
        Remark::Incomplete => "Waiting: the list is incomplete. Load all users first.",
        Remark::Slowed { seconds } => {
            return format!(
                "Slowed down to every {} {}: the service asks for fewer requests (429).",
                number(seconds),
                plural(seconds, "second", "seconds")
            );
        }
        Remark::OnlyThisPage => "Only this page is watched.",
        Remark::WholeList => "The whole list is watched.",
    };
    text.to_owned()
}

fn found(found: &Found) -> String {
    let Found {
        added,
        removed,
        time,
    } = found;
    let users = plural(added.number, "user", "users");
    format!(
        "{} {users} came, {} went since {time}.",
        added.text, removed.text
    )
}

fn more(count: &str) -> String {
    format!("and {count} more")
}

fn named(name: &str, id: &str) -> String {
    format!("{name} ({id})")
}

pub const INTERVAL_WORDS: RefreshMessages = RefreshMessages {
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
