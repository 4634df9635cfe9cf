//! Which messages auto refresh has, the choice of it and once it is on. Numbers and times come in as the browser writes them.

use crate::api::users::User;
use crate::i18n::count::Count;
use crate::model::auto_refresh::{Interval, Remark, WatchEnd};
use crate::text::direction::isolated;
use crate::text::in_sentence::in_sentence;

/// Messages of auto refresh once it is on.
#[derive(Debug)]
pub struct WatchMessages {
    /// What there is to say beside the choice; a number is written by the function that comes in.
    pub remark: fn(Remark, &dyn Fn(u32) -> String) -> String,
    /// Before the title of the page, where watching ends.
    pub end: fn(WatchEnd) -> &'static str,
    /// How many came and went, in a sentence.
    pub found: fn(&FoundChanges) -> String,
    /// What to consider about those who were added or removed, where a page is all that was compared.
    pub page_only: &'static str,
    /// The same, where the whole list has been loaded since.
    pub pages_only: &'static str,
    /// Before the names of those who were added, with a space after it where the language writes one.
    pub added: &'static str,
    /// Before the names of those who were removed, likewise.
    pub removed: &'static str,
    /// Before the names of those who were added and removed again, likewise.
    pub added_and_removed: &'static str,
    /// Before the names of those who were removed and added again, likewise.
    pub removed_and_added: &'static str,
    /// Between two names.
    pub comma: &'static str,
    /// After the names, where there are more; from how many.
    pub more: fn(&str) -> String,
    /// A user of whom both name and ID are known.
    pub named: fn(&str, &str) -> String,
    /// The button that takes the changes away.
    pub got_it: &'static str,
}

impl WatchMessages {
    /// Name and ID of a user, as far as they are known, on one line whatever is in them, and between changes that keep a
    /// name written from right to left from turning what stands around it.
    #[must_use]
    pub fn person(&self, user: &User) -> String {
        let [name, id] = [&user.name, &user.id].map(|text| text.as_deref().map(in_sentence));
        isolated(&match (name, id) {
            (Some(name), Some(id)) => (self.named)(&name, &id),
            (Some(text), None) | (None, Some(text)) => text,
            (None, None) => String::new(),
        })
    }
}

/// What refreshes found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundChanges<'a> {
    /// Users who were added.
    pub added: Count,
    /// Users who were removed.
    pub removed: Count,
    /// Users who were added and removed again.
    pub added_and_removed: Count,
    /// Users who were removed and added again.
    pub removed_and_added: Count,
    /// Since when.
    pub time: &'a str,
}

/// Messages of the choice of auto refresh, and of what it leaves in the list.
#[derive(Debug)]
pub struct RefreshMessages {
    /// Label of the choice of an interval.
    pub label: &'static str,
    /// No interval.
    pub off: &'static str,
    /// An interval.
    pub every: fn(Interval) -> &'static str,
    /// The mark of a row that came.
    pub new: &'static str,
}
