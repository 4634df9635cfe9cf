//! The list on screen as a report.

use crate::api::paging::Total;
use crate::features::language::context::LanguageContext;
use crate::features::shared::report::{ReportedList, list_facts, report, user_cells};
use crate::model::export::{Completeness, Narrowing};
use crate::model::report::{Fact, Report, Section, Table};
use crate::model::users::filter::RowFilter;
use crate::model::users::list::LoadedData;
use crate::model::users::rows::Rows;

/// A report of `rows` of `shown`.
pub fn list_report(
    rows: &Rows,
    shown: &LoadedData,
    narrowing: Narrowing,
    language: LanguageContext,
) -> Report {
    let messages = &language.messages().users;
    let lazy_messages = language.lazy_view_messages();
    let report_messages = &lazy_messages.report;
    let mut facts = loaded_facts(shown, language);
    let mut cautions = cautions(shown, language);
    match narrowing {
        Narrowing::Filter(filter, issue) => {
            if !RowFilter::new(filter).is_empty() {
                facts.push(Fact::value(report_messages.filter, filter.trim()));
            }
            if let Some(issue) = issue {
                let name = (lazy_messages.issues.name)(issue);
                facts.push(Fact::words(report_messages.only, name.to_owned()));
            }
        }
        Narrowing::Selection { elsewhere } => {
            let count = language.count(elsewhere);
            cautions.extend((elsewhere > 0).then(|| (report_messages.elsewhere)(count)));
            let selected = report_messages.selected.to_owned();
            facts.push(Fact::words(report_messages.only, selected));
        }
    }
    facts.push(Fact::words(
        report_messages.rows,
        language.number(rows.len()),
    ));
    let no_rows = rows.is_empty().then(|| report_messages.no_rows.to_owned());
    let table = (!rows.is_empty()).then(|| Table {
        columns: vec![messages.user_name, messages.user_id],
        rows: rows
            .iter()
            .map(|user| user_cells(user, language).into())
            .collect(),
    });
    let section = Section {
        heading: messages.section.to_owned(),
        remarks: no_rows.into_iter().collect(),
        table,
    };
    report(messages.table, facts, cautions, vec![section], language)
}

/// Where the list on screen is from, when it was loaded, and how much of it.
pub fn loaded_facts(shown: &LoadedData, language: LanguageContext) -> Vec<Fact> {
    let loaded = language.number(shown.users.len());
    let users = match shown.total {
        Total::Known(total) if total != shown.users.len() => {
            (language.messages().users.of_total)(&loaded, &language.number(total))
        }
        Total::Known(_) | Total::Unknown => loaded,
    };
    let list = ReportedList {
        query: &shown.query,
        loaded_at: shown.loaded_at,
        users,
        completeness: Completeness::of(shown),
    };
    list_facts(&list, language)
}

/// That the users are old, not all, or that the service contradicts itself.
fn cautions(shown: &LoadedData, language: LanguageContext) -> Vec<String> {
    let messages = &language.messages().users;
    let report_messages = &language.lazy_view_messages().report;
    let told =
        |contradiction| (messages.contradiction)(contradiction, &|number| language.number(number));
    let age = shown
        .freshness
        .is_old()
        .then(|| report_messages.outdated.to_owned());
    let later = shown.freshness.contradiction().map(told);
    let lack = match shown.contradiction() {
        Some(contradiction) => Some(told(contradiction)),
        None => (report_messages.incomplete)(Completeness::of(shown)).map(str::to_owned),
    };
    let unasked = shown.query.user_name.as_ref().and_then(|asked| {
        let count = u32::try_from(shown.unasked()).unwrap_or(u32::MAX);
        (count > 0).then(|| (messages.unasked)(language.count(count), asked.as_str()))
    });
    [age, later, lack, unasked].into_iter().flatten().collect()
}
