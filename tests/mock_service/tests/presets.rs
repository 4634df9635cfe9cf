//! What the configuration IDs bring about, as far as it can be seen without a connection.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod support;

use std::time::Duration;

use mock_service::{Options, Recorder, router};
use serde_json::{Value, json};
use support::{Response, get, mock_service, users, users_path};
use tokio::time::{Instant, timeout};

const UNAVAILABLE: &str = "The service is now unavailable to process the request.";

/// `status-503-BODY`.
async fn unavailable(body: &str) -> Response {
    let response = users(&format!("status-503-{body}"), "").await;
    assert_eq!(response.status, 503, "{body}");
    assert_eq!(response.header("retry-after"), Some("7"), "{body}");
    response
}

/// A preset that is answered with 200.
async fn ok(config_id: &str) -> Response {
    let response = users(config_id, "").await;
    assert_eq!(response.status, 200, "{config_id}");
    response
}

#[tokio::test]
async fn lists_have_as_many_users_as_their_names_say() {
    for (id, total) in [
        ("users-0", 0),
        ("users-12", 12),
        ("empty", 0),
        ("sample", 237),
    ] {
        assert_eq!(ok(id).await.total(), total, "{id}");
    }
}

#[tokio::test]
async fn no_total_leaves_the_total_out_of_any_list() {
    for (id, count) in [
        ("no-total", 10),
        ("no-total-3", 3),
        ("no-total-duplicates", 6),
    ] {
        let response = ok(id).await;
        assert_eq!(response.json().get("total_count"), None, "{id}");
        assert_eq!(response.users().len(), count, "{id}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_delay_can_stand_before_any_other_id_and_adds_to_the_latency() {
    let latency = Duration::from_secs(1);
    let server = router(
        Options {
            latency,
            ..Options::default()
        },
        Recorder::default(),
    );
    let start = Instant::now();
    assert_eq!(
        get(&server, &users_path("delay-300", "")).await.total(),
        237
    );
    assert_eq!(
        get(&server, &users_path("delay-200-status-503", ""))
            .await
            .status,
        503
    );
    assert_eq!(
        get(&server, &users_path("delay-100-no-total-3", ""))
            .await
            .users()
            .len(),
        3
    );
    assert!((3600..3700).contains(&start.elapsed().as_millis()));
}

#[tokio::test(start_paused = true)]
async fn hang_never_responses() {
    let response = timeout(Duration::from_hours(24), users("hang", "")).await;
    assert!(response.is_err());
}

#[tokio::test]
async fn ids_that_are_not_in_the_table_are_unknown() {
    for id in
        "users- users--1 users-1x users-4294967296 no-total- no-totals delay- delay-1- delay-x \
        status- status-399 status-600 status-500- status-500-what recovers-503 recovers-200-1 \
        recovers-500- falters-503 falters-200-1 fails-after- ok- ok-what Sample sample-"
            .split_whitespace()
    {
        let response = users(id, "").await;
        assert_eq!(
            (response.status, &*response.code()),
            (404, "WKS.00211902"),
            "{id}"
        );
    }
}

#[tokio::test]
async fn every_error_status_has_a_code_and_a_message() {
    for status in 400..=599 {
        let response = users(&format!("status-{status}"), "").await;
        assert_eq!(response.status, status);
        assert!(!response.code().is_empty() && !response.message().is_empty());
        let retry_after = matches!(status, 429 | 503).then_some("7");
        assert_eq!(response.header("retry-after"), retry_after, "{status}");
    }
}

#[tokio::test]
async fn documented_statuses_have_their_documented_codes() {
    for (status, code) in [
        (400, "WKS.00211102"),
        (401, "WKS.00211302"),
        (403, "WKS.00081102"),
        (404, "WKS.00211902"),
        (405, "WKS.00000405"),
        (429, "APIG.0308"),
        (500, "WKS.00211401"),
        (503, "WKS.00050902"),
    ] {
        let response = users(&format!("status-{status}"), "").await;
        assert_eq!(response.code(), code);
        let from_gateway = response.json().get("request_id").is_some();
        assert_eq!(from_gateway, status == 429);
    }
}

#[tokio::test]
async fn the_json_of_an_error_can_have_other_shapes() {
    let (code, message) = ("WKS.00050902", UNAVAILABLE);
    let with_id = unavailable("request-id").await;
    let id = with_id.header("x-request-id").unwrap();
    let gateway = json!({ "error_code": code, "error_msg": message, "request_id": id });
    assert_eq!(with_id.json(), gateway);
    for (body, expected) in [
        (
            "documented",
            json!({ "error_code": code, "error_msg": message }),
        ),
        ("other-json", json!({ "hello": "world" })),
        (
            "nested",
            json!({ "error": { "code": code, "message": message } }),
        ),
        ("camel", json!({ "errorCode": code, "errorMsg": message })),
    ] {
        let response = unavailable(body).await;
        assert_eq!(response.header("content-type"), Some("application/json"));
        assert_eq!(response.json(), expected);
    }
}

#[tokio::test]
async fn the_body_of_an_error_can_be_something_else_than_sound_json() {
    let documented = unavailable("documented").await.bytes;
    let html = unavailable("html").await;
    assert_eq!(html.header("content-type"), Some("text/html"));
    assert!(html.bytes.starts_with(b"<html>"));
    let empty = unavailable("empty").await;
    assert_eq!((empty.header("content-type"), empty.bytes.len()), (None, 0));
    let truncated = unavailable("truncated").await;
    assert_eq!(truncated.bytes, documented[..documented.len() / 2]);
    let invalid = unavailable("invalid-utf8").await;
    assert!(String::from_utf8(invalid.bytes).is_err());
    let wrong_type = unavailable("wrong-type").await;
    assert_eq!(wrong_type.header("content-type"), Some("text/html"));
    assert_eq!(wrong_type.bytes, documented);
}

#[tokio::test]
async fn the_message_of_an_error_can_be_of_5_mb_or_repeat_the_token() {
    let large = unavailable("large").await;
    assert!((5_000_000..5_001_000).contains(&large.bytes.len()));
    assert!(large.message().starts_with(UNAVAILABLE));
    assert!(
        unavailable("echo-token")
            .await
            .message()
            .contains("a-token")
    );
}

#[tokio::test]
async fn recovering_configurations_fail_as_often_as_they_say_and_apart_from_each_other() {
    let server = mock_service();
    for (id, statuses) in [
        ("recovers", [503, 200, 200]),
        ("recovers-500-2", [500, 500, 200]),
    ] {
        for status in statuses {
            let response = get(&server, &users_path(id, "")).await;
            assert_eq!(response.status, status, "{id}");
        }
    }
    assert_eq!(users("recovers", "").await.status, 503, "on another server");
}

#[tokio::test]
async fn faltering_configurations_list_users_first_then_fail_then_list_one_more_for_every_request()
{
    let server = mock_service();
    for (status, total) in [(200, Some(350)), (429, None), (429, None), (200, Some(353))] {
        let response = get(&server, &users_path("falters-429-2", "")).await;
        assert_eq!(response.status, status);
        if let Some(total) = total {
            assert_eq!(response.total(), total);
        }
    }
}

#[tokio::test]
async fn flaky_refuses_every_distinct_query_once() {
    let server = mock_service();
    for query in ["", "?offset=10", "?limit=20", "?user_name=a"] {
        let path = users_path("flaky", query);
        let refused = get(&server, &path).await;
        assert_eq!(
            (refused.status, refused.header("retry-after")),
            (503, Some("1"))
        );
        assert_eq!(get(&server, &path).await.status, 200);
    }
    let spelled_out = get(&server, &users_path("flaky", "?offset=0&limit=10")).await;
    assert_eq!(spelled_out.total(), 1000);
}

#[tokio::test]
async fn pages_from_the_failing_offset_on_are_answered_with_500() {
    assert_eq!(users("fails-after-100", "?offset=99").await.total(), 1000);
    assert_eq!(users("fails-after-100", "?offset=100").await.status, 500);
}

#[tokio::test]
async fn changing_finds_one_more_user_in_front_at_every_request() {
    let server = mock_service();
    let first = get(&server, &users_path("changing", "")).await;
    let second = get(&server, &users_path("changing", "")).await;
    let third = get(&server, &users_path("changing", "?limit=100&offset=300")).await;
    assert_eq!(
        (first.total(), second.total(), third.total()),
        (350.into(), 351.into(), 352.into())
    );
    assert_eq!(second.users()[1..], first.users()[..9]);
    assert!(!first.users().contains(&second.users()[0]));
    assert_eq!(third.users().len(), 52);
}

#[tokio::test]
async fn renewing_stays_as_long_as_it_is_while_users_come_in_front_and_go_at_the_end() {
    let server = mock_service();
    let path = users_path("renewing", "?limit=100&offset=300");
    let first = get(&server, &path).await;
    let second = get(&server, &path).await;
    assert_eq!((first.total(), second.total()), (350.into(), 350.into()));
    assert_eq!(second.users().len(), 50);
    assert_eq!(second.users()[1..], first.users()[..49]);
}

#[tokio::test]
async fn a_200_can_have_a_body_of_another_type() {
    let html = ok("ok-html").await;
    assert_eq!(html.header("content-type"), Some("text/html"));
    let text = ok("ok-text").await;
    assert_eq!(text.header("content-type"), Some("text/plain"));
    let wrong_type = ok("ok-wrong-type").await;
    assert_eq!(wrong_type.header("content-type"), Some("text/plain"));
    assert_eq!(wrong_type.users().len(), 10);
}

#[tokio::test]
async fn a_200_can_have_a_body_that_is_not_sound_json() {
    assert_eq!(ok("ok-empty").await.bytes, b"");
    let truncated = ok("ok-truncated").await;
    assert!(serde_json::from_slice::<Value>(&truncated.bytes).is_err());
    let invalid = ok("ok-invalid-utf8").await;
    assert!(String::from_utf8(invalid.bytes).is_err());
}

#[tokio::test]
async fn a_200_can_have_json_that_is_no_list_of_users() {
    assert_eq!(
        ok("ok-other-json").await.json(),
        json!({ "hello": "world" })
    );
    assert_eq!(ok("ok-array").await.json(), json!([]));
    assert_eq!(ok("ok-object").await.json(), json!({}));
    assert_eq!(ok("ok-error-body").await.code(), "WKS.00211401");
    assert_eq!(
        ok("null-list").await.json()["non_migrate_users"],
        Value::Null
    );
}

#[tokio::test]
async fn users_can_be_other_than_the_schema_says() {
    let entries = ok("null-entries").await.users();
    assert!(entries.iter().any(Value::is_null) && entries.iter().any(Value::is_string));
    let fields = ok("null-fields").await.users();
    assert!(fields.contains(&json!({})));
    assert!(fields.contains(&json!({ "user_id": null, "user_name": null })));
    let numbers = ok("numbers").await;
    let are_numbers = |user: &Value| user["user_id"].is_u64() && user["user_name"].is_u64();
    assert!(numbers.users().iter().all(are_numbers));
    assert_eq!(numbers.total(), "5");
    let extra = ok("extra-fields").await;
    assert!(extra.json()["page_info"].is_object());
    assert!(extra.users()[0]["platform"].is_object());
}

#[tokio::test]
async fn the_total_can_be_other_than_the_number_of_users() {
    assert_eq!(ok("total-negative").await.total(), -1);
    assert_eq!(ok("total-huge").await.total(), 1e30);
    assert_eq!(ok("total-float").await.total(), 3.5);
    assert_eq!(ok("total-small").await.total(), 5);
    assert_eq!(ok("total-of-page").await.total(), 10);
    let last = users("total-of-page", "?offset=200&limit=100").await;
    assert_eq!((last.total(), last.users().len()), (json!(37), 37));
    for (query, rows) in [("?limit=100", 64), ("?offset=192&limit=100", 45)] {
        let page = users("total-of-page-of-64", query).await;
        assert_eq!((page.total(), page.users().len()), (json!(rows), rows));
    }
    let none = users("total-without-users", "?offset=20").await;
    assert_eq!((none.total(), none.users().len()), (json!(237), 0));
}

#[tokio::test]
async fn offset_limit_and_username_can_be_misread() {
    let first = ok("sample").await.users();
    let all = users("limit-ignored", "").await.users();
    assert_eq!(all.len(), 237);
    for (preset, query, expected) in [
        ("offset-ignored", "?offset=20", &all[..10]),
        ("offset-as-page", "?offset=2", &all[20..30]),
        ("offset-as-page", "?offset=100", &[]),
        ("user-name-ignored", "?user_name=nobody", &all[..10]),
        ("limit-ignored", "?offset=230", &all[230..]),
        ("limit-of-10", "?offset=20&limit=100", &all[20..30]),
        ("limit-of-64", "?offset=20&limit=100", &all[20..84]),
        ("limit-of-64", "?offset=20&limit=50", &all[20..70]),
    ] {
        let response = users(preset, query).await;
        assert_eq!(response.total(), 237, "{preset}{query}");
        assert_eq!(response.users(), expected, "{preset}{query}");
    }
    assert_eq!(first, all[..10]);
}

#[tokio::test]
async fn no_ids_leaves_every_id_out_of_any_list() {
    for id in [
        "no-ids-sample",
        "no-ids-users-12",
        "no-total-no-ids-offset-ignored",
    ] {
        let users = ok(id).await.users();
        assert_eq!(users.len(), 10, "{id}");
        assert!(
            users.iter().all(|user| user.get("user_id").is_none()),
            "{id}"
        );
        assert!(
            users.iter().all(|user| user["user_name"].is_string()),
            "{id}"
        );
    }
}

#[tokio::test]
async fn an_error_can_stand_beside_a_list() {
    let response = ok("ok-error-and-list").await;
    assert_eq!(response.code(), "WKS.00081102");
    assert_eq!((response.total(), response.users().len()), (json!(0), 0));
}

#[tokio::test]
async fn duplicates_have_the_same_id_or_the_same_name() {
    let users = ok("duplicates").await.users();
    assert_eq!(users[0], users[2]);
    assert_eq!(users[1]["user_id"], users[4]["user_id"]);
    assert_eq!(users[1]["user_name"], users[3]["user_name"]);
}

#[tokio::test]
async fn long_names_have_128_characters() {
    for user in ok("long-names").await.users() {
        assert_eq!(user["user_name"].as_str().unwrap().chars().count(), 128);
    }
}

#[tokio::test]
async fn long_ids_have_40_characters_to_128() {
    let users = ok("long-ids").await.users();
    let length = |user: &Value| user["user_id"].as_str().unwrap().chars().count();
    assert_eq!(
        users.iter().map(length).collect::<Vec<_>>(),
        [40, 41, 128, 128, 128]
    );
}

#[tokio::test]
async fn strange_names_arrive_as_they_are_and_can_be_found() {
    let found = users("strange-names", "?user_name=%3CSCRIPT").await;
    assert_eq!(found.total(), 1);
    assert_eq!(found.users()[0]["user_name"], "<script>alert(1)</script>");
}

async fn configurations(project_id: &str, query: &str) -> Response {
    let path = format!("/v1/{project_id}/hotspot-session-config{query}");
    get(&mock_service(), &path).await
}

#[tokio::test]
async fn a_project_may_name_its_configurations_which_then_come_without_lists() {
    let response = configurations("lists_users-5_status-404", "?limit=1&offset=1").await;
    let items = response.json()["items"].clone();
    assert_eq!(items[0]["id"], "status-404");
    assert_eq!(items[0].get("non_migrate_users"), None);
    assert_eq!(items.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn the_project_s_id_decides_what_its_configurations_response() {
    let ids = |response: &Response| -> Vec<String> {
        let items = response.json()["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    };
    for project in ["any-project", "sample", "changing"] {
        let response = configurations(project, "").await;
        assert_eq!(
            ids(&response),
            ["sample", "users-1000", "users-25", "empty"]
        );
    }
    let response = configurations("users-3", "?offset=1&limit=100").await;
    assert_eq!(ids(&response), ["delay-2-users-2", "delay-3-users-3"]);
    assert!(ids(&configurations("empty", "").await).is_empty());
    assert_eq!(configurations("status-503", "").await.status, 503);
    assert_eq!(configurations("recovers-500-1", "").await.status, 500);
    assert_eq!(configurations("ok-html", "").await.status, 200);
}
