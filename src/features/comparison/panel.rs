//! What changed since an earlier export.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::comparison::context::ComparisonContext;
use crate::features::comparison::table::ComparisonTable;
use crate::features::language::context::LanguageContext;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::comparison::Comparison;
use crate::model::comparison::earlier_export::{Caution, Earlier, Mismatch, Now, Standing};
use crate::model::export::import::import;
use crate::platform::{focus, intl};
use crate::text::invisible_chars::spelled;
use crate::ui::file_input::{FileDrop, TextFile};
use crate::ui::inline_error::Refusal;

/// ID of the field for the file.
const FILE_ID: &str = "earlier-export";

/// `Compare with an earlier export`: takes in a file and shows what has changed since. A file that is broken is said
/// and changes nothing; one of another configuration or project is compared after a warning.
#[component]
pub fn Compare() -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let tool_words = language.tool_words();
    let words = &tool_words.comparison;
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
        let is_compared =
            standing.with_untracked(|standing| matches!(standing, Some(Standing::Compared(..))));
        status.set(if is_compared { words.compared } else { "" });
    };
    let take = move |file: TextFile| match import(&file.name, &file.text) {
        Ok(list) => {
            comparison.refusal.set(None);
            earlier.set(Some(Earlier::new(file.name, list)));
            say();
        }
        Err(error) => comparison.refusal.set(Some(error)),
    };
    view! {
        <FileDrop
            id=FILE_ID
            label=words.file
            accept=".json,.csv,application/json,text/csv"
            drop_here=tool_words.file.drop_here
            too_large=tool_words.file.too_large
            unreadable=tool_words.file.unreadable
            on_file=Callback::new(take)
        />
        <Refusal text=move || comparison.refusal.get().map(words.error).unwrap_or_default() />
        {move || standing.get().map(|standing| match standing {
            Standing::NothingLoaded => view! { <p>{words.nothing_loaded}</p> }.into_any(),
            Standing::Arriving => view! { <p>{words.arriving}</p> }.into_any(),
            Standing::Foreign(mismatch) => {
                view! { <Warning mismatch now on_accept=move |()| say() /> }.into_any()
            }
            Standing::Compared(comparison, cautions) => {
                view! { <Compared comparison cautions /> }.into_any()
            }
        })}
    }
}

/// The comparison, and what to know before it is relied on.
#[component]
fn Compared(comparison: Arc<Comparison>, cautions: Vec<Caution>) -> impl IntoView {
    let words = &expect_context::<LanguageContext>().tool_words().comparison;
    let is_partial = cautions
        .iter()
        .any(|caution| matches!(caution, Caution::Now(_)));
    let offer = is_partial
        .then(|| view! { <div class="panel-actions"><LoadAllOffer refuge=FILE_ID /></div> });
    let cautions = cautions
        .iter()
        .map(|caution| view! { <p class="caution">{(words.caution)(caution)}</p> })
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
    let words = &language.tool_words().comparison;
    let comparison = expect_context::<ComparisonContext>();
    let with = comparison.earlier.with_untracked(|earlier| {
        earlier.as_ref().map(|earlier| {
            let moment = earlier.source().loaded_at.as_deref().and_then(intl::moment);
            let time = moment.map(|moment| language.time(moment));
            (words.with)(&spelled(earlier.file_name()), time.as_deref())
        })
    });
    view! {
        <div class="panel-actions">
            <p class="origin">{with}</p>
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
    };
    view! { <button type="button" on:click=remove>{language.tool_words().comparison.remove}</button> }
}

/// That the file is of another configuration or project.
#[component]
fn Warning(
    /// What differs.
    mismatch: Mismatch,
    /// The list on screen.
    now: Memo<Now>,
    /// Called once the file has been accepted all the same.
    #[prop(into)]
    on_accept: Callback<()>,
) -> impl IntoView {
    let comparison = expect_context::<ComparisonContext>();
    let words = &expect_context::<LanguageContext>().tool_words().comparison;
    let text = now.with_untracked(|now| match now {
        Now::These { query, .. } => (words.foreign)(
            &mismatch,
            query.config_id.as_str(),
            query.project_id.as_str(),
        ),
        Now::Nothing | Now::Arriving => String::new(),
    });
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
        <div class="panel-actions">
            <button type="button" on:click=accept>{words.all_the_same}</button>
            <Remove />
        </div>
    }
}
