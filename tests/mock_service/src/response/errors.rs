//! Error responses: codes and messages as documented (`openapi.yaml`; for the gateway `FACTS.md`),
//! and the shapes in which they are sent.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::presets::ErrorBody;
use crate::request::parameters::Invalid;
use crate::request::request_id::RequestId;
use crate::response;

/// The size of the body of `status-CODE-large`, in bytes, a little more for what surrounds the
/// message.
const LARGE: usize = 5_000_000;

/// What went wrong.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    code: String,
    message: String,
    reporter: Reporter,
}

/// Who responds, which decides the shape.
#[derive(Clone, Copy, Debug)]
enum Reporter {
    /// `{"error_code","error_msg"}`.
    Service,
    /// The same with `request_id`.
    Gateway,
}

impl Problem {
    /// The documented example for `status`, or where there is none, a code made the way
    /// `WKS.00000405` is.
    pub fn documented(status: StatusCode) -> Self {
        use Reporter::{Gateway, Service};
        let (reporter, code, message) = match status.as_u16() {
            400 => (Service, "WKS.00211102", "The parameter is invalid."),
            401 => (Service, "WKS.00211302", "User authorization error."),
            403 => (
                Service,
                "WKS.00081102",
                "User does not have permission to access this resource.",
            ),
            404 => (Service, "WKS.00211902", "The application does not exist"),
            405 => (
                Service,
                "WKS.00000405",
                "The method specified in the request is not allowed for this resource.",
            ),
            413 => (Gateway, "APIG.0201", "Request entity too large"),
            414 => (Gateway, "APIG.0201", "Request URI too large"),
            429 => (
                Gateway,
                "APIG.0308",
                "The throttling threshold has been reached: policy user over ratelimit,limit:10,time:1 minute",
            ),
            500 => (
                Service,
                "WKS.00211401",
                "The requested operation failed. Please try again later.",
            ),
            502 => (Gateway, "APIG.0201", "Backend unavailable"),
            503 => (
                Service,
                "WKS.00050902",
                "The service is now unavailable to process the request.",
            ),
            504 => (Gateway, "APIG.0201", "Backend timeout"),
            code => {
                let message = status
                    .canonical_reason()
                    .unwrap_or("Unassigned status code");
                return Self::new(status, Service, &format!("WKS.{code:08}"), message);
            }
        };
        Self::new(status, reporter, code, message)
    }

    /// A parameter is malformed or out of bounds.
    pub fn invalid(Invalid(parameter): Invalid) -> Self {
        let mut problem = Self::documented(StatusCode::BAD_REQUEST);
        problem.message = format!("{} Parameter: {parameter}", problem.message);
        problem
    }

    /// The gateway refuses the token.
    pub fn unauthenticated(reason: &str) -> Self {
        let message = format!("Incorrect IAM authentication information: {reason}");
        Self::new(
            StatusCode::UNAUTHORIZED,
            Reporter::Gateway,
            "APIG.0301",
            &message,
        )
    }

    /// The gateway knows no operation at the path.
    pub fn no_such_api() -> Self {
        let message = "The API does not exist or has not been published in the environment";
        Self::new(
            StatusCode::NOT_FOUND,
            Reporter::Gateway,
            "APIG.0101",
            message,
        )
    }

    fn new(status: StatusCode, reporter: Reporter, code: &str, message: &str) -> Self {
        Self {
            status,
            code: code.to_owned(),
            message: message.to_owned(),
            reporter,
        }
    }

    /// The JSON in the shape of whoever reports the problem.
    pub fn body(&self, request_id: &RequestId) -> Value {
        match self.reporter {
            Reporter::Service => json!({ "error_code": self.code, "error_msg": self.message }),
            Reporter::Gateway => {
                let id = request_id.to_string();
                json!({ "error_code": self.code, "error_msg": self.message, "request_id": id })
            }
        }
    }

    /// The response as documented.
    pub fn response(&self, request_id: &RequestId) -> Response {
        with_headers(response::json(self.status, &self.body(request_id)))
    }

    /// The response with a body of choice.
    pub fn response_as(self, body: ErrorBody, request_id: &RequestId, token: &str) -> Response {
        let status = self.status;
        let json = |body: &Value| response::json(status, body);
        with_headers(match body {
            ErrorBody::Documented => json(&self.body(request_id)),
            ErrorBody::RequestId => json(
                &Self {
                    reporter: Reporter::Gateway,
                    ..self
                }
                .body(request_id),
            ),
            ErrorBody::OtherJson => json(&json!({ "hello": "world" })),
            ErrorBody::Nested => {
                json(&json!({ "error": { "code": self.code, "message": self.message } }))
            }
            ErrorBody::Camel => json(&json!({ "errorCode": self.code, "errorMsg": self.message })),
            ErrorBody::Html => response::html(status),
            ErrorBody::Empty => status.into_response(),
            ErrorBody::Truncated => response::truncated(status, &self.body(request_id)),
            ErrorBody::Large => {
                let message = self.message.repeat(LARGE.div_ceil(self.message.len()));
                json(&Self { message, ..self }.body(request_id))
            }
            ErrorBody::InvalidUtf8 => {
                let message = format!("{}{}", self.message, response::INVALID);
                response::invalid_utf8(status, &Self { message, ..self }.body(request_id))
            }
            ErrorBody::WrongType => {
                response::typed(status, "text/html", self.body(request_id).to_string())
            }
            ErrorBody::EchoToken => {
                let message = format!("{} Token: {token}", self.message);
                json(&Self { message, ..self }.body(request_id))
            }
        })
    }
}

/// Adds the header that belongs to the status, if one does.
fn with_headers(mut response: Response) -> Response {
    let (name, value) = match response.status() {
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            (header::RETRY_AFTER, "7")
        }
        StatusCode::METHOD_NOT_ALLOWED => (header::ALLOW, "GET, OPTIONS"),
        _ => return response,
    };
    response
        .headers_mut()
        .insert(name, HeaderValue::from_static(value));
    response
}
