//! What changed since an earlier export.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::{ComparisonContext, Refusal};
use crate::features::comparison::table::ComparisonTable;
use crate::features::language::context::LanguageContext;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::shared::not_read::not_read;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::comparison::CompareMessages;
use crate::model::comparison::Comparison;
use crate::model::comparison::earlier_export::{
    Caution, ComparisonState, EarlierExport, Mismatch, Now,
};
use crate::model::export::import::import;
use crate::platform::{focus, intl};
use crate::ui::file_input::{FileInput, TextFile};

/// ID of the field for the file.
const FILE_ID: &str = "earlier-export";

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
    // Anything else is said where it stands.
    let say = move || {
        let is_compared = standing
            .with_untracked(|standing| matches!(standing, Some(ComparisonState::Compared(..))));
        status.set(if is_compared { messages.compared } else { "" });
    };
    let refuse = move |refusal| {
        comparison.refusal.set(Some(refusal));
        status.set("");
    };
    let take = move |file: TextFile| match import(&file.name, &file.text) {
        Ok(mut list) => {
            list.source.encoding = file.encoding;
            comparison.refusal.set(None);
            earlier.set(Some(EarlierExport::new(file.name, list)));
            say();
        }
        Err(error) => refuse(Refusal::NotImported(error)),
    };
    let error = move || match comparison.refusal.get() {
        Some(Refusal::NotImported(error)) => (messages.error)(error),
        Some(Refusal::NotRead(why)) => not_read(why, &lazy_view_messages.file).to_owned(),
        None => String::new(),
    };
    let still = move || {
        comparison.refusal.get()?;
        earlier.with(|earlier| Some((messages.still)(earlier.as_ref()?.file_name())))
    };
    view! {
        <FileInput
            id=FILE_ID
            label=messages.file
            accept=".json,.csv,application/json,text/csv"
            drop_here=lazy_view_messages.file.drop_here
            error=Signal::derive(error)
            on_file=Callback::new(take)
            on_not_read=Callback::new(move |why| refuse(Refusal::NotRead(why)))
        />
        {move || still().map(|text| view! { <p class="caution">{text}</p> })}
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
        .then(|| view! { <div class="tool-actions"><LoadAllOffer refuge=FILE_ID /></div> });
    let cautions = cautions
        .iter()
        .map(|caution| view! { <p class="caution">{(messages.caution)(caution)}</p> })
        .collect_view();
    view! {
        <With />
        {cautions}
        {offer}
        <ComparisonTable comparison />
    }
}

/// Which file is compared, and a button that forgets it.
#[component]
fn With() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().comparison;
    let comparison = expect_context::<ComparisonContext>();
    // Another file may differ as the one before did, and is to be named all the same.
    let with = move || {
        comparison.earlier.with(|earlier| {
            earlier.as_ref().map(|earlier| {
                let moment = earlier.source().loaded_at.as_deref().and_then(intl::moment);
                let time = moment.map(|moment| language.time(moment));
                (messages.with)(earlier.file_name(), time.as_deref())
            })
        })
    };
    view! {
        <div class="tool-actions">
            <p class="result-summary">{with}</p>
            <Remove />
        </div>
    }
}

/// The button that forgets the file.
#[component]
fn Remove() -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let remove = move |_| {
        focus::focus(FILE_ID);
        status.set("");
        comparison.earlier.set(None);
        comparison.refusal.set(None);
    };
    view! { <button type="button" on:click=remove>{language.lazy_view_messages().comparison.remove}</button> }
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
        focus::focus(FILE_ID);
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
            <Remove />
        </div>
    }
}
