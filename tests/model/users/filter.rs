//! `Filter rows`: which of the loaded users a text lets through.

use non_migration_users::api::users::User;
use non_migration_users::model::users::filter::{FoldedUser, Phrase, RowFilter, quoted};
use proptest::prelude::*;

fn user(name: &str, id: &str) -> User {
    User {
        id: Some(id.to_owned()),
        name: Some(name.to_owned()),
    }
}

fn lets_through(filter: &str, user: &User) -> bool {
    RowFilter::new(filter).matches(&FoldedUser::from(user))
}

#[test]
fn an_empty_filter_lets_everybody_through_even_a_user_of_whom_nothing_is_known() {
    for text in ["", " ", "\t\n"] {
        assert!(RowFilter::new(text).is_empty(), "{text:?}");
        assert!(lets_through(text, &user("anna", "17")), "{text:?}");
        assert!(lets_through(text, &User::default()), "{text:?}");
    }
    assert!(RowFilter::default().is_empty());
    assert!(!RowFilter::new("a").is_empty());
}

#[test]
fn a_part_of_the_name_or_of_the_id_is_enough() {
    let anna = user("Anna Maria", "da16f9b8");
    for text in ["Anna", "na Ma", "ria", "a", "da16f9b8", "16f", "8"] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    for text in ["Annamaria", "bert", "da17", "7", "anna mariaa"] {
        assert!(!lets_through(text, &anna), "{text:?}");
    }
}

#[test]
fn case_does_not_count() {
    for (filter, name) in [
        ("ANNA", "anna"),
        ("anna", "ANNA"),
        ("aNNa", "AnnA"),
        ("ÄRGER", "ärger"),
        ("ärger", "ÄRGER"),
        ("юрий", "ЮРИЙ"),
        ("ΝΙΚΟ", "νικος"),
    ] {
        assert!(lets_through(filter, &user(name, "1")), "{filter} {name}");
        assert!(lets_through(filter, &user("x", name)), "{filter} {name}");
    }
}

#[test]
fn case_does_not_count_for_a_sigma_at_the_end_of_what_is_typed() {
    assert!(lets_through("ΑΣ", &user("ΑΣΑ", "1")));
    assert!(lets_through("νικοσ", &user("ΝΙΚΟΣ", "1")));
    assert!(lets_through("νικος", &user("ΝΙΚΟΣ", "1")));
    assert!(lets_through("νικοσ", &user("νικος", "1")));
}

#[test]
fn how_accents_are_encoded_does_not_count() {
    for (filter, name) in [
        ("Zoë", "Zoe\u{308}"),
        ("Zoe\u{308}", "Zoë"),
        ("zoë m", "ZOE\u{308} MU\u{308}LLER"),
    ] {
        assert!(lets_through(filter, &user(name, "1")), "{filter} {name}");
    }
    assert!(!lets_through("Zoë", &user("Zoe", "1")));
}

#[test]
fn every_i_is_one_letter_since_nobody_knows_the_language_of_a_name() {
    let names = ["istanbul", "ISTANBUL", "İSTANBUL", "ıstanbul", "İstanbul"];
    for filter in names {
        for name in names {
            assert!(lets_through(filter, &user(name, "1")), "{filter} {name}");
        }
        assert!(lets_through(filter, &user("Yeni İstanbul 2", "1")));
    }
}

#[test]
fn a_sharp_s_is_its_capitals() {
    let names = ["Straße", "STRASSE", "strasse", "STRAẞE"];
    for filter in names {
        for name in names {
            assert!(lets_through(filter, &user(name, "1")), "{filter} {name}");
        }
    }
}

#[test]
fn white_space_around_the_filter_does_not_count() {
    assert!(lets_through(" anna\n", &user("anna", "1")));
    assert!(!lets_through("\"an na\"", &user("anna", "1")));
}

#[test]
fn the_filter_is_text_and_no_pattern() {
    for text in [".", "*", ".*", "a.na", "[a]", "^a", "%", "_", "\\"] {
        assert!(!lets_through(text, &user("anna", "17")), "{text:?}");
    }
    assert!(lets_through("[a]", &user("x[a]y", "17")));
}

#[test]
fn a_filter_does_not_match_across_name_and_id() {
    for text in ["anna17", "17anna", "a1", "\"anna 17\""] {
        assert!(!lets_through(text, &user("anna", "17")), "{text:?}");
    }
}

#[test]
fn what_is_not_given_matches_nothing() {
    for text in ["a", "none", "not given", "–", "null"] {
        assert!(!lets_through(text, &User::default()), "{text:?}");
    }
    assert!(lets_through(
        "17",
        &User {
            id: Some("17".to_owned()),
            name: None
        }
    ));
    assert!(lets_through(
        "anna",
        &User {
            id: None,
            name: Some("anna".to_owned())
        }
    ));
}

