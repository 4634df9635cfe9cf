//! One folding for all that compares text: composition and case.

use crate::builtins::case_folded;
use crate::text::nfc::nfc;

/// `text` in the one form that it shares with all texts that differ from it in case or in how accents are encoded only.
///
/// The page does not know the language of a name, so letters are the same where in any language one is the other's capital
/// or small letter, and then whatever they are both the same as:
/// - `I` is the capital of `i`, and in Turkish of `ı`, and `İ` that of `i`: the four are one letter.
/// - `ß` is `SS` in capitals (or `ẞ`): `ß`, `ẞ` and `ss` are the same.
/// - `Σ` is the capital of `σ` and `ς`: what is typed may end where the name that it is looked for in does not.
///
/// An accent is no matter of case: `e` is not `é`.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.chars().all(has_no_case_beyond_ascii) {
        return text.to_ascii_lowercase();
    }
    // The small letter of `İ` is an `i` with a dot of its own above it.
    let folded = case_folded(&nfc(text))
        .replace('ς', "σ")
        .replace("i\u{307}", "i");
    // Nor is a small letter composed because its capital was.
    nfc(&folded).into_owned()
}

/// ASCII and the unified ideographs. Nearly all names consist of them and need no call to the browser, which for each of
/// 100,000 users would take too long at a key.
fn has_no_case_beyond_ascii(character: char) -> bool {
    matches!(character, '\0'..='\x7f' | '\u{4e00}'..='\u{9fff}')
}
