//! The page's one polite live region.

use leptos::prelude::*;

use super::origin::incomplete;
use super::store::Store;
use crate::api::paging::{Places, Total};
use crate::state::filter::RowFilter;
use crate::state::list::{Activity, Content, Extent, Freshness, List, Scope, Shown};
use crate::state::rows::Rows;

/// What is on screen, in a line: "21–40 of 237", how many rows match, that something loads, that something was copied.
#[component]
pub fn StatusLine(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    let status = Memo::new(move |_| {
        let mut parts = vec![store.note.get()];
        let filtered = !store.filter.with(|text| RowFilter::new(text).is_empty());
        let matching = filtered.then(|| store.rows.with(Rows::len));
        store
            .list
            .with(|list| parts.extend(status(list, matching, store)));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    });
    // Where there are no rows a heading on screen says the same; a screen reader still gets it as a status.
    let said_elsewhere = Memo::new(move |_| {
        store
            .list
            .with(|list| match (list.activity(), list.shown()) {
                (Activity::AtRest, Some(shown)) => shown.content() != Content::Rows,
                (Activity::Loading | Activity::LoadingAll { .. }, _) | (Activity::AtRest, None) => {
                    false
                }
            })
    });
    view! { <p class="status-line" class:visually-hidden=said_elsewhere role="status">{status}</p> }
}

fn status(list: &List, matching: Option<u32>, store: Store) -> Vec<String> {
    match (list.activity(), list.shown()) {
        (Activity::Loading, _) | (Activity::LoadingAll { .. }, None) => {
            vec![store.words().list.loading.to_owned()]
        }
        (Activity::LoadingAll { .. }, Some(shown)) => {
            let mut parts = vec![store.words().list.loading.to_owned()];
            // The count of what has arrived moves with every page, so here it stands in the progress bar only.
            parts.extend(matching.map(|matching| matches(matching, shown, store)));
            parts
        }
        (Activity::AtRest, None) => Vec::new(),
        (Activity::AtRest, Some(shown)) => of_shown(shown, matching, store),
    }
}

fn of_shown(shown: &Shown, matching: Option<u32>, store: Store) -> Vec<String> {
    let words = &store.words().list;
    if let Some(words) = words.absence(shown.content()) {
        return vec![words.title.to_owned()];
    }
    let total = match shown.total {
        Total::Known(total) => Some(store.number(total)),
        Total::Unknown => None,
    };
    let mut parts = Vec::new();
    match shown.freshness {
        Freshness::LastPage => parts.push(words.last_page.to_owned()),
        Freshness::Current | Freshness::NotCurrent => {}
    }
    match shown.scope {
        Scope::Page(page) => parts.extend(page.places(shown.users.len()).map(
            |Places { first, last }| {
                (words.counter)(&store.number(first), &store.number(last), total.as_deref())
            },
        )),
        Scope::All(Extent::Whole | Extent::Changed) => {
            parts.push((words.all)(&store.number(shown.users.len())));
        }
        Scope::All(Extent::Partial) => {
            parts.push(incomplete(shown.users.len(), shown.total, store));
        }
    }
    parts.extend(matching.map(|matching| matches(matching, shown, store)));
    parts
}

fn matches(matching: u32, shown: &Shown, store: Store) -> String {
    (store.words().list.matches)(&store.number(matching), &store.number(shown.users.len()))
}
