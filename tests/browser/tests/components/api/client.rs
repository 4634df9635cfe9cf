use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Date, Object, Reflect};
use leptos::task::spawn_local;
use non_migration_users::api::body::Body;
use non_migration_users::api::client::{list_non_migration_users, url_as_sent};
use non_migration_users::api::error::{ApiError, ErrorResponse, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId};
use non_migration_users::api::paging::Total;
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::url;
use non_migration_users::api::users::{User, UsersPage};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    AbortController, ReadableStream, ReferrerPolicy, RequestCache, RequestRedirect, Response,
};

use crate::support::fetch::{Fetch, given, init, refused, response};
use crate::support::sample::{self, TOKEN, silent_response, token, user};
use crate::support::until;

type Outcome = Result<UsersPage, ApiError>;

/// Asks for the first page and waits so long.
async fn ask(timeout_seconds: u32) -> Outcome {
    let abort = AbortController::new().unwrap();
    let question = sample::query(0);
    list_non_migration_users(
        &question.query,
        question.page,
        &token(),
        timeout_seconds,
        &abort.signal(),
    )
    .await
}

/// The outcome where this is answered.
async fn outcome_of(status: u16, headers: &[(&str, &str)], body: &str) -> Outcome {
    let response = response(status, headers, body);
    let _fetch = Fetch::answering(move |_| given(&response));
    ask(35).await
}

/// What is read from a response that is an error.
async fn response_of(status: u16, headers: &[(&str, &str)], body: &str) -> ErrorResponse {
    match outcome_of(status, headers, body).await {
        Err(ApiError::Status { response, .. }) => response,
        other => panic!("{other:?}"),
    }
}

/// A body that gives `start` its stream's controller.
fn body(start: impl FnOnce(JsValue) + 'static) -> ReadableStream {
    let source = Object::new();
    Reflect::set(&source, &"start".into(), &Closure::once_into_js(start)).unwrap();
    ReadableStream::new_with_underlying_source(&source).unwrap()
}

/// Breaks the body of this controller off.
fn break_off(controller: &JsValue) {
    let error = Reflect::get(controller, &"error".into()).unwrap();
    error
        .unchecked_into::<js_sys::Function>()
        .call1(controller, &"connection lost".into())
        .unwrap();
}

#[wasm_bindgen_test]
fn an_address_as_sent_is_absolute_and_has_neither_double_quotes_nor_characters_outside_of_ascii() {
    let origin = web_sys::window().unwrap().location().origin().unwrap();
    for (url, sent) in [
        (
            "/api/it's?offset=0&user_name=%E7%8E%8B%22",
            format!("{origin}/api/it's?offset=0&user_name=%E7%8E%8B%22"),
        ),
        (
            "https://proxy.test/\"north\"/王/{a}[1]",
            "https://proxy.test/%22north%22/%E7%8E%8B/%7Ba%7D[1]".to_owned(),
        ),
    ] {
        assert_eq!(url_as_sent(url), sent);
    }
}

#[wasm_bindgen_test]
async fn the_request_is_a_get_of_the_documented_address_with_the_token_in_its_header_only() {
    let fetch = Fetch::saying(200, "{}");
    let question = sample::query_by_name("Ann&Bob");
    let query = UsersQuery {
        project_id: ProjectId::parse("p/1").unwrap(),
        config_id: ConfigId::parse("c 1").unwrap(),
        ..question.query
    };
    let abort = AbortController::new().unwrap();
    list_non_migration_users(&query, question.page, &token(), 35, &abort.signal())
        .await
        .unwrap();
    let request = fetch.requests().remove(0);
    assert_eq!(request.method(), "GET");
    assert_eq!(
        request.url(),
        "https://proxy.test/north/v1/p%2F1/hotspot-session-config/c%201/non-migration-users?offset=0&limit=10\
         &user_name=Ann%26Bob"
    );
    assert_eq!(
        request.headers().get("X-Auth-Token"),
        Ok(Some(TOKEN.to_owned()))
    );
    assert!(!request.url().contains(TOKEN));
}

#[wasm_bindgen_test]
async fn an_address_is_sent_as_it_was_made() {
    let fetch = Fetch::saying(200, "{}");
    let abort = AbortController::new().unwrap();
    for odd in [
        "a/b%2Fc",
        "..%2e",
        "a+b c",
        "?#&=",
        "é界🦀",
        "!'()*~-_.",
        "[]{}|^`\\\"<>",
    ] {
        let question = sample::query_by_name(odd);
        let query = UsersQuery {
            project_id: ProjectId::parse(odd).unwrap(),
            config_id: ConfigId::parse(odd).unwrap(),
            ..question.query
        };
        list_non_migration_users(&query, question.page, &token(), 35, &abort.signal())
            .await
            .unwrap();
        let sent = fetch.urls().pop().unwrap();
        assert_eq!(sent, url::non_migration_users(&query, question.page));
    }
}

