//! The page's one polite live region.

use leptos::prelude::*;

use super::store::Store;
use crate::api::paging::Total;
use crate::browser::intl;
use crate::state::filter::RowFilter;
use crate::state::list::{Activity, Content, Freshness, List, Shown};
use crate::text;

/// What is on screen, in a line: "21–40 of 237", how many rows match, that something loads, that something was copied.
#[component]
pub fn StatusLine(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let status = Memo::new(move |_| {
        let filter = store.filter.with(|text| RowFilter::new(text));
        let mut parts = vec![store.note.get().to_owned()];
        store.list.with(|list| parts.extend(status(list, &filter)));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    });
    // Where there are no rows a heading on screen says the same; a screen reader still gets it as a status.
    let said_elsewhere = Memo::new(move |_| {
        store
            .list
            .with(|list| match (list.activity(), list.shown()) {
                (Activity::AtRest, Some(shown)) => shown.content() != Content::Rows,
                (Activity::Loading, _) | (Activity::AtRest, None) => false,
            })
    });
    view! { <p class="status-line" class:visually-hidden=said_elsewhere role="status">{status}</p> }
}

fn status(list: &List, filter: &RowFilter) -> Vec<String> {
    match (list.activity(), list.shown()) {
        (Activity::Loading, _) => vec![text::list::LOADING.to_owned()],
        (Activity::AtRest, None) => Vec::new(),
        (Activity::AtRest, Some(shown)) => of_shown(shown, filter),
    }
}

fn of_shown(shown: &Shown, filter: &RowFilter) -> Vec<String> {
    let mut parts = Vec::new();
    match shown.freshness {
        Freshness::LastPage => parts.push(text::list::LAST_PAGE.to_owned()),
        Freshness::Current | Freshness::NotCurrent => {}
    }
    if let Some(places) = shown.query.page.places(shown.page.arrived()) {
        let total = match shown.page.total {
            Total::Known(total) => Some(intl::number(total)),
            Total::Unknown => None,
        };
        parts.push(text::list::counter(
            &intl::number(places.first),
            &intl::number(places.last),
            total.as_deref(),
        ));
        if !filter.is_empty() {
            let matching = shown
                .page
                .users
                .iter()
                .filter(|user| filter.matches(user))
                .count();
            let matching = u32::try_from(matching).unwrap_or(u32::MAX);
            parts.push(text::list::matches(
                &intl::number(matching),
                &intl::number(shown.page.arrived()),
            ));
        }
    } else if let Some(words) = text::list::absence(shown.content()) {
        parts.push(words.title.to_owned());
    }
    parts
}
