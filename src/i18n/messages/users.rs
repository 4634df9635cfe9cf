//! Which messages the list of users has. Numbers and times come in as the browser writes them.

use crate::api::ids::UserName;
use crate::i18n::count::Count;
use crate::model::export::Completeness;
use crate::model::users::contradiction::Contradiction;
use crate::model::users::list::Content;

/// Stands for a name or ID that the response leaves out; a screen reader gets [`ListMessages::not_given`] instead.
pub const DASH: &str = "–";

/// Messages of the list of users.
#[derive(Debug)]
pub struct ListMessages {
    /// Accessible name of the part of the page that holds the list.
    pub section: &'static str,
    /// Name of the table.
    pub table: &'static str,
    /// The link before the table that leads past its rows.
    pub skip_rows: &'static str,
    /// Column of `user_name`.
    pub user_name: &'static str,
    /// Column of `user_id`.
    pub user_id: &'static str,
    /// What a screen reader says for a name or ID that the response leaves out.
    pub not_given: &'static str,
    /// The button to the page before.
    pub previous: &'static str,
    /// The button to the page after.
    pub next: &'static str,
    /// Accessible name of the pager.
    pub pager: &'static str,
    /// Accessible name of the second one, below many rows.
    pub pager_below: &'static str,
    /// Label of the box that narrows the rows.
    pub filter: &'static str,
    /// What stands in it while it is empty.
    pub filter_by: &'static str,
    /// How what is typed there is read, in a line.
    pub filter_hint: &'static str,
    /// After a token was pasted into the filter.
    pub token_removed: &'static str,
    /// The button that empties it.
    pub clear_filter: &'static str,
    /// While a request is under way.
    pub loading: &'static str,
    /// Accessible name of the bar that shows how far all pages have come.
    pub progress: &'static str,
    /// Above all rows of a list that did not stand still.
    pub changed: &'static str,
    /// What the service said against itself; a number is written by the function that comes in.
    pub contradiction: fn(Contradiction, &dyn Fn(u32) -> String) -> String,
    /// How many users have a name that has nothing of the username that was asked for; from their number and the username.
    pub unasked: fn(Count, &str) -> String,
    /// After the page behind the last one came back empty.
    pub last_page: &'static str,
    /// After an ID was copied.
    pub copied: &'static str,
    /// After the browser refused to copy.
    pub not_copied: &'static str,
    /// All rows are loaded, and none matches what is typed into `Filter rows`.
    pub no_match: EmptyStateMessages,
    /// None of the rows matches that are loaded, and there are others.
    pub no_match_in_part: EmptyStateMessages,
    /// None of the rows matches that are loaded so far.
    pub no_match_yet: EmptyStateMessages,
    /// Above sorted or filtered rows that are not all there are; from how many are loaded.
    pub only_loaded: fn(Count) -> String,
    /// [`Content::NoUsers`].
    pub no_users: EmptyStateMessages,
    /// [`Content::NoUsersThen`].
    pub no_users_then: EmptyStateMessages,
    /// [`Content::NoUserByThatName`].
    pub no_user_by_that_name: EmptyStateMessages,
    /// [`Content::BeyondEnd`].
    pub beyond_end: EmptyStateMessages,
    /// [`Content::Contradiction`].
    pub contradicted: EmptyStateMessages,
    /// "21–40 of 237", or "21–40, total unknown": from the first, the last and the total.
    pub counter: fn(&str, &str, Option<&str>) -> String,
    /// "21–40; the endpoint reports 40 in total", where more may follow: from the first, the last and the total.
    pub counter_at_total: fn(&str, &str, &str) -> String,
    /// "rows 21–40 of 237", or "row 237 of 237", of rows that are paged in memory: from the first, the last and how many all
    /// pages have.
    pub rows: fn(&str, &str, &str) -> String,
    /// "All 1,000 users", or "1 user".
    pub all: fn(Count) -> String,
    /// The same of those that were found for a username.
    pub all_by_name: fn(Count) -> String,
    /// "Users loaded: 237", of a list of which nobody knows whether these are all.
    pub loaded: fn(&str) -> String,
    /// "600 of 1,000": from how many have arrived and how many there are.
    pub of_total: fn(&str, &str) -> String,
    /// "600 so far".
    pub so_far: fn(&str) -> String,
    /// While the service is left in peace after a failure; from the seconds.
    pub pause: fn(&str) -> String,
    /// Above rows that are not all there are: from how many have arrived and how many there are.
    pub incomplete: fn(Count, Option<Count>) -> String,
    /// "7 of 100 rows match": from how many match and how many are loaded.
    pub matches: fn(Count, Count) -> String,
    /// Name of the button that copies this ID.
    pub copy_id: fn(&str) -> String,
    /// How much of the list the rows are, or of what was found for a username.
    pub extent: fn(Completeness, Option<&UserName>) -> &'static str,
    /// The same, and when they came.
    pub updated: fn(Completeness, Option<&UserName>, &str) -> String,
    /// On paper, that more rows match than are printed: from how many.
    pub rows_not_printed: fn(&str) -> String,
    /// Beside the heading, how many users the list has.
    pub count: fn(&str) -> String,
    /// The button that loads again what is on screen.
    pub refresh: &'static str,
    /// The button to the first page.
    pub first: &'static str,
    /// The button to the last page.
    pub last: &'static str,
    /// Name of the button to the page with this number.
    pub page: fn(&str) -> String,
    /// Above rows after which the service contradicted itself; from their time.
    pub contradicted_since: fn(&str) -> String,
    /// Above rows after a refresh of them failed; from their time.
    pub refresh_failed: fn(&str) -> String,
    /// Above rows after another request of the list failed; from their time.
    pub stale: fn(&str) -> String,
    /// The same, where the list changed while it was read again.
    pub unsettled: fn(&str) -> String,
}

/// A heading and a sentence in the place of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptyStateMessages {
    /// Heading.
    pub title: &'static str,
    /// What it means or what to do.
    pub advice: &'static str,
}

impl ListMessages {
    /// What a response without users means; `None` where it has some.
    #[must_use]
    pub const fn absence(&self, content: Content) -> Option<EmptyStateMessages> {
        match content {
            Content::Rows => None,
            Content::NoUsers => Some(self.no_users),
            Content::NoUsersThen => Some(self.no_users_then),
            Content::NoUserByThatName => Some(self.no_user_by_that_name),
            Content::BeyondEnd => Some(self.beyond_end),
            Content::Contradiction => Some(self.contradicted),
        }
    }
}
