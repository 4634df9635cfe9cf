//! Which configuration the rows are of, and whether they are all there are and current.

use leptos::prelude::*;

use super::store::Store;
use crate::api::ids::UserName;
use crate::api::paging::Total;
use crate::browser::intl;
use crate::state::list::{Activity, Extent, Freshness, List, Scope, Shown};
use crate::text;

/// The lines above the rows.
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
    let caution = Memo::new(move |_| store.list.with(caution));
    view! {
        {move || caution.get().map(|words| view! { <p class="caution">{words}</p> })}
        <p class="origin">{origin}</p>
    }
}

/// "Incomplete: 600 of 1,000 users have arrived."
pub fn incomplete(arrived: u32, total: Total) -> String {
    let total = match total {
        Total::Known(total) => Some(intl::number(total)),
        Total::Unknown => None,
    };
    text::list::incomplete(&intl::number(arrived), total.as_deref())
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

/// What to know before the rows are relied on.
fn caution(list: &List) -> Option<String> {
    let shown = list.shown()?;
    match (shown.freshness, shown.scope, list.activity()) {
        (Freshness::NotCurrent, _, _) => {
            Some(text::list::not_current(&intl::time(shown.loaded_at)))
        }
        (Freshness::Current | Freshness::LastPage, Scope::All(Extent::Changed), _) => {
            Some(text::list::CHANGED.to_owned())
        }
        (
            Freshness::Current | Freshness::LastPage,
            Scope::All(Extent::Partial),
            Activity::AtRest,
        ) => Some(incomplete(shown.users.len(), shown.total)),
        (Freshness::Current | Freshness::LastPage, Scope::All(_) | Scope::Page(_), _) => None,
    }
}
