//! IDs, names and tokens: their bounds, what is trimmed from them, and that a token shows itself nowhere.

#![allow(
    clippy::expect_used,
    reason = "a text that does not parse fails its test"
)]

use non_migration_users::api::ids::{
    ConfigId, IdError, MAX_CHARACTERS, ProjectId, Token, TokenError, UserName,
};
use non_migration_users::text::invisible_chars::is_visible;
use proptest::prelude::*;

/// Both IDs of the path follow the same rules: what each makes of `text`.
fn path_ids(text: &str) -> [Result<String, IdError>; 2] {
    [
        ProjectId::parse(text).map(|id| id.as_str().to_owned()),
        ConfigId::parse(text).map(|id| id.as_str().to_owned()),
    ]
}

fn both(result: Result<&str, IdError>) -> [Result<String, IdError>; 2] {
    [result.map(str::to_owned), result.map(str::to_owned)]
}

fn user_name(text: &str) -> Result<Option<String>, IdError> {
    UserName::parse(text).map(|name| name.map(|name| name.as_str().to_owned()))
}

#[test]
fn an_id_has_1_to_128_characters() {
    let longest = "a".repeat(128);
    assert_eq!(MAX_CHARACTERS, 128);
    assert_eq!(path_ids("a"), both(Ok("a")));
    assert_eq!(path_ids(&longest), both(Ok(&longest)));
    assert_eq!(
        path_ids(&"a".repeat(129)),
        both(Err(IdError::TooLong { length: 129 }))
    );
    assert_eq!(
        path_ids(&"a".repeat(5_000)),
        both(Err(IdError::TooLong { length: 5_000 }))
    );
}

#[test]
fn the_documented_example_ids_are_ids() {
    for id in [
        "d2a3rd115c9ea2b32123sa45hbcf12",
        "123456789012345678",
        "da16f9b8bc9444029cc171a4f7286353",
    ] {
        assert_eq!(path_ids(id), both(Ok(id)));
    }
}

#[test]
fn the_length_of_an_id_counts_characters_and_not_bytes() {
    for character in ["界", "é", "🦀"] {
        let longest = character.repeat(128);
        assert_eq!(path_ids(&longest), both(Ok(&longest)));
        assert_eq!(
            path_ids(&character.repeat(129)),
            both(Err(IdError::TooLong { length: 129 }))
        );
    }
}

#[test]
fn white_space_around_an_id_is_trimmed_before_it_is_measured() {
    let longest = "a".repeat(128);
    assert_eq!(path_ids(" \t29fd81\r\n"), both(Ok("29fd81")));
    assert_eq!(path_ids("\u{3000}29fd81\u{a0}"), both(Ok("29fd81")));
    assert_eq!(path_ids(&format!("  {longest}\n")), both(Ok(&longest)));
    assert_eq!(
        path_ids(&format!("  {longest}a\n")),
        both(Err(IdError::TooLong { length: 129 }))
    );
}

#[test]
fn a_space_inside_an_id_stays() {
    assert_eq!(path_ids("a b c"), both(Ok("a b c")));
}

#[test]
fn byte_order_marks_at_the_ends_of_an_id_are_trimmed_like_white_space() {
    for text in [
        "\u{feff}29fd81",
        "29fd81\u{feff}",
        " \u{feff} 29fd81\u{feff}\r\n",
    ] {
        assert_eq!(path_ids(text), both(Ok("29fd81")), "{text:?}");
    }
    assert_eq!(path_ids("\u{feff}"), both(Err(IdError::Empty)));
    assert_eq!(user_name("\u{feff}Ann"), Ok(Some("Ann".to_owned())));
}

#[test]
fn an_id_with_a_character_inside_that_nobody_sees_is_refused_and_the_character_named() {
    for (text, character, position) in [
        ("sample\u{202e}", '\u{202e}', 7),
        ("sam\u{200b}ple", '\u{200b}', 4),
        ("\u{200b}sample", '\u{200b}', 1),
        (" 界\u{2066}sample\u{2069}", '\u{2066}', 2),
        ("sam\u{feff}ple", '\u{feff}', 4),
        ("sam\u{ad}ple", '\u{ad}', 4),
        ("sam\u{a0}ple", '\u{a0}', 4),
        ("sam\tple", '\t', 4),
        ("sam\r\nple", '\r', 4),
        ("sam  ple", ' ', 5),
        ("sam\0ple", '\0', 4),
    ] {
        let error = IdError::Invisible {
            character,
            position,
        };
        assert_eq!(path_ids(text), both(Err(error)), "{text:?}");
    }
}

#[test]
fn a_name_may_have_characters_that_nobody_sees_since_a_user_may_be_called_so() {
    for name in ["an\u{200b}n", "علی\u{200c}رضا", "山田\u{3000}太郎"] {
        assert_eq!(user_name(name), Ok(Some(name.to_owned())));
    }
}

