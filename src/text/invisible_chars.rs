//! Characters of a name or an ID that nobody sees, told apart from those that are seen: without them `ann` and
//! `a\u{200b}nn` would look alike. What only looks like another letter, as a Cyrillic а does, is not told apart.

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Characters that are seen, one at least.
    Seen(&'a str),
    /// One that is not.
    Invisible(char),
}

/// The pieces of `text`, which put together are `text` again. Text in which everything is seen is one piece.
///
/// Not seen are control characters (C0, C1, line breaks), whatever Unicode calls `Default_Ignorable_Code_Point` (zero-width
/// characters, changes of direction, soft hyphens, fillers, tags, variation selectors), spaces but the common one, and that
/// one where a browser leaves it out: at either end, and after another.
///
/// Emoji stay whole: a joiner between two of them, a variation selector behind one and in a keycap, and the tags of a
/// region's flag count as seen. In scripts that join their letters, joiners and non-joiners count as invisible all the same:
/// after many a letter they change nothing.
pub fn pieces(text: &str) -> Pieces<'_> {
    Pieces {
        rest: text,
        before: None,
    }
}

/// Whether all of `text` is seen, and there is anything.
#[must_use]
pub fn is_visible(text: &str) -> bool {
    // Most names and IDs, and the filter asks of some fifty at each key.
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
    is_plain || matches!(pieces(text).next(), Some(Piece::Seen(seen)) if seen.len() == text.len())
}

/// See [`pieces`].
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    rest: &'a str,
    /// The character before the rest; none at the beginning, and after one that is not seen.
    before: Option<char>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let whole = self.rest;
        let mut left = whole.chars();
        while let Some(character) = left.next() {
            let after = left.clone().next();
            if is_invisible(self.before, character, after) {
                break;
            }
            if character == BLACK_FLAG {
                let rest = left.as_str();
                let tags = FLAG_TAGS.iter().find_map(|tags| rest.strip_prefix(tags));
                left = tags.unwrap_or(rest).chars();
            }
            self.before = Some(character);
            self.rest = left.as_str();
        }
        let seen = whole.strip_suffix(self.rest).unwrap_or_default();
        if !seen.is_empty() {
            return Some(Piece::Seen(seen));
        }
        let mut left = whole.chars();
        let invisible = left.next()?;
        self.before = None;
        self.rest = left.as_str();
        Some(Piece::Invisible(invisible))
    }
}

/// What is not seen wherever it stands, from and to: controls, and the rest as [`pieces`] says.
/// `DerivedCoreProperties.txt` and `PropList.txt` of Unicode 16, and U+2800, a Braille pattern without dots.
const UNSEEN: [(char, char); 22] = [
    ('\0', '\u{1f}'),
    ('\u{7f}', '\u{a0}'),
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{2000}', '\u{200f}'),
    ('\u{2028}', '\u{202f}'),
    ('\u{205f}', '\u{206f}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

fn is_invisible(before: Option<char>, character: char, after: Option<char>) -> bool {
    match character {
        ' ' => matches!((before, after), (None | Some(' '), _) | (_, None)),
        '\u{200d}' => {
            let joins_on = before == Some('\u{fe0f}') || is_pictograph(before);
            !(joins_on && is_pictograph(after))
        }
        '\u{fe0f}' if after == Some(KEYCAP) => !matches!(before, Some('0'..='9' | '#' | '*')),
        '\u{fe0e}' | '\u{fe0f}' => !(is_pictograph(before) || is_sign_with_variants(before)),
        _ => UNSEEN
            .iter()
            .any(|&(from, to)| from <= character && character <= to),
    }
}

/// Whether it is a sign of the blocks that nearly all emoji are in.
fn is_pictograph(character: Option<char>) -> bool {
    matches!(
        character,
        Some('\u{2190}'..='\u{27ff}' | '\u{2900}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
    )
}

/// Whether it is one of the signs outside these blocks that a variation selector makes an emoji of
/// (`emoji-variation-sequences.txt` of Unicode 16): ©, ®, ‼, ⁉, ™, ℹ, 〰, 〽, ㊗, ㊙.
fn is_sign_with_variants(character: Option<char>) -> bool {
    matches!(
        character,
        Some('©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙')
    )
}

/// Makes a keycap of the digit or sign before it.
const KEYCAP: char = '\u{20e3}';

/// What a region's flag is made of, with the tags of the region behind it.
const BLACK_FLAG: char = '\u{1f3f4}';

/// The tags of the regions whose flags are drawn: England, Scotland and Wales (`emoji-sequences.txt` of Unicode 16). Behind
/// any other tags the flag stays black, so that they are not seen.
const FLAG_TAGS: [&str; 3] = [
    "\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
    "\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
];

/// The name of a character that is not seen: "U+200B".
#[must_use]
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// `text` on one line of plain text, with the names of what is not seen in it: "a‹U+200B›nn".
#[must_use]
pub fn spelled(text: &str) -> String {
    let mut spelled = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Seen(seen) => spelled.push_str(seen),
            Piece::Invisible(invisible) => {
                spelled.push('‹');
                spelled.push_str(&code_point(invisible));
                spelled.push('›');
            }
        }
    }
    spelled
}
