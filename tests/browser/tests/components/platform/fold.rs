//! The same values as in `tests/text/fold.rs`, so that the browser's folding and the native one are seen to agree.

use non_migration_users::text::fold::folded;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn texts_that_differ_in_case_or_encoding_only_are_the_same() {
    for (one, other) in [
        ("Ann", "aNN"),
        ("Zoë", "Zoe\u{308}"),
        ("ZOË", "zoe\u{308}"),
        ("istanbul", "İSTANBUL"),
        ("istanbul", "I\u{307}STANBUL"),
        ("istanbul", "ISTANBUL"),
        ("ılgın", "ILGIN"),
        ("ilgin", "ılgın"),
        ("i\u{307}", "İ"),
        ("Straße", "STRASSE"),
        ("STRAẞE", "strasse"),
        ("straße", "STRAẞE"),
        ("ΟΔΟΣ", "οδος"),
        ("οδοσ", "οδος"),
        ("ŁUKASZ", "łukasz"),
        ("ЮРИЙ", "юрий"),
        ("Ａｎｎ", "ａＮＮ"),
        ("ann lee 7", "Ａｎｎ　Ｌｅｅ　７"),
        ("µ", "Μ"),
        ("\u{212a}", "k"),
    ] {
        assert_eq!(folded(one), folded(other));
    }
}

#[wasm_bindgen_test]
fn texts_that_differ_otherwise_are_not() {
    for (one, other) in [("Zoe", "Zoë"), ("s", "ß"), ("isik", "ışık")] {
        assert_ne!(folded(one), folded(other));
    }
}
