//! In native tests.

use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization;

pub use serde_json::Value;

pub fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

pub fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}

pub fn case_folded(text: &str) -> String {
    text.to_lowercase().to_uppercase().to_lowercase()
}

pub fn composed(text: &str) -> String {
    text.nfc().collect()
}
