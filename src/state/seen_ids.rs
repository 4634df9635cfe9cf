//! Which IDs have come, so that one that comes twice is noticed.

use super::seen::{Seen, Sight};
use crate::api::users::User;

/// The IDs of the users that have come. Page by page, because to look at all of a million at the end takes seconds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeenIds {
    seen: Seen,
    repeated: bool,
}

impl SeenIds {
    /// Notes the IDs of users who have come; one without an ID is passed over.
    pub fn take_in(&mut self, users: &[User]) {
        for id in users.iter().filter_map(|user| user.id.as_deref()) {
            self.repeated |= self.seen.see(id) == Sight::Again;
        }
    }

    /// Whether an ID has come twice.
    #[must_use]
    pub fn repeated(&self) -> bool {
        self.repeated
    }
}
