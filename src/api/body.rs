//! What kind of body an answer has: the API's own JSON is one of several that occur.

use super::json::Json;
use super::lenient::text;

/// The body of an answer that is not what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// JSON with an error code or message, in the documented shape or one of those that the vendor's SDK accepts.
    Error,
    /// JSON of a shape that says nothing.
    OtherJson,
    /// An HTML page: a proxy or load balancer answered.
    Html,
    /// Nothing, or white space.
    Empty,
    /// Text that is none of the above.
    NotJson,
    /// A body that begins like JSON and does not end like it, or a connection that broke while the body was read.
    BrokenOff,
}

/// What an answer's body says when it is no list: its kind, and whatever of code, message and request ID it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyFault {
    /// Its kind.
    pub body: Body,
    /// `error_code`, as sent.
    pub error_code: Option<String>,
    /// `error_msg`, as sent.
    pub error_msg: Option<String>,
    /// `request_id`, which the API gateway adds.
    pub request_id: Option<String>,
}

impl BodyFault {
    /// A body that holds neither code nor message.
    #[must_use]
    pub fn silent(body: Body) -> Self {
        Self {
            body,
            error_code: None,
            error_msg: None,
            request_id: None,
        }
    }

    /// Reads the body of an answer that is an error by its status.
    #[must_use]
    pub fn read(body: &str) -> Self {
        match object(body) {
            Ok(object) => Self::of(&object),
            Err(fault) => fault,
        }
    }

    /// What `object` says, at its top or one level down: `{"error_code","error_msg"}` of the service and the gateway,
    /// `{"errorCode","errorMsg"}` and `{"code","message"}`, which the vendor's SDK accepts too.
    #[must_use]
    pub fn of(object: &Json) -> Self {
        let levels =
            || std::iter::once(object).chain(object.members().iter().map(|(_, value)| value));
        let find = |names: &[&str]| {
            levels().find_map(|level| names.iter().find_map(|name| level.get(name).and_then(text)))
        };
        let error_code = find(&["error_code", "errorCode", "code"]);
        let error_msg = find(&["error_msg", "errorMsg", "message"]);
        let body = if error_code.is_some() || error_msg.is_some() {
            Body::Error
        } else {
            Body::OtherJson
        };
        Self {
            body,
            error_code,
            error_msg,
            request_id: find(&["request_id"]),
        }
    }
}

/// The JSON object that `body` is.
pub(super) fn object(body: &str) -> Result<Json, BodyFault> {
    let body = body.trim();
    let kind = match body.as_bytes() {
        [] => Body::Empty,
        [b'<', ..] => Body::Html,
        [b'{', .., b'}'] | [b'[', .., b']'] => match Json::parse(body) {
            Ok(object @ Json::Object(_)) => return Ok(object),
            Ok(_) => Body::OtherJson,
            Err(_) => Body::NotJson,
        },
        [b'{' | b'[', ..] => Body::BrokenOff,
        _ => match Json::parse(body) {
            Ok(_) => Body::OtherJson,
            Err(_) => Body::NotJson,
        },
    };
    Err(BodyFault::silent(kind))
}
