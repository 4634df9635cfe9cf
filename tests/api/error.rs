//! Errors: the status of a code, what a response said without the token in it, the gateway's causes, and retrying.

#![allow(
    clippy::expect_used,
    reason = "a token that does not parse fails its test"
)]

use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{
    ApiError, ErrorResponse, GatewayCause, ResponseHeaders, Retry, Status, retry_after_in_seconds,
};
use non_migration_users::api::ids::Token;
use proptest::prelude::*;

const SECRET: &str = "MIIE9QYJKoZIhvcNAQcCoIIE5jCCBOICAQExDTALBglghkgBZQMEAgEwggLDBgkqhkiG9w0B";

const STATUSES: [(u16, Status); 13] = [
    (400, Status::BadRequest),
    (401, Status::Unauthorized),
    (403, Status::Forbidden),
    (404, Status::NotFound),
    (405, Status::MethodNotAllowed),
    (408, Status::RequestTimeout),
    (413, Status::ContentTooLarge),
    (429, Status::TooManyRequests),
    (431, Status::RequestHeaderFieldsTooLarge),
    (500, Status::InternalServerError),
    (502, Status::BadGateway),
    (503, Status::ServiceUnavailable),
    (504, Status::GatewayTimeout),
];

fn token() -> Token {
    Token::parse(SECRET).expect("a token")
}

fn fault(error_code: Option<&str>, error_msg: Option<&str>, request_id: Option<&str>) -> BodyError {
    BodyError {
        body: Body::Error,
        error_code: error_code.map(str::to_owned),
        error_msg: error_msg.map(str::to_owned),
        request_id: request_id.map(str::to_owned),
    }
}

/// The response with this code and message and no headers that matter.
fn response(error_code: Option<&str>, error_msg: Option<&str>) -> ErrorResponse {
    ErrorResponse::new(
        fault(error_code, error_msg, None),
        ResponseHeaders::default(),
        &token(),
    )
}

fn message_of(error_msg: &str) -> Option<String> {
    response(None, Some(error_msg)).error_msg
}

#[test]
fn every_documented_status_and_every_one_of_gateway_and_proxies_is_a_variant() {
    for (code, status) in STATUSES {
        assert_eq!(Status::from_code(code), status);
        assert_eq!(status.code(), code);
    }
}

#[test]
fn any_other_code_keeps_its_number() {
    for code in 300..=599 {
        let status = Status::from_code(code);
        assert_eq!(status.code(), code);
        if STATUSES.iter().all(|(known, _)| *known != code) {
            assert_eq!(status, Status::Other(code));
        }
    }
    assert_eq!(Status::from_code(0), Status::Other(0));
    assert_eq!(Status::from_code(u16::MAX), Status::Other(u16::MAX));
}

#[test]
fn a_response_keeps_what_body_and_headers_say() {
    let headers = ResponseHeaders {
        request_id: None,
        retry_after: Some(Duration::from_secs(7)),
    };
    assert_eq!(
        ErrorResponse::new(
            fault(Some("WKS.00050902"), Some("unavailable"), Some("from-body")),
            headers,
            &token()
        ),
        ErrorResponse {
            body: Body::Error,
            error_code: Some("WKS.00050902".to_owned()),
            error_msg: Some("unavailable".to_owned()),
            request_id: Some("from-body".to_owned()),
            cause: None,
            retry_after: Some(Duration::from_secs(7)),
        }
    );
}

#[test]
fn a_response_that_says_nothing_keeps_the_kind_of_its_body() {
    for body in [
        Body::Error,
        Body::OtherJson,
        Body::Html,
        Body::Empty,
        Body::NotJson,
        Body::BrokenOff,
    ] {
        assert_eq!(
            ErrorResponse::new(
                BodyError::silent(body),
                ResponseHeaders::default(),
                &token()
            ),
            ErrorResponse {
                body,
                error_code: None,
                error_msg: None,
                request_id: None,
                cause: None,
                retry_after: None,
            }
        );
    }
}

#[test]
fn the_request_id_of_the_header_comes_before_that_of_the_body() {
    let headers = ResponseHeaders {
        request_id: Some("from-header".to_owned()),
        retry_after: None,
    };
    let response = ErrorResponse::new(fault(None, None, Some("from-body")), headers, &token());
    assert_eq!(response.request_id.as_deref(), Some("from-header"));
}

#[test]
fn a_token_that_a_response_echoes_is_blanked_out_of_all_three_texts() {
    let echo = |text: &str| format!("{text} {SECRET}; {SECRET}.");
    let response = ErrorResponse::new(
        fault(
            Some(&echo("code")),
            Some(&echo("message")),
            Some(&echo("id")),
        ),
        ResponseHeaders::default(),
        &token(),
    );
    assert_eq!(
        response.error_code.as_deref(),
        Some("code [token]; [token].")
    );
    assert_eq!(
        response.error_msg.as_deref(),
        Some("message [token]; [token].")
    );
    assert_eq!(response.request_id.as_deref(), Some("id [token]; [token]."));
}

