//! Names and IDs on one line.

/// `text` with a space in the place of each line break and tab: among copied entries each is one line, and one cell where
/// they are pasted into a spreadsheet.
#[must_use]
pub fn one_line(text: &str) -> String {
    let breaks_off = |c: char| matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.replace(breaks_off, " ")
}
