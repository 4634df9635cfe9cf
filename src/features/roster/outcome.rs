//! What came of checking a roster.

use std::sync::Arc;

use leptos::prelude::*;

use crate::element_ids;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::{RosterContext, tab_id};
use crate::features::roster::group::RosterGroup;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::roster::BasisText;
use crate::model::roster::Verdict;
use crate::model::roster::check::{Check, CheckResult};
use crate::model::users::list::{ListEvent, ListExtent};
use crate::platform::focus;
use crate::ui::tabs::{Tab, Tabs};

/// That all users are being loaded, that they could not be, or the result.
#[component]
pub fn RosterOutcome() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .roster;
    let roster = expect_context::<RosterContext>();
    move || match roster.check.get() {
        Check::Never => ().into_any(),
        Check::Awaiting(..) => paragraph("", messages.awaiting),
        Check::Stalled(..) => paragraph("caution", messages.stalled),
        Check::Dropped => paragraph("caution", messages.dropped),
        Check::Offered(..) => view! { <Offer /> }.into_any(),
        Check::Done(result) => view! { <Result result /> }.into_any(),
    }
}

fn paragraph(class: &'static str, text: impl Into<String>) -> AnyView {
    view! { <p class=class>{text.into()}</p> }.into_any()
}

/// That the check needs users who are not loaded without a question, and the button that loads them.
#[component]
fn Offer() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let load = move |_| {
        // The button goes, and the focus must not go with it.
        focus::focus(element_ids::ROSTER_ENTRIES);
        let can_resume = users.list.with_untracked(|list| {
            list.can_resume() && list.query().is_some_and(|query| query.user_name.is_none())
        });
        if can_resume {
            users.load_all();
        } else {
            users.load_everybody(ListEvent::AllSubmitted);
        }
    };
    view! {
        <p class="caution">{language.lazy_view_messages().roster.offered}</p>
        <div class="tool-actions">
            <button type="button" on:click=load>{language.messages().connection.submit_all}</button>
        </div>
    }
}

#[component]
fn Result(result: Arc<CheckResult>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let roster = expect_context::<RosterContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().roster;
    let findings = &result.findings;
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
    match result.basis.extent {
        ListExtent::Changed => said.push(paragraph("caution", messages.changed)),
        ListExtent::Contradicted(_) => said.push(paragraph("caution", messages.contradicted)),
        ListExtent::Whole | ListExtent::Partial => {}
    }
    let basis = basis(&result, language);
    let tab = |verdict| Tab {
        value: verdict,
        id: tab_id(verdict),
        title: (messages.group)(verdict),
        count: findings.count(verdict),
    };
    let tabs = Verdict::ALL.into_iter().filter(|verdict| {
        let is_always_told = matches!(verdict, Verdict::OnList | Verdict::NotOnList);
        is_always_told || findings.count(*verdict) > 0
    });
    let tabs = tabs.map(tab).collect();
    let drawn = Arc::clone(&result);
    let panel = move |verdict| {
        let result = Arc::clone(&drawn);
        view! { <RosterGroup result verdict /> }.into_any()
    };
    // Not again with each key that is typed into the entries.
    let of_list = Arc::clone(&result);
    let is_of_list = Memo::new(move |_| users.list.with(|list| of_list.is_of(list)));
    let caution = Memo::new(move |_| {
        let draft = roster.draft.read();
        let outdated = result.outdated_for(&draft.roster, is_of_list.get());
        let stays = draft.stays(&result.roster).then_some(messages.still);
        outdated.map(messages.outdated).or(stays)
    });
    // Nor does the status line say it any longer.
    Effect::new(move |_| {
        if caution.get().is_some() {
            status.take_back(&summary);
        }
    });
    // The other button of this name is out of sight together with the fields.
    let check_again = move || {
        let is_offered = caution.get().is_some() && roster.is_folded.get();
        let check = move |_| roster.start_check();
        is_offered.then(|| {
            view! {
                <div class="tool-actions">
                    <button type="button" class="primary" on:click=check>{messages.check}</button>
                </div>
            }
        })
    };
    view! {
        {move || caution.get().map(|text| paragraph("caution", text))}
        {check_again}
        {said}
        <Tabs
            label=messages.result
            panel_id="roster-entries-found"
            tabs
            selected=roster.verdict
            number=move |count| language.number(count)
            panel
        />
        <p class="result-summary">{basis}</p>
    }
}

fn basis(result: &CheckResult, language: LanguageContext) -> String {
    let basis = &result.basis;
    (language.lazy_view_messages().roster.basis)(&BasisText {
        config_id: basis.query.config_id.as_str(),
        project_id: basis.query.project_id.as_str(),
        endpoint: basis.query.endpoint.name(),
        users: language.count(basis.users.len()),
        time: &language.time(basis.loaded_at),
    })
}
