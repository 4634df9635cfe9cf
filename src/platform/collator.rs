//! Sorting names as the page's language sorts, with numbers in them by their value: user9 before user10; and IDs.

use std::collections::HashMap;
use std::sync::Arc;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Which way to sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortOrder {
    /// The first of the locale's order comes first.
    Ascending,
    /// It comes last.
    Descending,
}

/// By what texts are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collation {
    /// As readers of a locale sort names, which is a BCP 47 tag.
    Locale(&'static str),
    /// By UTF-16 code unit, as identifiers are: what is a digit in them need not be a number's.
    CodeUnit,
}

/// The places of `texts` in order; those that are missing come last. Equals keep their order.
///
/// The browser sorts strings of its own with its own comparison, and their places are looked up afterwards: a comparison
/// that called back into WebAssembly two million times would take seconds for 100,000 users.
#[must_use]
pub fn order<'a>(
    texts: impl Iterator<Item = Option<&'a str>>,
    order: SortOrder,
    collation: Collation,
) -> Arc<[u32]> {
    let texts: Vec<(u32, Option<&str>)> = (0..).zip(texts).collect();
    let (keys, mut lacking) = (Array::new(), Vec::new());
    // Last to first, so that the first is taken first.
    let mut places = HashMap::<&str, Vec<u32>>::new();
    for (place, text) in texts.into_iter().rev() {
        match text {
            Some(text) => {
                keys.push(&JsValue::from(text));
                places.entry(text).or_default().push(place);
            }
            None => lacking.push(place),
        }
    }
    // The sort keeps equals in the order in which it gets them; downwards that is turned round once more.
    match order {
        SortOrder::Ascending => {
            keys.reverse();
            sort(&keys, collation);
        }
        SortOrder::Descending => {
            sort(&keys, collation);
            keys.reverse();
        }
    }
    let sorted = keys
        .iter()
        .filter_map(|key| places.get_mut(key.as_string()?.as_str())?.pop());
    sorted.chain(lacking.into_iter().rev()).collect()
}

fn sort(keys: &Array, collation: Collation) {
    let locale = match collation {
        Collation::Locale(locale) => locale,
        Collation::CodeUnit => {
            keys.sort();
            return;
        }
    };
    let options = Object::new();
    // Setting a property of a plain object cannot fail, nor can sorting strings.
    let _ = Reflect::set(&options, &JsValue::from("numeric"), &JsValue::TRUE);
    let collator = Intl::Collator::new(&Array::of1(&JsValue::from(locale)), &options);
    if let Ok(sort) = Reflect::get(keys, &JsValue::from("sort")) {
        let _ = sort
            .unchecked_into::<Function>()
            .call1(keys, &collator.compare());
    }
}
