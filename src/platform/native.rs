//! In native tests.

use unicode_normalization::UnicodeNormalization;

/// `text` in lowercase.
#[must_use]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// `text` in Unicode's composed form (NFC).
#[must_use]
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}
