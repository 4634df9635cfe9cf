//! The list in English.

use crate::api::ids::UserName;
use crate::i18n::count::Count;
use crate::i18n::messages::users::{EmptyStateMessages, ListMessages};
use crate::i18n::plural::plural;
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
    pager_below: "Pages, below the rows",
    filter: "Filter rows",
    filter_by: "Filter by name or ID",
    token_removed: "A token was removed from Filter rows. Paste it into the Token field.",
    filter_hint: "All words must match. -word excludes, \"two words\" keeps the space, name: or id: searches one column.",
    clear_filter: "Clear filter",
    loading: "Loading…",
    progress: "Users loaded",
    changed: "The list may have changed while it was loading, so users may be missing or listed twice. Load it again.",
    contradiction,
    unasked,
    last_page: "This is the last page.",
    copied: "ID copied",
    not_copied: "The browser didn't let this page copy. Select the text and copy it manually.",
    no_match: EmptyStateMessages {
        title: "No rows match the filter",
        advice: "Change the filter, or clear it to see all rows.",
    },
    no_match_in_part: EmptyStateMessages {
        title: "No loaded rows match the filter",
        advice: "The filter searches only the rows that are loaded. To search the whole list, load the rest.",
    },
    no_match_yet: EmptyStateMessages {
        title: "No loaded rows match the filter yet",
        advice: "The rest of the list is still loading.",
    },
    only_loaded,
    no_users: EmptyStateMessages {
        title: "No users in this configuration",
        advice: "Nobody is exempt: while migration is enabled, any user's sessions can be migrated away from a hotspot.",
    },
    no_users_then: EmptyStateMessages {
        title: "No users when last loaded",
        advice: "A request has failed since then, so users may be exempt now. Load again.",
    },
    no_user_by_that_name: EmptyStateMessages {
        title: "No user with that username",
        advice: "The service found no user for this username. Check the spelling, or clear the username to load the whole \
            list.",
    },
    beyond_end: EmptyStateMessages {
        title: "No users on this page",
        advice: "The list ends before this page, and may have become shorter. Go to the previous page, or load this page \
            again.",
    },
    contradicted: EmptyStateMessages {
        title: "No users returned, but the endpoint reports some",
        advice: "This doesn't mean that nobody is exempt. Load again. If the problem persists, contact support.",
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
    extent,
    updated,
    rows_not_printed,
    count,
    refresh: "Refresh",
    first: "First page",
    last: "Last page",
    page,
    contradicted_since,
    refresh_failed,
    stale,
    unsettled,
};

fn contradiction(contradiction: Contradiction, number: &dyn Fn(u32) -> String) -> String {
    match contradiction {
        Contradiction::NoMore { total, after: 0 } => {
            format!("The endpoint reports {}, but returned none.", users(total, number))
        }
        Contradiction::NoMore { total, after } => format!(
            "The endpoint reports {}, but returned none after the first {}.",
            users(total, number),
            number(after)
        ),
        Contradiction::Total { total, sent } => format!(
            "The endpoint reports {}, but returned {}. Users may be missing or listed twice.",
            users(total, number),
            number(sent)
        ),
        Contradiction::SameUsers => {
            "The endpoint returned the same users for different pages. Users may be missing or listed twice.".to_owned()
        }
        Contradiction::Offset => {
            "The endpoint's pages didn't start at the requested position. Users may be missing.".to_owned()
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
    format!("{first}–{last}; the endpoint reports {total} in total")
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
        "{count} {have} a username that doesn't contain “{user_name}”. The endpoint may have ignored the requested username."
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
    format!("Pausing for {seconds} s to avoid overloading the service.")
}

fn incomplete(arrived: Count, total: Option<Count>) -> String {
    let users = plural(total.as_ref().unwrap_or(&arrived).number, "user", "users");
    match total {
        Some(total) => format!("Incomplete: {arrived} of {total} {users} loaded."),
        None => format!("Incomplete: {arrived} {users} loaded, total unknown."),
    }
}

fn only_loaded(loaded: Count) -> String {
    let users = plural(loaded.number, "user", "users");
    format!(
        "Sorting and filtering apply only to the {loaded} {users} loaded so far, not to the whole list."
    )
}

fn matches(matching: Count, loaded: Count) -> String {
    let rows = plural(loaded.number, "row", "rows");
    let matches = plural(matching.number, "matches", "match");
    format!("{matching} of {loaded} {rows} {matches}")
}

fn copy_id(user_id: &str) -> String {
    format!("Copy ID {}", in_sentence(user_id))
}

const fn extent(completeness: Completeness, user_name: Option<&UserName>) -> &'static str {
    match completeness {
        Completeness::Whole if user_name.is_some() => "All found for this username",
        Completeness::Whole => "Whole list",
        Completeness::Changed => "May have changed while loading",
        Completeness::Contradicted => "May not be the whole list",
        Completeness::Partial => "Part of the list",
        Completeness::Page => "One page of the list",
    }
}

fn updated(completeness: Completeness, user_name: Option<&UserName>, time: &str) -> String {
    let extent = extent(completeness, user_name);
    format!("{extent} · updated {time}")
}

fn rows_not_printed(count: &str) -> String {
    format!("Rows not printed: {count}. To get all rows, use Export.")
}

fn count(count: &str) -> String {
    format!("({count})")
}

fn page(number: &str) -> String {
    format!("Page {number}")
}

fn contradicted_since(time: &str) -> String {
    format!("Showing data from {time}. A later response was inconsistent and was left out.")
}

fn refresh_failed(time: &str) -> String {
    format!("Refresh failed. Showing data from {time}.")
}

fn stale(time: &str) -> String {
    format!("The latest request failed. Showing data from {time}.")
}

fn unsettled(time: &str) -> String {
    format!(
        "Showing data from {time}. The list changed during the latest refresh, which was left out. If this message stays, \
            select Refresh."
    )
}
