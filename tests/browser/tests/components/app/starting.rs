use leptos::prelude::*;
use non_migration_users::app::App;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::deployment_block::Block;
use crate::support::painted;
use crate::support::screen::Screen;

#[wasm_bindgen_test]
async fn the_page_offers_the_endpoints_of_its_deployment_block() {
    let _block = Block::new(
        r#"{"endpoints":[{"name":"one","base_url":"/1"},{"name":"two","base_url":"/2"}]}"#,
    );
    let screen = Screen::new(|| view! { <App /> });
    painted().await;
    assert_eq!(
        screen.field("Endpoint").choices(),
        ["Choose an endpoint", "one", "two"]
    );
    assert!(screen.all("[role=alert]").is_empty());
}

#[wasm_bindgen_test]
async fn without_a_block_there_is_an_alert_instead_of_the_form() {
    let screen = Screen::new(|| view! { <App /> });
    painted().await;
    assert_eq!(
        screen.texts("[role=alert] h2"),
        ["This deployment isn't configured correctly"]
    );
    assert!(
        screen
            .text()
            .contains("index.html has no block with the ID “deployment”.")
    );
    assert!(screen.all("form").is_empty());
}

#[wasm_bindgen_test]
async fn a_broken_block_is_an_alert_with_the_words_of_the_parser() {
    let _block = Block::new("{'endpoints': []}");
    let screen = Screen::new(|| view! { <App /> });
    painted().await;
    assert_eq!(
        screen.texts("[role=alert] h2"),
        ["This deployment isn't configured correctly"]
    );
    let fault = &screen.texts("[role=alert] p")[0];
    assert!(
        fault.starts_with("The block isn't valid JSON: ") && fault.contains("position 1"),
        "{fault}"
    );
    assert!(screen.all("form").is_empty());
}
