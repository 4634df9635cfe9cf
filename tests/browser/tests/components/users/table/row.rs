use leptos::prelude::*;
use non_migration_users::api::users::User;
use non_migration_users::features::users::table::row::UserRow;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::Screen;

fn mount(user: User) -> Screen {
    let row = |_| view! { <table><tbody><UserRow user row=0 /></tbody></table> };
    Screen::with_contexts(sample::deployment(), row).0
}

#[wasm_bindgen_test]
fn a_row_has_name_id_and_a_button_that_copies_the_id() {
    let screen = mount(sample::user("Ann", "id-1"));
    assert_eq!(screen.texts("th[scope=row]"), ["Ann"]);
    assert_eq!(screen.texts("td .user-id"), ["id-1"]);
    assert_eq!(screen.names("button"), ["Copy ID id-1"]);
}

#[wasm_bindgen_test]
fn a_missing_name_is_a_dash_that_is_read_as_not_given() {
    let screen = mount(User {
        name: None,
        ..sample::user("", "id-1")
    });
    assert_eq!(screen.one("th [aria-hidden=true]").inner_text(), "–");
    assert_eq!(screen.texts("th"), ["not given"]);
    assert_eq!(screen.names("button"), ["Copy ID id-1"]);
}

#[wasm_bindgen_test]
fn a_missing_id_is_a_dash_and_there_is_nothing_to_copy() {
    let screen = mount(User {
        id: None,
        ..sample::user("Ann", "")
    });
    assert_eq!(screen.texts("th"), ["Ann"]);
    assert_eq!(screen.one("td [aria-hidden=true]").inner_text(), "–");
    assert_eq!(screen.texts("td"), ["not given"]);
    assert!(screen.all("button").is_empty());
}

#[wasm_bindgen_test]
fn what_nobody_sees_in_a_name_or_an_id_is_marked_with_its_code_point() {
    let screen = mount(sample::user("A\u{200b}nn", "id\u{202e}-1"));
    assert_eq!(screen.texts("th"), ["AU+200Bnn"]);
    assert_eq!(screen.texts("th .invisible-char"), ["U+200B"]);
    assert_eq!(screen.texts("td .user-id"), ["idU+202E-1"]);
    assert_eq!(screen.texts("td .invisible-char"), ["U+202E"]);
    assert!(!screen.text().contains(['\u{200b}', '\u{202e}']));
}

#[wasm_bindgen_test]
fn in_an_ordinary_name_nothing_is_marked() {
    let screen = mount(sample::user("Ann Lee 👩🏽‍💻", "id-1"));
    assert_eq!(screen.texts("th"), ["Ann Lee 👩🏽‍💻"]);
    assert!(screen.all(".invisible-char").is_empty());
}

#[wasm_bindgen_test]
fn a_name_that_runs_from_right_to_left_or_looks_like_markup_stays_in_its_cell() {
    for name in ["דוד", "<b>Ann</b>", "علي"] {
        let screen = mount(sample::user(name, "id-1"));
        assert_eq!(screen.texts("th"), [name]);
        assert!(screen.all("b").is_empty());
    }
}

#[wasm_bindgen_test]
fn only_what_may_run_from_right_to_left_is_kept_apart_by_the_browser() {
    for (name, isolated) in [("דוד", 1), ("Ann", 0)] {
        let screen = mount(sample::user(name, "id-1"));
        assert_eq!(screen.all("bdi").len(), isolated, "{name}");
    }
}
