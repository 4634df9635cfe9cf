//! The configurations that `ListHotspotSessionConfig` lists. Each of them answers
//! `ListNonMigrationUsers` with the users it is listed with; the IDs that make something go wrong
//! are not listed.
//!
//! What a project has depends on its ID, which may be any from the table of [`crate::preset`]:
//! `users-N` and `empty` list so many configurations, `lists_ID_ID…` lists those with these IDs, which may be any from there, and
//! leaves `non_migrate_users` out; `delay-…`, `hang`, `reset…`, `status-…`,
//! `recovers…` and `ok-…` go wrong in the same way as there, and any other ID lists the four of the
//! sample.

use serde_json::{Value, json};

use crate::lists::page::Rows;
use crate::lists::users::Population;
use crate::request::parameters::Query;

/// The most users that a configuration carries (`openapi.yaml`, `maxItems`).
const MOST_USERS: u32 = 1000;

/// The body that answers `query` for a server whose `sample` has `sample_users` users.
pub fn sample(project_id: &str, query: &Query, sample_users: u32) -> Value {
    let configurations = [
        ("sample", true, 4, sample_users),
        ("users-1000", true, 10, 1000),
        ("users-25", false, 2, 25),
        ("empty", true, 0, 0),
    ];
    let items = on_page(query, configurations.into_iter());
    body(items.map(|(id, enabled, exit_sessions, users)| {
        item(project_id, id, enabled, exit_sessions, users)
    }))
}

/// The body that answers `query` for a project with `count` configurations of few users each.
pub fn numbered(project_id: &str, query: &Query, count: u32) -> Value {
    let items = on_page(query, 1..=count);
    body(items.map(|place| {
        let users = place % 8;
        let id = format!("delay-{place}-users-{users}");
        item(project_id, &id, place % 2 == 1, place % 101, users)
    }))
}

/// The body that answers `query` for a project with the configurations of these IDs, of which none comes with its list.
pub fn without_lists<'a>(
    project_id: &str,
    query: &Query,
    ids: impl Iterator<Item = &'a str>,
) -> Value {
    let items = on_page(query, ids);
    body(items.map(|id| {
        let mut item = item(project_id, id, true, 4, 0);
        if let Some(item) = item.as_object_mut() {
            item.remove("non_migrate_users");
        }
        item
    }))
}

fn item(project_id: &str, id: &str, enabled: bool, exit_sessions: u32, users: u32) -> Value {
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
}

fn on_page<T>(query: &Query, all: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
    all.skip(query.offset as usize).take(query.limit as usize)
}

fn body(items: impl Iterator<Item = Value>) -> Value {
    json!({ "items": items.collect::<Vec<_>>() })
}
