//! What kind of body a response has: the API's own JSON is one of several that occur.

use std::collections::BTreeMap;
use std::iter;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::api::lenient::Fields;
use crate::builtins::{Json, JsonError, from_json};

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
        let object = Json::parse(object)?;
        let top: Fields = object.read()?;
        let members: BTreeMap<String, Fields> = object.read()?;
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

/// The body of a response that is a success by its status: an object that does not call itself an error, whatever else is
/// in it.
pub(super) struct SuccessBody<'a> {
    text: &'a str,
    json: Json,
    fields: Fields,
}

impl<'a> SuccessBody<'a> {
    /// # Errors
    /// The [`BodyError`] that it is instead.
    pub(super) fn parse(text: &'a str) -> Result<Self, BodyError> {
        let is_object = text.trim_start().starts_with('{');
        let parsed = Json::parse(text).and_then(|json| {
            let (fields, Nested { error }) = (json.read()?, json.read()?);
            let body = Self { text, json, fields };
            Ok((is_object && !body.is_error(&error)).then_some(body))
        });
        match parsed {
            Ok(Some(body)) => Ok(body),
            Ok(None) | Err(_) => Err(BodyError::read(text)),
        }
    }

    /// Whether there is an error's code or message at its top, or in the field `error`. At the top `code` and `message` may
    /// be those of a success, so they count only where there is no list, see [`Self::without_list`].
    fn is_error(&self, error: &Fields) -> bool {
        let is_told =
            |of: &Fields, names: &[&str]| names.iter().any(|name| of.text(name).is_some());
        is_told(
            &self.fields,
            &["error_code", "errorCode", "error_msg", "errorMsg"],
        ) || is_told(error, &ERROR_CODE)
            || is_told(error, &ERROR_MSG)
    }

    /// # Errors
    /// The [`BodyError`] that it is where it is no `T`.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, BodyError> {
        self.json.read().map_err(|_| BodyError::read(self.text))
    }

    /// Whether it has a field of this name that is not null.
    pub(super) fn tells(&self, name: &str) -> bool {
        self.fields.tells(name)
    }

    /// Checks that without its list it stands for an empty one: it has no member at all, or one of `expected`.
    ///
    /// # Errors
    /// The [`BodyError`] that it is instead: of another shape, or an error that came with a status of success.
    pub(super) fn without_list(&self, expected: &[&str]) -> Result<(), BodyError> {
        let is_empty = self.fields.names().next().is_none()
            || expected.iter().any(|name| self.fields.has(name));
        match BodyError::read(self.text) {
            fault if fault.body == Body::Error || !is_empty => Err(fault),
            _ => Ok(()),
        }
    }
}

#[derive(Deserialize)]
struct Nested {
    #[serde(default)]
    error: Fields,
}
