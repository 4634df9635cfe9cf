//! What a 200 answer holds, decoded field by field: nothing in it is required, so a field that is missing, null or of
//! another type costs that field only, never the list.

use super::body::{BodyFault, object};
use super::json::Json;
use super::lenient::{count, entries, text};
use super::paging::{PageRequest, Total};

/// One of `non_migrate_users`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct User {
    /// `user_id`, where the answer gives a non-empty one.
    pub id: Option<String>,
    /// `user_name`, where the answer gives a non-empty one.
    pub name: Option<String>,
}

/// The users of one answer, in the service's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsersPage {
    /// An entry that is null or no object still counts as a user of whom nothing is known: dropping it would make
    /// paging and counts disagree with the service.
    pub users: Vec<User>,
    /// `total_count`.
    pub total: Total,
}

impl UsersPage {
    /// How many users arrived.
    #[must_use]
    pub fn arrived(&self) -> u32 {
        u32::try_from(self.users.len()).unwrap_or(u32::MAX)
    }
}

/// Decodes the body of a 2xx answer to `request`.
///
/// # Errors
/// The [`BodyFault`] that it is instead: not JSON, JSON that has neither `non_migrate_users` (a list or null) nor
/// `total_count`, or an error that came with a status of success. An empty object is a valid answer, since no field is
/// required.
pub fn decode_users(body: &str, request: PageRequest) -> Result<UsersPage, BodyFault> {
    let object = object(body)?;
    let entries = entries(&object, "non_migrate_users", Some("total_count"))?;
    let users: Vec<User> = entries.iter().map(User::read).collect();
    let arrived = u64::from(request.offset().get()) + users.len() as u64;
    let total = object
        .get("total_count")
        .and_then(count)
        .filter(|&total| users.is_empty() || u64::from(total) >= arrived)
        .map_or(Total::Unknown, Total::Known);
    Ok(UsersPage { users, total })
}

impl User {
    /// One of `non_migrate_users`, whatever it is.
    #[must_use]
    pub fn read(entry: &Json) -> Self {
        Self {
            id: entry.get("user_id").and_then(text),
            name: entry.get("user_name").and_then(text),
        }
    }
}
