//! Words of the banner: for every way of failing a title, what happened, and what to do about it.

use crate::api::body::Body;
use crate::api::error::{Answer, ApiError, GatewayCause, Status};
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::api::url;

/// Makes the failed request again.
pub const RETRY: &str = "Retry";
/// Goes on with the pages that are missing.
pub const GO_ON: &str = "Go on";
/// Copies what a support case needs.
pub const COPY_DETAILS: &str = "Copy details";
/// Closes the banner.
pub const DISMISS: &str = "Dismiss";
/// After the details were copied.
pub const DETAILS_COPIED: &str = "Details copied";
/// `error_code`.
pub const ERROR_CODE: &str = "Error code";
/// `error_msg`.
pub const ERROR_MSG: &str = "Message";
/// `X-Request-Id`.
pub const REQUEST_ID: &str = "Request ID";

/// The heading; begins with the status code where there is one.
#[must_use]
pub fn title(error: &ApiError) -> String {
    match error {
        ApiError::Status { status, .. } => format!("{} {}", status.code(), reason(*status)),
        ApiError::Unreadable { code, .. } => format!("{code} Unreadable answer"),
        ApiError::Redirected => "Redirect refused".to_owned(),
        ApiError::Network => "No connection".to_owned(),
        ApiError::Timeout { seconds: 1 } => "No answer within 1 second".to_owned(),
        ApiError::Timeout { seconds } => format!("No answer within {seconds} seconds"),
    }
}

const fn reason(status: Status) -> &'static str {
    match status {
        Status::BadRequest => "Bad request",
        Status::Unauthorized => "Authentication failed",
        Status::Forbidden => "No permission",
        Status::NotFound => "Not found",
        Status::MethodNotAllowed => "Method not allowed",
        Status::InternalServerError => "Internal service error",
        Status::ServiceUnavailable => "Service unavailable",
        Status::RequestTimeout => "Request timeout",
        Status::ContentTooLarge => "Content too large",
        Status::TooManyRequests => "Too many requests",
        Status::RequestHeaderFieldsTooLarge => "Request header fields too large",
        Status::BadGateway => "Bad gateway",
        Status::GatewayTimeout => "Gateway timeout",
        Status::Other(_) => "Unexpected status",
    }
}

/// What happened, in one sentence.
#[must_use]
pub const fn happened(error: &ApiError) -> &'static str {
    match error {
        ApiError::Status { status, .. } => match status {
            Status::BadRequest => "The service could not understand the request.",
            Status::Unauthorized => "The service did not accept the token.",
            Status::Forbidden => {
                "The token is valid, but its user may not read this configuration."
            }
            Status::NotFound => "There is no such configuration in this project at this endpoint.",
            Status::MethodNotAllowed => "This address does not take GET requests.",
            Status::InternalServerError => "The service failed while it worked on the request.",
            Status::ServiceUnavailable => "The service is not available at the moment.",
            Status::RequestTimeout => "A server on the way waited too long for the request.",
            Status::ContentTooLarge => "A server on the way found the request too large.",
            Status::TooManyRequests => {
                "The API gateway limits how often it may be asked, and the limit is reached."
            }
            Status::RequestHeaderFieldsTooLarge => {
                "A server on the way found the headers too large, most likely the token."
            }
            Status::BadGateway => "A server on the way got no valid answer from the service.",
            Status::GatewayTimeout => "The API gateway waited for the service in vain.",
            Status::Other(_) => "The answer has a status that is not documented for this request.",
        },
        ApiError::Unreadable { .. } => {
            "The request succeeded, but its answer is not a list of users."
        }
        ApiError::Redirected => {
            "The endpoint answered with a redirect, and the page does not take a token to another address."
        }
        ApiError::Network => "The browser got no answer that this page may read.",
        ApiError::Timeout { .. } => "The page gave the request up.",
    }
}

/// What to do about it, in one sentence.
#[must_use]
pub const fn advice(error: &ApiError) -> &'static str {
    match error {
        ApiError::Status { status, answer } => match answer.cause {
            Some(cause) => advice_on_cause(cause),
            None => advice_on_status(*status),
        },
        ApiError::Unreadable { .. } => {
            "Check that the endpoint leads to Workspace Application Streaming and not to a login page or another service."
        }
        ApiError::Redirected => {
            "Ask whoever runs this page to set the endpoint's base URL to where the redirect points."
        }
        ApiError::Network => {
            "Check your network, then whether the endpoint is up and its CORS proxy allows this page's origin; the \
             browser does not tell which of these it was."
        }
        ApiError::Timeout { .. } => {
            "Wait a little and retry; if it stays so, check that the endpoint's proxy reaches the service."
        }
    }
}

