//! What a 200 response of `ListHotspotSessionConfig` holds, decoded field by field like [`crate::api::users`].

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::api::body::{BodyError, decode, without_list};
use crate::api::ids::ConfigId;
use crate::api::lenient::{boolean, count, list, or_default, text};

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
    /// `hotspot_exit_session_num`: how many sessions exit when a server is hot; 0 to 100 by the definitions, which is
    /// not enforced here.
    pub exit_sessions: Option<u32>,
    /// How many `non_migrate_users` are listed; `None` where there is no such list.
    pub users: Option<u32>,
}

/// The configurations of one response, in the service's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationsPage {
    /// Those that have an ID with which users can be asked for.
    pub configurations: Vec<HotspotSessionConfig>,
    /// How many entries arrived, those without such an ID included: paging counts them too.
    pub arrived: u32,
}

/// Decodes the body of a 2xx response.
///
/// # Errors
/// The [`BodyError`] that it is instead: not JSON, JSON without `items` (a list or null), or an error that came with a
/// status of success. An empty object is a valid response, since no field is required.
pub fn decode_configurations(body: &str) -> Result<ConfigurationsPage, BodyError> {
    let response: ConfigurationsResponse = decode(body)?;
    let items = match response.items {
        Some(items) => items,
        None => without_list(body, &["items"]).map(|()| Vec::new())?,
    };
    Ok(ConfigurationsPage {
        arrived: length(&items),
        configurations: items.into_iter().filter_map(Item::configuration).collect(),
    })
}

#[derive(Deserialize)]
struct ConfigurationsResponse {
    #[serde(default, deserialize_with = "list")]
    items: Option<Vec<Item>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Item {
    #[serde(deserialize_with = "text")]
    id: Option<String>,
    #[serde(deserialize_with = "boolean")]
    hotspot_session_migration_enable: Option<bool>,
    #[serde(deserialize_with = "count")]
    hotspot_exit_session_num: Option<u32>,
    #[serde(deserialize_with = "or_default")]
    non_migrate_users: Option<Vec<IgnoredAny>>,
}

impl Item {
    fn configuration(self) -> Option<HotspotSessionConfig> {
        Some(HotspotSessionConfig {
            config_id: ConfigId::parse(&self.id?).ok()?,
            migration: match self.hotspot_session_migration_enable {
                Some(true) => Migration::Enabled,
                Some(false) => Migration::Disabled,
                None => Migration::Unknown,
            },
            exit_sessions: self.hotspot_exit_session_num,
            users: self.non_migrate_users.as_deref().map(length),
        })
    }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
