//! Who came to a list and who went from it, between two readings.

use std::collections::HashSet;

use crate::api::users::User;

/// Users who are told from others by their ID, or else by their name. Nothing tells a user who has neither.
#[derive(Debug, Default)]
pub struct Known<'a> {
    ids: HashSet<&'a str>,
    names_without_id: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    /// Those of `users` who can be told from others.
    pub fn of(users: impl IntoIterator<Item = &'a User>) -> Self {
        let mut known = Self::default();
        for user in users {
            known.insert(user);
        }
        known
    }

    /// Whether `user` is one of them.
    #[must_use]
    pub fn contains(&self, user: &User) -> bool {
        match (&user.id, &user.name) {
            (Some(id), _) => self.ids.contains(id.as_str()),
            (None, Some(name)) => self.names_without_id.contains(name.as_str()),
            (None, None) => false,
        }
    }

    /// Takes `user` in; whether that makes a difference.
    fn insert(&mut self, user: &'a User) -> bool {
        match (&user.id, &user.name) {
            (Some(id), _) => self.ids.insert(id),
            (None, Some(name)) => self.names_without_id.insert(name),
            (None, None) => false,
        }
    }
}

/// How one reading differs from an earlier one. A user with another name and the same ID has neither come nor gone, and
/// of a user with neither ID nor name nobody can say.
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
    let mut known = Known::of(others);
    (0..)
        .zip(users)
        .filter(|(_, user)| known.insert(user))
        .map(|(place, _)| place)
        .collect()
}