#[test]
fn a_token_that_a_header_echoes_is_blanked_out_as_well() {
    let headers = ResponseHeaders {
        request_id: Some(SECRET.to_owned()),
        retry_after: None,
    };
    let response = ErrorResponse::new(BodyError::silent(Body::Empty), headers, &token());
    assert_eq!(response.request_id.as_deref(), Some("[token]"));
}

#[test]
fn a_message_of_5_mb_is_shortened_to_2000_characters() {
    assert_eq!(
        message_of(&"x".repeat(5 * 1024 * 1024)),
        Some(format!("{}…", "x".repeat(2_000)))
    );
}

#[test]
fn texts_are_shortened_by_characters_and_only_above_2000() {
    assert_eq!(message_of(&"界".repeat(2_000)), Some("界".repeat(2_000)));
    assert_eq!(
        message_of(&"界".repeat(2_001)),
        Some(format!("{}…", "界".repeat(2_000)))
    );
}

#[test]
fn code_and_request_id_are_shortened_as_well() {
    let long = "x".repeat(3_000);
    let short = format!("{}…", "x".repeat(2_000));
    let response = ErrorResponse::new(
        fault(Some(&long), None, Some(&long)),
        ResponseHeaders::default(),
        &token(),
    );
    assert_eq!(response.error_code.as_deref(), Some(short.as_str()));
    assert_eq!(response.request_id.as_deref(), Some(short.as_str()));
}

#[test]
fn a_token_across_the_cut_leaves_nothing_of_itself() {
    let before = "a".repeat(1_990);
    assert_eq!(
        message_of(&format!("{before}{SECRET}bbbbb")),
        Some(format!("{before}[token]bbb…"))
    );
    let before = "a".repeat(1_996);
    assert_eq!(
        message_of(&format!("{before}{SECRET}")),
        Some(format!("{before}[tok…"))
    );
}

#[test]
fn the_gateway_s_code_names_the_cause_with_either_prefix() {
    for prefix in ["APIG.", "APIGW."] {
        for (number, message, cause) in [
            ("0101", None, Some(GatewayCause::ApiNotFound)),
            ("0103", None, Some(GatewayCause::BackendNotFound)),
            ("0104", None, Some(GatewayCause::BackendNotFound)),
            ("0105", None, Some(GatewayCause::BackendNotFound)),
            ("0201", Some("Backend timeout."), None),
            (
                "0301",
                Some(
                    "Incorrect IAM authentication information: token expires, expires_at: 2026-01-01T00:00:00Z",
                ),
                Some(GatewayCause::TokenExpired),
            ),
            (
                "0301",
                Some("Incorrect IAM authentication information: x-auth-token not found"),
                Some(GatewayCause::TokenDropped),
            ),
            (
                "0301",
                Some("Incorrect IAM authentication information: decrypt token fail"),
                Some(GatewayCause::TokenUnreadable),
            ),
            (
                "0301",
                Some("Incorrect IAM authentication information"),
                None,
            ),
            ("0301", None, None),
            ("0302", None, Some(GatewayCause::ApiForbidden)),
            ("0307", None, Some(GatewayCause::TokenExpired)),
            (
                "0308",
                Some("The throttling threshold has been reached"),
                Some(GatewayCause::Throttled),
            ),
            ("0310", None, Some(GatewayCause::ProjectMismatch)),
            ("9999", None, None),
            ("", None, None),
        ] {
            let code = format!("{prefix}{number}");
            assert_eq!(
                response(Some(&code), message).cause,
                cause,
                "{code} {message:?}"
            );
        }
    }
}

#[test]
fn a_code_that_is_not_the_gateway_s_names_no_cause() {
    let message = Some("Incorrect IAM authentication information: decrypt token fail");
    for code in [
        "WKS.00211302",
        "WKS.0301",
        "0301",
        "APIG0301",
        "apig.0301",
        "APIG.00301",
        "XAPIG.0301",
    ] {
        assert_eq!(response(Some(code), message).cause, None, "{code}");
    }
    assert_eq!(response(None, message).cause, None);
}

#[test]
fn retrying_helps_unless_the_request_itself_is_at_fault() {
    let of = |status| {
        ApiError::Status {
            status,
            response: response(None, None),
        }
        .retry()
    };
    for (status, retry) in [
        (Status::BadRequest, Retry::IsFutile),
        (Status::Unauthorized, Retry::Helps),
        (Status::Forbidden, Retry::Helps),
        (Status::NotFound, Retry::Helps),
        (Status::MethodNotAllowed, Retry::IsFutile),
        (Status::RequestTimeout, Retry::Helps),
        (Status::ContentTooLarge, Retry::IsFutile),
        (Status::TooManyRequests, Retry::Helps),
        (Status::RequestHeaderFieldsTooLarge, Retry::IsFutile),
        (Status::InternalServerError, Retry::Helps),
        (Status::BadGateway, Retry::Helps),
        (Status::ServiceUnavailable, Retry::Helps),
        (Status::GatewayTimeout, Retry::Helps),
        (Status::Other(418), Retry::Helps),
    ] {
        assert_eq!(of(status), retry, "{status:?}");
    }
    assert_eq!(
        ApiError::Unreadable {
            code: 200,
            response: response(None, None)
        }
        .retry(),
        Retry::Helps
    );
    assert_eq!(ApiError::Network.retry(), Retry::Helps);
    assert_eq!(ApiError::Timeout { seconds: 35 }.retry(), Retry::Helps);
    assert_eq!(ApiError::Redirected.retry(), Retry::IsFutile);
}

