use leptos::prelude::*;
use non_migration_users::features::connection::endpoint_field::EndpointField;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;

const HINT: &str = "The address used to reach the service.";

fn one() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <EndpointField /> })
}

fn several() -> (Screen, Contexts) {
    Screen::with_contexts(sample::two_endpoints(), |_| view! { <EndpointField /> })
}

#[wasm_bindgen_test]
fn the_only_endpoint_is_told_and_leaves_nothing_to_choose() {
    let (screen, contexts) = one();
    assert_eq!(screen.text(), "Endpointcn-north-4");
    assert!(screen.all("input, select").is_empty());
    let chosen = contexts
        .connection
        .draft
        .with_untracked(|draft| draft.endpoint.clone());
    assert_eq!(chosen, "cn-north-4");
}

#[wasm_bindgen_test]
fn of_several_endpoints_none_is_chosen_from_the_start() {
    let (screen, _) = several();
    let field = screen.field("Endpoint");
    assert_eq!(
        field.choices(),
        ["Choose an endpoint", "cn-north-4", "cn-south-1"]
    );
    assert_eq!(field.value(), "");
    assert_eq!(field.note(), HINT);
}

#[wasm_bindgen_test]
async fn the_endpoint_chosen_is_the_one_asked() {
    let (screen, contexts) = several();
    screen.field("Endpoint").choose("cn-south-1").await;
    assert_eq!(
        contexts
            .connection
            .draft
            .with_untracked(|draft| draft.endpoint.clone()),
        "cn-south-1"
    );
    assert_eq!(screen.field("Endpoint").value(), "cn-south-1");
}

#[wasm_bindgen_test]
async fn leaving_the_choice_open_is_wrong_until_one_is_chosen() {
    let (screen, _) = several();
    let field = screen.field("Endpoint");
    field.leave().await;
    assert_eq!(field.note(), "Choose an endpoint.");
    assert!(field.is_invalid());
    field.choose("cn-north-4").await;
    assert_eq!(field.note(), HINT);
    assert!(!field.is_invalid());
}

#[wasm_bindgen_test]
fn no_submission_can_carry_the_endpoint() {
    let (screen, _) = several();
    assert_eq!(screen.field("Endpoint").attribute("name"), None);
}
