//! Unicode's composed form (NFC), so that an "é" written as one character and one written as two are the same name.

use std::borrow::Cow;

use crate::builtins::composed;

/// `text` in NFC.
#[must_use]
pub fn nfc(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_composed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(composed(text))
    }
}

/// Whether a character is its own NFC beside any others that pass this too: those below the first combining mark, and
/// the unified ideographs. Nearly all names consist of them and need no call to the browser.
fn is_composed(character: char) -> bool {
    matches!(character, ..'\u{300}' | '\u{4e00}'..='\u{9fff}')
}
