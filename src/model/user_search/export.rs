//! The result of a search as a file: see `README.md`, “Exports”, for the formats. Neither the token nor an endpoint's address
//! is known here.

use serde::Serialize;

use crate::api::configurations::{HotspotSessionConfig, Migration};
use crate::api::users::User;
use crate::model::export::{Completeness, written};
use crate::model::roster::CaseSensitivity;
use crate::model::roster::entries::{ENTRY_COLUMN, ID_COLUMN, NAME_COLUMN};
use crate::model::user_search::list_reading::{ListProgress, ListReading};
use crate::model::user_search::reading::Reading;
use crate::model::users::list::ListExtent;
use crate::text::csv::{BYTE_ORDER_MARK, push_record};
use crate::time::UtcTime;

/// What the name of an exported search begins with; see [`crate::model::export::file_name_of_project`].
pub const SEARCH: &str = "non-migration-users-search";

/// The columns in CSV.
const HEADER: [&str; 6] = [
    ENTRY_COLUMN,
    "result",
    "config_id",
    "migration",
    NAME_COLUMN,
    ID_COLUMN,
];

/// What the file calls somebody who is on a list.
const FOUND: &str = "found";

/// The result in CSV: a record for each user on a list, then one for each name or ID that was found nowhere.
#[must_use]
pub fn csv(reading: &Reading) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    push_record(&mut csv, &HEADER);
    for found in reading.matches() {
        let User { id, name } = found.user;
        let HotspotSessionConfig {
            config_id,
            migration,
            ..
        } = found.configuration;
        let record = [
            found.entry,
            FOUND,
            config_id.as_str(),
            migration_name(*migration).unwrap_or_default(),
            name.as_deref().unwrap_or_default(),
            id.as_deref().unwrap_or_default(),
        ];
        push_record(&mut csv, &record);
    }
    let not_found = not_found_name(reading);
    for entry in reading.not_found() {
        push_record(&mut csv, &[entry.entry, not_found, "", "", "", ""]);
    }
    csv
}

/// The result in JSON: what was searched, how far each list was read, who was found and who was not.
#[must_use]
pub fn json(reading: &Reading, at: &UtcTime) -> String {
    let coverage = reading.coverage();
    let configurations = (reading.found.configurations.iter().zip(&reading.lists))
        .map(|(configuration, list)| Configuration::of(configuration, list))
        .collect();
    let matches = reading.matches().into_iter();
    let file = SearchFile {
        search: Search {
            endpoint: reading.query.endpoint.name(),
            project_id: reading.query.project_id.as_str(),
            searched_at: at.as_str(),
            ignore_case: reading.terms.case == CaseSensitivity::Ignored,
            configurations: coverage.configurations,
            read: coverage.read,
            complete: coverage.is_complete(),
        },
        configurations,
        matches: matches
            .map(|found| FoundUser {
                entry: found.entry,
                config_id: found.configuration.config_id.as_str(),
                user: found.user,
            })
            .collect(),
        not_found: (reading.not_found().iter())
            .map(|entry| entry.entry)
            .collect(),
    };
    written(&file)
}

#[derive(Serialize)]
struct SearchFile<'a> {
    search: Search<'a>,
    configurations: Vec<Configuration<'a>>,
    matches: Vec<FoundUser<'a>>,
    not_found: Vec<&'a str>,
}

#[derive(Serialize)]
struct Search<'a> {
    endpoint: &'a str,
    project_id: &'a str,
    searched_at: &'a str,
    ignore_case: bool,
    configurations: u32,
    read: u32,
    complete: bool,
}

#[derive(Serialize)]
struct Configuration<'a> {
    config_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    migration: Option<&'a str>,
    list: &'a str,
}

#[derive(Serialize)]
struct FoundUser<'a> {
    entry: &'a str,
    config_id: &'a str,
    #[serde(flatten)]
    user: &'a User,
}

impl<'a> Configuration<'a> {
    fn of(configuration: &'a HotspotSessionConfig, list: &ListReading) -> Self {
        let extent = match &list.progress {
            ListProgress::Included => "included",
            ListProgress::Read(ListExtent::Whole) => Completeness::Whole.name(),
            ListProgress::Read(ListExtent::Changed) => Completeness::Changed.name(),
            ListProgress::Read(ListExtent::Contradicted(_)) => Completeness::Contradicted.name(),
            ListProgress::Read(ListExtent::Partial)
            | ListProgress::Loading(_)
            | ListProgress::Failed { .. } => Completeness::Partial.name(),
            ListProgress::Awaited => "not read",
        };
        Self {
            config_id: configuration.config_id.as_str(),
            migration: migration_name(configuration.migration),
            list: extent,
        }
    }
}

/// `None` where the service did not say.
const fn migration_name(migration: Migration) -> Option<&'static str> {
    match migration {
        Migration::Enabled => Some("on"),
        Migration::Disabled => Some("off"),
        Migration::Unknown => None,
    }
}

/// What the file calls somebody who is on no list that was read, of all or of some.
fn not_found_name(reading: &Reading) -> &'static str {
    if reading.coverage().is_complete() {
        "not found"
    } else {
        "not found in what was read"
    }
}
