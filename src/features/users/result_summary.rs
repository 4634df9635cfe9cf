//! Which configuration the rows are of, and whether they are all there are and current.

use leptos::prelude::*;

use crate::api::ids::UserName;
use crate::api::paging::Total;
use crate::features::store::Store;
use crate::i18n::messages::users::Origin as From;
use crate::model::users::list::{Activity, Extent, Freshness, List, Scope, Shown};

/// The lines above the rows.
#[component]
pub fn Origin(
    /// Where the rows stand.
    store: Store,
) -> impl IntoView {
    view! {
        {move || caution(store).map(|words| view! { <p class="caution">{words}</p> }.into_any())}
        <p class="origin">{move || origin(store)}</p>
    }
}

/// "Incomplete: 600 of 1,000 users have arrived."
pub fn incomplete(arrived: u32, total: Total, store: Store) -> String {
    let total = match total {
        Total::Known(total) => Some(store.number(total)),
        Total::Unknown => None,
    };
    (store.words().list.incomplete)(&store.number(arrived), total.as_deref())
}

fn origin(store: Store) -> String {
    store.list.with(|list| {
        let shown = list.shown();
        shown
            .map(|shown| origin_of(shown, store))
            .unwrap_or_default()
    })
}

fn origin_of(shown: &Shown, store: Store) -> String {
    let query = &shown.query;
    (store.words().list.origin)(&From {
        config_id: query.config_id.as_str(),
        project_id: query.project_id.as_str(),
        endpoint: query.endpoint.name(),
        user_name: query.user_name.as_ref().map(UserName::as_str),
        time: &store.time(shown.loaded_at),
    })
}

/// What to know before the rows are relied on.
fn caution(store: Store) -> Option<String> {
    store.list.with(|list| caution_of(list, store))
}

fn caution_of(list: &List, store: Store) -> Option<String> {
    let shown = list.shown()?;
    match (shown.freshness, shown.scope, list.activity()) {
        (Freshness::NotCurrent, _, _) => Some((store.words().list.not_current)(
            &store.time(shown.loaded_at),
        )),
        (Freshness::Current | Freshness::LastPage, Scope::All(Extent::Changed), _) => {
            Some(store.words().list.changed.to_owned())
        }
        (
            Freshness::Current | Freshness::LastPage,
            Scope::All(Extent::Partial),
            Activity::AtRest,
        ) => Some(incomplete(shown.users.len(), shown.total, store)),
        (Freshness::Current | Freshness::LastPage, Scope::All(_) | Scope::Page(_), _) => None,
    }
}
