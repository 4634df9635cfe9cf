//! The configurations that `ListHotspotSessionConfig` lists. Each of them answers
//! `ListNonMigrationUsers` with the users it is listed with; the IDs that make something go wrong
//! are not listed.

use serde_json::{Value, json};

use crate::page::Rows;
use crate::parameters::Query;
use crate::users::Population;

/// The most users that a configuration carries (`openapi.yaml`, `maxItems`).
const MOST_USERS: u32 = 1000;

/// The body that answers `query` for a server whose `sample` has `sample_users` users.
pub fn body(project_id: &str, query: &Query, sample_users: u32) -> Value {
    let configurations = [
        ("sample", true, 4, sample_users),
        ("users-1000", true, 10, 1000),
        ("users-25", false, 2, 25),
        ("empty", true, 0, 0),
    ];
    let items: Vec<Value> = configurations
        .into_iter()
        .skip(query.offset as usize)
        .take(query.limit as usize)
        .map(|(id, enabled, exit_sessions, users)| {
            let population = Population::of(users.min(MOST_USERS));
            let users: Vec<Value> = (0..population.count())
                .map(|position| population.entry(position))
                .collect();
            json!({
                "id": id,
                "project_id": project_id,
                "hotspot_session_migration_enable": enabled,
                "hotspot_exit_session_num": exit_sessions,
                "non_migrate_users": users,
            })
        })
        .collect();
    json!({ "items": items })
}
