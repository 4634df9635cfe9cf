//! In the page: tables of Unicode would weigh as much as the page itself, and a parser for JSON is there.

use js_sys::{Error, JSON, JsString};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;

use crate::builtins::JsonError;

pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    let value = JSON::parse(text).map_err(|error| {
        let error: Error = error.unchecked_into();
        JsonError::Malformed(error.message().into())
    })?;
    serde_wasm_bindgen::from_value(value).map_err(|_| JsonError::OtherShape)
}

pub fn case_folded(text: &str) -> String {
    let text = JsString::from(text).to_lower_case();
    text.to_upper_case().to_lower_case().into()
}

pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}
