//! Names, IDs and messages on one line.

/// `text` with a space in the place of each stretch of white space that holds a line break or a tab: among copied entries
/// each is one line, and one cell where they are pasted into a spreadsheet.
#[must_use]
pub fn one_line(text: &str) -> String {
    let breaks_off = |c: char| matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut line = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(breaks_off) {
        line.push_str(rest[..at].trim_end());
        line.push(' ');
        rest = rest[at..].trim_start();
    }
    line.push_str(rest);
    line
}