#[wasm_bindgen_test]
async fn the_request_is_kept_in_no_cache_follows_no_redirect_and_sends_no_referrer() {
    let fetch = Fetch::saying(200, "{}");
    ask(35).await.unwrap();
    let request = fetch.requests().remove(0);
    assert_eq!(request.cache(), RequestCache::NoStore);
    assert_eq!(request.redirect(), RequestRedirect::Manual);
    assert_eq!(request.referrer_policy(), ReferrerPolicy::NoReferrer);
}

#[wasm_bindgen_test]
async fn the_documented_responses_are_read() {
    let documented = r#"{"non_migrate_users":[{"user_id":"da16f9b8bc9444029cc171a4f7286353","user_name":"test"}]}"#;
    assert_eq!(
        outcome_of(200, &[], documented).await,
        Ok(UsersPage {
            users: vec![user("test", "da16f9b8bc9444029cc171a4f7286353")],
            total: Total::Unknown
        })
    );
    let odd = r#"{"total_count":237,"more":1,"non_migrate_users":[{"user_id":null},null,{"user_name":"界"}]}"#;
    assert_eq!(
        outcome_of(200, &[], odd).await,
        Ok(UsersPage {
            users: vec![
                User::default(),
                User::default(),
                User {
                    id: None,
                    name: Some("界".to_owned())
                }
            ],
            total: Total::Known(237),
        })
    );
    assert_eq!(
        outcome_of(200, &[], "{}").await,
        Ok(sample::users(0, Total::Unknown))
    );
}

