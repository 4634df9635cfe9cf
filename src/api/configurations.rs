//! What a 200 answer of `ListHotspotSessionConfig` holds, decoded field by field like [`super::users`].

use super::body::{BodyFault, object};
use super::ids::ConfigId;
use super::json::Json;
use super::lenient::{count, entries, text};

/// Whether hotspot sessions are migrated under a configuration: `hotspot_session_migration_enable`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Migration {
    /// `true`.
    Enabled,
    /// `false`.
    Disabled,
    /// Left out, null or no boolean.
    NotSaid,
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

/// The configurations of one answer, in the service's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigurationsPage {
    /// Those that have an ID with which users can be asked for.
    pub configurations: Vec<HotspotSessionConfig>,
    /// How many entries arrived, those without such an ID included: paging counts them too.
    pub arrived: u32,
}

/// Decodes the body of a 2xx answer.
///
/// # Errors
/// The [`BodyFault`] that it is instead: not JSON, JSON without `items` (a list or null), or an error that came with a
/// status of success. An empty object is a valid answer, since no field is required.
pub fn decode_configurations(body: &str) -> Result<ConfigurationsPage, BodyFault> {
    let object = object(body)?;
    let entries = entries(&object, "items", None)?;
    Ok(ConfigurationsPage {
        configurations: entries.iter().filter_map(configuration).collect(),
        arrived: length(entries),
    })
}

fn configuration(entry: &Json) -> Option<HotspotSessionConfig> {
    let id = entry.get("id").and_then(text)?;
    Some(HotspotSessionConfig {
        config_id: ConfigId::parse(&id).ok()?,
        migration: match entry.get("hotspot_session_migration_enable") {
            Some(Json::Bool(true)) => Migration::Enabled,
            Some(Json::Bool(false)) => Migration::Disabled,
            Some(_) | None => Migration::NotSaid,
        },
        exit_sessions: entry.get("hotspot_exit_session_num").and_then(count),
        users: match entry.get("non_migrate_users") {
            Some(Json::List(users)) => Some(length(users)),
            Some(_) | None => None,
        },
    })
}

fn length(list: &[Json]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
