//! Which configuration the rows are of, and whether they are current.

use leptos::prelude::*;

use super::store::Store;
use crate::api::ids::UserName;
use crate::browser::intl;
use crate::state::list::{Freshness, Shown};
use crate::text;

/// A line above the rows.
#[component]
pub fn Origin(
    /// Where the rows stand.
    store: Store,
) -> impl IntoView {
    let origin = Memo::new(move |_| {
        store
            .list
            .with(|list| list.shown().map(origin).unwrap_or_default())
    });
    let not_current =
        Memo::new(move |_| store.list.with(|list| list.shown().and_then(not_current)));
    view! {
        {move || not_current.get().map(|words| view! { <p class="not-current">{words}</p> })}
        <p class="origin">{origin}</p>
    }
}

fn origin(shown: &Shown) -> String {
    let query = &shown.query;
    text::list::origin(
        query.config_id.as_str(),
        query.project_id.as_str(),
        query.endpoint.name(),
        query.user_name.as_ref().map(UserName::as_str),
        &intl::time(shown.loaded_at),
    )
}

fn not_current(shown: &Shown) -> Option<String> {
    match shown.freshness {
        Freshness::Current | Freshness::LastPage => None,
        Freshness::NotCurrent => Some(text::list::not_current(&intl::time(shown.loaded_at))),
    }
}
