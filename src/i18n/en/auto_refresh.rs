//! Auto refresh in English.

use crate::i18n::en::plural::plural;
use crate::i18n::messages::auto_refresh::{Found, RefreshMessages, WatchMessages};
use crate::model::auto_refresh::{Interval, Remark, StopReason, WatchEnd};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    end,
    found,
    page_only: "Only this page is watched: who came or went may have moved here from another page, or to one.",
    added: "Came: ",
    removed: "Went: ",
    added_and_removed: "Came and went again: ",
    removed_and_added: "Went and came back: ",
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
        Remark::NoToken => "Auto refresh has stopped. Waiting for a token: enter one in the form.",
        Remark::Failed => {
            "Waiting: dismiss the banner, or load again. Nothing is refreshed until then."
        }
        Remark::Contradicted => {
            "The endpoint contradicts itself, so nobody knows who came and who went since."
        }
        Remark::TokenGoesSoon { minutes } => {
            let unit = if minutes == 1 { "minute" } else { "minutes" };
            return format!(
                "Auto refresh stops in {} {unit}, when the token is dropped: press any key to keep it.",
                number(minutes)
            );
        }
        Remark::Incomplete => "Waiting: the list is incomplete. Load all users first.",
        Remark::Slowed { seconds } => {
            return format!(
                "Slowed down to every {} {}: the service asks for fewer requests (429).",
                number(seconds),
                plural(seconds, "second", "seconds")
            );
        }
        Remark::OnlyThisPage => "Only this page is watched, while this tab is visible.",
        Remark::WholeList => "The whole list is watched, while this tab is visible.",
    };
    text.to_owned()
}

const fn end(end: WatchEnd) -> &'static str {
    match end {
        WatchEnd::Soon => "Auto refresh stops soon – ",
        WatchEnd::Now => "Auto refresh has stopped – ",
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
    let users = plural(added.number, "user", "users");
    let mut text = format!("{} {users} came, {} went", added.text, removed.text);
    if added_and_removed.number > 0 {
        text += &[", ", &added_and_removed.text, " came and went again"].concat();
    }
    if removed_and_added.number > 0 {
        text += &[", ", &removed_and_added.text, " went and came back"].concat();
    }
    text + &format!(" since {time}.")
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
    new: "New",
};

fn every(interval: Interval) -> &'static str {
    match interval {
        Interval::HalfMinute => "Every 30 seconds",
        Interval::Minute => "Every minute",
        Interval::FiveMinutes => "Every 5 minutes",
    }
}
