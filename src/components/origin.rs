//! Which configuration the rows are of, and whether they are current.

use leptos::prelude::*;

use super::store::Store;
use crate::api::ids::UserName;
use crate::state::list::{Freshness, Shown};
use crate::text::list::Origin as From;

/// A line above the rows.
#[component]
pub fn Origin(
    /// Where the rows stand.
    store: Store,
) -> impl IntoView {
    let origin = Memo::new(move |_| {
        store.list.with(|list| {
            list.shown()
                .map(|shown| origin(shown, store))
                .unwrap_or_default()
        })
    });
    let not_current = Memo::new(move |_| store.list.with(|list| not_current(list.shown()?, store)));
    view! {
        {move || not_current.get().map(|words| view! { <p class="not-current">{words}</p> })}
        <p class="origin">{origin}</p>
    }
}

fn origin(shown: &Shown, store: Store) -> String {
    let query = &shown.query;
    (store.words().list.origin)(&From {
        config_id: query.config_id.as_str(),
        project_id: query.project_id.as_str(),
        endpoint: query.endpoint.name(),
        user_name: query.user_name.as_ref().map(UserName::as_str),
        time: &store.time(shown.loaded_at),
    })
}

fn not_current(shown: &Shown, store: Store) -> Option<String> {
    match shown.freshness {
        Freshness::Current | Freshness::LastPage => None,
        Freshness::NotCurrent => Some((store.words().list.not_current)(
            &store.time(shown.loaded_at),
        )),
    }
}
