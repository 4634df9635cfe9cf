//! The result of a check as a report.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::shared::report::{ReportedList, list_facts, report, user_cells, yes_or_no};
use crate::features::users::context::UsersContext;
use crate::model::export::Completeness;
use crate::model::report::{Fact, Report, Section, Table, Text};
use crate::model::roster::check;
use crate::model::roster::{CaseSensitivity, Verdict};
use crate::model::users::list::ListExtent;

/// A report of what was found out, with the entries of one verdict.
pub fn roster_report(
    checked: &check::CheckResult,
    verdict: Verdict,
    roster: RosterContext,
    users: UsersContext,
    language: LanguageContext,
) -> Report {
    let messages = &language.lazy_view_messages().roster;
    let report_messages = &language.lazy_view_messages().report;
    let (basis, findings) = (&checked.basis, &checked.findings);
    let list = ReportedList {
        query: &basis.query,
        loaded_at: basis.loaded_at,
        users: language.number(basis.users.len()),
        completeness: Completeness::from(basis.extent),
    };
    let mut facts = list_facts(&list, language);
    let total = language.count(findings.total());
    let source = roster.draft.with_untracked(|draft| {
        let is_checked = draft.roster == checked.roster;
        let file_name = draft.file_name.as_deref().filter(|_| is_checked);
        (messages.source)(total, file_name)
    });
    let ignores_case = checked.roster.case == CaseSensitivity::Ignored;
    facts.extend([
        Fact::words(report_messages.entries, source),
        Fact::words(messages.ignore_case, yes_or_no(ignores_case, language)),
    ]);

    let outdated = roster.draft.with_untracked(|draft| {
        users
            .list
            .with_untracked(|list| checked.outdated(&draft.roster, list))
    });
    let extent = match basis.extent {
        ListExtent::Changed => Some(messages.changed),
        ListExtent::Contradicted(_) => Some(messages.contradicted),
        ListExtent::Whole | ListExtent::Partial => None,
    };
    let cautions = [outdated.map(messages.outdated), extent];
    let mut cautions: Vec<String> = cautions.into_iter().flatten().map(str::to_owned).collect();
    if let number @ 1.. = findings.half_known()
        && findings.count(Verdict::NotOnList) > 0
    {
        cautions.push((messages.half_known)(language.count(number)));
    }

    let mut result = vec![roster.summary(findings)];
    if let number @ 1.. = findings.repeated() {
        result.push((messages.repeated)(language.count(number)));
    }
    let result = Section {
        heading: messages.result.to_owned(),
        remarks: result,
        table: None,
    };
    let title = language.messages().ui.roster;
    let sections = vec![result, entries(checked, verdict, language)];
    report(title, facts, cautions, sections, language)
}

/// The entries of a verdict with the users whom they name.
fn entries(checked: &check::CheckResult, verdict: Verdict, language: LanguageContext) -> Section {
    let messages = &language.lazy_view_messages().roster;
    let user_messages = &language.messages().users;
    let lines = checked.findings.lines(verdict);
    let remark = match verdict {
        _ if lines.is_empty() => Some(messages.none),
        Verdict::Ambiguous => Some(messages.ambiguous),
        Verdict::Damaged => Some(messages.damaged),
        Verdict::OnList | Verdict::NotOnList => None,
    };
    let mut columns = vec![messages.entry];
    if matches!(verdict, Verdict::OnList | Verdict::Ambiguous) {
        columns.extend([user_messages.user_name, user_messages.user_id]);
    }
    let row = |&(entry, user): &(&str, Option<_>)| {
        let mut cells = vec![Text::Value(entry.to_owned())];
        cells.extend(user.into_iter().flat_map(|user| user_cells(user, language)));
        cells
    };
    let table = (!lines.is_empty()).then(|| Table {
        columns,
        rows: lines.iter().map(row).collect(),
    });
    let group = (messages.group)(verdict);
    let only = (language.lazy_view_messages().report.only_tab)(group);
    let remarks = std::iter::once(only).chain(remark.map(str::to_owned));
    Section {
        heading: group.to_owned(),
        remarks: remarks.collect(),
        table,
    }
}
