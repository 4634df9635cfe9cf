//! JSON as a tree. In the browser it is read by the browser's own `JSON.parse`, which is there anyway (a parser of our
//! own would add 8 kB in brotli to the page); natively, where the pure layers are tested, by `serde_json`. Numbers are
//! 64-bit floats in both.

/// Deeper nesting than this is refused: no answer of the service has it, and following it could exhaust the stack.
const MAX_DEPTH: usize = 64;

/// The largest integer up to which a 64-bit float holds every integer (`Number.MAX_SAFE_INTEGER`).
const MAX_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object; each name once, the last value given for it.
    Object(Vec<(String, Json)>),
}

/// Why a text is no JSON; the words are the parser's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError(pub String);

impl Json {
    /// Reads a JSON text.
    ///
    /// # Errors
    /// [`JsonError`] where it is none, or is nested more than 64 levels deep.
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        parser::parse(text)
    }

    /// The member `name` of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members()
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value)
    }

    /// The members of an object; none of anything else.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => &[],
        }
    }

    /// The integer that a number is, where it is one that JSON's readers agree on.
    #[must_use]
    pub fn integer(&self) -> Option<i64> {
        match self {
            Self::Number(number) if number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER => {
                // Within the bounds just checked the cast is exact.
                #[allow(clippy::cast_possible_truncation)]
                Some(*number as i64)
            }
            _ => None,
        }
    }
}

/// Appends `text` as a JSON string.
///
/// Written here and not by the browser's `JSON.stringify`: 100,000 users would cross over to it 200,000 times.
pub fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            '\0'..='\x1f' => {
                let code = u32::from(c);
                json.push_str("\\u00");
                json.extend(
                    [code >> 4, code & 15]
                        .into_iter()
                        .filter_map(|digit| char::from_digit(digit, 16)),
                );
            }
            _ => json.push(c),
        }
    }
    json.push('"');
}

fn too_deep() -> JsonError {
    JsonError("nested too deeply".to_owned())
}

#[cfg(target_arch = "wasm32")]
mod parser {
    use js_sys::{Array, Object};
    use wasm_bindgen::{JsCast, JsValue};

    use super::{Json, JsonError, MAX_DEPTH, too_deep};

    pub fn parse(text: &str) -> Result<Json, JsonError> {
        match js_sys::JSON::parse(text) {
            Ok(value) => tree(&value, MAX_DEPTH),
            Err(error) => Err(JsonError(
                error.unchecked_into::<js_sys::Error>().message().into(),
            )),
        }
    }

    fn tree(value: &JsValue, depth: usize) -> Result<Json, JsonError> {
        let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
        if let Some(text) = value.as_string() {
            Ok(Json::Text(text))
        } else if let Some(number) = value.as_f64() {
            Ok(Json::Number(number))
        } else if let Some(bool) = value.as_bool() {
            Ok(Json::Bool(bool))
        } else if value.is_null() {
            Ok(Json::Null)
        } else if Array::is_array(value) {
            let list = value
                .unchecked_ref::<Array>()
                .iter()
                .map(|element| tree(&element, depth));
            list.collect::<Result<_, _>>().map(Json::List)
        } else {
            let object = value.unchecked_ref::<Object>();
            let (names, values) = (Object::keys(object), Object::values(object));
            let members = names.iter().zip(values.iter());
            let members = members.map(|(name, value)| {
                Ok((name.as_string().unwrap_or_default(), tree(&value, depth)?))
            });
            members.collect::<Result<_, _>>().map(Json::Object)
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod parser {
    use serde_json::Value;

    use super::{Json, JsonError, MAX_DEPTH, too_deep};

    pub fn parse(text: &str) -> Result<Json, JsonError> {
        match serde_json::from_str(text) {
            Ok(value) => tree(value, MAX_DEPTH),
            Err(error) => Err(JsonError(error.to_string())),
        }
    }

    fn tree(value: Value, depth: usize) -> Result<Json, JsonError> {
        let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
        match value {
            Value::Null => Ok(Json::Null),
            Value::Bool(bool) => Ok(Json::Bool(bool)),
            Value::Number(number) => Ok(number.as_f64().map_or(Json::Null, Json::Number)),
            Value::String(text) => Ok(Json::Text(text)),
            Value::Array(list) => list
                .into_iter()
                .map(|element| tree(element, depth))
                .collect::<Result<_, _>>()
                .map(Json::List),
            Value::Object(members) => {
                let members = members
                    .into_iter()
                    .map(|(name, value)| Ok((name, tree(value, depth)?)));
                members.collect::<Result<_, _>>().map(Json::Object)
            }
        }
    }
}
