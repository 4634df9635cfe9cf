//! Messages of the banner: a title, what happened and what to do for every way of failing, and the details to copy.

#![allow(
    clippy::expect_used,
    reason = "a deployment, query or token that cannot be made fails its test"
)]

use std::collections::HashSet;
use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::{
    ApiError, ErrorResponse, GatewayCause, ResponseHeaders, Status,
};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::error_banner::BannerMessages;

const MESSAGES: &BannerMessages = &Messages::of(Language::English).error_banner;

const DOCUMENTED: [Status; 7] = [
    Status::BadRequest,
    Status::Unauthorized,
    Status::Forbidden,
    Status::NotFound,
    Status::MethodNotAllowed,
    Status::InternalServerError,
    Status::ServiceUnavailable,
];

const CAUSES: [GatewayCause; 8] = [
    GatewayCause::ApiNotFound,
    GatewayCause::BackendNotFound,
    GatewayCause::TokenExpired,
    GatewayCause::TokenDropped,
    GatewayCause::TokenUnreadable,
    GatewayCause::ApiForbidden,
    GatewayCause::Throttled,
    GatewayCause::ProjectMismatch,
];

fn response(body: Body) -> ErrorResponse {
    ErrorResponse {
        body,
        error_code: None,
        error_msg: None,
        request_id: None,
        cause: None,
        retry_after: None,
    }
}

fn refused(status: Status) -> ApiError {
    ApiError::Status {
        status,
        response: response(Body::Error),
    }
}

fn refused_because(status: Status, cause: GatewayCause) -> ApiError {
    ApiError::Status {
        status,
        response: ErrorResponse {
            cause: Some(cause),
            ..response(Body::Error)
        },
    }
}

fn unreadable(code: u16) -> ApiError {
    ApiError::Unreadable {
        code,
        response: response(Body::Html),
    }
}

fn error_in(code: u16) -> ApiError {
    ApiError::Unreadable {
        code,
        response: response(Body::Error),
    }
}

/// One of each way of failing, and of each status and cause.
fn every_error() -> Vec<ApiError> {
    let statuses = (300..=599).map(|code| refused(Status::from_code(code)));
    let causes = CAUSES.map(|cause| refused_because(Status::Unauthorized, cause));
    let others = [
        unreadable(200),
        error_in(200),
        ApiError::Redirected,
        ApiError::Network,
        ApiError::Timeout { seconds: 35 },
        ApiError::Timeout { seconds: 1 },
    ];
    statuses.chain(causes).chain(others).collect()
}

fn query() -> UsersQuery {
    let block = r#"{"endpoints":[{"name":"north","base_url":"https://proxy.example/api"}]}"#;
    UsersQuery {
        endpoint: Deployment::parse(block).expect("a deployment").endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse("config/1").expect("an ID"),
        user_name: UserName::parse("Anna Maria").expect("a name"),
    }
}

/// The users 21 to 40.
fn page() -> PageRequest {
    PageRequest::at(Offset::new(20).expect("an offset"), PageSize::Twenty)
}

#[test]
fn the_buttons_have_these_names() {
    assert_eq!(MESSAGES.retry, "Retry");
    assert_eq!(MESSAGES.resume_loading, "Resume loading");
    assert_eq!(MESSAGES.copy_details, "Copy details");
    assert_eq!(MESSAGES.dismiss, "Dismiss");
}

