use leptos::prelude::*;
use non_migration_users::platform::focus::{focus, has_focus};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::{Screen, focused};

fn mount() -> Screen {
    Screen::new(|| {
        view! { <button id="one">"One"</button> <button id="two">"Two"</button> <button id="three" disabled>"Three"</button> }
    })
}

#[wasm_bindgen_test]
fn the_focus_goes_to_the_element_of_that_id() {
    let _screen = mount();
    for (id, name, other) in [("one", "One", "two"), ("two", "Two", "one")] {
        focus(id);
        assert_eq!(focused(), name);
        assert!(has_focus(id));
        assert!(!has_focus(other));
    }
}

#[wasm_bindgen_test]
fn where_there_is_no_such_element_or_it_is_disabled_the_focus_stays() {
    let _screen = mount();
    focus("one");
    for id in ["three", "four"] {
        focus(id);
        assert!(has_focus("one"));
        assert!(!has_focus(id));
    }
}
