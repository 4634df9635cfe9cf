//! What came of checking a roster.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::group::RosterGroup;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::roster::Basis;
use crate::model::roster::Verdict;
use crate::model::roster::check::{Check, Report};
use crate::model::users::list::ListExtent;

/// That all users are being loaded, that they could not be, or the result.
#[component]
pub fn RosterOutcome() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .roster;
    let roster = expect_context::<RosterContext>();
    move || match roster.check.get() {
        Check::Never => ().into_any(),
        Check::Awaiting(_) => paragraph("", messages.awaiting),
        Check::Stalled(_) => paragraph("caution", messages.stalled),
        Check::Dropped => paragraph("caution", messages.dropped),
        Check::Done(report) => view! { <Result report /> }.into_any(),
    }
}

fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    view! { <p class=class>{text.into()}</p> }.into_any()
}

#[component]
fn Result(report: Arc<Report>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let roster = expect_context::<RosterContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().roster;
    let findings = &report.findings;
    let summary = roster.summary(findings);
    let mut said = vec![paragraph("roster-summary", summary.as_str())];
    if let number @ 1.. = findings.repeated() {
        said.push(paragraph("", (messages.repeated)(language.count(number))));
    }
    if let number @ 1.. = findings.half_known()
        && findings.count(Verdict::NotOnList) > 0
    {
        said.push(paragraph(
            "caution",
            (messages.half_known)(language.count(number)),
        ));
    }
    match report.basis.extent {
        ListExtent::Changed => said.push(paragraph("caution", messages.changed)),
        ListExtent::Contradicted(_) => said.push(paragraph("caution", messages.contradicted)),
        ListExtent::Whole | ListExtent::Partial => {}
    }
    said.push(paragraph("result-summary", basis(&report, language)));
    let mut groups = Vec::new();
    for verdict in Verdict::ALL {
        let is_always_told = matches!(verdict, Verdict::OnList | Verdict::NotOnList);
        if is_always_told || findings.count(verdict) > 0 {
            let report = Arc::clone(&report);
            groups.push(view! { <RosterGroup report verdict /> }.into_any());
        }
    }
    let caution = Memo::new(move |_| {
        let draft = roster.draft.read();
        let outdated = users.list.with(|list| report.outdated(&draft.roster, list));
        let stays = draft.stays(&report.roster).then_some(messages.still);
        outdated.map(messages.outdated).or(stays)
    });
    // Nor does the status line say it any longer.
    Effect::new(move |_| {
        if caution.get().is_some() {
            status.take_back(&summary);
        }
    });
    view! {
        {move || caution.get().map(|text| paragraph("caution", text))}
        {said}
        <div class="roster-groups">{groups}</div>
    }
}

fn basis(report: &Report, language: LanguageContext) -> String {
    let basis = &report.basis;
    (language.lazy_view_messages().roster.basis)(&Basis {
        config_id: basis.query.config_id.as_str(),
        project_id: basis.query.project_id.as_str(),
        endpoint: basis.query.endpoint.name(),
        users: language.count(basis.users),
        time: &language.time(basis.loaded_at),
    })
}
