//! The users whom the operator has selected, whatever becomes of the list meanwhile.

use crate::api::paging::Offset;
use crate::api::query::UsersQuery;
use crate::api::users::User;
use crate::model::export::Completeness;
use crate::model::users::difference::{MatchState, Matching};
use crate::model::users::filter::RowFilter;
use crate::model::users::list::LoadedData;
use crate::model::users::rows::Rows;
use crate::model::users::user_list::UserList;

/// What becomes of the selection of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SelectionChange {
    /// It is selected.
    Select,
    /// It is deselected.
    Deselect,
}

/// The rows that a click on the checkbox of one is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClickExtent {
    /// That one.
    Row,
    /// All on from the one that was selected or deselected before, as far as both are on screen.
    Range,
}

/// Users whom the operator has selected. They are found again by ID when the list is loaded again, and by name where there is
/// no ID.
#[derive(Debug, Clone, Default)]
pub struct SelectedUsers {
    /// What the list was asked for; `None` before there was one.
    query: Option<UsersQuery>,
    /// The users that are loaded.
    users: UserList,
    /// Places of the selected ones among them, ascending.
    places: Vec<u32>,
    /// Those who are selected and not among them, as on another page.
    elsewhere: Vec<User>,
    /// Those who were selected, and are not on the list any more.
    removed: Vec<User>,
    /// The place that was selected or deselected last, from which a range goes.
    anchor: Option<u32>,
}

impl SelectedUsers {
    /// Finds the selected users among `users`, which are on screen now and of which `shown` says where they are from. Says
    /// whether that made a difference.
    ///
    /// Who is not among them is on another page, or still to come; unless these are all users.
    pub fn follow(&mut self, shown: &LoadedData, users: &UserList) -> bool {
        let query = self.query.replace(shown.query.clone());
        if self.users == *users && query.as_ref() == Some(&shown.query) {
            return false;
        }
        let is_same_list = query
            .as_ref()
            .is_some_and(|query| query.has_same_configuration(&shown.query));
        if !is_same_list {
            *self = Self {
                query: self.query.take(),
                users: users.clone(),
                ..Self::default()
            };
            return true;
        }
        let is_whole = *users == shown.users && Completeness::of(shown) == Completeness::Whole;
        let is_everybody = is_whole && shown.query.user_name.is_none();
        // Of a list of one name only those can be missed who were in it before.
        let is_same_part = is_whole && query.as_ref() == Some(&shown.query);
        let loaded = self.places.len();
        let selected: Vec<User> = self.iter().cloned().collect();
        self.users = users.clone();
        self.places.clear();
        self.elsewhere.clear();
        self.anchor = None;
        if selected.is_empty() {
            return true;
        }
        let (earlier, now): (Vec<&User>, Vec<&User>) =
            (selected.iter().collect(), users.iter().collect());
        let matching = Matching::of(&earlier, &now);
        let kept = (0..).zip(&matching.now);
        let kept = kept.filter(|(_, state)| matches!(state, MatchState::Kept(_)));
        self.places = kept.map(|(place, _)| place).collect();
        for (place, (user, state)) in earlier.iter().zip(&matching.earlier).enumerate() {
            match state {
                MatchState::Kept(_) => {}
                MatchState::Only if is_everybody || is_same_part && place < loaded => {
                    self.removed.push((*user).clone());
                }
                MatchState::Only => self.elsewhere.push((*user).clone()),
                // The ID is listed more than once: the next entry that has it.
                MatchState::Repeated => {
                    let same = (0..)
                        .zip(&now)
                        .find(|(place, other)| other.id == user.id && !self.has(*place));
                    if let Some((place, _)) = same {
                        self.set_places(&[place], SelectionChange::Select);
                    }
                }
            }
        }
        true
    }

    /// Selects or deselects the user at `place` of those that are loaded, or all rows on to it.
    pub fn set(&mut self, place: u32, rows: &Rows, change: SelectionChange, extent: ClickExtent) {
        let row_of = |place| (0..rows.len()).find(|&row| rows.place(row) == Some(place));
        let ends = match (extent, self.anchor) {
            (ClickExtent::Range, Some(anchor)) => row_of(anchor).zip(row_of(place)),
            (ClickExtent::Row, _) | (ClickExtent::Range, None) => None,
        };
        match ends {
            Some((anchor, row)) => {
                let range = anchor.min(row)..=anchor.max(row);
                let places: Vec<u32> = range.filter_map(|row| rows.place(row)).collect();
                self.set_places(&places, change);
            }
            None => self.set_places(&[place], change),
        }
        self.removed.clear();
        self.anchor = Some(place);
    }

    /// Selects or deselects all rows, those of other pages included.
    pub fn set_all(&mut self, rows: &Rows, change: SelectionChange) {
        self.set_places(&places(rows), change);
        self.removed.clear();
        self.anchor = None;
    }

    fn set_places(&mut self, places: &[u32], change: SelectionChange) {
        let mut places = places.to_vec();
        places.sort_unstable();
        self.places
            .retain(|place| places.binary_search(place).is_err());
        match change {
            SelectionChange::Select => {
                self.places.extend(places);
                self.places.sort_unstable();
            }
            SelectionChange::Deselect => {}
        }
    }

    /// Deselects everybody.
    pub fn clear(&mut self) {
        self.places.clear();
        self.elsewhere.clear();
        self.removed.clear();
        self.anchor = None;
    }

    /// Whether the user at `place` of those that are loaded is selected.
    #[must_use]
    pub fn has(&self, place: u32) -> bool {
        self.places.binary_search(&place).is_ok()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        count(self.places.len()).saturating_add(self.elsewhere())
    }

    /// How many of them are not among those that are loaded.
    #[must_use]
    pub fn elsewhere(&self) -> u32 {
        count(self.elsewhere.len())
    }

    /// How many of `rows` are selected.
    #[must_use]
    pub fn in_rows(&self, rows: &Rows) -> u32 {
        let places = places(rows).into_iter();
        count(places.filter(|&place| self.has(place)).count())
    }

    /// How many of them are loaded and not among `rows`: the filter hides them.
    #[must_use]
    pub fn hidden(&self, rows: &Rows) -> u32 {
        count(self.places.len()).saturating_sub(self.in_rows(rows))
    }

    /// Those who were selected until they were found to be on the list no more, since something was selected last.
    #[must_use]
    pub fn removed(&self) -> &[User] {
        &self.removed
    }

    /// All of them: first those among `rows`, in that order, then those whom the filter hides, then the others.
    #[must_use]
    pub fn to_rows(&self, rows: &Rows) -> Rows {
        let mut shown = places(rows);
        let mut places = shown.clone();
        places.retain(|&place| self.has(place));
        shown.sort_unstable();
        let is_hidden = |place: &u32| shown.binary_search(place).is_err();
        places.extend(self.places.iter().copied().filter(is_hidden));
        let loaded = places.iter().filter_map(|&place| self.users.get(place));
        let users = loaded.chain(&self.elsewhere).cloned().collect();
        let users = UserList::of_page(Offset::default(), users);
        Rows::new(&users, None, &RowFilter::default())
    }

    fn iter(&self) -> impl Iterator<Item = &User> {
        let loaded = self
            .places
            .iter()
            .filter_map(|&place| self.users.get(place));
        loaded.chain(&self.elsewhere)
    }
}

/// The places of the users in `rows`, in the order on screen.
fn places(rows: &Rows) -> Vec<u32> {
    (0..rows.len()).filter_map(|row| rows.place(row)).collect()
}

fn count(users: usize) -> u32 {
    u32::try_from(users).unwrap_or(u32::MAX)
}
