//! What a refresh found: the rows that are new, and who is gone.

use std::sync::Arc;

use crate::api::users::User;
use crate::model::users::difference::{Difference, MatchState, Matching};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// Which users were added and removed, by the last refresh that found a difference. A clone is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// When the users were loaded that those on screen are compared with.
    pub since: Instant,
    /// Places of those who were added among the users on screen, ascending.
    added: Arc<[u32]>,
    /// Those who were removed, in the order in which they were listed.
    removed: Arc<[User]>,
}

impl Changes {
    /// What has happened between `earlier`, which is of the time `since`, and `now`; `None` where nobody came or went.
    #[must_use]
    pub fn between(earlier: &UserList, since: Instant, now: &UserList) -> Option<Self> {
        let difference = Difference::between(earlier.iter(), now.iter());
        (!difference.is_empty()).then(|| Self {
            since,
            added: difference.added.into(),
            removed: difference
                .removed
                .into_iter()
                .filter_map(|place| earlier.get(place).cloned())
                .collect(),
        })
    }

    /// The same changes on a list that has the same users at other places.
    #[must_use]
    pub fn carried_over(self, earlier: &UserList, now: &UserList) -> Self {
        let (earlier, now): (Vec<_>, Vec<_>) = (earlier.iter().collect(), now.iter().collect());
        let was_new = |fate: &MatchState| match fate {
            MatchState::Kept(place) => u32::try_from(*place).is_ok_and(|place| self.is_new(place)),
            MatchState::Only | MatchState::Repeated => false,
        };
        let added = (0..)
            .zip(Matching::of(&earlier, &now).now)
            .filter(|(_, fate)| was_new(fate))
            .map(|(place, _)| place)
            .collect();
        Self { added, ..self }
    }

    /// Whether the user at a place among those on screen is new.
    #[must_use]
    pub fn is_new(&self, place: u32) -> bool {
        self.added.binary_search(&place).is_ok()
    }

    /// Places of those who were added.
    #[must_use]
    pub fn added(&self) -> &[u32] {
        &self.added
    }

    /// Those who were removed.
    #[must_use]
    pub fn removed(&self) -> &[User] {
        &self.removed
    }
}
