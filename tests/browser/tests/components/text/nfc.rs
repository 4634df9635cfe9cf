//! The browser's normalizer, which is to agree with the native one.

use non_migration_users::text::nfc::nfc;
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../../../../text/examples/nfc.rs"]
mod nfc_examples;

use nfc_examples::COMPOSED;

#[wasm_bindgen_test]
fn what_is_written_in_two_characters_is_composed() {
    for &(text, composed) in COMPOSED {
        assert_eq!(nfc(text), composed);
    }
}

#[wasm_bindgen_test]
fn compatibility_forms_stay_apart() {
    assert_eq!(nfc("ﬁ１"), "ﬁ１");
}
