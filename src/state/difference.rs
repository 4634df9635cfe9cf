//! Who came to a list and who went from it, between two readings.

use std::collections::HashSet;

use crate::api::users::User;

/// What tells a user from others: the ID, or else the name. Nothing is known of a user who has neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key<'a> {
    /// `user_id`.
    Id(&'a str),
    /// `user_name` of a user without `user_id`.
    Name(&'a str),
}

impl<'a> Key<'a> {
    /// The key of `user`.
    #[must_use]
    pub fn of(user: &'a User) -> Option<Self> {
        match (&user.id, &user.name) {
            (Some(id), _) => Some(Self::Id(id)),
            (None, Some(name)) => Some(Self::Name(name)),
            (None, None) => None,
        }
    }
}

/// How one reading differs from an earlier one. A user with another name and the same ID has neither come nor gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Places in the later reading, from 0 and ascending, of those whom the earlier one lacks; who is listed twice is
    /// here once.
    pub came: Vec<u32>,
    /// Places in the earlier reading of those whom the later one lacks, likewise.
    pub went: Vec<u32>,
}

impl Difference {
    /// Compares two readings of a list.
    pub fn between<'a>(
        earlier: impl Iterator<Item = &'a User> + Clone,
        now: impl Iterator<Item = &'a User> + Clone,
    ) -> Self {
        Self {
            came: lacking(earlier.clone(), now.clone()),
            went: lacking(now, earlier),
        }
    }

    /// Whether nobody came and nobody went.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.came.is_empty() && self.went.is_empty()
    }
}

/// Places in `users` of those who are not among `others`.
fn lacking<'a>(
    others: impl Iterator<Item = &'a User>,
    users: impl Iterator<Item = &'a User>,
) -> Vec<u32> {
    let mut seen: HashSet<Key> = others.filter_map(Key::of).collect();
    (0..)
        .zip(users)
        .filter(|(_, user)| Key::of(user).is_some_and(|key| seen.insert(key)))
        .map(|(place, _)| place)
        .collect()
}
