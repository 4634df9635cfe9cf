use std::time::Duration;

use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::Token;
use non_migration_users::api::paging::Total;
use non_migration_users::app::connection_form::Form;
use non_migration_users::features::error_banner::banner::Banner;
use non_migration_users::features::error_banner::curl_menu::CurlMenu;
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::model::auto_refresh::{Interval, Watch};
use non_migration_users::model::connection::Field;
use non_migration_users::time::Instant;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, ARRIVAL, TOKEN};
use crate::support::screen::{Screen, focused};
use crate::support::{settled, until};

const WITH_RETRY: [&str; 3] = ["Retry", "Copy details", "Dismiss"];
const WITHOUT_RETRY: [&str; 2] = ["Copy details", "Dismiss"];

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Banner /> })
}

fn mount_with_form() -> (Screen, Contexts) {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <Form /> <Banner /> });
    sample::fill_in(contexts);
    (screen, contexts)
}

/// The banner of `error`.
async fn banner_of(error: ApiError) -> Screen {
    let (screen, contexts) = mount();
    sample::fail(contexts, error);
    tick().await;
    screen
}

/// What happened, and what to do about it.
fn sentences(error: &ApiError) -> String {
    let messages = &Messages::of(Language::English).error_banner;
    format!("{} {}", messages.happened(error), messages.advice(error))
}

fn with(response: ErrorResponse) -> ApiError {
    ApiError::Status {
        status: Status::ServiceUnavailable,
        response,
    }
}

#[wasm_bindgen_test]
async fn there_is_no_banner_while_nothing_has_failed() {
    let (screen, contexts) = mount();
    assert_eq!(screen.text(), "");
    let ticket = sample::ask(contexts, sample::query(0));
    tick().await;
    assert_eq!(screen.text(), "");
    sample::arrive(contexts, ticket, Ok(sample::users(1, Total::Known(1))));
    tick().await;
    assert_eq!(screen.text(), "");
}

#[wasm_bindgen_test]
async fn every_status_has_a_title_says_what_happened_and_what_to_do() {
    for (code, title, buttons) in [
        (400, "400 Bad request", &WITHOUT_RETRY[..]),
        (401, "401 Authentication failed", &WITH_RETRY),
        (403, "403 No permission", &WITH_RETRY),
        (404, "404 Not found", &WITH_RETRY),
        (405, "405 Method not allowed", &WITHOUT_RETRY),
        (500, "500 Internal service error", &WITH_RETRY),
        (503, "503 Service unavailable", &WITH_RETRY),
        (408, "408 Request timeout", &WITH_RETRY),
        (413, "413 Content too large", &WITHOUT_RETRY),
        (429, "429 Too many requests", &WITH_RETRY),
        (431, "431 Request header fields too large", &WITHOUT_RETRY),
        (502, "502 Bad gateway", &WITH_RETRY),
        (504, "504 Gateway timeout", &WITH_RETRY),
        (418, "418 Unexpected status code", &WITH_RETRY),
    ] {
        let error = sample::refusal(code);
        let sentences = sentences(&error);
        let screen = banner_of(error).await;
        assert_eq!(screen.all("[role=alert]").len(), 1);
        assert_eq!(screen.texts("[role=alert] h2"), [title]);
        assert_eq!(screen.texts("p"), [sentences]);
        assert_eq!(screen.names("button"), buttons, "{code}");
    }
}

#[wasm_bindgen_test]
async fn every_failure_without_a_readable_response_has_its_own_banner() {
    let unreadable = |code| ApiError::Unreadable {
        code,
        response: sample::silent_response(Body::Html),
    };
    for (error, title, buttons) in [
        (unreadable(200), "200 Unreadable response", &WITH_RETRY[..]),
        (unreadable(204), "204 Unreadable response", &WITH_RETRY),
        (ApiError::Redirected, "Redirect refused", &WITHOUT_RETRY),
        (
            ApiError::Network,
            "Couldn't reach the endpoint",
            &WITH_RETRY,
        ),
        (
            ApiError::Timeout { seconds: 35 },
            "No response within 35 seconds",
            &WITH_RETRY,
        ),
        (
            ApiError::Timeout { seconds: 1 },
            "No response within 1 second",
            &WITH_RETRY,
        ),
    ] {
        let sentences = sentences(&error);
        let screen = banner_of(error).await;
        assert_eq!(screen.texts("[role=alert] h2"), [title]);
        assert!(screen.texts("p")[0].starts_with(&sentences), "{title}");
        assert_eq!(screen.names("button"), buttons, "{title}");
    }
}