#[test]
fn two_filters_are_equal_where_they_let_the_same_through() {
    assert_eq!(RowFilter::new(" Anna "), RowFilter::new("ANNA"));
    assert_ne!(RowFilter::new("anna"), RowFilter::new("ann"));
}

#[test]
fn a_letter_of_ascii_is_found_in_every_character_that_has_it_in_some_case_and_in_no_other() {
    for character in '\u{80}'..=char::MAX {
        let text = character.to_string();
        let lowercase = text.to_lowercase();
        for letter in ["i", "k"] {
            let found = lets_through(letter, &user(&text, ""));
            // "ﬁ" has it in capitals only, and "İ" in small letters.
            let capitals = text.to_uppercase().to_lowercase();
            let full_width = [("i", "ｉ"), ("k", "ｋ")];
            let has_it = lowercase.contains(letter)
                || capitals.contains(letter)
                || full_width.contains(&(letter, lowercase.as_str()));
            assert_eq!(found, has_it, "{letter} in {text:?}");
        }
        assert!(
            lowercase
                .chars()
                .all(|part| !part.is_ascii() || "ik".contains(part)),
            "{text:?}"
        );
    }
}

#[test]
fn a_character_is_found_in_its_own_capital_wherever_it_is_from() {
    for text in ["Ä", "Ω", "Ж", "刘", "Ⅻ", "Ａ", "刘Ä"] {
        let lowercase = text.to_lowercase();
        assert!(lets_through(&lowercase, &user(text, "")), "{text}");
        assert!(lets_through(text, &user(&lowercase, "")), "{text}");
    }
}

#[test]
fn several_words_must_all_be_there_in_any_order_and_in_either_column() {
    let anna = user("Anna Maria Lee", "da16f9b8");
    for text in [
        "anna lee",
        "lee  anna",
        "anna 16f",
        "MARIA\u{3000}lee",
        "an an na",
    ] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    for text in ["anna bert", "lee 17", "anna lee x"] {
        assert!(!lets_through(text, &anna), "{text:?}");
    }
}

#[test]
fn a_word_after_a_hyphen_must_not_be_there() {
    let anna = user("anna.lee", "da16f9b8");
    for text in ["-bert", "anna -bert", "-bert anna", "-lee.anna", "－bert"] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    for text in ["-anna", "anna -lee", "-16F", "－ANNA", "-bert -lee", "-."] {
        assert!(!lets_through(text, &anna), "{text:?}");
    }
    assert!(lets_through("-anna", &User::default()), "nothing is known");
}

#[test]
fn quotation_marks_keep_spaces_and_signs() {
    let anna = user("Anna Lee", "name:-1");
    for text in [
        "\"anna lee\"",
        "“anna lee”",
        "”ANNA LEE“",
        "＂anna lee＂",
        "\"a l\"",
        "\" lee\"",
        "\"name:\" \"-1\"",
        "\"anna\"lee",
        "-\"lee anna\"",
    ] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    for text in [
        "\"lee anna\"",
        "-\"anna lee\"",
        "-“a l”",
        "\"lee \"",
        "\"“anna”\"",
    ] {
        assert!(!lets_through(text, &anna), "{text:?}");
    }
}

#[test]
fn a_quotation_mark_without_a_second_one_reaches_to_the_end() {
    assert!(lets_through("\"anna l", &user("anna lee", "1")));
    assert!(!lets_through("\"lee anna", &user("anna lee", "1")));
    assert!(!lets_through("-\"anna l", &user("anna lee", "1")));
}

#[test]
fn a_quotation_mark_within_a_word_is_one_of_its_letters_and_two_within_a_phrase_stand_for_one() {
    let nick = user("Ann \"Bo\" Lee", "5\"");
    for text in [
        "n\"b",
        "5\"",
        "\"ann \"\"bo\"\" lee\"",
        "\"\"\"bo\"\"\"",
        "“ann \"bo”",
    ] {
        let found = lets_through(text, &nick);
        assert_eq!(found, text != "n\"b", "{text:?}");
    }
}

#[test]
fn a_word_after_a_column_and_a_colon_must_be_in_that_column() {
    let anna = user("anna1", "id-17");
    for text in [
        "name:anna",
        "id:17",
        "id:17 name:1",
        "NAME:Anna",
        "ID：17",
        "ｎａｍｅ：ａｎｎａ",
        "name:\"anna\"",
        "-name:17",
        "-id:anna",
        "－id：anna",
        "id:-17",
        "name:anna -id:18",
    ] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    for text in [
        "name:17",
        "id:anna",
        "-name:anna",
        "-id:17",
        "name:anna -id:17",
        "name:\"id\"",
    ] {
        assert!(!lets_through(text, &anna), "{text:?}");
    }
    let unnamed = User {
        id: Some("17".to_owned()),
        name: None,
    };
    assert!(!lets_through("name:1", &unnamed));
    assert!(lets_through("-name:1", &unnamed));
    assert!(lets_through("id:1", &unnamed));
}

