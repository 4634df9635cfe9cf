//! In the page: tables of Unicode would weigh as much as the page itself, and a parser for JSON is there.

use js_sys::{Error, JSON, JsString};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use web_sys::{TextDecoder, TextDecoderOptions};

pub use wasm_bindgen::JsValue as Value;

pub fn parse(text: &str) -> Result<Value, String> {
    JSON::parse(text).map_err(|error| {
        let error: Error = error.unchecked_into();
        error.message().into()
    })
}

pub fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_wasm_bindgen::from_value(value.clone()).ok()
}

pub fn case_folded(text: &str) -> String {
    let text = JsString::from(text).to_lower_case();
    text.to_upper_case().to_lower_case().into()
}

pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

pub fn decode(bytes: &[u8], label: &str) -> (String, bool) {
    let decoded = |is_fatal| {
        let options = TextDecoderOptions::new();
        options.set_fatal(is_fatal);
        TextDecoder::new_with_label_and_options(label, &options)?.decode_with_u8_array(bytes)
    };
    match decoded(true) {
        Ok(text) => (text, false),
        Err(_) => (decoded(false).unwrap_or_default(), true),
    }
}
