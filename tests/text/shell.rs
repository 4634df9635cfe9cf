//! Text as a word of a command: real bash reads it back, and PowerShell by its documented rules.

#![allow(
    clippy::expect_used,
    reason = "a shell that cannot be run fails its test"
)]

use std::io::Write;
use std::process::{Command, Stdio};

use non_migration_users::text::shell::{bash_literal, powershell_literal};
use proptest::prelude::*;

/// What means something to either shell, to curl, or to a terminal.
const ODD: [&str; 17] = [
    "",
    "it's",
    "'''",
    r#"she said "no""#,
    r"C:\path\ and a backslash at the end \",
    r"\'",
    "$HOME ${HOME} $(id) $TOKEN",
    "`id`",
    "100% %PATH% %41",
    "wait! !! !1 !x",
    "a;b|c&d>e<f (g) {h,i} [1-3] * ? ~ #",
    "-o file",
    "one line\nand another\r\n\tindented",
    "\n!!:s^",
    "王芳 é 😀",
    "‘curly’ ‚low‛ “double”",
    "\u{1}\u{1b}[2J\u{7f}",
];

/// The words that bash, as an operator has it, with its history, makes of these literals.
fn read_by_bash(literals: &[String]) -> Vec<String> {
    let mut bash = Command::new("bash")
        .args(["--norc", "--noprofile", "-s"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash");
    let mut input = bash.stdin.take().expect("its standard input");
    let words = literals.join(" ");
    write!(
        input,
        "set -o history -o histexpand\nprintf '%s\\0' {words}\n"
    )
    .expect("bash reads");
    drop(input);
    let output = bash.wait_with_output().expect("bash ends");
    assert!(output.status.success(), "{words}");
    let text = String::from_utf8(output.stdout).expect("what was written in UTF-8");
    text.split_terminator('\0').map(str::to_owned).collect()
}

/// The text of a single-quoted string of PowerShell: two quotes after each other stand for the first of them, one alone ends
/// the string; the others of Unicode count as quotes too (`about_Quoting_Rules`; `IsSingleQuote` and
/// `ScanStringLiteral` of PowerShell's tokenizer).
fn read_by_powershell(literal: &str) -> Option<String> {
    let is_quote = |c: char| "'‘’‚‛".contains(c);
    let mut chars = literal.chars().peekable();
    chars.next().filter(|&c| is_quote(c))?;
    let mut text = String::new();
    loop {
        match chars.next()? {
            c if is_quote(c) => match chars.next() {
                Some(next) if is_quote(next) => text.push(c),
                Some(_) => return None,
                None => return Some(text),
            },
            c => text.push(c),
        }
    }
}

#[test]
fn bash_reads_every_odd_text_as_it_is() {
    let literals = ODD.map(bash_literal);
    assert_eq!(read_by_bash(&literals), ODD);
}

#[test]
fn a_single_quote_is_put_between_two_literals_of_bash() {
    assert_eq!(bash_literal("it's"), r"'it'\''s'");
    assert_eq!(bash_literal("$(id) !x"), "'$(id) !x'");
}

#[test]
fn powershell_has_every_single_quote_twice_be_it_straight_or_curly() {
    for (text, literal) in [
        ("", "''"),
        ("it's", "'it''s'"),
        ("‘a’ ‚b‛", "'‘‘a’’ ‚‚b‛‛'"),
        (
            "$HOME $(id) `n %PATH% \"a\" \\ !",
            "'$HOME $(id) `n %PATH% \"a\" \\ !'",
        ),
        ("“a”", "'“a”'"),
        ("a\nb", "'a\nb'"),
    ] {
        assert_eq!(powershell_literal(text), literal);
    }
}

#[test]
fn powershell_reads_every_odd_text_as_it_is() {
    for text in ODD {
        assert_eq!(
            read_by_powershell(&powershell_literal(text)).as_deref(),
            Some(text)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn bash_reads_any_texts_as_they_are(texts in prop::collection::vec("[^\\x00]{0,12}|['\"\\\\$`!\\n ]{1,8}", 1..20)) {
        let literals: Vec<String> = texts.iter().map(|text| bash_literal(text)).collect();
        prop_assert_eq!(read_by_bash(&literals), texts);
    }

    #[test]
    fn powershell_reads_any_text_as_it_is(text in any::<String>()) {
        prop_assert_eq!(read_by_powershell(&powershell_literal(&text)), Some(text));
    }
}
