//! What the browser does in the page, and a library does natively, where the pure layers are tested. Nowhere else does a
//! function differ between native tests and the browser.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use serde::de::DeserializeOwned;

#[cfg(target_arch = "wasm32")]
use browser as here;
#[cfg(not(target_arch = "wasm32"))]
use native as here;

/// Why a text could not be read as a value of some type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonError {
    /// It is no JSON; the words are the parser's.
    #[error("malformed JSON: {0}")]
    Malformed(String),
    /// It is JSON, and of another shape.
    #[error("JSON of another shape")]
    OtherShape,
}

/// A JSON text, parsed as a whole before its values are looked at: so a type may take a value that does not fit for
/// whatever it likes, and go on with the next one, and several types may be read of one text.
///
/// `JSON.parse`, which the page uses, takes more than `serde_json`: half of a surrogate pair, a number beyond every float,
/// and nesting of any depth.
#[derive(Debug, Clone)]
pub struct Json(here::Value);

impl Json {
    /// Parses a text.
    ///
    /// # Errors
    /// [`JsonError::Malformed`].
    pub fn parse(text: &str) -> Result<Self, JsonError> {
        here::parse(text).map(Self).map_err(JsonError::Malformed)
    }

    /// Reads it as a `T`.
    ///
    /// # Errors
    /// [`JsonError::OtherShape`].
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, JsonError> {
        here::read(&self.0).ok_or(JsonError::OtherShape)
    }
}

/// Reads a JSON text as a `T`.
///
/// # Errors
/// [`JsonError`].
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, JsonError> {
    Json::parse(text)?.read()
}

/// `text` in lowercase, where letters that share a capital (ς and σ at a word's end aside) have become one: `ß` is `ss`,
/// `ı` is `i`. The first lowercase is for `ẞ`, which is its own capital.
#[must_use]
pub fn case_folded(text: &str) -> String {
    here::case_folded(text)
}

/// `text` in Unicode's composed form (NFC).
#[must_use]
pub fn composed(text: &str) -> String {
    here::composed(text)
}

/// The text that these bytes are in the encoding with this label, without a byte order mark; and whether some of them are
/// none, and have become U+FFFD.
#[must_use]
pub fn decode(bytes: &[u8], label: &str) -> (String, bool) {
    here::decode(bytes, label)
}