#[wasm_bindgen_test]
async fn code_message_and_request_id_are_shown_as_sent() {
    let screen = banner_of(with(sample::full_response())).await;
    assert_eq!(screen.texts("dt"), ["Error code", "Message", "Request ID"]);
    assert_eq!(
        screen.texts("dd"),
        ["WKS.00211102", "It was not possible.", "req-1"]
    );
}

#[wasm_bindgen_test]
async fn what_the_response_does_not_give_is_not_listed() {
    let only_id = ErrorResponse {
        error_code: None,
        error_msg: None,
        ..sample::full_response()
    };
    let screen = banner_of(with(only_id)).await;
    assert_eq!(screen.texts("dt"), ["Request ID"]);
    assert_eq!(screen.texts("dd"), ["req-1"]);
    let screen = banner_of(with(sample::silent_response(Body::Error))).await;
    assert!(screen.all("dl").is_empty());
}

#[wasm_bindgen_test]
async fn markup_in_a_message_is_text() {
    let markup = "<b>bold</b><img src=x>";
    let response = ErrorResponse {
        error_msg: Some(markup.to_owned()),
        ..sample::full_response()
    };
    let screen = banner_of(with(response)).await;
    assert_eq!(screen.texts("dd")[1], markup);
    assert!(screen.all("b, img").is_empty());
}

#[wasm_bindgen_test]
async fn a_body_that_is_not_the_documented_one_is_remarked() {
    for (body, remark) in [
        (
            Body::OtherJson,
            "The response was JSON in an unexpected format.",
        ),
        (
            Body::Html,
            "The response was an HTML page, not JSON from the API.",
        ),
        (Body::Empty, "The response had no body."),
        (Body::NotJson, "The response wasn't JSON."),
        (Body::BrokenOff, "The response was cut off."),
    ] {
        let error = with(sample::silent_response(body));
        let text = format!("{} {remark}", sentences(&error));
        assert_eq!(banner_of(error).await.texts("p"), [text]);
    }
    let error = with(sample::silent_response(Body::Error));
    let text = sentences(&error);
    assert_eq!(banner_of(error).await.texts("p"), [text]);
}

#[wasm_bindgen_test]
async fn the_time_that_the_service_asks_to_wait_is_told() {
    for (wait, sentence) in [
        (
            Duration::from_secs(7),
            "The service asks you to wait 7 seconds.",
        ),
        (
            Duration::from_secs(1),
            "The service asks you to wait 1 second.",
        ),
        (
            Duration::from_millis(500),
            "The service asks you to wait 0.5 seconds.",
        ),
    ] {
        let response = ErrorResponse {
            retry_after: Some(wait),
            ..sample::silent_response(Body::Error)
        };
        let error = with(response);
        let text = format!("{} {sentence}", sentences(&error));
        assert_eq!(banner_of(error).await.texts("p"), [text]);
    }
}

/// A refusal with this status that asks to wait so many seconds.
fn throttled(seconds: u64) -> ApiError {
    with(ErrorResponse {
        retry_after: Some(Duration::from_secs(seconds)),
        ..sample::silent_response(Body::Error)
    })
}

#[wasm_bindgen_test]
async fn a_wait_that_the_service_asks_for_is_counted_down_silently_and_need_not_be_waited_for() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, throttled(12));
    tick().await;
    assert_eq!(
        screen.names(".banner button"),
        ["Retry now", "Copy details", "Dismiss"]
    );
    assert_eq!(
        screen.texts("[role=timer][aria-live=off]"),
        ["Retrying in 12 s"]
    );
    until("a second to pass", || {
        screen.texts("[role=timer]") == ["Retrying in 11 s"]
    })
    .await;
    assert!(fetch.urls().is_empty());
    screen.click("Retry now").await;
    assert_eq!(fetch.urls().len(), 1);
    assert!(screen.all("[role=timer]").is_empty());
}

