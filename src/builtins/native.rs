//! In native tests.

use serde::de::DeserializeOwned;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use crate::builtins::JsonError;

pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| JsonError::Malformed(error.to_string()))?;
    serde_json::from_value(value).map_err(|_| JsonError::OtherShape)
}

pub fn case_folded(text: &str) -> String {
    text.to_lowercase().to_uppercase().to_lowercase()
}

pub fn composed(text: &str) -> String {
    text.nfc().collect()
}
