//! What changed since an earlier export.

use leptos::prelude::*;

use crate::features::comparison::table::ComparisonTable;
use crate::features::store::Store;
use crate::features::users::load_all_offer::LoadAllOffer;
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
pub fn Compare(
    /// Where file and list stand.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().compare;
    let exchange = store.exchange;
    let earlier = exchange.earlier;
    let now = Memo::new(move |_| store.list.with(Now::of));
    let standing = Memo::new(move |_| {
        earlier.with(|earlier| {
            earlier
                .as_ref()
                .map(|earlier| now.with(|now| earlier.beside(now)))
        })
    });
    let say = move || say_compared(standing, store);
    let take = move |file: TextFile| match import(&file.name, &file.text) {
        Ok(list) => {
            exchange.refusal.set(None);
            earlier.set(Some(Earlier::new(file.name, list)));
            say();
        }
        Err(error) => exchange.refusal.set(Some(error)),
    };
    view! {
        <FileDrop
            id=FILE_ID
            label=words.file
            accept=".json,.csv,application/json,text/csv"
            store
            on_file=Callback::new(take)
        />
        <Refusal text=move || exchange.refusal.get().map(words.error).unwrap_or_default() />
        {move || standing.get().map(|standing| {
            let foreign = move |mismatch| view! { <Warning mismatch now say store /> }.into_any();
            result(standing, foreign, store)
        })}
    }
}

/// What the status line says where a comparison has come about; anything else is said where it stands.
fn say_compared(standing: Memo<Option<Standing>>, store: Store) {
    let is_compared =
        standing.with_untracked(|standing| matches!(standing, Some(Standing::Compared(..))));
    store.note.set(if is_compared {
        store.tool_words().compare.compared
    } else {
        ""
    });
}

fn result(standing: Standing, foreign: impl Fn(Mismatch) -> AnyView, store: Store) -> AnyView {
    let words = &store.tool_words().compare;
    match standing {
        Standing::NothingLoaded => view! { <p>{words.nothing_loaded}</p> }.into_any(),
        Standing::Arriving => view! { <p>{words.arriving}</p> }.into_any(),
        Standing::Foreign(mismatch) => foreign(mismatch),
        Standing::Compared(comparison, cautions) => {
            let is_partial = cautions
                .iter()
                .any(|caution| matches!(caution, Caution::Now(_)));
            let offer = is_partial.then(|| {
                view! { <div class="panel-actions"><LoadAllOffer refuge=FILE_ID store /></div> }
            });
            let cautions = cautions
                .iter()
                .map(|caution| view! { <p class="caution">{(words.caution)(caution)}</p> })
                .collect_view();
            view! {
                <With store />
                {cautions}
                {offer}
                <ComparisonTable comparison store />
            }
            .into_any()
        }
    }
}

/// Which file is compared, and a button that forgets it.
#[component]
fn With(
    /// Where the file stands.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().compare;
    let with = store.exchange.earlier.with_untracked(|earlier| {
        earlier.as_ref().map(|earlier| {
            let moment = earlier.source().loaded_at.as_deref().and_then(intl::moment);
            let time = moment.map(|moment| store.time(moment));
            (words.with)(&spelled(earlier.file_name()), time.as_deref())
        })
    });
    view! {
        <div class="panel-actions">
            <p class="origin">{with}</p>
            <Remove store />
        </div>
    }
}

/// The button that forgets the file.
#[component]
fn Remove(
    /// Where the file stands.
    store: Store,
) -> impl IntoView {
    let remove = move |_| {
        focus::focus(FILE_ID);
        store.note.set("");
        store.exchange.earlier.set(None);
    };
    view! { <button type="button" on:click=remove>{store.tool_words().compare.remove}</button> }
}

/// That the file is of another configuration or project.
#[component]
fn Warning<Say: Fn() + Send + Sync + 'static>(
    /// What differs.
    mismatch: Mismatch,
    /// The list on screen.
    now: Memo<Now>,
    /// Says what came of it.
    say: Say,
    /// Where the file stands.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().compare;
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
        store.exchange.earlier.update(|earlier| {
            if let Some(earlier) = earlier {
                now.with_untracked(|now| earlier.accept(now));
            }
        });
        say();
    };
    view! {
        <p class="caution" role="alert">{text}</p>
        <div class="panel-actions">
            <button type="button" on:click=accept>{words.all_the_same}</button>
            <Remove store />
        </div>
    }
}
