//! Names that look the same are the same, however their accents are encoded.

use non_migration_users::text::nfc::nfc;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[test]
fn what_is_written_in_two_characters_is_composed() {
    for (text, composed) in [
        ("Jose\u{301}", "José"),
        ("A\u{30a}kesson", "Åkesson"),
        ("\u{212b}kesson", "Åkesson"),
        ("\u{1112}\u{1161}\u{11ab}", "\u{d55c}"),
        ("o\u{302}\u{323}", "\u{1ed9}"),
        ("王芳", "王芳"),
        ("", ""),
    ] {
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