#[test]
fn a_401_is_about_the_token_unless_it_did_not_arrive() {
    let refused = |status, cause| ApiError::Status {
        status,
        response: ErrorResponse {
            cause,
            ..response(None, None)
        },
    };
    let unauthorized = Status::Unauthorized;
    assert!(refused(unauthorized, None).refuses_token());
    assert!(refused(unauthorized, Some(GatewayCause::TokenExpired)).refuses_token());
    assert!(refused(unauthorized, Some(GatewayCause::TokenUnreadable)).refuses_token());
    assert!(!refused(unauthorized, Some(GatewayCause::TokenDropped)).refuses_token());
    assert!(!refused(Status::Forbidden, None).refuses_token());
    assert!(!ApiError::Network.refuses_token());
    assert!(refused(unauthorized, Some(GatewayCause::TokenDropped)).is_unauthorized());
    assert!(!refused(Status::Forbidden, None).is_unauthorized());
    assert!(!ApiError::Network.is_unauthorized());
}

#[test]
fn a_time_to_wait_may_have_a_fraction_and_be_of_centuries() {
    for (text, milliseconds) in [
        ("0", Some(0)),
        ("7", Some(7_000)),
        (" 120 ", Some(120_000)),
        ("0.5", Some(500)),
        ("1.25", Some(1_250)),
        ("0.0009", Some(0)),
        ("2.75000001", Some(2_750)),
        ("3155760000", Some(3_155_760_000_000)),
        ("", None),
        (".", None),
        ("1.", None),
        (".5", None),
        ("-7", None),
        ("1e3", None),
        ("0.5.5", None),
        ("soon", None),
        ("Wed, 21 Oct 2026 07:28:00 GMT", None),
    ] {
        let wait = milliseconds.map(Duration::from_millis);
        assert_eq!(retry_after_in_seconds(text), wait, "{text:?}");
    }
    let endless = "9".repeat(400);
    assert!(retry_after_in_seconds(&endless).is_some_and(|wait| wait.as_secs() > u64::MAX / 2));
}

#[test]
fn an_error_has_a_response_where_there_was_one() {
    let said = response(Some("WKS.1"), Some("failed"));
    assert_eq!(
        ApiError::Status {
            status: Status::NotFound,
            response: said.clone()
        }
        .response(),
        Some(&said)
    );
    assert_eq!(
        ApiError::Unreadable {
            code: 200,
            response: said.clone()
        }
        .response(),
        Some(&said)
    );
    assert_eq!(ApiError::Redirected.response(), None);
    assert_eq!(ApiError::Network.response(), None);
    assert_eq!(ApiError::Timeout { seconds: 35 }.response(), None);
}

proptest! {
    #[test]
    fn a_token_anywhere_near_the_cut_leaves_nothing_of_itself(
        secret in "[A-Z0-9]{16,80}",
        before in 1_900..2_010_usize,
        after in 0..200_usize,
    ) {
        let token = Token::parse(&secret).expect("a token");
        let message = format!("{}{secret}{}", "x".repeat(before), "y".repeat(after));
        let response = ErrorResponse::new(fault(None, Some(&message), None), ResponseHeaders::default(), &token);
        let kept = response.error_msg.unwrap_or_default();
        prop_assert!(!kept.contains(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()), "{}", kept);
    }

    #[test]
    fn no_text_of_a_response_holds_the_token_or_is_longer_than_2000_characters_and_an_ellipsis(
        secret in "[A-Za-z0-9+/=]{16,80}",
        code in ".{0,40}",
        message in ".{0,2100}",
        request_id in ".{0,40}",
    ) {
        let token = Token::parse(&secret).expect("a token");
        let echo = |text: &str| format!("{text}{secret}{text}");
        let response = ErrorResponse::new(
            fault(Some(&echo(&code)), Some(&echo(&message)), Some(&echo(&request_id))),
            ResponseHeaders::default(),
            &token,
        );
        for text in [response.error_code, response.error_msg, response.request_id] {
            let text = text.unwrap_or_default();
            prop_assert!(!text.contains(&secret));
            prop_assert!(text.chars().count() <= 2_001);
        }
    }
}

#[test]
fn an_error_shows_its_status_and_nothing_that_the_service_sent() {
    let error = ApiError::Status {
        status: Status::Forbidden,
        response: response(Some("WKS.0003"), Some("user ann has no permission")),
    };
    assert_eq!(error.to_string(), "HTTP 403");
}
