//! The same values as in `tests/nfc.rs`, so that the browser's normalizer and the native one are seen to agree.

use non_migration_users::text::nfc::nfc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
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

#[wasm_bindgen_test]
fn compatibility_forms_stay_apart() {
    assert_eq!(nfc("ﬁ１"), "ﬁ１");
}
