//! What a 200 response of `ListHotspotSessionConfig` holds, decoded field by field like [`crate::api::users`].

use std::sync::Arc;

use serde::{Deserialize, Deserializer};

use crate::api::body::{Body, BodyError, SuccessBody};
use crate::api::ids::ConfigId;
use crate::api::lenient::{Fields, count, list_or_none};
use crate::api::users::User;

/// Whether hotspot sessions are migrated under a configuration: `hotspot_session_migration_enable`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Migration {
    /// `true`.
    Enabled,
    /// `false`.
    Disabled,
    /// Left out, null or no boolean.
    Unknown,
}

/// One of `items`: a hotspot session migration configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HotspotSessionConfig {
    /// `id`.
    pub config_id: ConfigId,
    /// `hotspot_session_migration_enable`.
    pub migration: Migration,
    /// `hotspot_exit_session_num`: how many sessions exit when a server is a hotspot; 0 to 100 by the definitions, which is
    /// not enforced here.
    pub exit_sessions: Option<u32>,
    /// `non_migrate_users`, complete or not; `None` where there is no such list.
    pub users: Option<Arc<[User]>>,
}

impl HotspotSessionConfig {
    /// How many users are listed with it; `None` where there is no list.
    #[must_use]
    pub fn listed_users(&self) -> Option<u32> {
        let users = self.users.as_ref()?;
        Some(u32::try_from(users.len()).unwrap_or(u32::MAX))
    }
}

/// The configurations of one response, in the service's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationsPage {
    /// Those that have an ID with which users can be asked for.
    pub configurations: Vec<HotspotSessionConfig>,
    /// How many entries arrived, those without such an ID included: paging counts them too.
    pub arrived: u32,
    /// `total_count`, which is not documented for this list.
    pub total: Option<u32>,
}

/// Decodes the body of a 2xx response.
///
/// # Errors
/// The [`BodyError`] that it is instead: not JSON, JSON without `items` (a list or null), no items beside a total that is
/// no number of them, or an error that came with a status of success. An empty object is a valid response, since no field
/// is required.
pub fn decode_configurations(body: &str) -> Result<ConfigurationsPage, BodyError> {
    let body = SuccessBody::parse(body)?;
    let response: ConfigurationsResponse = body.read()?;
    let items = match response.items {
        Some(items) => items,
        None => body.without_list(&["items"]).map(|()| Vec::new())?,
    };
    if items.is_empty() && response.total_count.is_none() && body.tells("total_count") {
        // A total that is no number of configurations may say that there are some.
        return Err(BodyError::silent(Body::OtherJson));
    }
    let ListsResponse { items: lists } = body.read()?;
    let lists = lists.unwrap_or_default();
    let configurations = items.iter().zip(lists);
    Ok(ConfigurationsPage {
        arrived: u32::try_from(items.len()).unwrap_or(u32::MAX),
        configurations: configurations
            .filter_map(|(item, ListOfItem(users))| configuration(item, users))
            .collect(),
        total: response.total_count,
    })
}

#[derive(Deserialize)]
struct ConfigurationsResponse {
    items: Option<Vec<Fields>>,
    #[serde(default, deserialize_with = "count")]
    total_count: Option<u32>,
}

/// The same response, of which the items' lists are read.
#[derive(Deserialize)]
struct ListsResponse {
    items: Option<Vec<ListOfItem>>,
}

/// `None` where the item is no object, or has no list.
struct ListOfItem(Option<Vec<User>>);

impl<'de> Deserialize<'de> for ListOfItem {
    fn deserialize<D: Deserializer<'de>>(item: D) -> Result<Self, D::Error> {
        let item = Item::deserialize(item).ok();
        Ok(Self(item.and_then(|item| item.non_migrate_users)))
    }
}

#[derive(Deserialize)]
struct Item {
    #[serde(default, deserialize_with = "list_or_none")]
    non_migrate_users: Option<Vec<User>>,
}

/// `None` where the entry has no ID with which users can be asked for.
fn configuration(item: &Fields, users: Option<Vec<User>>) -> Option<HotspotSessionConfig> {
    Some(HotspotSessionConfig {
        config_id: ConfigId::parse(&item.text("id")?).ok()?,
        migration: match item.boolean("hotspot_session_migration_enable") {
            Some(true) => Migration::Enabled,
            Some(false) => Migration::Disabled,
            None => Migration::Unknown,
        },
        exit_sessions: item.count("hotspot_exit_session_num"),
        users: users.map(Arc::from),
    })
}
