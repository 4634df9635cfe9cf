//! A text on one line.

use non_migration_users::text::one_line::one_line;
use proptest::prelude::*;

#[test]
fn each_line_break_and_tab_becomes_a_space() {
    for (text, line) in [
        ("Ann Lee", "Ann Lee"),
        ("Ann\nLee", "Ann Lee"),
        ("Ann\r\nLee", "Ann  Lee"),
        ("Ann\tLee", "Ann Lee"),
        ("Ann\u{b}Lee\u{c}Wu", "Ann Lee Wu"),
        ("Ann\u{85}Lee\u{2028}Wu\u{2029}Xu", "Ann Lee Wu Xu"),
        ("", ""),
    ] {
        assert_eq!(one_line(text), line);
    }
}

proptest! {
    #[test]
    fn whatever_the_text_it_is_one_line_and_one_cell(text in any::<String>()) {
        let line = one_line(&text);
        prop_assert!(line.lines().count() <= 1);
        let broken = line.contains(['\n', '\r', '\t', '\u{85}', '\u{2028}', '\u{2029}']);
        prop_assert!(!broken, "{line:?}");
    }

    #[test]
    fn what_is_seen_stays_as_it_is(text in "[a-c\n\t\r ]{0,20}") {
        let seen = |text: &str| text.replace(char::is_whitespace, "");
        prop_assert_eq!(seen(&one_line(&text)), seen(&text));
    }
}
