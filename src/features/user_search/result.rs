//! What came of a search.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::{SUMMARY, UserSearchContext};
use crate::features::user_search::export_buttons::ExportButtons;
use crate::features::user_search::matches_table::MatchesTable;
use crate::features::user_search::not_found_list::NotFoundList;
use crate::model::user_search::reading::Reading;
use crate::model::user_search::{SearchState, UserSearch};
use crate::platform::focus;
use crate::time::Instant;

/// Who was found while the search goes on; once it has stopped who was not, and how much was read.
#[component]
pub fn SearchResult() -> impl IntoView {
    let search = expect_context::<UserSearchContext>().search;
    let state = Memo::new(move |_| search.with(ResultState::of));
    move || {
        let is_searching = state.get()?.stopped.is_none();
        // While the search goes on, rows come in between others.
        focus::keep_in_rows(SUMMARY);
        search.with_untracked(|search| {
            let reading = Arc::new(search.reading()?.clone());
            Some(view! { <ReadSoFar reading is_searching /> })
        })
    }
}

/// What the result is drawn again for.
#[derive(Clone, Copy, PartialEq)]
struct ResultState {
    /// Users on lists.
    matches: usize,
    /// When the first response came and how many lists had ended at the stop; `None` while the search goes on.
    stopped: Option<(Option<Instant>, u32)>,
}

impl ResultState {
    /// `None` where there is nothing to show yet.
    fn of(search: &UserSearch) -> Option<Self> {
        let reading = search.reading()?;
        let progress = reading.progress();
        let stopped = (!search.is_searching()).then_some((reading.at, progress.ended));
        let is_finished = matches!(search.state(), SearchState::Finished(_));
        (progress.configurations > 0 || is_finished).then(|| Self {
            matches: reading.matches().len(),
            stopped,
        })
    }
}

#[component]
fn ReadSoFar(reading: Arc<Reading>, is_searching: bool) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.user_search;
    let total = u32::try_from(reading.entries.len()).unwrap_or(u32::MAX);
    let found = language.count(reading.found_entries());
    let summary = (messages.summary)(found, &language.number(total));
    let has_none = !is_searching && reading.found.has_none() && reading.are_listed();
    let none = has_none.then(|| view! { <p>{lazy_view_messages.configuration_picker.none}</p> });
    let no_effect = reading
        .has_match_without_effect()
        .then(|| view! { <p>{messages.no_effect}</p> });
    let stopped = (!is_searching).then(|| {
        view! {
            <NotFoundList reading=Arc::clone(&reading) />
            <ExportButtons reading=Arc::clone(&reading) />
            <Basis reading=Arc::clone(&reading) />
        }
    });
    view! {
        <h3 id=SUMMARY tabindex="-1">{summary}</h3>
        <OutOfDate reading=Arc::clone(&reading) />
        {none}
        <MatchesTable reading />
        {no_effect}
        {stopped}
    }
}

/// That the result is not of what is typed now.
#[component]
fn OutOfDate(reading: Arc<Reading>) -> impl IntoView {
    let context = expect_context::<UserSearchContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .user_search;
    let outdated = Memo::new(move |_| {
        let query = context.query();
        context
            .terms
            .with(|terms| reading.outdated(terms, query.as_ref()))
    });
    move || {
        let text = outdated.get().map(messages.outdated);
        text.map(|text| view! { <p class="caution">{text}</p> })
    }
}

/// Where the lists came from, and when.
#[component]
fn Basis(reading: Arc<Reading>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().user_search;
    let sources = messages
        .sources(&reading.coverage(), &|number| language.count(number))
        .into_iter()
        .map(|source| view! { <p class="result-summary">{source}</p> })
        .collect_view();
    let basis = reading.at.map(|at| {
        let (project_id, endpoint) = (&reading.query.project_id, &reading.query.endpoint);
        let time = language.time(at);
        let text = (messages.basis)(project_id.as_str(), endpoint.name(), &time);
        view! { <p class="result-summary">{text}</p> }
    });
    view! {
        {sources}
        {basis}
    }
}