#[test]
fn every_way_of_failing_has_its_title() {
    for (error, title) in [
        (refused(Status::BadRequest), "400 Bad request"),
        (refused(Status::Unauthorized), "401 Authentication failed"),
        (refused(Status::Forbidden), "403 No permission"),
        (refused(Status::NotFound), "404 Not found"),
        (refused(Status::MethodNotAllowed), "405 Method not allowed"),
        (refused(Status::RequestTimeout), "408 Request timeout"),
        (refused(Status::ContentTooLarge), "413 Content too large"),
        (refused(Status::TooManyRequests), "429 Too many requests"),
        (
            refused(Status::RequestHeaderFieldsTooLarge),
            "431 Request header fields too large",
        ),
        (
            refused(Status::InternalServerError),
            "500 Internal service error",
        ),
        (refused(Status::BadGateway), "502 Bad gateway"),
        (
            refused(Status::ServiceUnavailable),
            "503 Service unavailable",
        ),
        (refused(Status::GatewayTimeout), "504 Gateway timeout"),
        (refused(Status::Other(418)), "418 Unexpected status code"),
        (unreadable(200), "200 Unreadable response"),
        (unreadable(204), "204 Unreadable response"),
        (error_in(200), "200 Error in the response"),
        (ApiError::Redirected, "Redirect refused"),
        (ApiError::Network, "Couldn't reach the endpoint"),
        (
            ApiError::Timeout { seconds: 35 },
            "No response within 35 seconds",
        ),
        (
            ApiError::Timeout { seconds: 1 },
            "No response within 1 second",
        ),
    ] {
        assert_eq!(MESSAGES.title(&error), title);
    }
}

#[test]
fn the_title_of_a_status_begins_with_its_number() {
    for code in 300..=599 {
        let title = MESSAGES.title(&refused(Status::from_code(code)));
        let reason = title.strip_prefix(&format!("{code} ")).unwrap_or_default();
        assert!(!reason.is_empty(), "{title}");
    }
}

#[test]
fn every_error_says_in_one_sentence_each_what_happened_and_what_to_do() {
    for error in every_error() {
        for sentence in [MESSAGES.happened(&error), MESSAGES.advice(&error)] {
            assert!(
                sentence.starts_with(|c: char| c.is_ascii_uppercase()),
                "{sentence}"
            );
            assert!(sentence.ends_with('.'), "{sentence}");
            assert!(
                !sentence.contains(". ") && !sentence.contains("  "),
                "{sentence}"
            );
        }
        assert!(!MESSAGES.title(&error).is_empty());
    }
}

#[test]
fn each_documented_status_has_words_of_its_own() {
    let distinct = |messages: fn(&ApiError) -> String| {
        DOCUMENTED
            .iter()
            .map(|status| messages(&refused(*status)))
            .collect::<HashSet<_>>()
            .len()
    };
    assert_eq!(distinct(|error| MESSAGES.title(error)), 7);
    assert_eq!(distinct(|error| MESSAGES.happened(error).to_owned()), 7);
    assert_eq!(distinct(|error| MESSAGES.advice(error).to_owned()), 7);
}

#[test]
fn the_advice_fits_the_status() {
    for (status, messages) in [
        (
            Status::BadRequest,
            vec!["project ID", "configuration ID", "username"],
        ),
        (Status::Unauthorized, vec!["new token", "Token field"]),
        (
            Status::Forbidden,
            vec!["read permission", "ListNonMigrationUsers", "administrator"],
        ),
        (
            Status::NotFound,
            vec!["project ID", "configuration ID", "endpoint"],
        ),
        (Status::MethodNotAllowed, vec!["base URL", "GET"]),
        (
            Status::InternalServerError,
            vec!["error code", "request ID"],
        ),
        (Status::ServiceUnavailable, vec!["Wait", "retry"]),
        (Status::ContentTooLarge, vec!["shorter token"]),
        (
            Status::RequestHeaderFieldsTooLarge,
            vec!["token", "header limit"],
        ),
        (Status::TooManyRequests, vec!["Wait", "retry"]),
        (Status::GatewayTimeout, vec!["Wait", "fewer rows"]),
    ] {
        let advice = MESSAGES.advice(&refused(status));
        for word in messages {
            assert!(advice.contains(word), "{status:?}: {advice}");
        }
    }
    assert!(MESSAGES.advice(&ApiError::Network).contains("CORS"));
}

