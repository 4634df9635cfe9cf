//! Names that look the same are the same, however their accents are encoded.

use non_migration_users::text::nfc::nfc;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::examples::nfc::COMPOSED;

#[test]
fn what_is_written_in_two_characters_is_composed() {
    for &(text, composed) in COMPOSED {
        assert_eq!(nfc(text), composed);
    }
}

#[test]
fn compatibility_forms_stay_apart() {
    assert_eq!(nfc("ﬁ１"), "ﬁ１");
}

proptest! {
    #[test]
    fn it_is_nfc_for_every_text(text in "[a-zé\u{300}-\u{345}\u{1100}-\u{11ff}\u{3099}か一-龥\u{37e}\u{212b}]{0,8}|\\PC{0,8}") {
        prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
    }
}
