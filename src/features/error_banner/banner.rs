//! What is wrong when a request fails.

use leptos::prelude::*;

use crate::api::error::Retry;
use crate::element_ids;
use crate::features::connection::context::ConnectionContext;
use crate::features::error_banner::clamped::Clamped;
use crate::features::error_banner::context::RetryContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::copied::say_copied;
use crate::features::shared::incomplete::incomplete;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::features::users::context::UsersContext;
use crate::model::users::list::{FailedRequest, Freshness, List, ListEvent, LoadedData};
use crate::ui::copy_button::CopyButton;

/// The banner of the request that failed last, until it is dismissed or another request is made.
#[component]
pub fn Banner(
    /// What stands beside `Copy details`.
    #[prop(optional, into)]
    copy_as_curl: ViewFn,
) -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let failure = Memo::new(move |_| users.list.with(List::failure));
    let alert = move |failure| view! { <Alert failure copy_as_curl=copy_as_curl.clone() /> };
    view! { {move || failure.get().map(alert.clone())} }
}

#[component]
fn Alert(failure: FailedRequest, copy_as_curl: ViewFn) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let countdown = expect_context::<RetryContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let users = expect_context::<UsersContext>();
    let FailedRequest {
        query,
        page,
        error,
        at,
        arrived,
    } = failure;
    let messages = &language.messages().error_banner;
    let response = error.response();
    let mut sentences = vec![
        messages.happened(&error).to_owned(),
        messages.advice(&error).to_owned(),
    ];
    sentences.extend(
        response
            .into_iter()
            .flat_map(|response| messages.remarks(response)),
    );
    sentences.extend(arrived.map(|(arrived, total)| incomplete(arrived, total, language)));
    // Old rows are marked on the list; that a request has failed is said here alone.
    let rows_from = users.list.with_untracked(|list| {
        let is_stale = |shown: &&LoadedData| {
            matches!(shown.freshness, Freshness::Stale | Freshness::RefreshFailed)
        };
        let shown = list.shown().filter(is_stale)?;
        let text = (messages.rows_from)(&language.time(shown.loaded_at));
        Some(view! { <p class="banner-rows">{text}</p> }.into_any())
    });
    let is_waiting = Memo::new(move |_| countdown.seconds_left.get().is_some());
    let label = move || match (arrived, is_waiting.get()) {
        (Some(_), _) => messages.resume_loading,
        (None, false) => messages.retry,
        (None, true) => messages.retry_now,
    };
    // Nobody wants to hear each second of an alert.
    let timer = move || {
        countdown.seconds_left.get().map(|seconds| {
            let text = (messages.retrying)(&language.number(seconds));
            view! { <span role="timer" aria-live="off">{text}</span> }.into_any()
        })
    };
    let fact = |(label, text): (&'static str, String)| {
        view! { <div><dt>{label}</dt><dd dir="auto"><Clamped text /></dd></div> }.into_any()
    };
    let facts = response
        .map(|response| messages.facts(response))
        .unwrap_or_default();
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    let retry_now = move |_| users.ask(ListEvent::Retried);
    let dismiss = move |_| users.dispatch(ListEvent::Dismissed);
    let helps = error.retry() == Retry::Helps;
    let refused = error.clone();
    let is_offered = Memo::new(move |_| helps && !connection.would_repeat_token(&refused));
    let retry = move || {
        is_offered
            .get()
            .then(|| view! { <button type="button" on:click=retry_now>{label}</button> }.into_any())
    };
    let details = messages.details(&error, &query, page, &language.time(at));
    view! {
        <div class="banner" role="alert" id=element_ids::BANNER>
            <h2>{messages.title(&error)}</h2>
            {rows_from}
            <p class="banner-text">{sentences.join(messages.gap)}</p>
            {(!facts.is_empty()).then(|| view! { <dl>{facts}</dl> }.into_any())}
            <div class="banner-actions">
                {retry}
                {timer}
                <CopyButton
                    text=details
                    label=messages.copy_details.to_owned()
                    on_copy=say_copied(messages.details_copied, language, status, toast)
                >
                    {messages.copy_details}
                </CopyButton>
                {copy_as_curl.run()}
                <button type="button" on:click=dismiss>{messages.dismiss}</button>
            </div>
        </div>
    }
}
