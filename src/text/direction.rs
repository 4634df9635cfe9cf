//! The direction in which a text reads.

/// Blocks of scripts that are written from right to left, from and to: Hebrew to Arabic Extended-A, the presentation forms
/// of both, and what the supplementary planes have of such scripts (the ranges of `Bidi_Class` R and AL that
/// `DerivedBidiClass.txt` of Unicode 16 keeps for them); and the characters that set a direction.
const RIGHT_TO_LEFT: [(char, char); 8] = [
    ('\u{590}', '\u{8ff}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{fb1d}', '\u{fdff}'),
    ('\u{fe70}', '\u{feff}'),
    ('\u{10800}', '\u{10fff}'),
    ('\u{1e800}', '\u{1efff}'),
];

/// Whether nothing in `text` reads from right to left, so that it does not need bidi isolation.
#[must_use]
pub fn is_left_to_right(text: &str) -> bool {
    text.is_ascii()
        || text
            .chars()
            .all(|c| RIGHT_TO_LEFT.iter().all(|&(from, to)| c < from || to < c))
}

/// Begins text whose direction is its own (Unicode Bidirectional Algorithm, 2.4).
const FIRST_STRONG_ISOLATE: char = '\u{2068}';

/// Ends it.
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// `text` between characters that keep its direction from turning what stands around it. None in it may end the isolation:
/// see [`spelled`](crate::text::invisible_chars::spelled).
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}")
}
