//! Sorting as the page's language sorts, with numbers in names by their value: user9 before user10.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::api::users::User;
use crate::state::sort::{Column, Direction};
use crate::state::user_list::UserList;
use crate::text::language::Language;

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
    let (keys, mut lacking) = (Array::new(), Vec::new());
    let mut places = HashMap::<&str, VecDeque<u32>>::new();
    for (place, user) in (0..).zip(users.iter()) {
        match text(user, column) {
            Some(text) => {
                keys.push(&JsValue::from(text));
                places.entry(text).or_default().push_back(place);
            }
            None => lacking.push(place),
        }
    }
    // The sort keeps equals in their order; read backwards before and after it, it does so downwards too.
    if direction == Direction::Descending {
        keys.reverse();
    }
    sort(&keys, language);
    if direction == Direction::Descending {
        keys.reverse();
    }
    let sorted = keys
        .iter()
        .filter_map(|key| places.get_mut(key.as_string()?.as_str())?.pop_front());
    sorted.chain(lacking).collect()
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
