//! Sorting as the page's language sorts, with numbers in names by their value: user9 before user10.

use std::collections::HashMap;
use std::sync::Arc;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::api::users::User;
use crate::i18n::language::Language;
use crate::model::users::sort::{Column, Direction};
use crate::model::users::user_list::UserList;

/// The places of `users` in the order of a column; those that lack it come last. Equals keep their order.
///
/// The browser sorts strings of its own with its own comparison, and their places are looked up afterwards: a comparison
/// that called back into WebAssembly two million times would take seconds for 100,000 users.
#[must_use]
pub fn order(
    users: &UserList,
    column: Column,
    direction: Direction,
    language: Language,
) -> Arc<[u32]> {
    let users: Vec<(u32, &User)> = (0..).zip(users.iter()).collect();
    let (keys, mut lacking) = (Array::new(), Vec::new());
    // Last to first, so that the first is taken first.
    let mut places = HashMap::<&str, Vec<u32>>::new();
    for (place, user) in users.into_iter().rev() {
        match text(user, column) {
            Some(text) => {
                keys.push(&JsValue::from(text));
                places.entry(text).or_default().push(place);
            }
            None => lacking.push(place),
        }
    }
    // The sort keeps equals in the order in which it gets them; downwards that is turned round once more.
    match direction {
        Direction::Ascending => {
            keys.reverse();
            sort(&keys, language);
        }
        Direction::Descending => {
            sort(&keys, language);
            keys.reverse();
        }
    }
    let sorted = keys
        .iter()
        .filter_map(|key| places.get_mut(key.as_string()?.as_str())?.pop());
    sorted.chain(lacking.into_iter().rev()).collect()
}

fn text(user: &User, column: Column) -> Option<&str> {
    match column {
        Column::UserName => user.name.as_deref(),
        Column::UserId => user.id.as_deref(),
    }
}

fn sort(keys: &Array, language: Language) {
    let options = Object::new();
    // Setting a property of a plain object cannot fail, nor can sorting strings.
    let _ = Reflect::set(&options, &JsValue::from("numeric"), &JsValue::TRUE);
    let collator = Intl::Collator::new(&Array::of1(&JsValue::from(language.tag())), &options);
    if let Ok(sort) = Reflect::get(keys, &JsValue::from("sort")) {
        let _ = sort
            .unchecked_into::<Function>()
            .call1(keys, &collator.compare());
    }
}
