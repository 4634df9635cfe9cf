use leptos::prelude::*;
use non_migration_users::app::form::Form;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, focused};
use crate::support::{settled, until};

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::two_endpoints(), |_| view! { <Form /> })
}

/// Types what can be sent into every field but the optional one.
async fn fill_in(screen: &Screen) {
    screen.field("Endpoint").choose("cn-north-4").await;
    screen.field("Project ID").type_in("p-1").await;
    screen.field("Configuration ID").type_in("c-1").await;
    screen.field("Token").type_in(TOKEN).await;
}

#[wasm_bindgen_test]
fn the_form_holds_its_fields_in_order_and_one_button_that_submits() {
    let (screen, _) = mount();
    assert_eq!(screen.names("form"), ["Request"]);
    assert_eq!(
        screen.names("form input, form select"),
        [
            "Endpoint",
            "Project ID",
            "Configuration ID",
            "Token",
            "Username",
            "Rows per page"
        ]
    );
    assert_eq!(
        screen.names("button"),
        [
            "List configurations",
            "Show token",
            "Load users",
            "Load all users"
        ]
    );
    assert_eq!(screen.names("button[type=submit]"), ["Load users"]);
    assert!(screen.all("[name]").is_empty());
}

#[wasm_bindgen_test]
async fn a_submission_with_errors_shows_them_all_and_sends_nothing() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    screen.click("Load users").await;
    for (label, message) in [
        ("Endpoint", "Choose an endpoint."),
        ("Project ID", "Enter the project ID."),
        ("Configuration ID", "Enter the configuration ID."),
        ("Token", "Enter a token."),
    ] {
        assert_eq!(screen.field(label).note(), message);
        assert!(screen.field(label).is_invalid(), "{label}");
    }
    assert!(!screen.field("Username").is_invalid());
    assert_eq!(fetch.urls(), Vec::<String>::new());
    assert_eq!(
        screen.names("button"),
        [
            "List configurations",
            "Show token",
            "Load users",
            "Load all users"
        ]
    );
}

#[wasm_bindgen_test]
async fn the_first_wrong_field_gets_the_focus() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    screen.field("Username").type_in(&"x".repeat(129)).await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Endpoint");
    screen.field("Endpoint").choose("cn-north-4").await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Project ID");
    screen.field("Project ID").type_in("p-1").await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Configuration ID");
    screen.field("Configuration ID").type_in("c-1").await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Token");
    screen.field("Token").type_in(TOKEN).await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Username");
    assert_eq!(fetch.urls(), Vec::<String>::new());
    screen.field("Username").type_in("").await;
    screen.click("Load users").await;
    assert_eq!(fetch.urls().len(), 1);
}

#[wasm_bindgen_test]
async fn a_submission_asks_for_the_first_page_of_what_the_form_says() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    fill_in(&screen).await;
    screen.field("Endpoint").choose("cn-south-1").await;
    screen.field("Project ID").type_in(" p/1\n").await;
    screen.field("Username").type_in("Ann Lee").await;
    screen.field("Rows per page").choose("50").await;
    screen.click("Load users").await;
    assert_eq!(
        fetch.urls(),
        [
            "https://proxy.test/south/v1/p%2F1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=50\
             &user_name=Ann%20Lee"
        ]
    );
}

#[wasm_bindgen_test]
async fn cancel_is_there_only_while_a_request_is_under_way() {
    let _fetch = Fetch::saying(200, "{}");
    let (screen, _) = mount();
    fill_in(&screen).await;
    screen.click("Load users").await;
    assert_eq!(
        screen.names("button"),
        [
            "List configurations",
            "Show token",
            "Load users",
            "Load all users",
            "Cancel",
            "Forget"
        ]
    );
    until("Cancel is gone", || {
        screen.names("button")
            == [
                "List configurations",
                "Show token",
                "Load users",
                "Load all users",
                "Forget",
            ]
    })
    .await;
}

#[wasm_bindgen_test]
async fn cancel_ends_the_request_and_gives_the_focus_to_load_users() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    fill_in(&screen).await;
    screen.click("Load users").await;
    screen.click("Cancel").await;
    assert!(fetch.requests()[0].signal().aborted());
    assert_eq!(
        screen.names("button"),
        [
            "List configurations",
            "Show token",
            "Load users",
            "Load all users",
            "Forget"
        ]
    );
    assert_eq!(focused(), "Load users");
    assert_eq!(contexts.status.get_untracked(), "Request cancelled.");
}

#[wasm_bindgen_test]
async fn the_end_of_a_cancelled_request_does_not_wipe_out_that_it_was_cancelled() {
    let _fetch = Fetch::silent();
    let (screen, contexts) = mount();
    fill_in(&screen).await;
    screen.click("Load users").await;
    screen.click("Cancel").await;
    settled().await;
    assert_eq!(contexts.status.get_untracked(), "Request cancelled.");
}

#[wasm_bindgen_test]
async fn a_response_that_takes_cancel_away_does_not_take_the_focus_with_it() {
    let (_fetch, responses) = Fetch::waiting();
    let (screen, _) = mount();
    fill_in(&screen).await;
    screen.click("Load users").await;
    screen.button("Cancel").focus().unwrap();
    responses.give(0, "{}").await;
    assert_eq!(
        screen.names("button"),
        [
            "List configurations",
            "Show token",
            "Load users",
            "Load all users",
            "Forget"
        ]
    );
    assert_eq!(focused(), "Load users");
}

#[wasm_bindgen_test]
async fn a_second_submission_aborts_the_first() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    fill_in(&screen).await;
    screen.click("Load users").await;
    screen.field("Configuration ID").type_in("c-2").await;
    screen.click("Load users").await;
    let aborted: Vec<bool> = fetch
        .requests()
        .iter()
        .map(|request| request.signal().aborted())
        .collect();
    assert_eq!(aborted, [true, false]);
}

#[wasm_bindgen_test]
async fn load_all_users_asks_for_the_first_hundred_whatever_the_page_size() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    fill_in(&screen).await;
    screen.field("Username").type_in("Ann Lee").await;
    screen.field("Rows per page").choose("20").await;
    screen.click("Load all users").await;
    assert_eq!(
        fetch.urls(),
        [
            "https://proxy.test/north/v1/p-1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=100\
             &user_name=Ann%20Lee"
        ]
    );
    screen.click("Cancel").await;
    assert!(fetch.requests()[0].signal().aborted());
}

#[wasm_bindgen_test]
async fn load_all_users_with_errors_shows_them_and_sends_nothing() {
    let fetch = Fetch::silent();
    let (screen, _) = mount();
    screen.click("Load all users").await;
    assert_eq!(focused(), "Endpoint");
    assert_eq!(screen.field("Token").note(), "Enter a token.");
    assert_eq!(fetch.urls(), Vec::<String>::new());
}
