//! The result as a file.

use non_migration_users::api::configurations::{HotspotSessionConfig, Migration};
use non_migration_users::api::error::Status;
use non_migration_users::api::users::User;
use non_migration_users::model::export::file_name_of_project;
use non_migration_users::model::export::import::{ImportError, import};
use non_migration_users::model::roster::entries::{Layout, read};
use non_migration_users::model::roster::error::RosterError;
use non_migration_users::model::user_search::export::{SEARCH, csv, json};
use non_migration_users::time::UtcTime;
use serde_json::{Value, json};

use super::support::{Search, configuration, listed, refused, user, users};

/// `=ann` is in two configurations, in one of them by her ID alone; `nobody` in none.
fn searched() -> Search {
    let formula = User {
        id: Some("7".to_owned()),
        name: Some("=ann".to_owned()),
    };
    let off = HotspotSessionConfig {
        migration: Migration::Disabled,
        ..configuration("b", Some(vec![user(1), formula.clone()]))
    };
    let mut search = Search::of("=ann\nnobody");
    search.list(Ok(listed(vec![
        configuration("a", Some(vec![formula])),
        off,
        configuration("c", None),
    ])));
    search
}

fn finished() -> Search {
    let mut search = searched();
    search.answer_all(|_| users(1));
    search
}

fn incomplete() -> Search {
    let mut search = searched();
    search.answer(|_, _| Err(refused(Status::Forbidden)));
    search
}

#[test]
fn csv_has_a_record_for_each_user_on_a_list_and_for_each_entry_that_was_not_found() {
    let lines: Vec<String> = csv(finished().reading())
        .trim_start_matches('\u{feff}')
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect();
    assert_eq!(
        lines,
        [
            r#""entry","result","config_id","migration","user_name","user_id""#,
            r#""'=ann","found","a","on","'=ann","7""#,
            r#""'=ann","found","b","off","'=ann","7""#,
            r#""nobody","not found","","","","""#,
        ]
    );
}

#[test]
fn csv_says_of_each_entry_that_not_everything_was_read() {
    let csv = csv(incomplete().reading());
    assert!(
        csv.contains(r#""nobody","not found in what was read","","","","""#),
        "{csv}"
    );
}

#[test]
fn json_says_what_was_searched_how_far_it_was_read_and_what_was_found() {
    let at = UtcTime::new("2026-11-24T21:15:00.000Z");
    let read = |search: &Search| -> Value {
        serde_json::from_str(&json(search.reading(), &at)).unwrap_or_default()
    };
    assert_eq!(
        read(&finished()),
        json!({
            "search": {
                "endpoint": "north",
                "project_id": "project",
                "searched_at": at.as_str(),
                "ignore_case": false,
                "configurations": 3,
                "read": 3,
                "complete": true,
            },
            "configurations": [
                { "config_id": "a", "migration": "on", "list": "included" },
                { "config_id": "b", "migration": "off", "list": "included" },
                { "config_id": "c", "migration": "on", "list": "whole" },
            ],
            "matches": [
                { "entry": "=ann", "config_id": "a", "user_id": "7", "user_name": "=ann" },
                { "entry": "=ann", "config_id": "b", "user_id": "7", "user_name": "=ann" },
            ],
            "not_found": ["nobody"],
        })
    );
    let incomplete = read(&incomplete());
    assert_eq!(incomplete["search"]["complete"], false);
    assert_eq!(incomplete["search"]["read"], 2);
    assert_eq!(incomplete["configurations"][2]["list"], "partial");
}

#[test]
fn a_comparison_refuses_both_by_their_name_and_a_roster_takes_the_csv() {
    let search = finished();
    let (csv, json) = (
        csv(search.reading()),
        json(search.reading(), &UtcTime::new("2026-11-24T21:15:00.000Z")),
    );
    assert_eq!(import("search.csv", &csv), Err(ImportError::Search));
    assert_eq!(import("search.json", &json), Err(ImportError::Search));
    assert_eq!(
        read(&json, Layout::default(), &|_| false),
        Err(RosterError::Search)
    );
    let entries = read(&csv, Layout::default(), &|_| false).unwrap_or_default();
    let entries: Vec<_> = entries
        .iter()
        .map(|entry| (entry.text.as_str(), entry.is_id))
        .collect();
    assert_eq!(entries, [("7", true), ("7", true), ("nobody", false)]);
}

#[test]
fn a_file_is_named_after_the_project_and_the_time() {
    let at = UtcTime::new("2026-11-24T21:15:00.000Z");
    let project = &super::support::project().project_id;
    assert_eq!(
        file_name_of_project(SEARCH, project, &at, 3, "csv"),
        "non-migration-users-search_project_20261124T211500Z-3.csv"
    );
}