#[wasm_bindgen_test]
async fn after_the_wait_the_request_is_made_again_once_unless_the_operator_is_at_the_form() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, throttled(1));
    until("it is made again", || fetch.urls().len() == 1).await;
    assert_eq!(screen.all(".banner").len(), 1, "until the response is here");
    assert!(screen.all("[role=timer]").is_empty());

    sample::fail(contexts, throttled(1));
    contexts.connection.open_form();
    tick().await;
    screen.field("Project ID").type_in("another").await;
    until("the wait to be over", || {
        screen.all("[role=timer]").is_empty()
    })
    .await;
    assert_eq!(screen.names(".banner button"), WITH_RETRY);
    assert_eq!(fetch.urls().len(), 1);
}

#[wasm_bindgen_test]
async fn neither_a_dismissed_failure_nor_one_under_auto_refresh_is_waited_for() {
    let (screen, contexts) = mount();
    let retry = contexts.retry;
    sample::fail(contexts, throttled(60));
    tick().await;
    assert_eq!(retry.seconds_left.get_untracked(), Some(60));
    screen.click("Dismiss").await;
    assert_eq!(retry.seconds_left.get_untracked(), None);

    let every = Some(Interval::Minute);
    contexts
        .auto_refresh
        .watch
        .set(Watch::chosen(every, Instant(0.0)));
    sample::fail(contexts, throttled(60));
    tick().await;
    assert_eq!(retry.seconds_left.get_untracked(), None);
    assert_eq!(screen.names("button"), WITH_RETRY);
}

#[wasm_bindgen_test]
async fn a_long_message_begins_with_its_first_lines_and_can_be_read_in_full() {
    let message = "not possible ".repeat(40);
    let response = |error_msg| ErrorResponse {
        error_msg: Some(error_msg),
        ..sample::full_response()
    };
    let screen = banner_of(with(response(message))).await;
    assert_eq!(screen.all(".clamped").len(), 1);
    screen.button("Show all").focus().unwrap();
    screen.click("Show all").await;
    assert!(screen.all(".clamped").is_empty());
    assert_eq!(focused(), "Show less");
    screen.click("Show less").await;
    assert_eq!(screen.all(".clamped").len(), 1);
    let screen = banner_of(with(response("short".to_owned()))).await;
    assert!(screen.all(".clamped, dd button").is_empty());
}

#[wasm_bindgen_test]
async fn the_banner_says_when_rows_that_stay_are_from() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(1, Total::Unknown));
    sample::fail(contexts, sample::refusal(500));
    tick().await;
    let time = contexts.language.time(ARRIVAL);
    assert_eq!(screen.texts("p")[0], format!("Showing data from {time}."));
}

/// The form and its banner after a request with its token came back as 401.
async fn unauthorized(body: &'static str) -> (Screen, Fetch) {
    let fetch = Fetch::saying(401, body);
    let (screen, contexts) = mount_with_form();
    contexts.users.submit();
    until("it has failed", || !screen.all(".banner").is_empty()).await;
    // Then the focus moves.
    settled().await;
    (screen, fetch)
}

#[wasm_bindgen_test]
async fn a_token_that_was_just_refused_is_not_sent_again_by_retry_until_it_is_changed() {
    let (screen, _fetch) = unauthorized("").await;
    assert_eq!(screen.names(".banner button"), WITHOUT_RETRY);
    let field = screen.field("Token");
    assert!(field.is_invalid());
    assert_eq!(
        field.note(),
        "The service didn't accept this token. Paste a new one."
    );
    field.leave().await;
    assert!(field.is_invalid(), "leaving the field changes nothing");

    field.type_in(&format!("{TOKEN}1")).await;
    assert!(!field.is_invalid());
    assert_eq!(screen.names(".banner button"), WITH_RETRY);
}

#[wasm_bindgen_test]
async fn the_refused_token_is_selected_so_that_pasting_replaces_it() {
    let (screen, _fetch) = unauthorized("").await;
    assert_eq!(focused(), "Token");
    let field = screen.field("Token");
    let selected = ["selectionStart", "selectionEnd"].map(|end| field.property(end).as_f64());
    let length = u32::try_from(TOKEN.len()).unwrap();
    assert_eq!(selected, [0, length].map(|place| Some(f64::from(place))));
}

