//! How far the search has come.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::UserSearchContext;
use crate::model::user_search::SearchState;
use crate::model::user_search::reading;

/// A bar and "Reading configuration 3 of 12", while it goes on. It is no live region: that the search has begun and ended is
/// announced, and a screen reader can ask the bar how far it is.
#[component]
pub fn SearchProgress() -> impl IntoView {
    let search = expect_context::<UserSearchContext>().search;
    let language = expect_context::<LanguageContext>();
    let progress = Memo::new(move |_| {
        search.with(|search| match search.state() {
            SearchState::Searching(reading) => Some(reading.progress()),
            SearchState::Idle
            | SearchState::Cancelled(_)
            | SearchState::Failed(..)
            | SearchState::Finished(_) => None,
        })
    });
    move || progress.get().map(|progress| bar(progress, language))
}

fn bar(progress: reading::SearchProgress, language: LanguageContext) -> impl IntoView {
    let messages = &language.lazy_view_messages().user_search;
    let total = progress.configurations;
    let text = if progress.are_listed {
        let current = progress.ended.saturating_add(1).min(total);
        (messages.reading)(&language.number(current), &language.number(total))
    } else {
        (messages.listing)(language.count(total))
    };
    let max = progress.are_listed.then(|| total.to_string());
    let value = progress.are_listed.then(|| progress.ended.to_string());
    let pause = progress
        .pause_seconds
        .map(|seconds| (language.messages().users.pause)(&language.number(seconds)));
    view! {
        <div class="progress">
            <progress aria-label=messages.progress max=max value=value></progress>
            <span>{text}</span>
            <span>{pause}</span>
        </div>
    }
}
