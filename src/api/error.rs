//! How a request can fail. An error is born with all that its banner will need.

use std::time::Duration;

use zeroize::Zeroizing;

use crate::api::body::{Body, BodyError};
use crate::api::ids::Token;

/// A status code of a response that is an error. The first seven are documented for `ListNonMigrationUsers`; the next
/// ones come from the API gateway and from proxies in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 400: the request cannot be understood.
    BadRequest,
    /// 401: authentication failed.
    Unauthorized,
    /// 403: no permission.
    Forbidden,
    /// 404: resource not found.
    NotFound,
    /// 405: method not allowed.
    MethodNotAllowed,
    /// 500: internal service error; the error code says which.
    InternalServerError,
    /// 503: service unavailable.
    ServiceUnavailable,
    /// 408: a proxy waited too long for the request.
    RequestTimeout,
    /// 413: a proxy found the request too large.
    ContentTooLarge,
    /// 429: throttled by the gateway.
    TooManyRequests,
    /// 431: a proxy found the headers too large, which with this request means the token.
    RequestHeaderFieldsTooLarge,
    /// 502: a proxy got no valid response from the service.
    BadGateway,
    /// 504: the gateway waited 30 s for the service.
    GatewayTimeout,
    /// Any other.
    Other(u16),
}

impl Status {
    /// The status of a code that is not 2xx.
    #[must_use]
    pub const fn from_code(code: u16) -> Self {
        match code {
            400 => Self::BadRequest,
            401 => Self::Unauthorized,
            403 => Self::Forbidden,
            404 => Self::NotFound,
            405 => Self::MethodNotAllowed,
            408 => Self::RequestTimeout,
            413 => Self::ContentTooLarge,
            429 => Self::TooManyRequests,
            431 => Self::RequestHeaderFieldsTooLarge,
            500 => Self::InternalServerError,
            502 => Self::BadGateway,
            503 => Self::ServiceUnavailable,
            504 => Self::GatewayTimeout,
            code => Self::Other(code),
        }
    }

    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::Unauthorized => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::RequestTimeout => 408,
            Self::ContentTooLarge => 413,
            Self::TooManyRequests => 429,
            Self::RequestHeaderFieldsTooLarge => 431,
            Self::InternalServerError => 500,
            Self::BadGateway => 502,
            Self::ServiceUnavailable => 503,
            Self::GatewayTimeout => 504,
            Self::Other(code) => code,
        }
    }
}

/// A cause that the API gateway names by its code, and for some by its message (error codes of API Gateway).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GatewayCause {
    /// 0101: no such API at this address.
    ApiNotFound,
    /// 0103 to 0105: the gateway cannot find its backend.
    BackendNotFound,
    /// 0301 with `expires_at`, and 0307: the token is too old.
    TokenExpired,
    /// 0301 with `x-auth-token not found`: a proxy dropped the header.
    TokenDropped,
    /// 0301 with `decrypt token fail`: incomplete, or of another region.
    TokenUnreadable,
    /// 0302: this IAM user may not call the API.
    ApiForbidden,
    /// 0308: too many requests in a period.
    Throttled,
    /// 0310: the project does not belong to the token.
    ProjectMismatch,
}

impl GatewayCause {
    fn read(error_code: Option<&str>, error_msg: Option<&str>) -> Option<Self> {
        let code = error_code?;
        let number = code
            .strip_prefix("APIG.")
            .or_else(|| code.strip_prefix("APIGW."))?;
        let says = |messages: &str| error_msg.is_some_and(|message| message.contains(messages));
        match number {
            "0101" => Some(Self::ApiNotFound),
            "0103" | "0104" | "0105" => Some(Self::BackendNotFound),
            "0301" if says("expires") => Some(Self::TokenExpired),
            "0301" if says("not found") => Some(Self::TokenDropped),
            "0301" if says("decrypt") => Some(Self::TokenUnreadable),
            "0302" => Some(Self::ApiForbidden),
            "0307" => Some(Self::TokenExpired),
            "0308" => Some(Self::Throttled),
            "0310" => Some(Self::ProjectMismatch),
            _ => None,
        }
    }
}

/// Longest text of a response that is kept, in characters: enough for any real message, and megabytes of it cannot
/// flood the page.
const MAX_TEXT: usize = 2_000;

/// What a response said beside its status; each text is at most 2,000 characters of what was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    /// The kind of its body.
    pub body: Body,
    /// `error_code` as sent.
    pub error_code: Option<String>,
    /// `error_msg` as sent.
    pub error_msg: Option<String>,
    /// The header `X-Request-Id`, or else the body's `request_id`.
    pub request_id: Option<String>,
    /// What the gateway's code says of the cause.
    pub cause: Option<GatewayCause>,
    /// How long to wait by the header `Retry-After`.
    pub retry_after: Option<Duration>,
}

