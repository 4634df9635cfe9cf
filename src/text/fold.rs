//! Text without regard to case.

use crate::builtins::lowercase;

/// `text` in lowercase, with one form of sigma: which of its two a lowercase text has depends on where the word ends,
/// and what is typed may end earlier than the name that it is looked for in.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.chars().all(has_no_case_beyond_ascii) {
        text.to_ascii_lowercase()
    } else {
        lowercase(text).replace('ς', "σ")
    }
}

/// ASCII and the unified ideographs. Nearly all names consist of them and need no call to the browser, which for each of
/// 100,000 users would take too long at a key.
fn has_no_case_beyond_ascii(character: char) -> bool {
    matches!(character, '\0'..='\x7f' | '\u{4e00}'..='\u{9fff}')
}
