//! The browser's folding, which is to agree with the native one.

use non_migration_users::text::fold::folded;
use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../../../../text/examples/fold.rs"]
mod fold_examples;

use fold_examples::{DIFFERENT, SAME};

#[wasm_bindgen_test]
fn texts_that_differ_in_case_or_encoding_only_are_the_same() {
    for (one, other) in SAME {
        assert_eq!(folded(one), folded(other));
    }
}

#[wasm_bindgen_test]
fn texts_that_differ_otherwise_are_not() {
    for (one, other) in DIFFERENT {
        assert_ne!(folded(one), folded(other));
    }
}