impl ErrorResponse {
    /// Puts body and headers together, with `token` blanked out of every text: a proxy may echo what it was sent.
    /// Texts are shortened only after that, lest half a token stay at the cut.
    #[must_use]
    pub fn new(fault: BodyError, headers: ResponseHeaders, token: &Token) -> Self {
        // What was sent may have the token in it, and is overwritten.
        let clean =
            |text: Option<String>| text.map(|text| shortened(token.redact(&Zeroizing::new(text))));
        let cause = GatewayCause::read(fault.error_code.as_deref(), fault.error_msg.as_deref());
        Self {
            body: fault.body,
            error_code: clean(fault.error_code),
            error_msg: clean(fault.error_msg),
            request_id: clean(headers.request_id.or(fault.request_id)),
            cause,
            retry_after: headers.retry_after,
        }
    }

    fn is_again(&self, other: &Self) -> bool {
        let Self {
            body,
            error_code,
            error_msg,
            request_id: _,
            cause,
            retry_after,
        } = self;
        *body == other.body
            && *error_code == other.error_code
            && *error_msg == other.error_msg
            && *cause == other.cause
            && *retry_after == other.retry_after
    }
}

fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// The headers of a response that a banner shows. Across origins a browser hands them over only where the proxy exposes
/// them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResponseHeaders {
    /// `X-Request-Id`.
    pub request_id: Option<String>,
    /// `Retry-After`, from now.
    pub retry_after: Option<Duration>,
}

/// The time that a `Retry-After` in seconds names. The standard knows whole seconds only (RFC 9110, section 10.2.3); services
/// send fractions all the same.
#[must_use]
pub fn retry_after_in_seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    // The digits of a number that is too large stand for a longer time than any that is waited.
    let seconds = whole.parse().unwrap_or(u64::MAX);
    let milliseconds = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    Some(Duration::from_secs(seconds).saturating_add(Duration::from_millis(milliseconds)))
}

/// How a request failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// A response whose status is an error.
    #[error("HTTP {}", status.code())]
    Status {
        /// Which.
        status: Status,
        /// What came with it.
        response: ErrorResponse,
    },
    /// A 2xx response whose body is not the list that was asked for.
    #[error("HTTP {code} without a list")]
    Unreadable {
        /// The status code, 200 to 299.
        code: u16,
        /// What came instead.
        response: ErrorResponse,
    },
    /// The endpoint redirects. It is not followed: the token would go along to wherever the redirect points.
    #[error("the endpoint redirects")]
    Redirected,
    /// No response that the page may see: no network, no such host, TLS refused, or no CORS headers. Browsers do not
    /// tell these apart.
    #[error("no response that the page may read")]
    Network,
    /// No response in time.
    #[error("no response within {seconds} s")]
    Timeout {
        /// The seconds waited.
        seconds: u32,
    },
}

/// Whether asking for the same again can help, be it with a new token or after a permission was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// It can.
    Helps,
    /// It will fail again in the same way.
    IsFutile,
}

impl ApiError {
    /// Whether asking again can help.
    #[must_use]
    pub const fn retry(&self) -> Retry {
        match self {
            Self::Status { status, .. } => match status {
                Status::BadRequest
                | Status::MethodNotAllowed
                | Status::ContentTooLarge
                | Status::RequestHeaderFieldsTooLarge => Retry::IsFutile,
                Status::Unauthorized
                | Status::Forbidden
                | Status::NotFound
                | Status::InternalServerError
                | Status::ServiceUnavailable
                | Status::RequestTimeout
                | Status::TooManyRequests
                | Status::BadGateway
                | Status::GatewayTimeout
                | Status::Other(_) => Retry::Helps,
            },
            Self::Unreadable { .. } | Self::Network | Self::Timeout { .. } => Retry::Helps,
            Self::Redirected => Retry::IsFutile,
        }
    }

    /// Whether it is of a kind that may pass by itself, so that the same request may be made again before long.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        match self {
            Self::Status { status, .. } => matches!(
                status,
                Status::TooManyRequests
                    | Status::InternalServerError
                    | Status::BadGateway
                    | Status::ServiceUnavailable
                    | Status::GatewayTimeout
            ),
            Self::Network | Self::Timeout { .. } => true,
            Self::Unreadable { .. } | Self::Redirected => false,
        }
    }

    /// Whether the token was not accepted, or did not get there (401).
    #[must_use]
    pub const fn is_unauthorized(&self) -> bool {
        matches!(
            self,
            Self::Status {
                status: Status::Unauthorized,
                ..
            }
        )
    }

    /// Whether the service refused the token itself, and it did not get lost on the way.
    #[must_use]
    pub fn refuses_token(&self) -> bool {
        let cause = self.response().and_then(|response| response.cause);
        self.is_unauthorized() && cause != Some(GatewayCause::TokenDropped)
    }

    /// Whether `other` is the same failure once more, whose response differs in nothing but the request's ID.
    #[must_use]
    pub fn is_again(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Status { status, response },
                Self::Status {
                    status: other_status,
                    response: other_response,
                },
            ) => status == other_status && response.is_again(other_response),
            (
                Self::Unreadable { code, response },
                Self::Unreadable {
                    code: other_code,
                    response: other_response,
                },
            ) => code == other_code && response.is_again(other_response),
            (one, other) => one == other,
        }
    }

    /// What the response said, where there was one.
    #[must_use]
    pub const fn response(&self) -> Option<&ErrorResponse> {
        match self {
            Self::Status { response, .. } | Self::Unreadable { response, .. } => Some(response),
            Self::Redirected | Self::Network | Self::Timeout { .. } => None,
        }
    }
}
