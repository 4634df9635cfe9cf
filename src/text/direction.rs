//! The direction in which a text reads.

/// Blocks of scripts that are written from right to left, from and to: Hebrew to Arabic Extended-A, the presentation forms
/// of both, and what the supplementary planes have of such scripts (the ranges of `Bidi_Class` R and AL that
/// `DerivedBidiClass.txt` of Unicode 16 keeps for them); and the characters that set a direction.
const RIGHT_TO_LEFT: [(char, char); 7] = [
    ('\u{590}', '\u{8ff}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{fb1d}', '\u{feff}'),
    ('\u{10800}', '\u{10fff}'),
    ('\u{1e800}', '\u{1efff}'),
];

/// Whether nothing in `text` reads from right to left, so that it needs not be kept isolated from what stands beside it.
#[must_use]
pub fn is_left_to_right(text: &str) -> bool {
    text.is_ascii()
        || text
            .chars()
            .all(|c| RIGHT_TO_LEFT.iter().all(|&(from, to)| c < from || to < c))
}
