//! A comparison as a report.

use leptos::prelude::*;

use crate::features::comparison::context::ComparisonContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::report::list::loaded_facts;
use crate::features::shared::report::{moment, report, user_cells};
use crate::model::comparison::earlier_export::{Caution, EarlierExport};
use crate::model::comparison::{ChangeKind, Comparison, Line, Selection};
use crate::model::report::{Fact, Report, Section, Table, Text};
use crate::model::users::filter::Phrase;
use crate::model::users::list::LoadedData;
use crate::platform::intl;

/// A report of the users of `comparison` who are looked at, on the tab of `selection`.
pub fn comparison_report(
    comparison: &Comparison,
    selection: Selection,
    cautions: &[Caution],
    shown: &LoadedData,
    context: ComparisonContext,
    language: LanguageContext,
) -> Report {
    let messages = &language.lazy_view_messages().comparison;
    let report_messages = &language.lazy_view_messages().report;
    let search = context.search.get_untracked();
    let mut facts = loaded_facts(shown, language);
    let mut told = Vec::new();
    context.earlier.with_untracked(|earlier| {
        let Some(earlier) = earlier else { return };
        facts.push(Fact::words(messages.file, source(earlier, language)));
        // It was compared all the same.
        told.extend(earlier.mismatch(&shown.query).map(|mismatch| {
            let (config_id, project_id) = (&shown.query.config_id, &shown.query.project_id);
            (messages.foreign)(&mismatch, config_id.as_str(), project_id.as_str())
        }));
    });
    if !search.trim().is_empty() {
        facts.push(Fact::value(report_messages.filter, search.trim()));
    }
    told.extend(cautions.iter().map(messages.caution));

    let counts = ChangeKind::ALL.map(|kind| language.number(comparison.count(kind)));
    let mut remarks = vec![(messages.counts)(counts.each_ref().map(String::as_str))];
    if selection != Selection::All {
        remarks.push((report_messages.only_tab)((messages.selection)(selection)));
    }
    let lines: Vec<Line> = comparison
        .matching(selection, &Phrase::new(&search))
        .collect();
    let why_none = match comparison.count_of(selection) {
        0 => messages.no_change,
        _ => messages.no_match,
    };
    let no_lines = lines.is_empty().then(|| why_none.to_owned());
    remarks.extend(no_lines);
    let table = (!lines.is_empty()).then(|| table(&lines, language));
    let section = Section {
        heading: messages.table.to_owned(),
        remarks,
        table,
    };
    let title = language.messages().ui.compare;
    report(title, facts, told, vec![section], language)
}

/// Which file, and when its list was loaded.
fn source(earlier: &EarlierExport, language: LanguageContext) -> String {
    let time = earlier.source().loaded_at.as_deref().and_then(intl::moment);
    let time = time.map(|time| moment(time, language));
    (language.lazy_view_messages().comparison.source)(earlier.file_name(), time.as_deref())
}

fn table(lines: &[Line], language: LanguageContext) -> Table {
    let messages = &language.lazy_view_messages().comparison;
    let user_messages = &language.messages().users;
    let mut columns = vec![
        messages.change,
        user_messages.user_name,
        user_messages.user_id,
    ];
    let has_earlier_names = lines.iter().any(|line| line.earlier_name.is_some());
    if has_earlier_names {
        columns.push(language.lazy_view_messages().report.earlier_name);
    }
    let row = |line: &Line| {
        let mut cells = vec![Text::Words((messages.kind)(line.kind).to_owned())];
        cells.extend(user_cells(line.user, language));
        if has_earlier_names {
            let earlier = line.earlier_name.map(str::to_owned);
            cells.push(earlier.map_or_else(|| Text::Words(String::new()), Text::Value));
        }
        cells
    };
    Table {
        columns,
        rows: lines.iter().map(row).collect(),
    }
}
