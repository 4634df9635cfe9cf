//! Looking for a text in another one.

use non_migration_users::api::search::{contains, find, replaced};
use proptest::prelude::*;

#[test]
fn the_first_place_counts_in_bytes() {
    for (text, wanted, place) in [
        ("token expires", "expires", Some(6)),
        ("expires", "expires", Some(0)),
        ("expire", "expires", None),
        ("aab", "ab", Some(1)),
        ("用户Token", "Token", Some(6)),
        ("用户", "户", Some(3)),
        ("", "a", None),
        ("a", "", Some(0)),
        ("", "", Some(0)),
    ] {
        assert_eq!(find(text, wanted), place, "{wanted:?} in {text:?}");
        assert_eq!(contains(text, wanted), place.is_some());
    }
}

#[test]
fn every_occurrence_is_replaced_and_none_is_looked_for_in_what_came_instead() {
    assert_eq!(replaced("a-a-b", "a", "aa"), "aa-aa-b");
    assert_eq!(replaced("aaa", "aa", "[token]"), "[token]a");
    assert_eq!(
        replaced("用户 s3cret，s3cret", "s3cret", "[token]"),
        "用户 [token]，[token]"
    );
    assert_eq!(
        replaced("nothing of it", "s3cret", "[token]"),
        "nothing of it"
    );
}

#[test]
fn where_nothing_is_wanted_the_text_stays_as_it_is() {
    assert_eq!(replaced("text", "", "[token]"), "text");
}

proptest! {
    /// std is the reference.
    #[test]
    fn it_finds_and_replaces_what_std_does(text in "[ab用]{0,12}", wanted in "[ab用]{1,3}") {
        prop_assert_eq!(find(&text, &wanted), text.find(&wanted));
        prop_assert_eq!(replaced(&text, &wanted, "-"), text.replace(&wanted, "-"));
    }
}
