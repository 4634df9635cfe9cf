use leptos::prelude::*;
use non_migration_users::features::help::topics::Help;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> Screen {
    Screen::with_contexts(sample::deployment(), |_| view! { <Help /> }).0
}

#[wasm_bindgen_test]
fn each_question_is_a_heading_with_its_response_below() {
    let screen = mount();
    assert_eq!(
        screen.texts("h3"),
        [
            "What the list means",
            "Where to find the project ID",
            "Where to find the configuration ID",
            "Where to get a token",
            "What this page does with the token",
            "When a list is complete",
            "What U+200B and similar codes in a name mean",
        ]
    );
    let responses = screen.texts("h3 + p");
    assert_eq!(responses.len(), 7);
    for (response, told) in responses.iter().zip([
        "exempt from migration",
        "My Credentials",
        "List configurations",
        "X-Subject-Token",
        "in memory only",
        "a user may be missing",
        "told apart",
    ]) {
        assert!(response.contains(told), "{told}: {response}");
    }
}

#[wasm_bindgen_test]
fn nothing_in_the_help_leads_away_from_the_page() {
    assert!(mount().all("a, [href], img, iframe").is_empty());
}
