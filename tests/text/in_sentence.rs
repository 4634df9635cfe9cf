//! A value of others in a sentence hides nothing and turns nothing around it.

use non_migration_users::text::in_sentence::in_sentence;
use non_migration_users::text::invisible_chars::{Piece, pieces};
use proptest::prelude::*;

#[test]
fn an_ordinary_value_is_itself() {
    for value in [
        "sample",
        "d2a3rd115c9ea2b3",
        "Maria Lopez",
        "王芳",
        "1️⃣",
        "",
    ] {
        assert_eq!(in_sentence(value), value);
    }
}

#[test]
fn what_nobody_sees_is_named() {
    assert_eq!(in_sentence("sample\u{202e}"), "sample‹U+202E›");
    assert_eq!(in_sentence("a\u{200b}nn"), "a‹U+200B›nn");
    assert_eq!(in_sentence("ann\nlee"), "ann‹U+000A›lee");
}

#[test]
fn what_reads_from_right_to_left_is_isolated_and_cannot_end_that() {
    assert_eq!(in_sentence("דוד"), "\u{2068}דוד\u{2069}");
    assert_eq!(in_sentence("דוד\u{2069}1"), "\u{2068}דוד‹U+2069›1\u{2069}");
}

proptest! {
    #[test]
    fn whatever_the_value_nothing_in_it_is_invisible_and_isolation_is_balanced(value in any::<String>()) {
        let text = in_sentence(&value);
        let inner = text.strip_prefix('\u{2068}').and_then(|text| text.strip_suffix('\u{2069}')).unwrap_or(&text);
        prop_assert!(pieces(inner).all(|piece| matches!(piece, Piece::Seen(_))), "{text:?}");
    }
}
