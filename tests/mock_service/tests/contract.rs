//! What holds whichever preset is asked for: gates, bounds, headers.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod support;

use std::collections::HashSet;

use axum::body::Body;
use axum::http::Request;
use mock_service::{Options, Recorder, TotalCount, router};
use serde_json::{Value, json};
use support::{Response, get, mock_service, send, users, users_path};

const INVALID: &str = "The parameter is invalid. Parameter: ";

async fn with_token(token: Option<&str>) -> Response {
    let mut request = Request::get(users_path("sample", ""));
    if let Some(token) = token {
        request = request.header("x-auth-token", token);
    }
    send(&mock_service(), request.body(Body::empty()).unwrap()).await
}

async fn assert_refused(parameter: &str, value: &str) {
    let response = users("sample", &format!("?{parameter}={value}")).await;
    assert_eq!((response.status, &*response.code()), (400, "WKS.00211102"));
    assert_eq!(response.message(), format!("{INVALID}{parameter}"));
}

#[tokio::test]
async fn a_page_begins_at_the_offset_and_has_10_users_unless_another_limit_is_given() {
    let first = users("sample", "").await;
    assert_eq!(first.status, 200);
    assert_eq!(first.header("content-type"), Some("application/json"));
    assert_eq!(first.total(), 237);
    assert_eq!(first.users().len(), 10);
    let second = users("sample", "?offset=3&limit=2").await;
    assert_eq!(second.users(), first.users()[3..5]);
}

#[tokio::test]
async fn the_last_page_is_short_and_a_page_beyond_it_is_empty() {
    let last = users("sample", "?offset=230&limit=100").await;
    assert_eq!(last.users().len(), 7);
    let beyond = users("sample", "?offset=2147483647&limit=100").await;
    assert_eq!(beyond.total(), 237);
    assert_eq!(beyond.users().len(), 0);
}

#[tokio::test]
async fn an_offset_that_is_no_whole_number_up_to_2147483647_is_refused_with_400() {
    for offset in "-1 2147483648 99999999999999999999 ten 1.5 %2B1".split(' ') {
        assert_refused("offset", offset).await;
    }
    assert_refused("offset", "").await;
}

#[tokio::test]
async fn a_limit_that_is_no_whole_number_from_1_to_100_is_refused_with_400() {
    for limit in ["0", "101", "-1", "", "all"] {
        assert_refused("limit", limit).await;
    }
}

#[tokio::test]
async fn a_parameter_given_twice_is_refused_and_an_unknown_one_ignored() {
    assert_refused("limit", "1&limit=1").await;
    assert_eq!(users("sample", "?sort=asc&").await.status, 200);
}

#[tokio::test]
async fn names_and_ids_are_measured_in_characters_and_may_have_128_of_them() {
    let (longest, too_long) = ("%E7%8E%8B".repeat(128), "%E7%8E%8B".repeat(129));
    let response = users("sample", &format!("?user_name={longest}")).await;
    assert_eq!(response.status, 200);
    assert_refused("user_name", &too_long).await;
    assert_eq!(users(&longest, "").await.status, 404);
    for id in [&too_long, "", "%FF"] {
        let message = users(id, "").await.message();
        assert_eq!(message, format!("{INVALID}config_id"));
        let response = get(&mock_service(), &format!("/v1/{id}/hotspot-session-config")).await;
        assert_eq!(response.message(), format!("{INVALID}project_id"));
    }
}

#[tokio::test]
async fn an_encoded_configuration_id_is_decoded_after_the_path_is_split() {
    assert_eq!(users("s%61mple", "").await.status, 200);
    assert_eq!(users("a%2Fb", "").await.code(), "WKS.00211902");
}

#[tokio::test]
async fn the_filter_finds_any_part_of_a_name_whatever_the_case() {
    let is_found = |user: &Value| {
        let name = user["user_name"].as_str().unwrap_or_default();
        name.to_lowercase().contains("user1")
    };
    let mut expected = users("users-100", "?limit=100").await.users();
    expected.retain(is_found);
    assert!(expected.len() > 1);
    let found = users("users-100", "?limit=100&user_name=USER1").await;
    assert_eq!(found.users(), expected);
    assert_eq!(found.total(), expected.len());
    let second = users("users-100", "?user_name=USER1&offset=1&limit=1").await;
    assert_eq!(second.users(), expected[1..2]);
    assert_eq!(second.total(), expected.len());
}

#[tokio::test]
async fn a_missing_or_empty_token_is_refused_with_401_by_the_gateway() {
    for token in [None, Some("")] {
        let response = with_token(token).await;
        assert_eq!(response.status, 401);
        let expected = json!({
            "error_code": "APIG.0301",
            "error_msg": "Incorrect IAM authentication information: x-auth-token not found",
            "request_id": response.header("x-request-id").unwrap(),
        });
        assert_eq!(response.json(), expected);
    }
}

#[tokio::test]
async fn an_expired_token_is_refused_with_401_and_a_forbidden_one_with_403() {
    let expired = with_token(Some("expired")).await;
    assert_eq!((expired.status, &*expired.code()), (401, "APIG.0301"));
    let reason = "token expires, expires_at: 2026-01-01T00:00:00Z";
    let message = format!("Incorrect IAM authentication information: {reason}");
    assert_eq!(expired.message(), message);
    let forbidden = with_token(Some("forbidden")).await;
    assert_eq!(
        (forbidden.status, &*forbidden.code()),
        (403, "WKS.00081102")
    );
}