#[test]
fn a_cause_that_the_gateway_names_has_advice_of_its_own_whatever_the_status() {
    let statuses = [
        Status::Unauthorized,
        Status::NotFound,
        Status::InternalServerError,
        Status::Other(418),
    ];
    for cause in CAUSES {
        let advice: HashSet<_> = statuses
            .iter()
            .map(|status| MESSAGES.advice(&refused_because(*status, cause)))
            .collect();
        assert_eq!(advice.len(), 1, "{cause:?}");
    }
    for (cause, word) in [
        (GatewayCause::ApiNotFound, "endpoint"),
        (GatewayCause::BackendNotFound, "support"),
        (GatewayCause::TokenExpired, "expired"),
        (GatewayCause::TokenDropped, "X-Auth-Token"),
        (GatewayCause::TokenUnreadable, "incomplete"),
        (GatewayCause::ApiForbidden, "permission"),
        (GatewayCause::Throttled, "Wait"),
        (GatewayCause::ProjectMismatch, "another project"),
    ] {
        let advice = MESSAGES.advice(&refused_because(Status::Other(418), cause));
        assert!(advice.contains(word), "{cause:?}: {advice}");
    }
}

#[test]
fn a_cause_changes_neither_title_nor_what_happened() {
    for cause in CAUSES {
        let error = refused_because(Status::Unauthorized, cause);
        assert_eq!(MESSAGES.title(&error), "401 Authentication failed");
        assert_eq!(
            MESSAGES.happened(&error),
            MESSAGES.happened(&refused(Status::Unauthorized))
        );
    }
}

#[test]
fn a_body_that_is_not_the_documented_one_is_remarked_on() {
    for (body, remark) in [
        (Body::Error, None),
        (
            Body::OtherJson,
            Some("The response was JSON in an unexpected format."),
        ),
        (
            Body::Html,
            Some("The response was an HTML page, not JSON from the API."),
        ),
        (Body::Empty, Some("The response had no body.")),
        (Body::NotJson, Some("The response wasn't JSON.")),
        (Body::BrokenOff, Some("The response was cut off.")),
    ] {
        assert_eq!((MESSAGES.remark)(body), remark);
        let said: Vec<String> = remark.into_iter().map(str::to_owned).collect();
        assert_eq!(MESSAGES.remarks(&response(body)), said);
    }
}

#[test]
fn the_wait_that_a_response_asks_for_is_told_in_seconds() {
    let wait = |seconds: Option<f64>| {
        MESSAGES.remarks(&ErrorResponse {
            retry_after: seconds.map(Duration::from_secs_f64),
            ..response(Body::Error)
        })
    };
    assert_eq!(wait(None), [""; 0]);
    assert_eq!(wait(Some(0.0)), ["The service asks you to wait 0 seconds."]);
    assert_eq!(wait(Some(1.0)), ["The service asks you to wait 1 second."]);
    assert_eq!(wait(Some(2.0)), ["The service asks you to wait 2 seconds."]);
    assert_eq!(
        wait(Some(86_400.0)),
        ["The service asks you to wait 86400 seconds."]
    );
    assert_eq!(
        wait(Some(0.5)),
        ["The service asks you to wait 0.5 seconds."]
    );
    assert_eq!(
        wait(Some(1.25)),
        ["The service asks you to wait 1.25 seconds."]
    );
    assert_eq!(
        wait(Some(3_155_760_000.0)),
        ["The service asks you to wait more than a day."]
    );
}

#[test]
fn the_details_hold_code_message_request_id_endpoint_path_and_time() {
    let error = ApiError::Status {
        status: Status::TooManyRequests,
        response: ErrorResponse {
            error_code: Some("APIG.0308".to_owned()),
            error_msg: Some("The throttling threshold has been reached".to_owned()),
            request_id: Some("9b8e2ee7".to_owned()),
            cause: Some(GatewayCause::Throttled),
            retry_after: Some(Duration::from_secs(30)),
            ..response(Body::Error)
        },
    };
    assert_eq!(
        MESSAGES.details(&error, &query(), page(), "2026-11-24 20:13:00"),
        "429 Too many requests\n\
         The request rate limit of the API gateway or a proxy was reached.\n\
         Error code: APIG.0308\n\
         Message: The throttling threshold has been reached\n\
         Request ID: 9b8e2ee7\n\
         The service asks you to wait 30 seconds.\n\
         Endpoint: north\n\
         Request: GET /v1/project/hotspot-session-config/config%2F1/non-migration-users?offset=20&limit=20\n\
         Time: 2026-11-24 20:13:00"
    );
}

