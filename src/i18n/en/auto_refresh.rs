//! Auto refresh in English.

use crate::i18n::messages::auto_refresh::{FoundChanges, RefreshMessages, WatchMessages};
use crate::i18n::plural::plural;
use crate::model::auto_refresh::{Interval, Remark, StopReason, WatchEnd};

pub const MESSAGES: WatchMessages = WatchMessages {
    remark,
    end,
    found,
    pages_only: "Only single pages were compared: users may have moved from one page to another.",
    page_only: "Only this page was compared: users may have moved here from another page, or from here to another page.",
    added: "Added: ",
    removed: "Removed: ",
    added_and_removed: "Added and removed again: ",
    removed_and_added: "Removed and added again: ",
    comma: ", ",
    more,
    named,
    got_it: "Got it",
};

fn remark(remark: Remark, number: &dyn Fn(u32) -> String) -> String {
    let text = match remark {
        Remark::Stopped(StopReason::Unauthorized) => {
            "Auto refresh stopped: the service doesn't accept the token (401). Enter a new token, and then choose an \
                interval again."
        }
        Remark::Stopped(StopReason::Forbidden) => {
            "Auto refresh stopped: permission is missing (403). After it is granted, choose an interval again."
        }
        Remark::NoToken => "Auto refresh stopped. To resume it, enter a token in the form.",
        Remark::Failed => {
            "Auto refresh stopped after an error. To resume it, dismiss the error message or load again."
        }
        Remark::Contradicted => {
            "The endpoint returned inconsistent data, so it isn't known which users were added or removed since then."
        }
        Remark::TokenGoesSoon { minutes } => {
            let unit = if minutes == 1 { "minute" } else { "minutes" };
            return format!(
                "Auto refresh stops in {} {unit}, when the token is cleared. Press any key to keep it.",
                number(minutes)
            );
        }
        Remark::Incomplete => {
            "Auto refresh is paused: the list is incomplete. Load all users first."
        }
        Remark::Slowed { seconds } => {
            return format!(
                "Slowed down to every {} {}: the service asked for fewer requests (429).",
                number(seconds),
                plural(seconds, "second", "seconds")
            );
        }
        Remark::OnlyThisPage => "Refreshes only this page, while this tab is visible.",
        Remark::WholeList => "Refreshes the whole list, while this tab is visible.",
    };
    text.to_owned()
}

const fn end(end: WatchEnd) -> &'static str {
    match end {
        WatchEnd::Soon => "Auto refresh stops soon – ",
        WatchEnd::Now => "Auto refresh stopped – ",
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
    let users = plural(added.number, "user", "users");
    let mut text = format!("{} {users} added, {} removed", added.text, removed.text);
    if added_and_removed.number > 0 {
        text += &[", ", &added_and_removed.text, " added and removed again"].concat();
    }
    if removed_and_added.number > 0 {
        text += &[", ", &removed_and_added.text, " removed and added again"].concat();
    }
    text + &format!(" since {time}.")
}

fn more(count: &str) -> String {
    format!("and {count} more")
}

fn named(name: &str, id: &str) -> String {
    format!("{name} ({id})")
}

pub const INTERVAL_MESSAGES: RefreshMessages = RefreshMessages {
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
