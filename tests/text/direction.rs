//! Which texts need bidi isolation, since they read from right to left.

use non_migration_users::text::direction::is_left_to_right;

#[test]
fn texts_without_a_script_or_a_sign_that_runs_to_the_left_read_from_left_to_right() {
    for text in [
        "",
        "Maria Lopez",
        "王芳",
        "Nguyễn Thị Hồng",
        "प्रिया",
        "👩🏽‍💻 😀",
        "1️⃣ ❤️",
        "︵王︶",
        "0123 – …",
    ] {
        assert!(is_left_to_right(text), "{text}");
    }
}

#[test]
fn a_single_letter_or_sign_that_runs_to_the_left_is_enough() {
    for text in [
        "דוד",
        "محمد",
        "ann ܐ",
        "ߊ",
        "\u{fb2a}",
        "\u{fefc}",
        "\u{10900}",
        "\u{1e900}",
        "a\u{200f}b",
        "a\u{202e}b",
        "a\u{2067}b",
    ] {
        assert!(!is_left_to_right(text), "{text}");
    }
}
