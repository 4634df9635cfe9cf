//! In the page: tables of Unicode would weigh as much as the page itself.

use js_sys::JsString;

/// `text` in lowercase.
#[must_use]
pub fn lowercase(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// `text` in Unicode's composed form (NFC).
#[must_use]
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}
