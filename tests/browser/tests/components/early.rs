use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, document, focused};

/// What index.html has in the page's place, put on the page.
fn put_early_form() {
    const INDEX: &str = include_str!("../../../../index.html");
    let (_, body) = INDEX.split_once("</noscript>").unwrap();
    let (body, _) = body.split_once("</body>").unwrap();
    let html = document().body().unwrap();
    html.insert_adjacent_html("beforeend", body).unwrap();
}

fn early_input(id: &str) -> HtmlInputElement {
    let input = document().get_element_by_id(id).unwrap();
    input.unchecked_into()
}

async fn mount() -> Screen {
    Screen::of_page(sample::deployment()).await
}

/// Heading and lead of a header.
fn said(header: &str) -> Vec<String> {
    let lines = format!("{header} > h1, {header} > p");
    let lines = document().query_selector_all(&lines).unwrap();
    (0..lines.length())
        .map(|index| lines.get(index).unwrap().text_content().unwrap())
        .collect()
}

/// Label and ID of each of a form's controls.
fn controls(form: &str) -> Vec<(String, String)> {
    let labels = document()
        .query_selector_all(&format!("{form} label"))
        .unwrap();
    (0..labels.length())
        .map(|index| {
            labels
                .get(index)
                .unwrap()
                .unchecked_into::<web_sys::Element>()
        })
        .map(|label| {
            (
                label.text_content().unwrap(),
                label.get_attribute("for").unwrap(),
            )
        })
        .collect()
}

#[wasm_bindgen_test]
async fn what_was_typed_before_the_page_came_stands_in_its_form_and_the_focus_stays() {
    put_early_form();
    early_input("project-id").set_value("p-early");
    early_input("token").set_value(TOKEN);
    early_input("user-name").set_value("ann");
    early_input("user-name").focus().unwrap();

    let screen = mount().await;
    tick().await;
    assert_eq!(screen.field("Project ID").value(), "p-early");
    assert_eq!(screen.field("Token").value(), TOKEN);
    assert_eq!(screen.field("Username").value(), "ann");
    assert_eq!(focused(), "Username");
    assert!(document().get_element_by_id("early").is_none());
    assert!(
        !screen.html().contains(TOKEN),
        "the token is in its field only"
    );
}

#[wasm_bindgen_test]
async fn a_form_that_nobody_touched_goes_without_a_trace() {
    put_early_form();
    let screen = mount().await;
    assert_eq!(screen.field("Project ID").value(), "");
    assert_eq!(focused(), "");
    assert!(document().get_element_by_id("early").is_none());
}

#[wasm_bindgen_test]
async fn the_early_form_has_the_words_of_the_page_that_comes() {
    put_early_form();
    let early = (said("#early .page-header"), controls("#early form"));
    let screen = mount().await;
    assert_eq!(
        (said("#screen .page-header"), controls("#screen form")),
        early
    );
    assert_eq!(screen.names("form"), ["Request"]);
}

#[wasm_bindgen_test]
async fn what_the_link_filled_in_before_the_page_came_counts_as_typed_only_where_it_was_changed() {
    put_early_form();
    for id in ["project-id", "config-id", "user-name"] {
        early_input(id).set_default_value("from-the-link");
    }
    early_input("config-id").set_value("typed");
    early_input("user-name").set_value("");

    let screen = mount().await;
    assert_eq!(screen.field("Project ID").value(), "");
    assert_eq!(screen.field("Configuration ID").value(), "typed");
    assert_eq!(screen.field("Username").value(), "");
}
