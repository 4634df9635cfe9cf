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
use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::model::comparison::Comparison;
use crate::model::comparison::earlier_export::{
    Caution, ComparisonState, EarlierExport, Mismatch, Now,
};
use crate::model::export::import::import;
use crate::platform::{focus, intl};
use crate::ui::fields::file_input::{FileInput, TextFile};

/// ID of the field for the file.
const FILE_ID: &str = "earlier-export";

/// ID of the button that shows the field for another file.
const CHANGE_ID: &str = "change-earlier-export";

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
    let refuse = move |refusal| {
        comparison.refusal.set(Some(refusal));
        status.set("");
    };
    let take = move |file: TextFile| match import(&file.name, &file.text) {
        Ok(mut list) => {
            list.source.encoding = file.encoding;
            comparison.refusal.set(None);
            comparison.is_changing.set(false);
            earlier.set(Some(EarlierExport::new(file.name, list)));
            // The field goes out of sight, and the focus must not go with it.
            if focus::has_focus(FILE_ID) {
                focus::focus_when_drawn(CHANGE_ID);
            }
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
    let has_file = Memo::new(move |_| earlier.with(Option::is_some));
    let is_hidden = Signal::derive(move || {
        let is_wanted = comparison.is_changing.get() || comparison.refusal.get().is_some();
        has_file.get() && !is_wanted
    });
    let chip = move || view! { <Show when=move || has_file.get()><Source /></Show> };
    view! {
        <FileInput
            id=FILE_ID
            label=messages.file
            accept=".json,.csv,application/json,text/csv"
            drop_here=lazy_view_messages.file.drop_here
            error=Signal::derive(error)
            on_file=Callback::new(take)
            on_not_read=Callback::new(move |why| refuse(Refusal::NotRead(why)))
            is_hidden
            chip
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

/// Which file is compared, and buttons that ask for another one and forget it.
#[component]
fn Source() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().comparison;
    let status = expect_context::<StatusContext>();
    let ComparisonContext {
        earlier,
        is_changing,
        refusal,
        ..
    } = expect_context();
    let source = move || {
        earlier.with(|earlier| {
            earlier.as_ref().map(|earlier| {
                let moment = earlier.source().loaded_at.as_deref().and_then(intl::moment);
                let time = moment.map(|moment| language.time(moment));
                (messages.source)(earlier.file_name(), time.as_deref())
            })
        })
    };
    let remove = move |_| {
        status.set("");
        is_changing.set(false);
        refusal.set(None);
        earlier.set(None);
        focus::focus_when_drawn(FILE_ID);
    };
    view! {
        <div class="chip">
            <span class="chip-text">{source}</span>
            <span class="chip-actions">
                <button
                    type="button"
                    id=CHANGE_ID
                    aria-expanded=move || is_changing.get().to_string()
                    on:click=move |_| is_changing.update(|is_changing| *is_changing = !*is_changing)
                >
                    {messages.change_file}
                </button>
                <button type="button" on:click=remove>{messages.remove}</button>
            </span>
        </div>
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
