//! Sorting as the page's language sorts, with numbers in names by their value: user9 before user10.

use std::sync::Arc;

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::api::users::User;
use crate::state::sort::{Column, Direction};
use crate::state::user_list::UserList;
use crate::text::language::Language;

/// The places of `users` in the order of a column; those that lack it come last. Equals keep their order.
///
/// The browser sorts strings of its own with its own comparison, each with its place behind a line break: a comparison
/// that called back into WebAssembly two million times would take seconds for 100,000 users.
#[must_use]
pub fn order(
    users: &UserList,
    column: Column,
    direction: Direction,
    language: Language,
) -> Arc<[u32]> {
    let (keys, mut lacking) = (Array::new(), Vec::new());
    let count = users.len();
    for (place, user) in (0..count).zip(users.iter()) {
        match text(user, column) {
            Some(text) => {
                // Descending, the sorted array is read backwards; counting down keeps equals in their order then.
                let rank = match direction {
                    Direction::Ascending => place,
                    Direction::Descending => count - place,
                };
                keys.push(&JsValue::from(format!("{text}\n{rank}")));
            }
            None => lacking.push(place),
        }
    }
    sort(&keys, language);
    let ranks = keys.iter().filter_map(|key| rank(&key));
    let mut order: Vec<u32> = match direction {
        Direction::Ascending => ranks.collect(),
        Direction::Descending => ranks.map(|rank| count - rank).collect(),
    };
    if direction == Direction::Descending {
        order.reverse();
    }
    order.extend(lacking);
    order.into()
}

fn text(user: &User, column: Column) -> Option<&str> {
    match column {
        Column::UserName => user.name.as_deref(),
        Column::UserId => user.id.as_deref(),
    }
}

fn rank(key: &JsValue) -> Option<u32> {
    key.as_string()?.rsplit('\n').next()?.parse().ok()
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