const fn advice_on_status(status: Status) -> &'static str {
    match status {
        Status::BadRequest => {
            "Check the project ID, the configuration ID and the username, then load again."
        }
        Status::Unauthorized => "Get a new token, put it into the Token field and load again.",
        Status::Forbidden => {
            "Ask an administrator for read permission on Workspace Application Streaming in this project (operation \
             ListNonMigrationUsers)."
        }
        Status::NotFound => {
            "Check the project ID, the configuration ID and the endpoint: all three must belong together."
        }
        Status::MethodNotAllowed => {
            "Check that the endpoint's base URL leads to the service and that its proxy lets GET through."
        }
        Status::InternalServerError => {
            "Retry in a moment; if it stays so, give support the error code and the request ID."
        }
        Status::ServiceUnavailable => "Wait a little, then retry.",
        Status::RequestTimeout => "Check your connection, then retry.",
        Status::ContentTooLarge => {
            "Use a shorter token (one with fewer permissions in it) or have the proxy's limit raised."
        }
        Status::TooManyRequests => {
            "Wait, then retry; other tools with the same project count towards the limit."
        }
        Status::RequestHeaderFieldsTooLarge => {
            "Use a token with fewer permissions in it, which is shorter, or have the proxy's header limit raised."
        }
        Status::BadGateway => {
            "Wait a little and retry; if it stays so, tell whoever runs the endpoint's proxy."
        }
        Status::GatewayTimeout => "Wait a little, then retry with fewer rows per page.",
        Status::Other(_) => "Retry; if it stays so, give support the details.",
    }
}

const fn advice_on_cause(cause: GatewayCause) -> &'static str {
    match cause {
        GatewayCause::ApiNotFound => {
            "Check the endpoint: no such API is there, so it may be of another service or region."
        }
        GatewayCause::BackendNotFound => {
            "The gateway cannot find the service behind it, which only support can mend: give them the request ID."
        }
        GatewayCause::TokenExpired => {
            "The token has expired: get a new one (it lasts 24 hours), put it into the Token field and load again."
        }
        GatewayCause::TokenDropped => {
            "The token did not reach the gateway: tell whoever runs the endpoint's proxy that it drops X-Auth-Token."
        }
        GatewayCause::TokenUnreadable => {
            "The token is incomplete or of another region: copy it again whole, or get a new one for this region."
        }
        GatewayCause::ApiForbidden => "Ask an administrator for permission to call this API.",
        GatewayCause::Throttled => {
            "Wait, then retry; other tools with the same project count towards the limit."
        }
        GatewayCause::ProjectMismatch => {
            "The token is of another project: get one for this project ID, or correct the project ID."
        }
    }
}

/// What is odd about the answer's body, where it is not the documented one.
#[must_use]
pub const fn remark(answer: &Answer) -> Option<&'static str> {
    match answer.body {
        Body::Error => None,
        Body::OtherJson => Some("The answer was JSON of another shape."),
        Body::Html => Some("The answer was an HTML page, not the API's JSON."),
        Body::Empty => Some("The answer had no body."),
        Body::NotJson => Some("The answer was not JSON."),
        Body::BrokenOff => Some("The answer broke off."),
    }
}

/// How long the answer asks to wait.
#[must_use]
pub fn wait(answer: &Answer) -> Option<String> {
    answer.retry_after_seconds.map(|seconds| match seconds {
        1 => "The service asks to wait 1 second.".to_owned(),
        seconds => format!("The service asks to wait {seconds} seconds."),
    })
}

/// What `Copy details` copies: all that a support case needs, and nothing of the token.
#[must_use]
pub fn details(error: &ApiError, query: &UsersQuery, page: PageRequest, time: &str) -> String {
    let mut lines = vec![title(error), happened(error).to_owned()];
    if let Some(answer) = error.answer() {
        lines.extend(remark(answer).map(str::to_owned));
        let said = [
            (ERROR_CODE, &answer.error_code),
            (ERROR_MSG, &answer.error_msg),
            (REQUEST_ID, &answer.request_id),
        ];
        lines.extend(
            said.into_iter()
                .filter_map(|(name, text)| text.as_ref().map(|text| format!("{name}: {text}"))),
        );
        lines.extend(wait(answer));
    }
    lines.push(format!(
        "Request: GET {}",
        url::non_migration_users(query, page)
    ));
    lines.push(format!("Time: {time}"));
    lines.join("\n")
}