#[test]
fn an_id_of_nothing_but_white_space_is_empty() {
    for text in ["", " ", "\r\n", "\u{a0}\u{3000}"] {
        assert_eq!(path_ids(text), both(Err(IdError::Empty)), "{text:?}");
    }
}

#[test]
fn a_dot_segment_is_no_id_since_a_browser_would_resolve_it() {
    for text in [".", "..", " . ", "..\n"] {
        assert_eq!(path_ids(text), both(Err(IdError::DotSegment)), "{text:?}");
    }
}

#[test]
fn an_id_that_only_contains_dots_or_their_encoding_is_an_id() {
    for text in ["...", ".a", "a.", "a..b", "../a", "./", "%2e", "%2E%2e"] {
        assert_eq!(path_ids(text), both(Ok(text)));
    }
}

#[test]
fn an_empty_username_means_that_no_name_is_asked_for() {
    for text in ["", " ", "\n", "\u{3000}"] {
        assert_eq!(user_name(text), Ok(None), "{text:?}");
    }
}

#[test]
fn a_username_has_up_to_128_characters_not_bytes() {
    let longest = "界".repeat(128);
    assert_eq!(user_name("a"), Ok(Some("a".to_owned())));
    assert_eq!(user_name(&longest), Ok(Some(longest)));
    assert_eq!(
        user_name(&"界".repeat(129)),
        Err(IdError::TooLong { length: 129 })
    );
}

#[test]
fn a_username_is_trimmed_and_keeps_its_inner_white_space() {
    assert_eq!(
        user_name(" Anna Maria\n"),
        Ok(Some("Anna Maria".to_owned()))
    );
}

#[test]
fn a_username_may_be_a_dot_since_it_is_no_path_segment() {
    assert_eq!(user_name("."), Ok(Some(".".to_owned())));
    assert_eq!(user_name(".."), Ok(Some("..".to_owned())));
}

#[test]
fn a_pasted_trailing_newline_is_trimmed_from_a_token() {
    for text in [
        "MIIabc\n",
        "MIIabc\r\n",
        "\t MIIabc \n\n",
        "\u{a0}MIIabc\u{3000}",
    ] {
        assert_eq!(
            Token::parse(text).expect("a token").expose(),
            "MIIabc",
            "{text:?}"
        );
    }
}

#[test]
fn what_a_copy_brings_along_is_taken_off_a_token() {
    for text in [
        r#""MIIabc""#,
        r"'MIIabc'",
        r#" "MIIabc", "#,
        "X-Auth-Token: MIIabc",
        "x-auth-token:MIIabc\r\n",
        "X-Subject-Token : MIIabc",
        "Bearer MIIabc",
        "bearer  MIIabc",
        "Authorization: Bearer MIIabc",
        r#""X-Auth-Token: MIIabc""#,
        r#""X-Auth-Token": "MIIabc","#,
        "'X-Auth-Token': 'MIIabc'",
        r#"X-Auth-Token: "MIIabc""#,
    ] {
        assert_eq!(
            Token::parse(text).expect("a token").expose(),
            "MIIabc",
            "{text:?}"
        );
    }
    for text in [
        "Bearer",
        "X-Auth-Token",
        "BearerMIIabc",
        "MII:abc",
        "MII\"abc",
    ] {
        assert_eq!(Token::parse(text).expect("a token").expose(), text);
    }
    for text in ["\"\"", "X-Auth-Token:", "\"X-Auth-Token\": \"\""] {
        assert_eq!(Token::parse(text), Err(TokenError::Empty), "{text:?}");
    }
}

#[test]
fn a_token_of_nothing_but_white_space_is_empty() {
    for text in ["", " ", "\r\n", "\u{a0}"] {
        assert_eq!(Token::parse(text), Err(TokenError::Empty), "{text:?}");
    }
}

#[test]
fn every_graphic_character_of_ascii_can_be_in_a_token() {
    let all: String = ('!'..='~').collect();
    assert_eq!(all.len(), 94);
    assert_eq!(Token::parse(&all).expect("a token").expose(), all);
}

#[test]
fn white_space_inside_a_token_is_told_with_its_position() {
    for (text, position) in [
        ("ab cd", 3),
        ("a\nb", 2),
        ("a\tb\nc", 2),
        ("abc\r\nd", 4),
        ("ab\u{a0}c", 3),
        ("abc\u{3000}d\n", 4),
    ] {
        assert_eq!(
            Token::parse(text),
            Err(TokenError::WhiteSpace { position }),
            "{text:?}"
        );
    }
}

#[test]
fn a_character_that_a_header_cannot_carry_is_told_with_its_position() {
    for (text, position) in [
        ("é", 1),
        ("abcé", 4),
        ("a界b", 2),
        ("ab🦀", 3),
        ("a\0b", 2),
        ("ab\u{7f}", 3),
        ("\u{1b}[0m", 1),
        ("\u{feff}MII", 1),
        ("MII\u{200b}", 4),
        ("“MII”", 1),
    ] {
        assert_eq!(
            Token::parse(text),
            Err(TokenError::Unsendable { position }),
            "{text:?}"
        );
    }
}