#[test]
fn what_a_response_does_not_say_is_no_line_of_the_details() {
    assert_eq!(
        MESSAGES.details(&unreadable(200), &query(), page(), "noon"),
        "200 Unreadable response\n\
         The request succeeded, but the response isn't a list of users.\n\
         The response was an HTML page, not JSON from the API.\n\
         Endpoint: north\n\
         Request: GET /v1/project/hotspot-session-config/config%2F1/non-migration-users?offset=20&limit=20\n\
         Time: noon"
    );
}

#[test]
fn without_a_response_the_details_say_what_happened_to_which_request_and_when() {
    assert_eq!(
        MESSAGES.details(&ApiError::Network, &query(), page(), "noon"),
        "Couldn't reach the endpoint\n\
         The browser received no response, or blocked it.\n\
         Endpoint: north\n\
         Request: GET /v1/project/hotspot-session-config/config%2F1/non-migration-users?offset=20&limit=20\n\
         Time: noon"
    );
}

#[test]
fn the_details_never_hold_the_endpoint_s_address_or_the_username_even_where_a_response_repeats_them()
 {
    let error = |error_msg: &str| ApiError::Status {
        status: Status::BadRequest,
        response: ErrorResponse {
            error_msg: Some(error_msg.to_owned()),
            ..response(Body::Error)
        },
    };
    let message = |error_msg: &str, query: &UsersQuery| {
        let details = MESSAGES.details(&error(error_msg), query, page(), "noon");
        let message = details
            .lines()
            .find_map(|line| line.strip_prefix("Message: "));
        message.expect("a message").to_owned()
    };
    assert_eq!(
        message(
            "https://proxy.example/api/v1/project?user_name=Anna%20Maria: Anna Maria is not Anna Marianne.",
            &query()
        ),
        "…/v1/project?user_name=…: … is not Anna Marianne."
    );
    let of = |name: &str| UsersQuery {
        user_name: UserName::parse(name).expect("a name"),
        ..query()
    };
    assert_eq!(
        message("a: a name, not a nation", &of("a")),
        "…: … name, not … nation"
    );
    assert_eq!(message("用户张三不存在", &of("张三")), "用户…不存在");
    let block = r#"{"endpoints":[{"name":"own","base_url":"/"}]}"#;
    let own = UsersQuery {
        endpoint: Deployment::parse(block).expect("a deployment").endpoints()[0].clone(),
        user_name: None,
        ..query()
    };
    assert_eq!(message("No such thing.", &own), "No such thing.");
}

#[test]
fn the_details_never_hold_the_token_even_where_a_response_echoes_it() {
    let secret = "MIIE9QYJKoZIhvcNAQcCoIIE5jCCBOICAQExDTAL";
    let token = Token::parse(secret).expect("a token");
    let echo = || Some(format!("you sent {secret}"));
    let response = ErrorResponse::new(
        BodyError {
            body: Body::Error,
            error_code: echo(),
            error_msg: echo(),
            request_id: echo(),
        },
        ResponseHeaders::default(),
        &token,
    );
    for error in [
        ApiError::Status {
            status: Status::Unauthorized,
            response: response.clone(),
        },
        ApiError::Unreadable {
            code: 200,
            response,
        },
    ] {
        let details = MESSAGES.details(&error, &query(), page(), "noon");
        assert!(!details.contains(secret), "{details}");
        assert_eq!(details.matches("you sent [token]").count(), 3, "{details}");
    }
}
