//! The result of a search as a report.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::shared::report::{moment, report, user_cells, yes_or_no};
use crate::features::user_search::context::UserSearchContext;
use crate::model::connection::Field;
use crate::model::report::{Fact, Report, Section, Table, Text};
use crate::model::roster::CaseSensitivity;
use crate::model::user_search::SearchState;
use crate::model::user_search::reading::Reading;
use crate::model::user_search::results::Match;
use crate::time::Instant;

/// A report of a search whose first response came `at` a time.
pub fn search_report(
    reading: &Reading,
    at: Instant,
    context: UserSearchContext,
    language: LanguageContext,
) -> Report {
    let messages = language.messages();
    let report_messages = &language.lazy_view_messages().report;
    let label = messages.connection.label;
    let coverage = reading.coverage();
    let configurations = (messages.users.of_total)(
        &language.number(coverage.read),
        &language.number(coverage.configurations),
    );
    let ignores_case = reading.terms.case == CaseSensitivity::Ignored;
    let case_label = language.lazy_view_messages().roster.ignore_case;
    let facts = vec![
        Fact::value(label(Field::Endpoint), reading.query.endpoint.name()),
        Fact::value(label(Field::ProjectId), reading.query.project_id.as_str()),
        Fact::words(report_messages.searched, moment(at, language)),
        Fact::words(report_messages.configurations, configurations),
        Fact::words(case_label, yes_or_no(ignores_case, language)),
    ];
    let cautions = cautions(reading, context, language);
    let sections = [Some(found(reading, language)), not_found(reading, language)];
    let sections = sections.into_iter().flatten().collect();
    report(messages.ui.find_user, facts, cautions, sections, language)
}

/// What speaks against it: that it was stopped, is not of what is typed now, or did not read everything.
fn cautions(
    reading: &Reading,
    context: UserSearchContext,
    language: LanguageContext,
) -> Vec<String> {
    let lazy_messages = language.lazy_view_messages();
    let messages = &lazy_messages.user_search;
    let banner = &language.messages().error_banner;
    let stopped = context
        .search
        .with_untracked(|search| match search.state() {
            SearchState::Cancelled(_) => Some(messages.cancelled.to_owned()),
            SearchState::Failed(_, failure) => {
                Some(messages.failure(failure, &lazy_messages.configuration_picker, banner))
            }
            SearchState::Idle | SearchState::Searching(_) | SearchState::Finished(_) => None,
        });
    let query = untrack(|| context.query());
    let outdated = context
        .terms
        .with_untracked(|terms| reading.outdated(terms, query.as_ref()));
    let outdated = outdated.map(|why| (messages.outdated)(why).to_owned());
    let mut cautions: Vec<String> = [outdated, stopped].into_iter().flatten().collect();
    let has_not_found = !reading.not_found().is_empty();
    cautions.extend(
        messages.cautions(&reading.coverage(), has_not_found, banner, &|number| {
            language.count(number)
        }),
    );
    cautions
}

/// Who was found where, and where the lists came from.
fn found(reading: &Reading, language: LanguageContext) -> Section {
    let lazy_messages = language.lazy_view_messages();
    let messages = &lazy_messages.user_search;
    let user_messages = &language.messages().users;
    let total = u32::try_from(reading.entries.len()).unwrap_or(u32::MAX);
    let matches = reading.matches();
    let mut remarks = Vec::new();
    if reading.found.has_none() && reading.are_listed() {
        remarks.push(lazy_messages.configuration_picker.none.to_owned());
    }
    if reading.has_match_without_effect() {
        remarks.push(messages.no_effect.to_owned());
    }
    remarks.extend(messages.sources(&reading.coverage(), &|number| language.count(number)));
    let row = |found: &Match| {
        let configuration = found.configuration;
        let sessions = configuration
            .exit_sessions
            .map(|sessions| language.count(sessions));
        let migration =
            (lazy_messages.configuration_picker.migration)(configuration.migration, sessions);
        let mut cells = vec![
            Text::Value(found.entry.to_owned()),
            Text::Value(configuration.config_id.as_str().to_owned()),
            Text::Words(migration),
        ];
        cells.extend(user_cells(found.user, language));
        cells
    };
    let table = (!matches.is_empty()).then(|| Table {
        columns: vec![
            messages.entry,
            messages.configuration,
            lazy_messages.report.migration,
            user_messages.user_name,
            user_messages.user_id,
        ],
        rows: matches.iter().map(row).collect(),
    });
    let found_entries = language.count(reading.found_entries());
    Section {
        heading: (messages.summary)(found_entries, &language.number(total)),
        remarks,
        table,
    }
}

/// Who was found nowhere; `None` where everybody was found, or nothing could be searched.
fn not_found(reading: &Reading, language: LanguageContext) -> Option<Section> {
    let messages = &language.lazy_view_messages().user_search;
    let not_found = reading.not_found();
    if not_found.is_empty() || reading.found.has_none() {
        return None;
    }
    let mut columns = vec![messages.entry];
    let is_any_damaged = not_found.iter().any(|entry| entry.is_damaged);
    if is_any_damaged {
        columns.push(language.lazy_view_messages().report.note);
    }
    let rows = not_found.iter().map(|entry| {
        let mut cells = vec![Text::Value(entry.entry.to_owned())];
        if is_any_damaged {
            let note = if entry.is_damaged {
                messages.damaged
            } else {
                ""
            };
            cells.push(Text::Words(note.to_owned()));
        }
        cells
    });
    let rows = rows.collect();
    Some(Section {
        heading: messages.not_found_heading(&reading.coverage(), &|number| language.count(number)),
        remarks: Vec::new(),
        table: Some(Table { columns, rows }),
    })
}
