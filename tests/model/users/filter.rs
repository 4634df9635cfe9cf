//! `Filter rows`: which of the loaded users a text lets through.

use non_migration_users::api::users::User;
use non_migration_users::model::users::filter::RowFilter;
use proptest::prelude::*;

fn user(name: &str, id: &str) -> User {
    User {
        id: Some(id.to_owned()),
        name: Some(name.to_owned()),
    }
}

fn lets_through(filter: &str, user: &User) -> bool {
    RowFilter::new(filter).matches(user)
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
    assert!(!lets_through("an na", &user("anna", "1")));
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
    for text in ["anna17", "17anna", "a1", "anna 17"] {
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

proptest! {
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