#[wasm_bindgen_test]
async fn a_refused_token_can_be_sent_once_more_where_something_else_was_wrong() {
    let (screen, fetch) = unauthorized("").await;
    screen.click("Load users").await;
    assert_eq!(fetch.urls().len(), 2);
    assert!(!screen.field("Token").is_invalid(), "nobody knows yet");
    until("it has failed again", || screen.field("Token").is_invalid()).await;
}

#[wasm_bindgen_test]
async fn another_token_that_was_typed_meanwhile_is_not_told_as_refused() {
    let _fetch = Fetch::saying(401, "");
    let (screen, contexts) = mount_with_form();
    contexts.users.submit();
    contexts
        .connection
        .type_into(Field::Token, "MIIanother".to_owned());
    until("it has failed", || !screen.all(".banner").is_empty()).await;
    assert!(!screen.field("Token").is_invalid());
    assert_eq!(screen.names(".banner button"), WITH_RETRY);
}

#[wasm_bindgen_test]
async fn a_token_that_a_proxy_dropped_is_not_told_as_refused() {
    let (screen, _fetch) =
        unauthorized(r#"{"error_code":"APIG.0301","error_msg":"x-auth-token not found"}"#).await;
    assert!(!screen.field("Token").is_invalid());
    assert_eq!(screen.names(".banner button"), WITH_RETRY);
}

#[wasm_bindgen_test]
async fn what_a_response_says_hides_nothing_and_stays_on_its_line() {
    let fault = BodyError {
        body: Body::Error,
        error_code: Some("WKS\u{200b}.1".to_owned()),
        error_msg: Some("no\nway \u{202e}out".to_owned()),
        request_id: None,
    };
    let token = Token::parse(TOKEN).unwrap();
    let response = ErrorResponse::new(fault, ResponseHeaders::default(), &token);
    let screen = banner_of(with(response)).await;
    assert_eq!(screen.texts("dd"), ["WKSU+200B.1", "no way U+202Eout"]);
}

#[wasm_bindgen_test]
async fn a_token_that_a_response_echoes_is_not_shown() {
    let echo = |what| Some(format!("{what} {TOKEN}."));
    let fault = BodyError {
        body: Body::Error,
        error_code: echo("code"),
        error_msg: echo("message"),
        request_id: echo("id"),
    };
    let screen = banner_of(with(ErrorResponse::new(
        fault,
        ResponseHeaders::default(),
        &sample::token(),
    )))
    .await;
    assert_eq!(
        screen.texts("dd"),
        ["code [token].", "message [token].", "id [token]."]
    );
    assert!(!screen.html().contains(TOKEN), "{}", screen.html());
}

#[wasm_bindgen_test]
async fn a_newer_failure_takes_the_place_of_the_older_banner() {
    let (screen, contexts) = mount();
    for code in [404, 503, 503] {
        sample::fail(contexts, sample::refusal(code));
        tick().await;
        assert_eq!(screen.all("[role=alert]").len(), 1);
        assert!(
            screen.texts("h2")[0].starts_with(&code.to_string()),
            "{}",
            screen.text()
        );
    }
}

#[wasm_bindgen_test]
async fn a_new_request_removes_the_banner() {
    let (screen, contexts) = mount();
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    sample::ask(contexts, sample::query(0));
    tick().await;
    assert_eq!(screen.text(), "");
}

#[wasm_bindgen_test]
async fn dismiss_closes_the_banner_and_gives_the_focus_to_load_users() {
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    screen.button("Dismiss").focus().unwrap();
    screen.click("Dismiss").await;
    assert!(screen.all("[role=alert]").is_empty());
    assert_eq!(focused(), "Load users");
}

#[wasm_bindgen_test]
async fn a_refused_token_moves_the_focus_to_the_token_field() {
    let (screen, contexts) = mount_with_form();
    screen.button("Load users").focus().unwrap();
    for code in [400, 403, 404, 405, 500, 503] {
        sample::fail(contexts, sample::refusal(code));
        tick().await;
        assert_eq!(focused(), "Load users", "{code}");
    }
    sample::fail(contexts, sample::refusal(401));
    tick().await;
    assert_eq!(focused(), "Token");
}

#[wasm_bindgen_test]
async fn retry_asks_the_same_again_with_the_token_that_is_in_the_form_by_now() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, sample::refusal(401));
    tick().await;
    screen.field("Token").type_in("new-token").await;
    screen.field("Project ID").type_in("another").await;
    screen.click("Retry").await;
    let requests = fetch.requests();
    assert_eq!(
        fetch.urls(),
        [
            "https://proxy.test/north/v1/p-1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=10"
        ]
    );
    assert_eq!(
        requests[0].headers().get("X-Auth-Token"),
        Ok(Some("new-token".to_owned()))
    );
    assert!(screen.all("[role=alert]").is_empty());
}

