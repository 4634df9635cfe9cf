//! What nobody sees in a name is told apart from what is seen.

use non_migration_users::text::invisible_chars::{Piece, code_point, pieces, spelled};
use proptest::prelude::*;

#[test]
fn an_ordinary_name_is_one_piece() {
    let names = [
        "Maria Lopez",
        "firstname.lastname@example.com",
        "王芳",
        "Nguyễn Thị Hồng",
        "Z̸̧̢a̷͎l̵g̶o̴",
        "محمد علي",
        "דוד כהן",
        "प्रिया",
        "S-1-5-21-1004336348",
        "<b>\"&amp;\"</b>",
        "\u{fffd}",
    ];
    for name in names {
        assert_eq!(pieces(name).collect::<Vec<_>>(), [Piece::Seen(name)]);
        assert_eq!(spelled(name), name);
    }
    assert_eq!(pieces("").count(), 0);
}

#[test]
fn names_that_look_alike_are_spelled_differently() {
    let cases = [
        ("a\u{200b}nn", "a‹U+200B›nn"),
        ("ann\u{200b}", "ann‹U+200B›"),
        ("\u{feff}ann", "‹U+FEFF›ann"),
        ("an\u{200c}n", "an‹U+200C›n"),
        ("an\u{200d}n", "an‹U+200D›n"),
        ("an\u{ad}n", "an‹U+00AD›n"),
        ("an\u{2060}n", "an‹U+2060›n"),
        ("an\u{34f}n", "an‹U+034F›n"),
        ("ann\u{fe0f}", "ann‹U+FE0F›"),
        ("ann\u{e0041}", "ann‹U+E0041›"),
        ("ann\u{3164}", "ann‹U+3164›"),
        ("ann\u{2800}", "ann‹U+2800›"),
    ];
    for (name, text) in cases {
        assert_eq!(spelled(name), text);
    }
}

#[test]
fn marks_of_direction_are_named_and_have_no_effect() {
    assert_eq!(spelled("\u{202e}gnp.exe"), "‹U+202E›gnp.exe");
    for mark in ['\u{200e}', '\u{200f}', '\u{61c}']
        .into_iter()
        .chain('\u{202a}'..='\u{202e}')
        .chain('\u{2066}'..='\u{2069}')
    {
        let name = format!("a{mark}b");
        let parts = [Piece::Seen("a"), Piece::Invisible(mark), Piece::Seen("b")];
        assert_eq!(pieces(&name).collect::<Vec<_>>(), parts);
    }
}

#[test]
fn controls_and_line_breaks_are_named() {
    for control in ('\0'..='\u{1f}')
        .chain('\u{7f}'..='\u{9f}')
        .chain(['\u{2028}', '\u{2029}'])
    {
        assert_eq!(
            pieces(&control.to_string()).next(),
            Some(Piece::Invisible(control))
        );
    }
}

#[test]
fn a_space_is_named_where_a_browser_would_leave_it_out_and_every_other_kind_of_space_everywhere() {
    assert_eq!(spelled(" ann"), "‹U+0020›ann");
    assert_eq!(spelled("ann "), "ann‹U+0020›");
    assert_eq!(spelled("ann  lee"), "ann ‹U+0020›lee");
    assert_eq!(spelled("   "), "‹U+0020›‹U+0020›‹U+0020›");
    for space in ['\u{a0}', '\u{1680}', '\u{202f}', '\u{205f}', '\u{3000}']
        .into_iter()
        .chain('\u{2000}'..='\u{200a}')
    {
        assert_eq!(
            spelled(&format!("ann{space}lee")),
            format!("ann‹{}›lee", code_point(space))
        );
    }
}

#[test]
fn emoji_stay_whole() {
    for name in ["👩🏽‍💻 Ada", "👨‍👩‍👧‍👦", "❤️‍🔥", "🏳️‍🌈", "☺️", "☺︎"]
    {
        assert_eq!(pieces(name).collect::<Vec<_>>(), [Piece::Seen(name)]);
    }
    for name in [
        "1\u{fe0f}\u{20e3} 0\u{fe0f}\u{20e3} #\u{fe0f}\u{20e3} *\u{fe0f}\u{20e3}",
        "©\u{fe0f} ®\u{fe0f} ™\u{fe0f} ℹ\u{fe0f} ‼\u{fe0f} ⁉\u{fe0f} 〰\u{fe0f} 〽\u{fe0f} ㊗\u{fe0f} ㊙\u{fe0f}",
        "🇩🇪 🇨🇳",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} Ann",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
        "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
        "🏴\u{200d}☠\u{fe0f} 👁\u{fe0f}\u{200d}🗨\u{fe0f} 🙂\u{200d}↔\u{fe0f}",
    ] {
        assert_eq!(pieces(name).collect::<Vec<_>>(), [Piece::Seen(name)]);
    }
    assert_eq!(spelled("👩\u{200d}"), "👩‹U+200D›");
    assert_eq!(spelled("a\u{200d}👩"), "a‹U+200D›👩");
}

#[test]
fn what_an_emoji_does_not_need_is_named() {
    for (name, text) in [
        ("1\u{fe0f}", "1‹U+FE0F›"),
        ("a\u{fe0f}\u{20e3}", "a‹U+FE0F›\u{20e3}"),
        ("❤\u{fe0f}\u{fe0f}", "❤\u{fe0f}‹U+FE0F›"),
        ("©\u{200d}®", "©‹U+200D›®"),
        // Behind tags of a region that has no flag of its own it stays black.
        ("🏴\u{e0061}", "🏴‹U+E0061›"),
        ("🏴\u{e0067}\u{e0062}", "🏴‹U+E0067›‹U+E0062›"),
        (
            "a\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            "a‹U+E0067›‹U+E0062›‹U+E0065›‹U+E006E›‹U+E0067›‹U+E007F›",
        ),
    ] {
        assert_eq!(spelled(name), text);
    }
}

#[test]
fn a_code_point_has_four_digits_at_least() {
    assert_eq!(code_point('\0'), "U+0000");
    assert_eq!(code_point('\u{200b}'), "U+200B");
    assert_eq!(code_point('\u{e0041}'), "U+E0041");
    assert_eq!(code_point('\u{10ffff}'), "U+10FFFF");
}

fn whole(text: &str) -> String {
    let mut whole = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Seen(seen) => whole.push_str(seen),
            Piece::Invisible(invisible) => whole.push(invisible),
        }
    }
    whole
}

proptest! {
    #[test]
    fn put_together_the_pieces_are_the_text(text in any::<String>()) {
        prop_assert_eq!(whole(&text), text);
    }

    #[test]
    fn put_together_the_pieces_of_a_strange_text_are_the_text(text in "[a1 \u{200b}\u{200d}\u{fe0f}\u{20e3}\u{202e}\n👩❤🏴\u{e0067}\u{e007f}]{0,12}") {
        prop_assert_eq!(whole(&text), text.clone());
        // Two texts that are not the same are not spelled the same, as long as neither has the brackets.
        prop_assert_eq!(spelled(&text) == text, pieces(&text).all(|piece| matches!(piece, Piece::Seen(_))));
    }

    #[test]
    fn no_piece_is_empty_and_no_two_that_are_seen_follow_each_other(text in any::<String>()) {
        let pieces = pieces(&text).collect::<Vec<_>>();
        prop_assert!(!pieces.contains(&Piece::Seen("")));
        let follow = pieces.windows(2).any(|two| matches!(two, [Piece::Seen(_), Piece::Seen(_)]));
        prop_assert!(!follow);
    }
}
