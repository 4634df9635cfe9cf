use leptos::prelude::*;
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::paging::Total;
use non_migration_users::app::connection_bar::Bar;
use non_migration_users::app::connection_form::Form;
use non_migration_users::features::connection::panel::ConnectionPanel;
use non_migration_users::features::error_banner::banner::Banner;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::model::connection::Field;
use non_migration_users::model::users::list::PageDirection;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample;
use crate::support::screen::{Screen, focused};
use crate::support::settled;

/// The form, filled in, with banner and list below it.
fn mount_for(deployment: Deployment) -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(deployment, |_| {
        view! {
            <ConnectionPanel bar=|| view! { <Bar /> }>
                <Form />
            </ConnectionPanel>
            <Banner />
            <UsersSection />
        }
    });
    sample::fill_in(contexts);
    (screen, contexts)
}

fn mount() -> (Screen, Contexts) {
    mount_for(sample::deployment())
}

/// The same with ten rows of 237 on screen, and the form folded.
async fn mount_with_rows() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    contexts.connection.fold_form();
    settled().await;
    assert!(!is_open(&screen));
    (screen, contexts)
}

fn is_open(screen: &Screen) -> bool {
    !screen.all("form").is_empty()
}

#[wasm_bindgen_test]
fn at_first_there_is_a_card_to_fill_in_that_says_what_the_list_is_for() {
    let (screen, _) = mount();
    assert!(is_open(&screen));
    assert_eq!(screen.texts("h2"), ["Open a list"]);
    assert!(
        screen
            .text()
            .contains("Shows the users whose sessions stay on their server"),
        "{}",
        screen.text()
    );
    assert!(!screen.names("button").contains(&"Change".to_owned()));
}

#[wasm_bindgen_test]
async fn once_it_is_sent_the_form_folds_and_the_list_gets_the_focus() {
    for button in ["Load users", "Load all users"] {
        let _fetch = Fetch::silent();
        let (screen, _) = mount();
        screen.click(button).await;
        settled().await;
        assert!(!is_open(&screen));
        assert!(screen.names("button").contains(&"Change".to_owned()));
        assert_eq!(focused(), "Users not migrated");
    }
}

#[wasm_bindgen_test]
async fn a_form_that_cannot_be_sent_stays_open() {
    let (screen, contexts) = mount();
    contexts.connection.type_into(Field::Token, String::new());
    screen.click("Load users").await;
    settled().await;
    assert!(is_open(&screen));
    assert_eq!(focused(), "Token");
}

#[wasm_bindgen_test]
async fn change_opens_the_form_as_it_was_left_above_the_rows_at_its_first_field() {
    for (deployment, first) in [
        (sample::deployment(), "Project ID"),
        (sample::two_endpoints(), "Endpoint"),
    ] {
        let (screen, contexts) = mount_for(deployment);
        sample::show(contexts, 0, sample::users(10, Total::Known(237)));
        contexts.connection.fold_form();
        settled().await;
        screen.click("Change").await;
        settled().await;
        assert!(is_open(&screen));
        assert_eq!(focused(), first);
        assert_eq!(screen.field("Project ID").value(), "p-1");
        assert_eq!(screen.all("tbody tr").len(), 10);
        assert!(!screen.names("button").contains(&"Change".to_owned()));
    }
}

#[wasm_bindgen_test]
async fn a_banner_takes_the_place_of_the_rows_and_the_form_opens_when_nothing_is_left_on_screen() {
    let (_fetch, responses) = Fetch::waiting();
    let (screen, _) = mount();
    screen.click("Load users").await;
    settled().await;
    assert_eq!(focused(), "Users not migrated");
    responses.give(0, "no JSON").await;
    assert!(!is_open(&screen));
    assert_eq!(screen.all("[role=alert]").len(), 1);
    assert_eq!(focused(), "Change");

    screen.button("Retry").focus().unwrap();
    screen.click("Retry").await;
    settled().await;
    assert_eq!(focused(), "Users not migrated");
    responses.give(1, "no JSON").await;
    screen.button("Dismiss").focus().unwrap();
    screen.click("Dismiss").await;
    settled().await;
    assert!(is_open(&screen));
    assert_eq!(focused(), "Load users");

    screen.click("Load users").await;
    settled().await;
    assert!(!is_open(&screen));
    screen.button("Cancel").focus().unwrap();
    screen.click("Cancel").await;
    settled().await;
    assert!(is_open(&screen));
    assert_eq!(focused(), "Load users");
}

#[wasm_bindgen_test]
async fn over_rows_it_stays_folded_when_a_request_fails_unless_a_new_token_is_needed() {
    let (screen, contexts) = mount_with_rows().await;
    for (code, opens) in [(503, false), (401, true)] {
        let asked = sample::turn(contexts, PageDirection::Next);
        sample::arrive(contexts, asked, Err(sample::refusal(code)));
        settled().await;
        assert_eq!(is_open(&screen), opens, "{code}");
        assert_eq!(screen.all("tbody tr").len(), 10);
    }
    assert_eq!(focused(), "Token");
}

#[wasm_bindgen_test]
async fn where_a_token_is_missing_it_opens_at_the_token() {
    let fetch = Fetch::silent();
    for button in ["Next page", "Refresh"] {
        let (screen, contexts) = mount_with_rows().await;
        contexts.connection.type_into(Field::Token, String::new());
        screen.click(button).await;
        settled().await;
        assert!(is_open(&screen));
        assert_eq!(focused(), "Token");
        assert_eq!(screen.field("Token").note(), "Enter a token.");
    }
    assert_eq!(fetch.urls(), [""; 0]);
}

#[wasm_bindgen_test]
async fn retry_and_dismiss_over_rows_leave_the_focus_by_the_list() {
    for button in ["Retry", "Dismiss"] {
        let _fetch = Fetch::silent();
        let (screen, contexts) = mount_with_rows().await;
        let asked = sample::turn(contexts, PageDirection::Next);
        sample::arrive(contexts, asked, Err(sample::refusal(503)));
        settled().await;
        screen.button(button).focus().unwrap();
        screen.click(button).await;
        settled().await;
        assert_eq!(focused(), "Users not migrated (237)", "{button}");
    }
}

#[wasm_bindgen_test]
async fn a_retry_that_brings_users_folds_the_form() {
    let (_fetch, responses) = Fetch::waiting();
    let (screen, contexts) = mount();
    sample::fail(contexts, sample::refusal(503));
    settled().await;
    screen.click("Retry").await;
    responses.give(0, r#"{"total_count":0}"#).await;
    settled().await;
    assert!(!is_open(&screen));
}

#[wasm_bindgen_test]
async fn clearing_the_token_before_any_row_is_there_leaves_the_focus_in_the_form() {
    let _fetch = Fetch::silent();
    let (screen, _) = mount();
    screen.click("Load users").await;
    settled().await;
    screen.button("Clear token").focus().unwrap();
    screen.click("Clear token").await;
    settled().await;
    assert!(is_open(&screen));
    assert_ne!(focused(), "", "the focus fell back to the top of the page");
}
