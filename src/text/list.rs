//! Words of the list of users. Numbers and times come in as the browser writes them.

use crate::state::list::Content;

/// Accessible name of the part of the page that holds the list.
pub const SECTION: &str = "Users";
/// Name of the table.
pub const TABLE: &str = "Users not migrated";
/// Column of `user_name`.
pub const USER_NAME: &str = "Username";
/// Column of `user_id`.
pub const USER_ID: &str = "User ID";
/// Stands for a name or ID that the answer leaves out; a screen reader gets [`NOT_GIVEN`] instead.
pub const DASH: &str = "–";
/// What a screen reader says for a name or ID that the answer leaves out.
pub const NOT_GIVEN: &str = "not given";
/// The button to the page before.
pub const PREVIOUS: &str = "Previous page";
/// The button to the page after.
pub const NEXT: &str = "Next page";
/// Accessible name of the pager.
pub const PAGER: &str = "Pages";
/// Label of the box that narrows the rows.
pub const FILTER: &str = "Filter rows";
/// The button that empties it.
pub const CLEAR_FILTER: &str = "Clear filter";
/// While a request is under way.
pub const LOADING: &str = "Loading…";
/// Accessible name of the bar that shows how far all pages have come.
pub const PROGRESS: &str = "Users loaded";
/// Accessible name of the frame in which a long table scrolls.
pub const FRAME: &str = "Rows, scrollable";
/// Above all rows of a list that did not stand still.
pub const CHANGED: &str =
    "The list changed while it was read: load again. Users may be missing here, or be here twice.";
/// After the page behind the last one came back empty.
pub const LAST_PAGE: &str = "That was the last page.";
/// What the button that copies an ID shows; its name is [`copy_id`].
pub const COPY: &str = "Copy";
/// After an ID was copied.
pub const COPIED: &str = "ID copied";
/// After the browser refused to copy.
pub const NOT_COPIED: &str =
    "The browser did not let the page copy. Select the text and copy it by hand.";

/// A heading and a sentence in the place of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Heading.
    pub title: &'static str,
    /// What it means or what to do.
    pub advice: &'static str,
}

/// Nothing has been asked yet.
pub const IDLE: Absence = Absence {
    title: "Nothing loaded yet",
    advice: "Fill in the form and choose “Load users” to see who is exempt from migration.",
};

/// Rows are loaded, and none matches what is typed into `Filter rows`.
pub const NO_MATCH: Absence = Absence {
    title: "No row matches the filter",
    advice: "The filter looks at the rows loaded here. To search the whole list, enter a Username in the form.",
};

/// What an answer without users means; `None` where it has some.
#[must_use]
pub const fn absence(content: Content) -> Option<Absence> {
    match content {
        Content::Rows => None,
        Content::NoUsers => Some(Absence {
            title: "No users on this configuration",
            advice: "Nobody is exempt: the sessions of every user can be migrated away from a hotspot.",
        }),
        Content::NoUserByThatName => Some(Absence {
            title: "No user by that name",
            advice: "The service found nobody for this Username. Check the spelling, or clear it to load the whole list.",
        }),
        Content::BeyondEnd => Some(Absence {
            title: "No users on this page",
            advice: "The list has become shorter meanwhile. Go back a page, or load it again.",
        }),
    }
}

/// "21–40 of 237", or "21–40, total unknown".
#[must_use]
pub fn counter(first: &str, last: &str, total: Option<&str>) -> String {
    match total {
        Some(total) => format!("{first}–{last} of {total}"),
        None => format!("{first}–{last}, total unknown"),
    }
}

/// "All 1,000 users".
#[must_use]
pub fn all(count: &str) -> String {
    format!("All {count} users")
}

/// "600 of 1,000".
#[must_use]
pub fn of_total(arrived: &str, total: &str) -> String {
    format!("{arrived} of {total}")
}

/// "600 so far".
#[must_use]
pub fn so_far(arrived: &str) -> String {
    format!("{arrived} so far")
}

/// While the service is left in peace after a failure.
#[must_use]
pub fn pause(seconds: &str) -> String {
    format!("The service asks for a pause: going on after {seconds} s.")
}

/// Above rows that are not all there are.
#[must_use]
pub fn incomplete(arrived: &str, total: Option<&str>) -> String {
    match total {
        Some(total) => format!("Incomplete: {arrived} of {total} users have arrived."),
        None => format!("Incomplete: {arrived} users have arrived, of a total unknown."),
    }
}

/// "7 of 100 rows match".
#[must_use]
pub fn matches(matching: &str, loaded: &str) -> String {
    format!("{matching} of {loaded} rows match")
}

/// Name of the button that copies an ID.
#[must_use]
pub fn copy_id(user_id: &str) -> String {
    format!("Copy ID {user_id}")
}

/// Which configuration the rows are of, and when they came.
#[must_use]
pub fn origin(
    config_id: &str,
    project_id: &str,
    endpoint: &str,
    user_name: Option<&str>,
    time: &str,
) -> String {
    let asked = user_name
        .map(|name| format!(", username “{name}”"))
        .unwrap_or_default();
    format!("Configuration {config_id}, project {project_id}, {endpoint}{asked}, loaded {time}")
}

/// Above rows that a failed request left on screen.
#[must_use]
pub fn not_current(time: &str) -> String {
    format!("Not current: these rows are from {time}; the latest request failed.")
}
