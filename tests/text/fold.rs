//! What counts as the same text where case and encoding do not count.

use non_migration_users::text::fold::folded;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::examples::fold::{DIFFERENT, SAME};

fn are_same(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

#[test]
fn texts_that_differ_in_case_or_encoding_only_are_the_same() {
    for &(one, other) in SAME {
        assert!(are_same(one, other), "{one} {other}");
    }
}

#[test]
fn texts_that_differ_otherwise_are_not() {
    for &(one, other) in DIFFERENT {
        assert!(!are_same(one, other), "{one} {other}");
    }
}

#[test]
fn every_character_is_the_same_as_its_capital_and_its_small_letter() {
    for character in '\0'..=char::MAX {
        let text = character.to_string();
        assert!(are_same(&text, &text.to_lowercase()), "{text:?}");
        assert!(are_same(&text, &text.to_uppercase()), "{text:?}");
        let decomposed: String = text.nfd().collect();
        assert!(are_same(&text, &decomposed), "{text:?}");
    }
}

proptest! {
    #[test]
    fn case_and_encoding_never_count(text in "[a-zA-ZßẞİıIéË\u{300}-\u{308}ΣσςÄö界 ]{0,10}|\\PC{0,10}") {
        let decomposed: String = text.nfd().collect();
        for other in [text.to_uppercase(), text.to_lowercase(), folded(&text), decomposed, text.nfc().collect()] {
            prop_assert!(are_same(&text, &other), "{} {}", text, other);
        }
    }
}