#[test]
fn the_first_wrong_character_of_a_token_decides() {
    assert_eq!(
        Token::parse("aé b"),
        Err(TokenError::Unsendable { position: 2 })
    );
    assert_eq!(
        Token::parse("a bé"),
        Err(TokenError::WhiteSpace { position: 2 })
    );
}

#[test]
fn a_token_of_32_kib_passes_whole() {
    let long = format!("MII{}", "A".repeat(32 * 1024 - 3));
    assert_eq!(Token::parse(&long).expect("a token").expose(), long);
}

#[test]
fn a_token_hides_itself_from_debug() {
    let token = Token::parse("MIIsecret").expect("a token");
    assert_eq!(format!("{token:?}"), "Token([hidden])");
    assert_eq!(format!("{token:#?}"), "Token([hidden])");
    assert_eq!(format!("{:?}", Some(token)), "Some(Token([hidden]))");
}

#[test]
fn a_wrong_token_is_not_part_of_its_error() {
    let error = Token::parse("MIIsecret MIIsecret").expect_err("white space inside");
    assert_eq!(format!("{error:?}"), "WhiteSpace { position: 10 }");
}

#[test]
fn every_mention_of_the_token_is_blanked_out_of_a_text() {
    let token = Token::parse("MIIsecret").expect("a token");
    assert_eq!(token.redact("MIIsecret"), "[token]");
    assert_eq!(
        token.redact("“MIIsecret” and xMIIsecrety"),
        "“[token]” and x[token]y"
    );
    assert_eq!(token.redact("MIIsecretMIIsecret"), "[token][token]");
    assert_eq!(token.redact("nothing of it"), "nothing of it");
    assert_eq!(token.redact(""), "");
}

proptest! {
    #[test]
    fn an_id_parses_exactly_when_its_trimmed_text_is_in_bounds(text in ".{0,140}") {
        let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let expected = match trimmed.chars().count() {
            0 => Err(IdError::Empty),
            length if length > 128 => Err(IdError::TooLong { length }),
            _ if trimmed == "." || trimmed == ".." => Err(IdError::DotSegment),
            _ if !is_visible(trimmed) => {
                let refused = |id: &Result<_, _>| matches!(id, Err(IdError::Invisible { .. }));
                prop_assert!(path_ids(&text).iter().all(refused));
                return Ok(());
            }
            _ => Ok(trimmed),
        };
        prop_assert_eq!(path_ids(&text), both(expected));
    }

    #[test]
    fn a_parsed_id_parses_to_itself(text in any::<String>()) {
        if let Ok(id) = ProjectId::parse(&text) {
            prop_assert_eq!(ProjectId::parse(id.as_str()), Ok(id));
        }
        if let Ok(Some(name)) = UserName::parse(&text) {
            prop_assert_eq!(UserName::parse(name.as_str()), Ok(Some(name)));
        }
    }

    #[test]
    fn whatever_parses_as_a_token_can_be_carried_in_a_header(text in any::<String>()) {
        if let Ok(token) = Token::parse(&text) {
            prop_assert!(text.contains(token.expose()));
            prop_assert!(!token.expose().is_empty());
            prop_assert!(token.expose().chars().all(|c| c.is_ascii_graphic()));
        }
    }

    #[test]
    fn any_graphic_ascii_between_white_space_parses_as_a_token(text in "[0-9a-z]([!-~]{0,298}[0-9a-z])?", space in "[ \t\r\n]{0,5}") {
        let token = Token::parse(&format!("{space}{text}{space}"));
        prop_assert_eq!(token.map(|token| token.expose().to_owned()), Ok(text));
    }

    #[test]
    fn the_position_of_a_wrong_character_in_a_token_points_at_it(
        before in "[0-9a-z][!-~]{0,39}",
        wrong in "[^!-~]",
        after in "[!-~]{0,39}[0-9a-z]",
    ) {
        let position = before.len() + 1;
        let expected = if wrong.trim().is_empty() {
            TokenError::WhiteSpace { position }
        } else {
            TokenError::Unsendable { position }
        };
        prop_assert_eq!(Token::parse(&format!("{before}{wrong}{after}")), Err(expected));
    }

    #[test]
    fn nothing_of_the_token_stays_in_a_redacted_text(
        secret in "[A-Za-z0-9+/=-]{16,80}",
        before in any::<String>(),
        after in any::<String>(),
    ) {
        let token = Token::parse(&secret).expect("a token");
        let redacted = token.redact(&format!("{before}{secret}{after}{secret}"));
        prop_assert!(!redacted.contains(&secret));
        prop_assert!(redacted.contains("[token]"));
    }
}
