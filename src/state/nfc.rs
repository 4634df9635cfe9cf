//! Unicode's composed form (NFC), so that an "é" written as one character and one written as two are the same name. In
//! the browser the browser's own `String.prototype.normalize` makes it (tables of our own would be some 60 kB);
//! natively, where the pure layers are tested, `unicode-normalization`.

use std::borrow::Cow;

/// `text` in NFC.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(normalizer::nfc(text))
    }
}

/// Whether a character is its own NFC beside any others that pass this too: those below the first combining mark, and
/// the unified ideographs. Nearly all names consist of them and need no call to the browser.
fn is_composed(character: char) -> bool {
    matches!(character, ..'\u{300}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(target_arch = "wasm32")]
mod normalizer {
    use js_sys::JsString;

    pub fn nfc(text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod normalizer {
    use unicode_normalization::UnicodeNormalization;

    pub fn nfc(text: &str) -> String {
        text.nfc().collect()
    }
}
