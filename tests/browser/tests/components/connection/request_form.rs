use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::app::connection_form::Form;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, focused};

const BUTTONS: [&str; 4] = [
    "Show token",
    "List configurations",
    "Load users",
    "Load all users",
];

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::two_endpoints(), |_| view! { <Form /> })
}

/// Types what can be sent into every field but the optional one.
async fn fill_in(screen: &Screen) {
    screen.field("Endpoint").choose("cn-north-4").await;
    screen.field("Project ID").type_in("p-1").await;
    screen.field("Token").type_in(TOKEN).await;
    screen.field("Configuration ID").type_in("c-1").await;
}

#[wasm_bindgen_test]
fn the_form_holds_its_fields_in_order_and_one_button_that_submits() {
    let (screen, _) = mount();
    assert_eq!(screen.names("form"), ["Connection"]);
    assert_eq!(
        screen.names("form input, form select"),
        [
            "Endpoint",
            "Project ID",
            "Token",
            "Configuration ID",
            "Username"
        ]
    );
    assert_eq!(screen.names("button"), BUTTONS);
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
}

#[wasm_bindgen_test]
async fn the_username_is_under_more_which_opens_where_there_is_one() {
    let (screen, contexts) = mount();
    assert_eq!(screen.texts("details > summary"), ["More"]);
    assert_eq!(screen.open_details(), [""; 0]);
    contexts
        .connection
        .type_into(Field::UserName, "Ann".to_owned());
    tick().await;
    assert_eq!(screen.open_details(), ["More"]);
    assert_eq!(screen.field("Username").value(), "Ann");
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
    assert_eq!(focused(), "Token");
    screen.field("Token").type_in(TOKEN).await;
    screen.click("Load users").await;
    assert_eq!(focused(), "Configuration ID");
    screen.field("Configuration ID").type_in("c-1").await;
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
    let (screen, contexts) = mount();
    fill_in(&screen).await;
    contexts.users.set_rows_per_page(PageSize::Fifty.into());
    screen.field("Endpoint").choose("cn-south-1").await;
    screen.field("Project ID").type_in(" p/1\n").await;
    screen.field("Username").type_in("Ann Lee").await;
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
    let (screen, contexts) = mount();
    fill_in(&screen).await;
    contexts.users.set_rows_per_page(PageSize::Twenty.into());
    screen.field("Username").type_in("Ann Lee").await;
    screen.click("Load all users").await;
    assert_eq!(
        fetch.urls(),
        [
            "https://proxy.test/north/v1/p-1/hotspot-session-config/c-1/non-migration-users?offset=0&limit=100\
             &user_name=Ann%20Lee"
        ]
    );
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

#[wasm_bindgen_test]
async fn a_username_that_is_deleted_does_not_take_its_field_away() {
    let (screen, _) = mount();
    screen.one("summary").click();
    screen.field("Username").type_in("A").await;
    screen.field("Username").type_in("").await;
    assert_eq!(screen.open_details(), ["More"]);
    assert_eq!(focused(), "Username");
}
