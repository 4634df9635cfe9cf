//! What changed since an earlier export.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::ComparisonContext;
use crate::features::comparison::file_field::{CHANGE_ID, FileField};
use crate::features::comparison::table::ComparisonTable;
use crate::features::language::context::LanguageContext;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::model::comparison::Comparison;
use crate::model::comparison::earlier_export::{Caution, ComparisonState, Mismatch, Now};
use crate::platform::focus;

/// `Compare`: takes in a file and shows what has changed since. A file that is broken is said
/// and changes nothing; one of another configuration or project is compared after a warning.
#[component]
pub fn Compare() -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.comparison;
    let earlier = comparison.earlier;
    let now = Memo::new(move |_| users.list.with(Now::of));
    let standing = Memo::new(move |_| {
        earlier.with(|earlier| {
            earlier
                .as_ref()
                .map(|earlier| now.with(|now| earlier.beside(now)))
        })
    });
    let is_compared = Memo::new(move |_| {
        standing.with(|standing| matches!(standing, Some(ComparisonState::Compared(..))))
    });
    // Anything else is said where it stands. What is compared with part of the list is compared again with all of it, where
    // that does not take long.
    let say = move || {
        if is_compared.get_untracked() {
            users.load_few_missing();
        }
        status.set(if is_compared.get_untracked() {
            messages.compared
        } else {
            ""
        });
    };
    // Once the list that was being loaded is here.
    Effect::watch(
        move || standing.with(|standing| matches!(standing, Some(ComparisonState::Arriving))),
        move |is_arriving, was_arriving, _| {
            if was_arriving == Some(&true) && !is_arriving && is_compared.get_untracked() {
                status.set(messages.compared);
            }
        },
        false,
    );
    view! {
        <FileField on_read=move |()| say() />
        {move || standing.get().map(|standing| match standing {
            ComparisonState::NothingLoaded => view! { <p>{messages.nothing_loaded}</p> }.into_any(),
            ComparisonState::Arriving => view! { <p>{messages.arriving}</p> }.into_any(),
            ComparisonState::Foreign(mismatch) => {
                // Another list may be as foreign as the one before, and is to be named all the same.
                let text = Signal::derive(move || now.with(|now| foreign(&mismatch, now, messages)));
                view! { <Warning text now on_accept=move |()| say() /> }.into_any()
            }
            ComparisonState::Damaged(count) => {
                view! { <Warning text=(messages.damaged)(count) now on_accept=move |()| say() /> }.into_any()
            }
            ComparisonState::Compared(comparison, cautions) => {
                view! { <Compared comparison cautions /> }.into_any()
            }
        })}
    }
}

/// The comparison, and what to know before it is relied on.
#[component]
fn Compared(comparison: Arc<Comparison>, cautions: Vec<Caution>) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .comparison;
    let is_in_doubt = cautions
        .iter()
        .any(|caution| matches!(caution, Caution::Now(_) | Caution::NowOld));
    let offer = is_in_doubt
        .then(|| view! { <div class="tool-actions"><LoadAllOffer refuge=CHANGE_ID /></div> });
    let cautions_shown = cautions
        .iter()
        .map(|caution| view! { <p class="caution">{(messages.caution)(caution)}</p> })
        .collect_view();
    view! {
        {cautions_shown}
        {offer}
        <ComparisonTable comparison cautions=cautions.into() />
    }
}

/// That the file is of another configuration or project.
fn foreign(mismatch: &Mismatch, now: &Now, messages: &CompareMessages) -> String {
    match now {
        Now::These { query, .. } => (messages.foreign)(
            mismatch,
            query.config_id.as_str(),
            query.project_id.as_str(),
        ),
        Now::Nothing | Now::Arriving => String::new(),
    }
}

/// Why a file is not compared unless that is wanted all the same.
#[component]
fn Warning(
    #[prop(into)] text: Signal<String>,
    now: Memo<Now>,
    /// Called once the file has been accepted all the same.
    #[prop(into)]
    on_accept: Callback<()>,
) -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .comparison;
    let accept = move |_| {
        focus::focus(CHANGE_ID);
        comparison.earlier.update(|earlier| {
            if let Some(earlier) = earlier {
                now.with_untracked(|now| earlier.accept(now));
            }
        });
        on_accept.run(());
    };
    view! {
        <p class="caution" role="alert">{text}</p>
        <div class="tool-actions">
            <button type="button" on:click=accept>{messages.all_the_same}</button>
        </div>
    }
}