#[test]
fn another_word_with_a_colon_is_looked_for_as_it_is() {
    let anna = user("DOMAIN:ann", "urn:id:17");
    for text in [
        "DOMAIN:ann",
        "domain：ann",
        ":ann",
        "id:urn:id",
        "urn:id:",
        "name:domain:a",
    ] {
        assert!(lets_through(text, &anna), "{text:?}");
    }
    assert!(!lets_through("domain:anna", &anna));
    assert!(!lets_through("domain:ann", &user("ann", "domain")));
}

#[test]
fn names_that_begin_with_a_hyphen_are_found_in_quotation_marks_and_by_column() {
    let odd = user("-1+1", "7");
    for text in ["\"-1\"", "name:-1", "1+1"] {
        assert!(lets_through(text, &odd), "{text:?}");
    }
    assert!(!lets_through("-1", &odd));
    assert!(!lets_through("--1", &odd));
    assert!(lets_through("--2", &odd));
}

#[test]
fn what_is_not_complete_yet_narrows_nothing() {
    for text in [
        "-", "－", "name:", "id：", "-id:", "\"", "“", "\"\"", "-\"\"", "name:\"", "- -",
    ] {
        assert!(RowFilter::new(text).is_empty(), "{text:?}");
        assert!(lets_through(text, &User::default()), "{text:?}");
        let after = format!("anna {text}");
        assert_eq!(RowFilter::new(&after), RowFilter::new("anna"), "{text:?}");
    }
    assert!(lets_through("name: 17", &user("anna", "17")), "two words");
}

#[test]
fn a_phrase_is_found_as_it_is_in_either_column() {
    let anna = user("Anna Lee", "-17");
    for text in ["", " ", "anna lee", " LEE ", "-17"] {
        assert!(Phrase::new(text).is_in_user(&anna), "{text:?}");
    }
    for text in ["lee anna", "lee -17", "\"anna\"", "name:anna"] {
        assert!(!Phrase::new(text).is_in_user(&anna), "{text:?}");
    }
    assert!(Phrase::new("").is_empty() && Phrase::new("").is_in_user(&User::default()));
}

#[test]
fn a_phrase_is_quoted_only_where_it_would_be_read_otherwise() {
    for phrase in ["anna", "a-b", "DOMAIN:ann", "张", "5\"", "anna@example.com"] {
        assert_eq!(quoted(phrase), phrase);
    }
    for (phrase, expected) in [
        ("ann lee", "\"ann lee\""),
        ("-1", "\"-1\""),
        ("name:ann", "\"name:ann\""),
        ("\"ann\"", "\"\"\"ann\"\"\""),
        ("ann \"bo\" lee", "\"ann \"\"bo\"\" lee\""),
        ("“ann”", "\"“ann”\""),
        ("-", "\"-\""),
    ] {
        assert_eq!(quoted(phrase), expected);
    }
}

proptest! {
    #[test]
    fn a_quoted_phrase_lets_through_what_the_phrase_is_in(
        phrase in "[ab\"“＂:： －-]{1,6}|name:[ab]|[\\PC]{1,8}",
        before in "[ab \"-]{0,3}",
        other in "[ab \"-]{0,6}",
    ) {
        let phrase = phrase.trim();
        prop_assume!(!Phrase::new(phrase).is_empty());
        let filter = quoted(phrase);
        let has_it = user(&format!("{before}{phrase}"), "1");
        prop_assert!(lets_through(&filter, &has_it) || !Phrase::new(phrase).is_in_user(&has_it));
        let other = user(&other, "1");
        prop_assert_eq!(lets_through(&filter, &other), Phrase::new(phrase).is_in_user(&other));
    }

    #[test]
    fn any_part_of_a_name_or_id_finds_its_user_in_either_case(
        before in "[a-zA-Z0-9äÖ界]{0,10}",
        part in "[a-zA-Z0-9äÖ界]{1,10}",
        after in "[a-zA-Z0-9äÖ界]{0,10}",
    ) {
        let whole = format!("{before}{part}{after}");
        for filter in [part.clone(), part.to_uppercase(), part.to_lowercase()] {
            prop_assert!(lets_through(&filter, &user(&whole, "–")));
            prop_assert!(lets_through(&filter, &user("–", &whole)));
        }
    }

    #[test]
    fn a_filter_with_a_character_that_is_nowhere_finds_nobody(
        name in "[a-z]{0,20}",
        id in "[a-z]{0,20}",
        before in "[a-z]{0,5}",
        after in "[a-z]{0,5}",
    ) {
        let filter = format!("{before}7{after}");
        prop_assert!(!lets_through(&filter, &user(&name, &id)));
    }

    #[test]
    fn filtering_never_panics(text in any::<String>(), name in any::<String>(), id in any::<String>()) {
        let _ = lets_through(&text, &user(&name, &id));
    }
}
