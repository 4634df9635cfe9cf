//! `Find user`: in which configurations of a project people are exempt.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::{CANCEL, SEARCH, UserSearchContext};
use crate::features::user_search::progress::SearchProgress;
use crate::features::user_search::result::SearchResult;
use crate::features::user_search::stopped::Stopped;
use crate::features::user_search::terms_field::TermsField;
use crate::model::roster::CaseSensitivity;
use crate::model::user_search::UserSearch;

/// Who is looked for and where, how far the search has come, and what came of it.
#[component]
pub fn FindUser() -> impl IntoView {
    let context = expect_context::<UserSearchContext>();
    let lazy_view_messages = expect_context::<LanguageContext>().lazy_view_messages();
    let messages = &lazy_view_messages.user_search;
    Effect::new(move |_| context.follow_token());
    let scope = move || match context.query() {
        Some(query) => (messages.scope)(query.project_id.as_str(), query.endpoint.name()),
        None => messages.no_scope.to_owned(),
    };
    let is_searching = Memo::new(move |_| context.search.with(UserSearch::is_searching));
    let ignores_case = move || {
        context
            .terms
            .with(|terms| terms.case == CaseSensitivity::Ignored)
    };
    let on_case_change = move |event| {
        let case = if event_target_checked(&event) {
            CaseSensitivity::Ignored
        } else {
            CaseSensitivity::Counts
        };
        context.terms.update(|terms| terms.case = case);
    };
    view! {
        <div class="user-search" id=SEARCH>
            <p>{messages.lead}</p>
            <TermsField />
            <p class="result-summary">{scope}</p>
            <div class="entries-actions">
                <button type="button" class="primary" on:click=move |_| context.start()>{messages.search}</button>
                <Show when=move || is_searching.get()>
                    <button type="button" id=CANCEL on:click=move |_| context.cancel()>{messages.cancel}</button>
                </Show>
                <label class="checkbox">
                    <input type="checkbox" prop:checked=ignores_case on:change=on_case_change />
                    {lazy_view_messages.roster.ignore_case}
                </label>
            </div>
            <SearchProgress />
            <Stopped />
            <SearchResult />
        </div>
    }
}
