//! That a search is not complete, and the way on.

use leptos::prelude::*;

use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::UserSearchContext;
use crate::model::user_search::reading::SearchFailure;
use crate::model::user_search::{SearchState, UserSearch};

/// Why the search has stopped, and the button that goes on with what is missing; not with a token that was just refused.
#[component]
pub fn Stopped() -> impl IntoView {
    let context = expect_context::<UserSearchContext>();
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().user_search;
    let failure = Memo::new(move |_| context.search.with(|search| search.failure().cloned()));
    let alert =
        move || failure.with(|failure| failure.as_ref().map(|failure| alert(failure, language)));
    let is_cancelled = Memo::new(move |_| {
        let is_cancelled =
            |search: &UserSearch| matches!(search.state(), SearchState::Cancelled(_));
        context.search.with(is_cancelled)
    });
    let can_resume = Memo::new(move |_| {
        let is_refused = failure.with(|failure| {
            let error = failure.as_ref().map(SearchFailure::error);
            error.is_some_and(|error| connection.would_repeat_token(error))
        });
        context.search.with(UserSearch::can_resume) && !is_refused
    });
    view! {
        {alert}
        {move || is_cancelled.get().then(|| view! { <p class="caution">{messages.cancelled}</p> })}
        <Show when=move || can_resume.get()>
            <div class="tool-actions">
                <button type="button" on:click=move |_| context.resume()>{messages.resume}</button>
            </div>
        </Show>
    }
}

fn alert(failure: &SearchFailure, language: LanguageContext) -> AnyView {
    let lazy_view_messages = language.lazy_view_messages();
    let text = lazy_view_messages.user_search.failure(
        failure,
        &lazy_view_messages.configuration_picker,
        &language.messages().error_banner,
    );
    view! { <div class="configuration-failure" role="alert"><p>{text}</p></div> }.into_any()
}