#[wasm_bindgen_test]
async fn a_success_with_another_body_is_unreadable() {
    for (text, body) in [
        ("<!doctype html><title>Log in</title>", Body::Html),
        ("", Body::Empty),
        (r#"{"users":[]}"#, Body::OtherJson),
        ("[]", Body::OtherJson),
        ("OK", Body::NotJson),
        (r#"{"total_count":1,"non_mig"#, Body::BrokenOff),
    ] {
        let unreadable = ApiError::Unreadable {
            code: 200,
            response: silent_response(body),
        };
        assert_eq!(outcome_of(200, &[], text).await, Err(unreadable), "{text}");
    }
}

#[wasm_bindgen_test]
async fn every_error_status_is_told_with_code_and_message() {
    let text = r#"{"error_code":"WKS.00211102","error_msg":"It was not possible."}"#;
    for code in [
        400, 401, 403, 404, 405, 500, 503, 408, 413, 429, 431, 502, 504, 418, 300,
    ] {
        let response = ErrorResponse {
            error_code: Some("WKS.00211102".to_owned()),
            error_msg: Some("It was not possible.".to_owned()),
            ..silent_response(Body::Error)
        };
        let refusal = ApiError::Status {
            status: Status::from_code(code),
            response,
        };
        assert_eq!(outcome_of(code, &[], text).await, Err(refusal), "{code}");
    }
}

#[wasm_bindgen_test]
async fn an_error_status_with_another_body_tells_its_kind() {
    for (text, body) in [
        ("<html>502 Bad Gateway</html>", Body::Html),
        ("", Body::Empty),
        ("{}", Body::OtherJson),
        ("bad gateway", Body::NotJson),
        (r#"{"error_code":"#, Body::BrokenOff),
    ] {
        assert_eq!(
            response_of(502, &[], text).await,
            silent_response(body),
            "{text}"
        );
    }
}

#[wasm_bindgen_test]
async fn the_request_id_is_the_headers_or_else_the_bodys() {
    let text = r#"{"error_code":"APIG.0301","error_msg":"…","request_id":"of the body"}"#;
    let header = [("X-Request-Id", "of the header")];
    assert_eq!(
        response_of(401, &header, text).await.request_id.as_deref(),
        Some("of the header")
    );
    assert_eq!(
        response_of(401, &[], text).await.request_id.as_deref(),
        Some("of the body")
    );
    assert_eq!(
        response_of(401, &[("X-Request-Id", "")], text)
            .await
            .request_id
            .as_deref(),
        Some("of the body")
    );
    assert_eq!(
        response_of(401, &header, "").await.request_id.as_deref(),
        Some("of the header")
    );
    let unreadable = outcome_of(200, &header, "<html>").await.unwrap_err();
    assert_eq!(
        unreadable.response().unwrap().request_id.as_deref(),
        Some("of the header")
    );
}

#[wasm_bindgen_test]
async fn the_time_to_wait_is_read_from_seconds() {
    for (text, milliseconds) in [
        ("7", Some(7_000)),
        (" 7 ", Some(7_000)),
        ("0", Some(0)),
        ("120", Some(120_000)),
        ("0.5", Some(500)),
        ("", None),
        ("soon", None),
        ("-7", None),
    ] {
        let response = response_of(503, &[("Retry-After", text)], "").await;
        let wait = milliseconds.map(Duration::from_millis);
        assert_eq!(response.retry_after, wait, "{text:?}");
    }
    assert_eq!(response_of(429, &[], "").await.retry_after, None);
}

#[wasm_bindgen_test]
async fn the_time_to_wait_is_read_from_a_date() {
    let date = |milliseconds: f64| String::from(Date::new(&milliseconds.into()).to_utc_string());
    let in_a_minute = date(Date::now() + 60_000.0);
    let seconds = response_of(503, &[("Retry-After", &in_a_minute)], "")
        .await
        .retry_after
        .map(|wait| wait.as_secs());
    assert!(
        seconds.is_some_and(|seconds| (58..=60).contains(&seconds)),
        "{in_a_minute}: {seconds:?}"
    );
    let a_minute_ago = date(Date::now() - 60_000.0);
    assert_eq!(
        response_of(503, &[("Retry-After", &a_minute_ago)], "")
            .await
            .retry_after,
        None
    );
}

#[wasm_bindgen_test]
async fn a_token_that_a_response_echoes_is_blanked_out() {
    let text = format!(r#"{{"error_code":"{TOKEN}","error_msg":"token {TOKEN} refused"}}"#);
    let response = response_of(401, &[("X-Request-Id", TOKEN)], &text).await;
    assert_eq!(response.error_code.as_deref(), Some("[token]"));
    assert_eq!(response.error_msg.as_deref(), Some("token [token] refused"));
    assert_eq!(response.request_id.as_deref(), Some("[token]"));
}

#[wasm_bindgen_test]
async fn a_redirect_is_refused() {
    // A script cannot make such a response, only the browser's own `fetch` can: a 0 status, no headers, no body.
    let response = Response::error();
    let kind = Object::new();
    Reflect::set(&kind, &"value".into(), &"opaqueredirect".into()).unwrap();
    Object::define_property(&response, &"type".into(), &kind);
    let _fetch = Fetch::answering(move |_| given(&response));
    assert_eq!(ask(35).await, Err(ApiError::Redirected));
}

#[wasm_bindgen_test]
async fn a_fetch_that_is_refused_is_no_connection() {
    let _fetch = Fetch::answering(|_| refused());
    assert_eq!(ask(35).await, Err(ApiError::Network));
}

#[wasm_bindgen_test]
async fn a_fetch_without_a_response_in_time_is_a_timeout() {
    let fetch = Fetch::silent();
    let begun = Date::now();
    assert_eq!(ask(1).await, Err(ApiError::Timeout { seconds: 1 }));
    assert!(fetch.requests()[0].signal().aborted());
    let waited = Date::now() - begun;
    assert!((900.0..5000.0).contains(&waited), "{waited} ms");
}

#[wasm_bindgen_test]
async fn a_body_that_is_not_complete_in_time_is_a_timeout() {
    let _fetch = Fetch::answering(|request| {
        let signal = request.signal();
        let stalled = body(move |controller| {
            let aborted = Closure::once_into_js(move || break_off(&controller));
            signal.set_onabort(Some(aborted.unchecked_ref()));
        });
        given(
            &Response::new_with_opt_readable_stream_and_init(Some(&stalled), &init(200, &[]))
                .unwrap(),
        )
    });
    assert_eq!(ask(1).await, Err(ApiError::Timeout { seconds: 1 }));
}

#[wasm_bindgen_test]
async fn a_body_that_breaks_off_is_told_with_its_status() {
    let response_of = |code: u16| async move {
        let _fetch = Fetch::answering(move |_| {
            let broken = body(|controller| break_off(&controller));
            let init = init(code, &[("X-Request-Id", "req-1")]);
            given(&Response::new_with_opt_readable_stream_and_init(Some(&broken), &init).unwrap())
        });
        ask(35).await
    };
    let response = ErrorResponse {
        request_id: Some("req-1".to_owned()),
        ..silent_response(Body::BrokenOff)
    };
    assert_eq!(
        response_of(200).await,
        Err(ApiError::Unreadable {
            code: 200,
            response: response.clone()
        })
    );
    assert_eq!(
        response_of(500).await,
        Err(ApiError::Status {
            status: Status::InternalServerError,
            response
        })
    );
}

#[wasm_bindgen_test]
async fn aborting_ends_the_request_at_once() {
    let fetch = Fetch::silent();
    let abort = AbortController::new().unwrap();
    let ended: Rc<RefCell<Option<Outcome>>> = Rc::default();
    spawn_local({
        let (signal, ended) = (abort.signal(), ended.clone());
        async move {
            let question = sample::query(0);
            let outcome =
                list_non_migration_users(&question.query, question.page, &token(), 35, &signal)
                    .await;
            ended.replace(Some(outcome));
        }
    });
    until("the request is sent", || !fetch.requests().is_empty()).await;
    assert!(ended.borrow().is_none());
    abort.abort();
    until("the request has ended", || ended.borrow().is_some()).await;
    assert!(fetch.requests()[0].signal().aborted());
}
