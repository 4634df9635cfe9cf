//! Which rows are on screen and in which order: the users that are loaded, sorted and filtered.

use std::sync::Arc;

use crate::api::users::User;
use crate::model::users::filter::RowFilter;
use crate::model::users::user_list::UserList;

/// The rows on screen, by their place in the list that is loaded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rows {
    users: UserList,
    selection: RowSelection,
}

#[derive(Debug, Clone, PartialEq, Default)]
enum RowSelection {
    /// All of them in the service's order, which needs no list of places.
    #[default]
    All,
    These(Arc<[u32]>),
}

impl Rows {
    /// The rows of `users` in `order` (a permutation of their places; `None` is the service's order) that `filter`
    /// lets pass.
    #[must_use]
    pub fn new(users: &UserList, order: Option<&Arc<[u32]>>, filter: &RowFilter) -> Self {
        let matches = |&place: &u32| users.is_match(place, filter);
        let selection = match order {
            None if filter.is_empty() => RowSelection::All,
            Some(order) if filter.is_empty() => RowSelection::These(Arc::clone(order)),
            None => RowSelection::These((0..users.len()).filter(matches).collect()),
            Some(order) => RowSelection::These(order.iter().copied().filter(matches).collect()),
        };
        Self {
            users: users.clone(),
            selection,
        }
    }

    /// Those of them whose places in the list are among `places`, which ascend.
    #[must_use]
    pub fn among(self, places: &[u32]) -> Self {
        let own = (0..self.len()).filter_map(|row| self.place(row));
        let both = own.filter(|place| places.binary_search(place).is_ok());
        Self {
            selection: RowSelection::These(both.collect()),
            ..self
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        match &self.selection {
            RowSelection::All => self.users.len(),
            RowSelection::These(places) => u32::try_from(places.len()).unwrap_or(u32::MAX),
        }
    }

    /// Of how many users they are those that the filter lets pass.
    #[must_use]
    pub fn of(&self) -> u32 {
        self.users.len()
    }

    /// The users that they are of.
    #[must_use]
    pub fn users(&self) -> &UserList {
        &self.users
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
        match &self.selection {
            RowSelection::All => (row < self.users.len()).then_some(row),
            RowSelection::These(places) => places.get(row as usize).copied(),
        }
    }

    /// All rows, first to last.
    pub fn iter(&self) -> impl Iterator<Item = &User> {
        (0..self.len()).filter_map(|row| self.get(row))
    }
}
