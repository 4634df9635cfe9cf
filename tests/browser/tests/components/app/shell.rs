use leptos::prelude::*;
use non_migration_users::app::App;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::deployment_block::Block;
use crate::support::fetch::Fetch;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::{Screen, document, focused};

/// Puts the shell of index.html on the page.
fn show_shell() {
    const INDEX: &str = include_str!("../../../../../index.html");
    let (_, body) = INDEX.split_once("</noscript>").unwrap();
    let (body, _) = body.split_once("</body>").unwrap();
    let html = document().body().unwrap();
    html.insert_adjacent_html("beforeend", body).unwrap();
}

fn has_shell() -> bool {
    document().get_element_by_id("shell").is_some()
}

/// The heading of a header.
fn title(header: &str) -> String {
    let heading = document().query_selector(&format!("{header} > h1"));
    heading.unwrap().unwrap().text_content().unwrap()
}

#[wasm_bindgen_test]
async fn the_shell_has_the_words_of_the_page_that_takes_its_place_and_no_controls() {
    show_shell();
    let controls = document().query_selector("#shell :is(form, input, select, button, textarea)");
    assert!(controls.unwrap().is_none());
    let shell = title("#shell .page-header");

    let screen = Screen::of_page(sample::deployment()).await;
    assert!(!has_shell());
    assert_eq!(title("#screen .page-header"), shell);
    assert_eq!(screen.names("form"), ["Connection"]);
    assert_eq!(focused(), "", "nobody is awaited anywhere");
}

#[wasm_bindgen_test]
async fn the_shell_makes_room_for_what_is_wrong_with_the_deployment_block() {
    show_shell();
    let _block = Block::new("{}");
    let screen = Screen::new(|| view! { <App /> });
    painted().await;
    assert!(!has_shell());
    assert_eq!(screen.all("[role=alert]").len(), 1);
}

#[wasm_bindgen_test]
async fn the_page_asks_for_nothing_when_it_takes_the_place_of_the_shell() {
    let fetch = Fetch::saying(200, "{}");
    show_shell();
    let _screen = Screen::of_page(sample::deployment()).await;
    assert!(fetch.urls().is_empty());
}
