//! Text as one word of a shell's command.

/// `text` as a literal of bash, in which no character means anything but itself (Bash Reference Manual, "Single
/// Quotes", "ANSI-C Quoting", "History Expansion").
#[must_use]
pub fn bash_literal(text: &str) -> String {
    // A single quote cannot stand between single quotes: they end before it and begin again after it. A line feed is no
    // line feed of the command: history is expanded line by line, and a line may begin with what calls for that.
    let text = text.replace('\'', r"'\''").replace('\n', r"'$'\n''");
    format!("'{text}'")
}

/// `text` as a literal of `PowerShell`, in which no character means anything but itself (`about_Quoting_Rules`,
/// "Single-quoted strings").
#[must_use]
pub fn powershell_literal(text: &str) -> String {
    let mut literal = String::from("'");
    for c in text.chars() {
        if ends_powershell_literal(c) {
            literal.push(c);
        }
        literal.push(c);
    }
    literal.push('\'');
    literal
}

/// Single quotes of typography are single quotes to `PowerShell`, for the sake of commands that a word processor has changed.
fn ends_powershell_literal(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}'..='\u{201b}')
}