#[wasm_bindgen_test]
async fn retry_without_a_token_asks_for_one() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    screen.field("Token").type_in("").await;
    screen.click("Retry").await;
    assert_eq!(fetch.urls(), Vec::<String>::new());
    assert_eq!(focused(), "Token");
    assert_eq!(screen.field("Token").note(), "Enter a token.");
}

#[wasm_bindgen_test]
async fn copy_details_copies_all_that_a_support_case_needs_and_nothing_of_the_token() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount_with_form();
    sample::fail(contexts, with(sample::full_response()));
    tick().await;
    screen.click("Copy details").await;
    until("it is copied", || contexts.toasted() == "Details copied").await;
    let copied = clipboard.copied();
    assert_eq!(copied.len(), 1);
    for part in [
        "503 Service unavailable\n",
        "Error code: WKS.00211102\n",
        "Message: It was not possible.\n",
        "Request ID: req-1\n",
        "The service asks you to wait 7 seconds.\n",
        "Endpoint: cn-north-4\n",
        "Request: GET /v1/p-1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=10\n",
        // Of the failure, whenever its banner was drawn.
        &format!("Time: {}", contexts.language.time(ARRIVAL)),
    ] {
        assert!(copied[0].contains(part), "{part:?} in {}", copied[0]);
    }
    assert!(!copied[0].contains(TOKEN), "{}", copied[0]);
}

#[wasm_bindgen_test]
async fn the_request_that_failed_is_copied_as_a_command_for_either_shell() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <Banner copy_as_curl=|| view! { <CurlMenu /> } /> },
    );
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    let url = "https://proxy.test/north/v1/p-1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=10";
    for (button, curl) in [
        ("Copy as cURL (bash)", "curl"),
        ("Copy as cURL (PowerShell)", "curl.exe"),
    ] {
        contexts.toast.close();
        screen.click(button).await;
        let said = "Copied as cURL; set the variable TOKEN to your token before you run it";
        until("it is copied", || contexts.toasted() == said).await;
        assert_eq!(
            clipboard.copied().last().unwrap(),
            &format!(r#"{curl} --globoff --header "X-Auth-Token: $TOKEN" '{url}'"#)
        );
    }
}

#[wasm_bindgen_test]
async fn a_failure_in_the_middle_of_all_users_offers_to_go_on() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 600, Total::Known(1000));
    sample::arrive(contexts, asked.at(600), Err(sample::refusal(403)));
    tick().await;
    assert_eq!(screen.texts("h2"), ["403 No permission"]);
    let error = sample::refusal(403);
    let text = format!(
        "{} Incomplete: 600 of 1,000 users loaded.",
        sentences(&error)
    );
    assert_eq!(screen.texts("p"), [text]);
    assert_eq!(
        screen.names("button"),
        ["Resume loading", "Copy details", "Dismiss"]
    );
}

#[wasm_bindgen_test]
async fn going_on_asks_for_what_is_missing_with_the_token_that_is_in_the_form_by_now() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_form();
    let asked = sample::show_part(contexts, 800, Total::Known(999));
    sample::arrive(contexts, asked.at(900), Err(sample::refusal(401)));
    tick().await;
    screen.field("Token").type_in("new-token").await;
    screen.click("Resume loading").await;
    let mut offsets = fetch.urls();
    offsets.sort();
    let page = |offset| {
        format!(
            "https://proxy.test/north/v1/p-1/hotspot-session-config/c-1/non-migration-users?offset={offset}&limit=100"
        )
    };
    assert_eq!(offsets, [page(800), page(900)]);
    for request in fetch.requests() {
        assert_eq!(
            request.headers().get("X-Auth-Token"),
            Ok(Some("new-token".to_owned()))
        );
    }
    assert!(screen.all("[role=alert]").is_empty());
}
