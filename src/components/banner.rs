//! What is wrong when a request fails.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::origin::incomplete;
use super::request_form::SUBMIT_ID;
use super::store::Store;
use crate::api::error::Retry;
use crate::browser::{focus, intl};
use crate::state::list::{Event, Failure, List};
use crate::text::banner as words;

/// The banner of the request that failed last, until it is dismissed or another request is made.
#[component]
pub fn Banner(
    /// Where the failure stands.
    store: Store,
) -> impl IntoView {
    let failure = Memo::new(move |_| store.list.with(List::failure));
    move || failure.get().map(|failure| alert(store, failure))
}

fn alert(store: Store, failure: Failure) -> impl IntoView {
    let Failure {
        query,
        page,
        error,
        arrived,
    } = failure;
    let answer = error.answer();
    let remarks = [
        answer.and_then(words::remark).map(str::to_owned),
        answer.and_then(words::wait),
        arrived.map(|(arrived, total)| incomplete(arrived, total)),
    ];
    let go_on = match arrived {
        Some(_) => words::GO_ON,
        None => words::RETRY,
    };
    let said = answer.into_iter().flat_map(|answer| {
        [
            (words::ERROR_CODE, answer.error_code.clone()),
            (words::ERROR_MSG, answer.error_msg.clone()),
            (words::REQUEST_ID, answer.request_id.clone()),
        ]
    });
    let facts: Vec<_> = said
        .filter_map(|(name, text)| {
            text.map(|text| view! { <div><dt>{name}</dt><dd dir="auto">{text}</dd></div> })
        })
        .collect();
    let retry = match error.retry() {
        Retry::Helps => Some(view! {
            <button type="button" on:click=move |_| store.ask(Event::Retried)>{go_on}</button>
        }),
        Retry::IsFutile => None,
    };
    let dismiss = move |_| {
        store.dispatch(Event::Dismissed);
        focus::focus(SUBMIT_ID);
    };
    let details = words::details(&error, &query, page, &intl::time(intl::now()));
    view! {
        <div class="banner" role="alert">
            <h2>{words::title(&error)}</h2>
            <p>{words::happened(&error)} " " {words::advice(&error)}</p>
            {remarks.into_iter().flatten().map(|remark| view! { <p>{remark}</p> }).collect_view()}
            {(!facts.is_empty()).then(|| view! { <dl>{facts}</dl> })}
            <div class="banner-actions">
                {retry}
                <CopyButton text=details label=words::COPY_DETAILS.to_owned() done=words::DETAILS_COPIED store>
                    {words::COPY_DETAILS}
                </CopyButton>
                <button type="button" on:click=dismiss>{words::DISMISS}</button>
            </div>
        </div>
    }
}
