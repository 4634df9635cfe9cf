//! Which rows are on screen and in which order: the users that are loaded, sorted and filtered.

use std::sync::Arc;

use super::filter::RowFilter;
use super::user_list::UserList;
use crate::api::users::User;

/// The rows on screen, by their place in the list that is loaded.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    users: UserList,
    order: Option<Arc<[u32]>>,
    filter: RowFilter,
    shown: Shown,
}

#[derive(Debug, Clone, PartialEq, Default)]
enum Shown {
    /// All of them in the service's order, which needs no list of places.
    #[default]
    All,
    These(Arc<[u32]>),
}

impl Rows {
    /// The rows of `users` in `order` (a permutation of their places; `None` is the service's order) that `filter`
    /// lets pass.
    #[must_use]
    pub fn new(users: &UserList, order: Option<&Arc<[u32]>>, filter: RowFilter) -> Self {
        Self::after(None, users, order, filter)
    }

    /// The same where `before` was on screen, which is looked through in place of all users where they are the same and
    /// `filter` lets only some of it pass: so it is at most keys of somebody who types.
    #[must_use]
    pub fn after(
        before: Option<&Self>,
        users: &UserList,
        order: Option<&Arc<[u32]>>,
        filter: RowFilter,
    ) -> Self {
        let wider = before.filter(|before| {
            before.users == *users
                && before.order.as_ref() == order
                && filter.narrows(&before.filter)
        });
        let among = match (wider, order) {
            (Some(before), _) => before.shown.clone(),
            (None, Some(order)) => Shown::These(Arc::clone(order)),
            (None, None) => Shown::All,
        };
        let shown = match among {
            all if filter.is_empty() => all,
            Shown::All => Shown::These(
                (0..)
                    .zip(users.iter())
                    .filter(|(_, user)| filter.matches(user))
                    .map(|(row, _)| row)
                    .collect(),
            ),
            Shown::These(places) => Shown::These(
                places
                    .iter()
                    .copied()
                    .filter(|&row| users.get(row).is_some_and(|user| filter.matches(user)))
                    .collect(),
            ),
        };
        Self {
            users: users.clone(),
            order: order.cloned(),
            filter,
            shown,
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        match &self.shown {
            Shown::All => self.users.len(),
            Shown::These(places) => u32::try_from(places.len()).unwrap_or(u32::MAX),
        }
    }

    /// Of how many users they are those that the filter lets pass.
    #[must_use]
    pub fn of(&self) -> u32 {
        self.users.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The user in a row, counted from 0 on screen.
    #[must_use]
    pub fn get(&self, row: u32) -> Option<&User> {
        self.users.get(self.place(row)?)
    }

    /// The place in the list of the user in a row, both counted from 0.
    #[must_use]
    pub fn place(&self, row: u32) -> Option<u32> {
        match &self.shown {
            Shown::All => (row < self.users.len()).then_some(row),
            Shown::These(places) => places.get(row as usize).copied(),
        }
    }

    /// All rows, first to last.
    pub fn iter(&self) -> impl Iterator<Item = &User> {
        (0..self.len()).filter_map(|row| self.get(row))
    }
}

/// Rows are the same that show the same, however they came about.
impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.users == other.users && self.shown == other.shown
    }
}
