//! What kind of body a response has: the API's own JSON is one of several that occur.

use std::collections::BTreeMap;
use std::iter;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::api::lenient::Fields;
use crate::builtins::{JsonError, from_json};

/// The names of an error's code: the service's and the gateway's, then those that the vendor's SDK accepts too.
const ERROR_CODE: [&str; 3] = ["error_code", "errorCode", "code"];

/// The names of an error's message, likewise.
const ERROR_MSG: [&str; 3] = ["error_msg", "errorMsg", "message"];

/// The body of a response that is not what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// JSON with an error code or message, in the documented shape or one of those that the vendor's SDK accepts.
    Error,
    /// JSON of a shape that says nothing.
    OtherJson,
    /// An HTML page: a proxy or load balancer responded.
    Html,
    /// Nothing, or white space.
    Empty,
    /// Text that is none of the above.
    NotJson,
    /// A body that begins like JSON and does not end like it, or a connection that broke while the body was read.
    BrokenOff,
}

/// What a response's body says when it is no list: its kind, and whatever of code, message and request ID it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyError {
    /// Its kind.
    pub body: Body,
    /// `error_code`, as sent.
    pub error_code: Option<String>,
    /// `error_msg`, as sent.
    pub error_msg: Option<String>,
    /// `request_id`, which the API gateway adds.
    pub request_id: Option<String>,
}

impl BodyError {
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

    /// Reads the body of a response that is not what was asked for.
    #[must_use]
    pub fn read(body: &str) -> Self {
        let body = body.trim();
        match (body.chars().next(), body.chars().last()) {
            (None, _) => Self::silent(Body::Empty),
            (Some('<'), _) => Self::silent(Body::Html),
            (Some('{'), Some('}')) => {
                Self::read_object(body).unwrap_or_else(|_| Self::silent(Body::NotJson))
            }
            (Some('['), Some(']')) => Self::silent(json_or_not(body)),
            (Some('{' | '['), _) => Self::silent(Body::BrokenOff),
            (Some(_), _) => Self::silent(json_or_not(body)),
        }
    }

    /// What an object says, at its top or else one level down.
    fn read_object(object: &str) -> Result<Self, JsonError> {
        let top: Fields = from_json(object)?;
        let members: BTreeMap<String, Fields> = from_json(object)?;
        let find = |names: &[&str]| {
            iter::once(&top)
                .chain(members.values())
                .find_map(|level| names.iter().find_map(|name| level.text(name)))
        };
        let error_code = find(&ERROR_CODE);
        let error_msg = find(&ERROR_MSG);
        let body = if error_code.is_some() || error_msg.is_some() {
            Body::Error
        } else {
            Body::OtherJson
        };
        Ok(Self {
            body,
            error_code,
            error_msg,
            request_id: find(&["request_id"]),
        })
    }
}

fn json_or_not(body: &str) -> Body {
    match from_json::<IgnoredAny>(body) {
        Ok(_) => Body::OtherJson,
        Err(_) => Body::NotJson,
    }
}

/// Reads the body of a response that is a success by its status: an object that does not call itself an error, whatever
/// else is in it.
///
/// # Errors
/// The [`BodyError`] that it is instead.
pub(super) fn decode<T: DeserializeOwned>(body: &str) -> Result<T, BodyError> {
    let is_object = body.trim_start().starts_with('{');
    from_json(body)
        .ok()
        .filter(|_| is_object && !is_error(body))
        .ok_or_else(|| BodyError::read(body))
}

/// Whether an object has an error's code or message at its top, or in a field `error`. At the top `code` and `message` may
/// be those of a success, so they count only where there is no list, see [`without_list`].
fn is_error(object: &str) -> bool {
    from_json(object).is_ok_and(|top: Fields| {
        ["error_code", "errorCode", "error_msg", "errorMsg"]
            .iter()
            .any(|name| top.text(name).is_some())
    }) || from_json(object).is_ok_and(|Nested { error }: Nested| {
        ERROR_CODE
            .iter()
            .chain(&ERROR_MSG)
            .any(|name| error.text(name).is_some())
    })
}

#[derive(Deserialize)]
struct Nested {
    #[serde(default)]
    error: Fields,
}

/// Whether an object has a field of this name that is not null.
pub(super) fn tells(object: &str, name: &str) -> bool {
    from_json(object).is_ok_and(|fields: Fields| fields.tells(name))
}

/// Checks that an object without its list stands for an empty one: it has no member at all, or one of `expected`.
///
/// # Errors
/// The [`BodyError`] that it is instead: of another shape, or an error that came with a status of success.
pub(super) fn without_list(body: &str, expected: &[&str]) -> Result<(), BodyError> {
    let fields: Fields = decode(body)?;
    let is_empty = fields.names().next().is_none() || expected.iter().any(|name| fields.has(name));
    match BodyError::read(body) {
        fault if fault.body == Body::Error || !is_empty => Err(fault),
        _ => Ok(()),
    }
}
