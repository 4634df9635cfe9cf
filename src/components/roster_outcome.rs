//! What came of checking a roster.

use std::sync::Arc;

use leptos::prelude::*;

use super::roster_group::RosterGroup;
use super::roster_store::summary;
use super::store::Store;
use crate::state::list::Extent;
use crate::state::roster::Verdict;
use crate::state::roster_check::{Check, Report};
use crate::text::roster::{Basis, Count};

/// That all users are being loaded, that they could not be, or the result.
#[component]
pub fn RosterOutcome(
    /// Where it stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().roster;
    move || match store.roster.check.get() {
        Check::Never => ().into_any(),
        Check::Awaiting(_) => view! { <p>{words.awaiting}</p> }.into_any(),
        Check::Stalled(_) => view! { <p class="caution">{words.stalled}</p> }.into_any(),
        Check::Dropped => view! { <p class="caution">{words.dropped}</p> }.into_any(),
        Check::Done(report) => result(report, store).into_any(),
    }
}

fn result(report: Arc<Report>, store: Store) -> impl IntoView {
    let words = &store.words().roster;
    let findings = &report.findings;
    let repeated = match findings.repeated() {
        0 => None,
        number => Some((words.repeated)(Count {
            number,
            text: &store.number(number),
        })),
    };
    let changed = match report.basis.extent {
        Extent::Changed => Some(view! { <p class="caution">{words.changed}</p> }),
        Extent::Whole | Extent::Partial => None,
    };
    let summary = summary(findings, store);
    let basis = basis(&report, store);
    let groups = [Verdict::OnList, Verdict::NotOnList, Verdict::Ambiguous]
        .into_iter()
        .filter(|&verdict| verdict != Verdict::Ambiguous || findings.count(verdict) > 0)
        .map(|verdict| view! { <RosterGroup report=Arc::clone(&report) verdict store /> })
        .collect_view();
    let current = Memo::new(move |_| store.list.with(|list| report.is_of(list)));
    view! {
        {move || (!current.get()).then(|| view! { <p class="caution">{words.outdated}</p> })}
        {changed}
        <p class="roster-summary">{summary}</p>
        {repeated.map(|repeated| view! { <p>{repeated}</p> })}
        <p class="origin">{basis}</p>
        <div class="roster-groups">{groups}</div>
    }
}

fn basis(report: &Report, store: Store) -> String {
    let basis = &report.basis;
    (store.words().roster.basis)(&Basis {
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
