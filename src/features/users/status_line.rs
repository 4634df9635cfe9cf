//! The page's one polite live region.

use leptos::prelude::*;

use crate::api::paging::{Places, Total};
use crate::features::store::Store;
use crate::features::users::result_summary::incomplete;
use crate::model::connection::FieldError;
use crate::model::users::filter::RowFilter;
use crate::model::users::list::{Activity, Content, Extent, Freshness, List, Scope, Shown};
use crate::model::users::rows::Rows;

/// What is on screen, in a line: "21–40 of 237", how many rows match, that something loads, that something was copied.
#[component]
pub fn StatusLine(
    /// Where all that stands.
    store: Store,
) -> impl IntoView {
    view! {
        <p
            class=move || if is_said_elsewhere(store) { "status-line visually-hidden" } else { "status-line" }
            role="status"
        >
            <span class="visually-hidden">{move || store.watching.news.get()}</span>
            {move || status(store)}
        </p>
    }
}

fn status(store: Store) -> String {
    let mut parts = vec![store.note.get()];
    let dropped = store.draft.with(|draft| draft.token_dropped);
    parts.extend(dropped.map(|minutes| {
        let error = FieldError::TokenDropped { minutes };
        (store.words().form.error)(error)
    }));
    if store.waits_for_token() {
        parts.push(store.words().recall.waiting.title.to_owned());
    }
    let filtered = !store.filter.with(|text| RowFilter::new(text).is_empty());
    let matching = filtered.then(|| store.rows.with(|rows| matches(rows, store)));
    store
        .list
        .with(|list| parts.extend(of_list(list, matching, store)));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Where there are no rows a heading on screen says the same; a screen reader still gets it as a status.
fn is_said_elsewhere(store: Store) -> bool {
    let heading = store
        .list
        .with(|list| match (list.activity(), list.shown()) {
            (Activity::AtRest, Some(shown)) => shown.content() != Content::Rows,
            (Activity::AtRest, None) => store.waits_for_token(),
            (Activity::Loading | Activity::LoadingAll { .. }, _) => false,
        });
    let dropped = store.draft.with(|draft| draft.token_dropped);
    heading && store.note.get().is_empty() && dropped.is_none()
}

fn of_list(list: &List, matching: Option<String>, store: Store) -> Vec<String> {
    match (list.activity(), list.shown()) {
        (Activity::Loading, _) | (Activity::LoadingAll { .. }, None) => {
            vec![store.words().list.loading.to_owned()]
        }
        (Activity::LoadingAll { .. }, Some(_)) => {
            let mut parts = vec![store.words().list.loading.to_owned()];
            // The count of what has arrived moves with every page, so here it stands in the progress bar only.
            parts.extend(matching);
            parts
        }
        (Activity::AtRest, None) => Vec::new(),
        (Activity::AtRest, Some(shown)) => of_shown(shown, matching, store),
    }
}

fn of_shown(shown: &Shown, matching: Option<String>, store: Store) -> Vec<String> {
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
    parts.extend(matching);
    parts.extend(store.memory_page.get().and_then(|page| {
        let Places { first, last } = page.places()?;
        let [first, last, total] = [first, last, page.total()].map(|number| store.number(number));
        Some((words.rows)(&first, &last, &total))
    }));
    parts
}

fn matches(rows: &Rows, store: Store) -> String {
    (store.words().list.matches)(&store.number(rows.len()), &store.number(rows.of()))
}
