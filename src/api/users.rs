//! What a 200 response holds, decoded field by field: nothing in it is required, so a field that is missing, null or of
//! another type costs that field only, never the list.

use serde::{Deserialize, Serialize};

use crate::api::body::{Body, BodyError, SuccessBody};
use crate::api::lenient::{Fields, count};
use crate::api::paging::{PageRequest, Total};

/// Most users that a configuration has (definitions: `maxItems` of the request that creates one).
pub const MAX_USERS: u32 = 1_000;

/// One of `non_migrate_users`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Deserialize, Serialize)]
#[serde(from = "Fields")]
pub struct User {
    /// `user_id`, where the response gives a non-empty one.
    #[serde(rename = "user_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `user_name`, where the response gives a non-empty one.
    #[serde(rename = "user_name", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl From<Fields> for User {
    fn from(fields: Fields) -> Self {
        Self {
            id: fields.text("user_id"),
            name: fields.text("user_name"),
        }
    }
}

/// The users of one response, in the service's order.
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

/// Decodes the body of a 2xx response to `request`.
///
/// # Errors
/// The [`BodyError`] that it is instead: not JSON, JSON that has neither `non_migrate_users` (a list or null) nor
/// `total_count`, no users beside a total that is no number of them, or an error that came with a status of success. An
/// empty object is a valid response, since no field is required.
pub fn decode_users(body: &str, request: PageRequest) -> Result<UsersPage, BodyError> {
    let body = SuccessBody::parse(body)?;
    let response: UsersResponse = body.read()?;
    let users = match response.non_migrate_users {
        Some(users) => users,
        None => body
            .without_list(&["non_migrate_users", "total_count"])
            .map(|()| Vec::new())?,
    };
    if users.is_empty() && response.total_count.is_none() && body.tells("total_count") {
        // A total that is no number of users may say that there are some.
        return Err(BodyError::silent(Body::OtherJson));
    }
    let arrived = u64::from(request.offset().get()) + users.len() as u64;
    let total = response
        .total_count
        .filter(|&total| users.is_empty() || u64::from(total) >= arrived)
        .map_or(Total::Unknown, Total::Known);
    Ok(UsersPage { users, total })
}

#[derive(Deserialize)]
struct UsersResponse {
    non_migrate_users: Option<Vec<User>>,
    #[serde(default, deserialize_with = "count")]
    total_count: Option<u32>,
}
