//! One folding for all that compares text, the row filter, rosters and comparisons: composition and case.

use std::borrow::Cow;

use crate::builtins::case_folded;
use crate::text::nfc::nfc;

/// `text` in the one form that it shares with all texts that differ from it only in case or as [`composed`] says.
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
    let mut folded = String::new();
    for character in case_folded(&composed(text)).chars() {
        match character {
            // The small letter of `İ` is an `i` with a dot of its own above it, to which a text may add further ones.
            '\u{307}' if folded.ends_with('i') => {}
            'ς' => folded.push('σ'),
            _ => folded.push(character),
        }
    }
    // Nor is a small letter composed because its capital was.
    nfc(&folded).into_owned()
}

/// `text` in the one form that it shares with all texts that differ from it only in how accents are encoded, or in the width
/// of letters, digits and signs, which where Chinese is typed is a matter of the keyboard's mode.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.contains(is_full_width) {
        let narrow: String = text.chars().map(narrow).collect();
        Cow::Owned(nfc(&narrow).into_owned())
    } else {
        nfc(text)
    }
}

fn is_full_width(character: char) -> bool {
    matches!(character, '！'..='～' | '\u{3000}')
}

fn narrow(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        _ if is_full_width(character) => {
            // Full-width forms are in the order of ASCII.
            char::from_u32(u32::from(character) - u32::from('！') + u32::from('!'))
                .unwrap_or(character)
        }
        _ => character,
    }
}

/// ASCII and the unified ideographs. Nearly all names consist of them and need no call to the browser, which for each of
/// 100,000 users would take too long at a key.
fn has_no_case_beyond_ascii(character: char) -> bool {
    matches!(character, '\0'..='\x7f' | '\u{4e00}'..='\u{9fff}')
}
