//! Who is who in two lists of users, and so who is in one of them only.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::api::users::User;
use crate::text::nfc::nfc;

/// What becomes of an entry of one list beside another list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchState {
    /// The other list has the same user, at this place.
    Kept(usize),
    /// The other list lacks the user.
    Only,
    /// The ID has come before in the same list: it is one user.
    Repeated,
}

/// What becomes of the entries of two lists, place by place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matching {
    /// Of the earlier list.
    pub earlier: Vec<MatchState>,
    /// Of the newer one.
    pub now: Vec<MatchState>,
}

impl Matching {
    /// Compares two lists.
    ///
    /// A user is found again by ID. Where one of the two entries has no ID, by name, each entry once. How accents are
    /// encoded does not count; case does, since nothing else tells `ann` from `Ann`. Entries of which nothing is known are
    /// like one another; that they are the same cannot be shown, nor the contrary.
    #[must_use]
    pub fn of(earlier: &[&User], now: &[&User]) -> Self {
        let mut matching = Self {
            earlier: fates(earlier),
            now: fates(now),
        };
        let mut match_up = |key: for<'a> fn(&'a User) -> Option<Cow<'a, str>>,
                            old_ones: fn(&User) -> bool,
                            new_ones: fn(&User) -> bool| {
            // Last to first, so that the first is taken first.
            let mut places = HashMap::<Cow<str>, Vec<usize>>::new();
            for (place, user) in earlier.iter().enumerate().rev() {
                if matching.earlier[place] == MatchState::Only
                    && old_ones(user)
                    && let Some(key) = key(user)
                {
                    places.entry(key).or_default().push(place);
                }
            }
            for (place, user) in now.iter().enumerate() {
                if matching.now[place] == MatchState::Only
                    && new_ones(user)
                    && let Some(old) = key(user).and_then(|key| places.get_mut(&key)?.pop())
                {
                    matching.now[place] = MatchState::Kept(old);
                    matching.earlier[old] = MatchState::Kept(place);
                }
            }
        };
        match_up(id, |_| true, |_| true);
        match_up(
            |user| Some(name(user).unwrap_or_default()),
            has_no_id,
            has_no_id,
        );
        match_up(name, has_no_id, |_| true);
        match_up(name, |_| true, has_no_id);
        matching
    }
}

fn id(user: &User) -> Option<Cow<'_, str>> {
    user.id.as_deref().map(nfc)
}

fn name(user: &User) -> Option<Cow<'_, str>> {
    user.name.as_deref().map(nfc)
}

fn has_no_id(user: &User) -> bool {
    user.id.is_none()
}

fn fates(users: &[&User]) -> Vec<MatchState> {
    let mut ids = HashSet::new();
    users
        .iter()
        .map(|user| {
            if id(user).is_none_or(|id| ids.insert(id)) {
                MatchState::Only
            } else {
                MatchState::Repeated
            }
        })
        .collect()
}

/// How one reading differs from an earlier one. A user with another name and the same ID has neither come nor gone, and
/// of a user with neither ID nor name nobody can say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// Places in the later reading, from 0 and ascending, of those whom the earlier one lacks; an ID that is listed twice
    /// is here once.
    pub added: Vec<u32>,
    /// Places in the earlier reading of those whom the later one lacks, likewise.
    pub removed: Vec<u32>,
}

impl Difference {
    /// The difference of two lists that have been matched.
    #[must_use]
    pub fn of(matching: &Matching, earlier: &[&User], now: &[&User]) -> Self {
        Self {
            added: only(now, &matching.now),
            removed: only(earlier, &matching.earlier),
        }
    }
}

/// Places of those whom the other list lacks, as far as anybody can say.
fn only(users: &[&User], fates: &[MatchState]) -> Vec<u32> {
    let is_known = |user: &User| user.id.is_some() || user.name.is_some();
    (0..)
        .zip(users.iter().zip(fates))
        .filter(|(_, (user, fate))| **fate == MatchState::Only && is_known(user))
        .map(|(place, _)| place)
        .collect()
}
