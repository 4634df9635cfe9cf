//! The list in English.

use crate::i18n::en::plural::plural;
use crate::i18n::messages::count::Count;
use crate::i18n::messages::users::{EmptyState, ListMessages};
use crate::model::export::Completeness;
use crate::model::users::contradiction::Contradiction;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: ListMessages = ListMessages {
    section: "Users",
    table: "Users not migrated",
    skip_rows: "Skip the rows",
    user_name: "Username",
    user_id: "User ID",
    not_given: "not given",
    previous: "Previous page",
    next: "Next page",
    pager: "Pages",
    filter: "Filter rows",
    filter_by: "Filter by name or ID",
    clear_filter: "Clear filter",
    loading: "Loading…",
    progress: "Users loaded",
    changed: "The list may have changed while it was read: load again. Users may be missing here, or be here twice.",
    contradiction,
    unasked,
    last_page: "That was the last page.",
    copied: "ID copied",
    not_copied: "The browser did not let the page copy. Select the text and copy it by hand.",
    no_match: EmptyState {
        title: "No row matches the filter",
        advice: "The filter looks only at the rows loaded here. To look through the whole list, choose “Load all users”.",
    },
    no_users: EmptyState {
        title: "No users on this configuration",
        advice: "Nobody is exempt: while migration is enabled, the sessions of every user can be migrated away from a hotspot.",
    },
    no_users_then: EmptyState {
        title: "No users when this was loaded",
        advice: "Somebody may be exempt now: a request has failed since. Load again.",
    },
    no_user_by_that_name: EmptyState {
        title: "No user by that name",
        advice: "The service found no user for this Username. Check the spelling, or clear it to load the whole list.",
    },
    beyond_end: EmptyState {
        title: "No users on this page",
        advice: "The list ends before this page; it may have become shorter. Go back a page, or load it again.",
    },
    contradicted: EmptyState {
        title: "No users arrived, though the endpoint says there are some",
        advice: "Do not conclude that nobody is exempt. Load again; if it stays like this, report it to support.",
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
    updated,
    count,
    refresh: "Refresh",
    first: "First page",
    last: "Last page",
    page,
    contradicted_since,
    stale,
};

fn contradiction(contradiction: Contradiction, number: &dyn Fn(u32) -> String) -> String {
    match contradiction {
        Contradiction::NoMore { total, after: 0 } => {
            format!("The endpoint says {}, but sent none.", users(total, number))
        }
        Contradiction::NoMore { total, after } => format!(
            "The endpoint says {}, but sent none after the first {}.",
            users(total, number),
            number(after)
        ),
        Contradiction::Total { total, sent } => format!(
            "The endpoint says {}, but sent {}. Users may be missing here, or be here twice.",
            users(total, number),
            number(sent)
        ),
        Contradiction::SameUsers => {
            "The endpoint sent the same users for different pages. Users may be missing here, or be here twice.".to_owned()
        }
        Contradiction::Offset => {
            "The endpoint did not begin its pages where it was asked to. Users may be missing here.".to_owned()
        }
    }
}

fn users(count: u32, number: &dyn Fn(u32) -> String) -> String {
    format!("{} {}", number(count), plural(count, "user", "users"))
}

fn counter(first: &str, last: &str, total: Option<&str>) -> String {
    match total {
        Some(total) => format!("{first}–{last} of {total}"),
        None => format!("{first}–{last}, total unknown"),
    }
}

fn counter_at_total(first: &str, last: &str, total: &str) -> String {
    format!("{first}–{last}; the endpoint says {total} in all")
}

fn rows(first: &str, last: &str, total: &str) -> String {
    if first == last {
        format!("row {first} of {total}")
    } else {
        format!("rows {first}–{last} of {total}")
    }
}

fn all(count: Count) -> String {
    match count.number {
        1 => format!("{count} user"),
        _ => format!("All {count} users"),
    }
}

fn all_by_name(count: Count) -> String {
    let all = all(count);
    format!("{all} found for this username")
}

fn unasked(count: Count, user_name: &str) -> String {
    let have = plural(count.number, "user here has", "users here have");
    let user_name = in_sentence(user_name);
    format!(
        "{count} {have} a username without “{user_name}”: the endpoint may have ignored the Username that was asked for."
    )
}

fn loaded(count: &str) -> String {
    format!("Users loaded: {count}")
}

fn of_total(arrived: &str, total: &str) -> String {
    format!("{arrived} of {total}")
}

fn so_far(arrived: &str) -> String {
    format!("{arrived} so far")
}

fn pause(seconds: &str) -> String {
    format!("A pause for the service: going on after {seconds} s.")
}

fn incomplete(arrived: Count, total: Option<Count>) -> String {
    let have = plural(arrived.number, "has", "have");
    let users = plural(total.as_ref().unwrap_or(&arrived).number, "user", "users");
    match total {
        Some(total) => format!("Incomplete: {arrived} of {total} {users} {have} arrived."),
        None => format!("Incomplete: {arrived} {users} {have} arrived, the total is unknown."),
    }
}

fn matches(matching: Count, loaded: Count) -> String {
    let rows = plural(loaded.number, "row", "rows");
    let matches = plural(matching.number, "matches", "match");
    format!("{matching} of {loaded} {rows} {matches}")
}

fn copy_id(user_id: &str) -> String {
    format!("Copy ID {}", in_sentence(user_id))
}

fn updated(completeness: Completeness, time: &str) -> String {
    let extent = match completeness {
        Completeness::Whole => "Whole list",
        Completeness::Changed => "May have changed while it was read",
        Completeness::Contradicted => "May not be the whole list",
        Completeness::Partial => "Part of the list",
        Completeness::Page => "One page of the list",
    };
    format!("{extent} · updated {time}")
}

fn count(count: &str) -> String {
    format!("({count})")
}

fn page(number: &str) -> String {
    format!("Page {number}")
}

fn contradicted_since(time: &str) -> String {
    format!("Not current: these rows are from {time}; what came later was left out.")
}

fn stale(time: &str) -> String {
    format!("Not current: these rows are from {time}; the latest request failed.")
}
