//! What in the list deserves a look: entries that are there twice, that lack something, or that look like what they are not.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use crate::api::users::{MAX_USERS, User};
use crate::model::users::user_list::UserList;
use crate::text::fold::composed;
use crate::text::invisible_chars::is_visible;

/// From how many on the page says how far away the maximum is.
const NEAR_MAX_USERS: u32 = 900;

/// What may be wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Issue {
    /// Another one has the same ID or the same name.
    Duplicate,
    /// It has no name or no ID.
    Missing,
    /// Characters that nobody sees are in its name or its ID.
    InvisibleChars,
}

impl Issue {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Duplicate, Self::Missing, Self::InvisibleChars];

    /// What an exported file calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Missing => "missing",
            Self::InvisibleChars => "invisible",
        }
    }
}

/// Finds entries of a list by their places, in ascending order.
type FindPlaces = dyn Fn(&UserList) -> Vec<u32> + Send + Sync;

/// The rows of an issue alone.
#[derive(Clone)]
pub struct IssueFilter {
    /// Which.
    pub issue: Issue,
    /// Finds the entries that have it. What looks for issues is loaded after the first rows.
    pub places: Arc<FindPlaces>,
}

/// Which entries of a list have which issue.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Issues {
    users: UserList,
    duplicate: Vec<u32>,
    missing: Vec<u32>,
    invisible_chars: Vec<u32>,
}

impl Issues {
    /// Looks through `users`. Names are the same, and IDs, where they differ at most as [`composed`] says: case tells them
    /// apart.
    #[must_use]
    pub fn of(users: &UserList) -> Self {
        let places = |has_issue: &dyn Fn(u32, &User) -> bool| {
            let entries = (0..).zip(users.iter());
            entries
                .filter(|&(place, user)| has_issue(place, user))
                .map(|(place, _)| place)
                .collect()
        };
        let mut is_duplicate = vec![false; users.len() as usize];
        for text in [
            (|user| user.id.as_deref()) as fn(&User) -> Option<&str>,
            |user| user.name.as_deref(),
        ] {
            let mut seen = HashMap::<Cow<str>, usize>::new();
            for (place, user) in users.iter().enumerate() {
                if let Some(before) = text(user).and_then(|text| seen.insert(composed(text), place))
                {
                    is_duplicate[before] = true;
                    is_duplicate[place] = true;
                }
            }
        }
        let is_seen = |text: &Option<String>| text.as_deref().is_none_or(is_visible);
        Self {
            users: users.clone(),
            duplicate: places(&|place, _| is_duplicate[place as usize]),
            missing: places(&|_, user| user.id.is_none() || user.name.is_none()),
            invisible_chars: places(&|_, user| !(is_seen(&user.id) && is_seen(&user.name))),
        }
    }

    /// The list that was looked through.
    #[must_use]
    pub fn users(&self) -> &UserList {
        &self.users
    }

    /// The places in the list of the entries that have it, from 0 and ascending.
    #[must_use]
    pub fn places(&self, issue: Issue) -> &[u32] {
        match issue {
            Issue::Duplicate => &self.duplicate,
            Issue::Missing => &self.missing,
            Issue::InvisibleChars => &self.invisible_chars,
        }
    }

    /// How many entries have it.
    #[must_use]
    pub fn count(&self, issue: Issue) -> u32 {
        u32::try_from(self.places(issue).len()).unwrap_or(u32::MAX)
    }
}

/// How far a configuration is from [`MAX_USERS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headroom {
    /// So many more may be added.
    Left(u32),
    /// There are as many as there may be.
    None,
    /// There are so many more than there may be.
    Exceeded(u32),
}

impl Headroom {
    /// Of a configuration with so many users; `None` far below the maximum.
    #[must_use]
    pub fn of(users: u32) -> Option<Self> {
        match users.checked_sub(MAX_USERS) {
            None if users < NEAR_MAX_USERS => None,
            None => Some(Self::Left(MAX_USERS - users)),
            Some(0) => Some(Self::None),
            Some(more) => Some(Self::Exceeded(more)),
        }
    }
}
