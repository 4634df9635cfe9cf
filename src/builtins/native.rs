//! In native tests.

use encoding_rs::{Encoding, UTF_8};
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

pub fn decode(bytes: &[u8], label: &str) -> (String, bool) {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap_or(UTF_8);
    let (text, is_garbled) = encoding.decode_with_bom_removal(bytes);
    (text.into_owned(), is_garbled)
}
