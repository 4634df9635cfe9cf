//! What came of checking a roster.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::roster::context::summary;
use crate::features::roster::group::RosterGroup;
use crate::features::store::Store;
use crate::i18n::messages::roster::{Basis, Count};
use crate::model::roster::Verdict;
use crate::model::roster::check::{Check, Report};
use crate::model::users::list::Extent;

/// That all users are being loaded, that they could not be, or the result.
#[component]
pub fn RosterOutcome(
    /// Where it stands.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().roster;
    move || match store.roster.check.get() {
        Check::Never => ().into_any(),
        Check::Awaiting(_) => paragraph("", words.awaiting),
        Check::Stalled(_) => paragraph("caution", words.stalled),
        Check::Dropped => paragraph("caution", words.dropped),
        Check::Done(report) => result(report, store),
    }
}

fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    view! { <p class=class>{text.into()}</p> }.into_any()
}

fn result(report: Arc<Report>, store: Store) -> AnyView {
    let words = &store.tool_words().roster;
    let findings = &report.findings;
    let mut said = vec![paragraph("roster-summary", summary(findings, store))];
    if let number @ 1.. = findings.repeated() {
        let text = &store.number(number);
        said.push(paragraph("", (words.repeated)(Count { number, text })));
    }
    match report.basis.extent {
        Extent::Changed => said.push(paragraph("caution", words.changed)),
        Extent::Whole | Extent::Partial => {}
    }
    said.push(paragraph("origin", basis(&report, store)));
    let mut groups = Vec::new();
    for verdict in [Verdict::OnList, Verdict::NotOnList, Verdict::Ambiguous] {
        if verdict != Verdict::Ambiguous || findings.count(verdict) > 0 {
            let report = Arc::clone(&report);
            groups.push(view! { <RosterGroup report verdict store /> }.into_any());
        }
    }
    let outdated = Memo::new(move |_| store.list.with(|list| !report.is_of(list)));
    view! {
        {move || if outdated.get() { paragraph("caution", words.outdated) } else { ().into_any() }}
        {said}
        <div class="roster-groups">{groups}</div>
    }
    .into_any()
}

fn basis(report: &Report, store: Store) -> String {
    let basis = &report.basis;
    (store.tool_words().roster.basis)(&Basis {
        config_id: basis.query.config_id.as_str(),
        project_id: basis.query.project_id.as_str(),
        endpoint: basis.query.endpoint.name(),
        users: Count {
            number: basis.users,
            text: &store.number(basis.users),
        },
        time: &store.time(basis.loaded_at),
    })
}
