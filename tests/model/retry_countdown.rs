//! After which failures a request is made again by itself, and when.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::Token;
use non_migration_users::model::retry_countdown::RetryCountdown;
use non_migration_users::time::Instant;

const NOON: Instant = Instant(43_200_000.0);

fn after(seconds: f64) -> Instant {
    Instant(NOON.0 + seconds * 1_000.0)
}

fn failure(code: u16, retry_after: Option<Duration>) -> ApiError {
    let headers = ResponseHeaders {
        request_id: None,
        retry_after,
    };
    let token = Token::parse("MIItoken").expect("a token");
    ApiError::Status {
        status: Status::from_code(code),
        response: ErrorResponse::new(BodyError::silent(Body::Empty), headers, &token),
    }
}

fn seconds_left(code: u16, retry_after: Option<Duration>) -> Option<u32> {
    let countdown = RetryCountdown::after(&failure(code, retry_after), NOON)?;
    Some(countdown.seconds_left(NOON))
}

#[test]
fn it_begins_where_a_failure_that_may_pass_asks_for_a_wait_that_is_not_long() {
    for (code, wait, left) in [
        (429, Some(Duration::from_secs(12)), Some(12)),
        (503, Some(Duration::from_millis(1_200)), Some(2)),
        (502, Some(Duration::from_mins(10)), Some(600)),
        (503, Some(Duration::from_secs(601)), None),
        (503, Some(Duration::ZERO), None),
        (503, None, None),
        (401, Some(Duration::from_secs(12)), None),
        (404, Some(Duration::from_secs(12)), None),
    ] {
        assert_eq!(seconds_left(code, wait), left, "{code} {wait:?}");
    }
    assert_eq!(RetryCountdown::after(&ApiError::Network, NOON), None);
}

#[test]
fn it_counts_down_by_the_clock_and_stops_at_nothing() {
    let error = failure(429, Some(Duration::from_secs(12)));
    let countdown = RetryCountdown::after(&error, NOON).expect("a countdown");
    for (passed, left) in [
        (0.0, 12),
        (0.9, 12),
        (1.0, 11),
        (11.9, 1),
        (12.0, 0),
        (30_000.0, 0),
        (-3_600.0, 12),
    ] {
        assert_eq!(countdown.seconds_left(after(passed)), left, "{passed}");
    }
}
