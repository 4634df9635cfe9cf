//! The page's one polite live region.

use leptos::prelude::*;

use super::store::Store;
use crate::api::paging::Total;
use crate::state::filter::RowFilter;
use crate::state::list::{Activity, Content, Freshness, List, Shown};

/// What is on screen, in a line: "21–40 of 237", how many rows match, that something loads, that something was copied.
#[component]
pub fn StatusLine(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let status = Memo::new(move |_| {
        let filter = store.filter.with(|text| RowFilter::new(text));
        let mut parts = vec![store.note.get().to_owned()];
        store
            .list
            .with(|list| parts.extend(status(list, &filter, store)));
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

fn status(list: &List, filter: &RowFilter, store: Store) -> Vec<String> {
    match (list.activity(), list.shown()) {
        (Activity::Loading, _) => vec![store.words().list.loading.to_owned()],
        (Activity::AtRest, None) => Vec::new(),
        (Activity::AtRest, Some(shown)) => of_shown(shown, filter, store),
    }
}

fn of_shown(shown: &Shown, filter: &RowFilter, store: Store) -> Vec<String> {
    let words = &store.words().list;
    let mut parts = Vec::new();
    match shown.freshness {
        Freshness::LastPage => parts.push(words.last_page.to_owned()),
        Freshness::Current | Freshness::NotCurrent => {}
    }
    if let Some(places) = shown.query.page.places(shown.page.arrived()) {
        let total = match shown.page.total {
            Total::Known(total) => Some(store.number(total)),
            Total::Unknown => None,
        };
        parts.push((words.counter)(
            &store.number(places.first),
            &store.number(places.last),
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
            parts.push((words.matches)(
                &store.number(matching),
                &store.number(shown.page.arrived()),
            ));
        }
    } else if let Some(absence) = words.absence(shown.content()) {
        parts.push(absence.title.to_owned());
    }
    parts
}