#[tokio::test]
async fn unknown_configurations_and_unknown_paths_are_told_apart() {
    let unknown = users("who", "").await;
    assert_eq!((unknown.status, &*unknown.code()), (404, "WKS.00211902"));
    let nowhere = get(
        &mock_service(),
        "/v1/p/hotspot-session/sample/non-migration-users",
    )
    .await;
    assert_eq!((nowhere.status, &*nowhere.code()), (404, "APIG.0101"));
    assert_eq!(
        nowhere.json()["request_id"],
        nowhere.header("x-request-id").unwrap()
    );
}

#[tokio::test]
async fn methods_other_than_get_and_options_are_refused_with_405() {
    for method in ["POST", "PATCH", "DELETE", "PUT", "HEAD"] {
        let request = Request::builder()
            .method(method)
            .uri(users_path("sample", ""));
        let response = send(&mock_service(), request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status, 405);
        assert_eq!(response.header("allow"), Some("GET, OPTIONS"));
        // The response to HEAD never has a body.
        assert!(method == "HEAD" || response.code() == "WKS.00000405");
    }
}

#[tokio::test]
async fn every_response_has_its_own_request_id() {
    let server = mock_service();
    let mut ids = HashSet::new();
    for config_id in ["sample", "status-500", "sample", "who"] {
        let response = get(&server, &users_path(config_id, "")).await;
        let id = response.header("x-request-id").unwrap();
        assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
        assert!(ids.insert(id.to_owned()));
    }
}

#[tokio::test]
async fn errors_can_be_read_from_any_origin_as_well_as_users() {
    for path in [
        users_path("sample", ""),
        users_path("status-503-html", ""),
        "/".to_owned(),
    ] {
        let response = get(&mock_service(), &path).await;
        assert_eq!(response.header("access-control-allow-origin"), Some("*"));
        let exposed = response.header("access-control-expose-headers");
        assert_eq!(exposed, Some("x-request-id,retry-after"));
    }
}

#[tokio::test]
async fn a_preflight_allows_get_with_the_token_header_for_10_minutes() {
    let request = Request::options(users_path("hang", ""))
        .header("origin", "http://localhost:8080")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "x-auth-token");
    let response = send(&mock_service(), request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status, 200);
    assert_eq!(response.header("access-control-allow-origin"), Some("*"));
    assert_eq!(
        response.header("access-control-allow-methods"),
        Some("GET,OPTIONS")
    );
    assert_eq!(
        response.header("access-control-allow-headers"),
        Some("x-auth-token")
    );
    assert_eq!(response.header("access-control-max-age"), Some("600"));
    assert!(response.header("x-request-id").is_some());
}

#[tokio::test]
async fn the_total_is_left_out_if_the_server_is_told_so() {
    let options = Options {
        total: TotalCount::Absent,
        users: 3,
        ..Options::default()
    };
    let server = router(options, Recorder::default());
    let response = get(&server, &users_path("sample", "")).await;
    assert_eq!(response.json().get("total_count"), None);
    assert_eq!(response.users().len(), 3);
}

#[tokio::test]
async fn the_recorder_keeps_requests_in_order_and_does_not_print_tokens() {
    let recorder = Recorder::default();
    let server = router(Options::default(), recorder.clone());
    let preflight = Request::options("/a").header("origin", "http://localhost");
    send(&server, preflight.body(Body::empty()).unwrap()).await;
    let path = users_path("sample", "?user_name=%20a");
    get(&server, &path).await;
    let [first, second] = recorder.seen().try_into().unwrap();
    assert_eq!((&*first.method, &*first.path_and_query), ("OPTIONS", "/a"));
    assert_eq!(
        (first.token, first.origin.as_deref()),
        (None, Some("http://localhost"))
    );
    assert_eq!((&*second.method, &*second.path_and_query), ("GET", &*path));
    assert_eq!(
        (second.token.as_deref(), second.origin.as_deref()),
        (Some("a-token"), None)
    );
    assert!(!format!("{second:?}").contains("a-token"));
}

#[tokio::test]
async fn listed_configurations_response_with_the_users_they_are_listed_with() {
    let server = mock_service();
    let response = get(&server, "/v1/my%20project/hotspot-session-config")
        .await
        .json();
    let items = response["items"].as_array().unwrap();
    assert_eq!(response.as_object().unwrap().len(), 1);
    assert_eq!(
        (&items[0]["id"], &items[0]["project_id"]),
        (&json!("sample"), &json!("my project"))
    );
    assert_eq!(items[0]["hotspot_exit_session_num"], 4);
    assert!(
        items
            .iter()
            .any(|item| item["hotspot_session_migration_enable"] == false)
    );
    assert!(
        items
            .iter()
            .any(|item| item["non_migrate_users"] == json!([]))
    );
    for item in items {
        let path = users_path(item["id"].as_str().unwrap(), "?limit=100");
        let page = get(&server, &path).await;
        let listed = item["non_migrate_users"].as_array().unwrap();
        assert_eq!(page.total(), listed.len());
        assert_eq!(page.users(), listed[..listed.len().min(100)]);
    }
}

#[tokio::test]
async fn configurations_are_paged_within_the_same_bounds() {
    let list = async |query| {
        get(
            &mock_service(),
            &format!("/v1/p/hotspot-session-config{query}"),
        )
        .await
    };
    let all = list("").await.json();
    assert_eq!(
        list("?offset=1&limit=1").await.json()["items"],
        json!([all["items"][1]])
    );
    assert_eq!(
        list("?limit=101").await.message(),
        format!("{INVALID}limit")
    );
}
