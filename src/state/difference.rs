//! Who came to a list and who went from it, between two readings.

use super::seen::{Seen, Sight};
use crate::api::users::User;

/// Users who are told from others by their ID, or else by their name. Nothing tells a user who has neither.
#[derive(Debug, Default)]
pub struct Known(Seen);

impl Known {
    /// Those of `users` who can be told from others.
    pub fn of<'a>(users: impl IntoIterator<Item = &'a User>) -> Self {
        let mut known = Self::default();
        for user in users {
            known.see(user);
        }
        known
    }

    /// Whether `user` is one of them.
    #[must_use]
    pub fn contains(&self, user: &User) -> bool {
        mark(user).is_some_and(|mark| self.0.has(mark))
    }

    /// Notes `user`; nothing where nothing tells who that is.
    fn see(&mut self, user: &User) -> Option<Sight> {
        Some(self.0.see(mark(user)?))
    }
}

/// What tells a user from others.
#[derive(Hash)]
enum Mark<'a> {
    Id(&'a str),
    Name(&'a str),
}

fn mark(user: &User) -> Option<Mark<'_>> {
    let id = user.id.as_deref().map(Mark::Id);
    id.or_else(|| user.name.as_deref().map(Mark::Name))
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
        .filter(|(_, user)| known.see(user) == Some(Sight::First))
        .map(|(place, _)| place)
        .collect()
}
