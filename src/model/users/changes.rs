//! What refreshes found since the operator knew it all: the rows that are new, who is gone, and who was so for a time.

use std::sync::Arc;

use crate::api::users::User;
use crate::model::users::difference::{Difference, MatchState, Matching};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// Which users were added and removed, by all refreshes since the changes were acknowledged. A clone is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// When the users were loaded that those on screen are compared with.
    pub since: Instant,
    /// What was compared to find them.
    pub compared: Compared,
    /// Places of those who were added among the users on screen, ascending.
    added: Arc<[u32]>,
    /// Those who were added on another page than the one on screen.
    added_elsewhere: Arc<[User]>,
    /// Those who were removed, in the order in which that was found.
    removed: Arc<[User]>,
    /// Those who were added and removed again.
    added_and_removed: Arc<[User]>,
    /// Those who were removed and added again.
    removed_and_added: Arc<[User]>,
}

/// What was compared to find changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// Whole lists.
    Lists,
    /// Among others single pages: who is said to be new or gone there may have moved from one page to another.
    Pages,
}

impl Changes {
    /// What has happened between `earlier`, which is of the time `since`, and `now`; `None` where nobody came or went.
    #[must_use]
    pub fn between(earlier: &UserList, since: Instant, now: &UserList) -> Option<Self> {
        let nothing = Self {
            since,
            compared: Compared::Lists,
            added: [].into(),
            added_elsewhere: [].into(),
            removed: [].into(),
            added_and_removed: [].into(),
            removed_and_added: [].into(),
        };
        let changes = nothing.followed_by(earlier, now);
        (changes.count() > 0).then_some(changes)
    }

    /// These changes, which led to `earlier`, and those that lead from there to `now`.
    #[must_use]
    pub fn followed_by(self, earlier: &UserList, now: &UserList) -> Self {
        let (earlier, now): (Vec<_>, Vec<_>) = (earlier.iter().collect(), now.iter().collect());
        let matching = Matching::of(&earlier, &now);
        let step = Difference::of(&matching, &earlier, &now);
        let (mut removed, mut added_and_removed, mut removed_and_added) = (
            self.removed.to_vec(),
            self.added_and_removed.to_vec(),
            self.removed_and_added.to_vec(),
        );

        let (brief, gone): (Vec<u32>, Vec<u32>) =
            step.removed.iter().partition(|&&place| self.is_new(place));
        let gone = at(&earlier, &gone);
        take_out(&mut removed_and_added, &gone);
        removed.extend(gone.into_iter().cloned());

        let came = at(&now, &step.added);
        let is_back = take_out(&mut removed, &came);
        let mut added: Vec<u32> = Vec::new();
        let mut new = Vec::new();
        for ((&place, user), is_back) in step.added.iter().zip(came).zip(is_back) {
            if is_back {
                removed_and_added.push(user.clone());
            } else {
                added.push(place);
                new.push(user);
            }
        }
        take_out(&mut added_and_removed, &new);
        added_and_removed.extend(at(&earlier, &brief).into_iter().cloned());

        let was_new = |fate: &MatchState| match fate {
            MatchState::Kept(place) => u32::try_from(*place).is_ok_and(|place| self.is_new(place)),
            MatchState::Only | MatchState::Repeated => false,
        };
        let kept = (0..).zip(&matching.now).filter(|(_, fate)| was_new(fate));
        added.extend(kept.map(|(place, _)| place));
        added.sort_unstable();
        Self {
            since: self.since,
            compared: self.compared,
            added: added.into(),
            added_elsewhere: self.added_elsewhere,
            removed: removed.into(),
            added_and_removed: added_and_removed.into(),
            removed_and_added: removed_and_added.into(),
        }
    }

    /// These changes, found by comparing what was `compared`, or some of them.
    #[must_use]
    pub fn found_in(self, compared: Compared) -> Self {
        match compared {
            Compared::Lists => self,
            Compared::Pages => Self { compared, ..self },
        }
    }

    /// These changes where others take the place of `users` on screen, with which nothing can be compared.
    #[must_use]
    pub fn elsewhere(self, users: &UserList) -> Self {
        if self.added.is_empty() {
            return self;
        }
        let added = self.added.iter().filter_map(|&place| users.get(place));
        let added_elsewhere = self.added_elsewhere.iter().chain(added).cloned().collect();
        Self {
            added: [].into(),
            added_elsewhere,
            ..self
        }
    }

    /// How many users were added, removed or both.
    #[must_use]
    pub fn count(&self) -> usize {
        let users = [
            &self.removed,
            &self.added_and_removed,
            &self.removed_and_added,
        ];
        let users: usize = users.iter().map(|users| users.len()).sum();
        self.added_count() + users
    }

    /// Whether the user at a place among those on screen is new.
    #[must_use]
    pub fn is_new(&self, place: u32) -> bool {
        self.added.binary_search(&place).is_ok()
    }

    /// Places of those who were added and are there.
    #[must_use]
    pub fn added(&self) -> &[u32] {
        &self.added
    }

    /// Those who were added and are on another page.
    #[must_use]
    pub fn added_elsewhere(&self) -> &[User] {
        &self.added_elsewhere
    }

    /// How many were added and are there, on screen or on another page.
    #[must_use]
    pub fn added_count(&self) -> usize {
        self.added.len() + self.added_elsewhere.len()
    }

    /// Those who were removed and are not there.
    #[must_use]
    pub fn removed(&self) -> &[User] {
        &self.removed
    }

    /// Those who were added and removed again.
    #[must_use]
    pub fn added_and_removed(&self) -> &[User] {
        &self.added_and_removed
    }

    /// Those who were removed and added again.
    #[must_use]
    pub fn removed_and_added(&self) -> &[User] {
        &self.removed_and_added
    }
}

fn at<'a>(users: &[&'a User], places: &[u32]) -> Vec<&'a User> {
    let place = |place: &u32| users.get(*place as usize).copied();
    places.iter().filter_map(place).collect()
}

/// Takes those out of `pool` who are among `users`. Says of each of `users` whether they were in it.
fn take_out(pool: &mut Vec<User>, users: &[&User]) -> Vec<bool> {
    let pooled: Vec<&User> = pool.iter().collect();
    let matching = Matching::of(&pooled, users);
    let is_kept = |fate: &MatchState| matches!(fate, MatchState::Kept(_));
    let mut fates = matching.earlier.iter();
    pool.retain(|_| !fates.next().is_some_and(is_kept));
    matching.now.iter().map(is_kept).collect()
}
