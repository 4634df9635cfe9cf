use leptos::prelude::*;
use non_migration_users::app::form::Form;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::{Fetch, given, response};
use crate::support::sample;
use crate::support::screen::{Screen, focused};
use crate::support::{painted, until};

const LIST: &str = "List configurations";

const TWO: &str = r#"{"items":[
    {"id":"c-1","hotspot_session_migration_enable":true,"hotspot_exit_session_num":4,"non_migrate_users":[{}]},
    {"id":"c-2","hotspot_session_migration_enable":false}]}"#;

const FIRST: &str =
    "c-1 Migration enabled, 4 sessions exit when a server is a hotspot, 1 user listed";
const SECOND: &str = "c-2 Migration disabled";

const URL: &str = "https://proxy.test/north/v1/p-1/hotspot-session-config?offset=0&limit=100";

/// The form with its picker, filled in but for the configuration.
async fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), |_| view! { <Form /> });
    sample::fill_in(contexts);
    contexts
        .connection
        .type_into(Field::ConfigId, String::new());
    painted().await;
    (screen, contexts)
}

fn choices(screen: &Screen) -> Vec<String> {
    screen.names("input[type=radio]")
}

#[wasm_bindgen_test]
async fn the_configuration_that_is_chosen_goes_into_the_form() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, contexts) = mount().await;
    assert!(screen.all("fieldset").is_empty());
    screen.click(LIST).await;
    until("they are there", || choices(&screen) == [FIRST, SECOND]).await;
    assert_eq!(fetch.urls(), [URL]);
    assert_eq!(screen.texts("legend"), ["Configurations in this project"]);
    assert_eq!(
        contexts.status.get_untracked(),
        "Configurations loaded. Choose one under Configuration ID."
    );
    screen.field(SECOND).tick().await;
    assert_eq!(screen.field("Configuration ID").value(), "c-2");
    assert_eq!(screen.field(SECOND).property("checked"), true);
    screen.field("Configuration ID").type_in("c-1").await;
    assert_eq!(screen.field(FIRST).property("checked"), true);
}

#[wasm_bindgen_test]
async fn while_they_are_awaited_the_request_can_be_taken_back() {
    let fetch = Fetch::silent();
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("they are awaited", || {
        screen.text().contains("Loading configurations…")
    })
    .await;
    screen.click("Close list").await;
    assert!(fetch.requests()[0].signal().aborted());
    assert!(!screen.text().contains("Loading configurations…"));
    assert_eq!(focused(), LIST);
}

#[wasm_bindgen_test]
async fn a_failure_is_an_alert_beside_the_field_and_can_be_retried() {
    let mut responses = [response(503, &[], ""), response(200, &[], TWO)].into_iter();
    let fetch = Fetch::answering(move |_| given(&responses.next().unwrap()));
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("it is told", || {
        screen.texts("[role=alert] p")
            == [
                "Couldn't list the configurations: 503 Service unavailable. Wait a moment, and then retry.",
            ]
    })
    .await;
    screen.click("Retry").await;
    until("they are there", || choices(&screen) == [FIRST, SECOND]).await;
    assert!(screen.all("[role=alert]").is_empty());
    assert_eq!(focused(), LIST);
    assert_eq!(fetch.urls(), [URL, URL]);
}

#[wasm_bindgen_test]
async fn a_token_that_was_just_refused_is_not_sent_again_by_retry_until_it_is_changed() {
    let fetch = Fetch::saying(401, "");
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("it is told", || !screen.all("[role=alert]").is_empty()).await;
    let retries = || screen.names("[role=alert] button");
    assert_eq!(retries(), [""; 0]);
    assert!(screen.field("Token").is_invalid());
    screen.field("Token").type_in("MIIanother").await;
    assert_eq!(retries(), ["Retry"]);
    assert!(!screen.field("Token").is_invalid());
    assert_eq!(fetch.urls(), [URL]);
}

#[wasm_bindgen_test]
async fn a_project_without_configurations_and_one_with_unusable_ids_say_so() {
    for (body, said) in [
        (
            r#"{"items":[]}"#,
            "This project has no hotspot session migration configurations.",
        ),
        (
            r#"{"items":[{"id":"c-1"},{"id":""}]}"#,
            "Not listed, because the response contains no usable ID: 1.",
        ),
    ] {
        let _fetch = Fetch::saying(200, body);
        let (screen, _) = mount().await;
        screen.click(LIST).await;
        until(said, || screen.text().contains(said)).await;
    }
}

#[wasm_bindgen_test]
async fn a_project_all_of_whose_configurations_are_left_out_is_not_said_to_have_none() {
    let _fetch = Fetch::saying(200, r#"{"items":[{"id":""},{}]}"#);
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    let said = "Not listed, because the response contains no usable ID: 2.";
    until(said, || screen.text().contains(said)).await;
    assert!(!screen.text().contains("This project has no"));
}

#[wasm_bindgen_test]
async fn a_project_is_not_said_to_have_none_where_the_service_says_that_it_has_some() {
    let _fetch = Fetch::saying(200, r#"{"items":[],"total_count":5}"#);
    let (screen, contexts) = mount().await;
    screen.click(LIST).await;
    let said =
        "The endpoint reports 5 configurations, but returned 0. To use another one, enter its ID.";
    until(said, || screen.text().contains(said)).await;
    assert_eq!(contexts.status.get_untracked(), said);
    assert!(!screen.text().contains("This project has no"));
}

#[wasm_bindgen_test]
async fn the_numbers_of_users_are_not_said_to_be_all() {
    const USERS_LISTED: &str = "The number of users in a configuration may be incomplete.";
    for (body, is_said) in [(TWO, true), (r#"{"items":[{"id":"c-1"}]}"#, false)] {
        let _fetch = Fetch::saying(200, body);
        let (screen, _) = mount().await;
        screen.click(LIST).await;
        until("they are there", || !choices(&screen).is_empty()).await;
        assert_eq!(screen.text().contains(USERS_LISTED), is_said, "{body}");
    }
}

#[wasm_bindgen_test]
async fn what_the_form_lacks_is_said_there_and_nothing_is_sent() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount().await;
    contexts
        .connection
        .type_into(Field::ProjectId, String::new());
    contexts.connection.type_into(Field::Token, String::new());
    screen.click(LIST).await;
    painted().await;
    assert_eq!(screen.field("Project ID").note(), "Enter the project ID.");
    assert_eq!(screen.field("Token").note(), "Enter a token.");
    assert!(!screen.field("Configuration ID").is_invalid());
    assert_eq!(focused(), "Project ID");
    assert_eq!(fetch.urls(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_choice_that_was_listed_with_another_token_says_so_until_it_is_listed_again() {
    const OTHER_TOKEN: &str = "These configurations were listed with a different token. Choose “List configurations” to \
        list them with the token in the form.";
    let _fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("they are there", || choices(&screen).len() == 2).await;
    assert!(screen.all(".caution").is_empty());
    screen.field("Token").type_in("MIIanother").await;
    assert_eq!(screen.texts(".caution"), [OTHER_TOKEN]);
    screen.field("Token").type_in(sample::TOKEN).await;
    assert!(screen.all(".caution").is_empty(), "as it was listed");
    screen.field("Token").type_in("MIIanother").await;
    screen.click(LIST).await;
    until("they are there again", || {
        choices(&screen).len() == 2 && screen.all(".caution").is_empty()
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_choice_is_there_only_while_the_form_speaks_of_its_project() {
    let _fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("they are there", || choices(&screen).len() == 2).await;
    screen.field("Project ID").type_in("p-2").await;
    assert_eq!(choices(&screen), [""; 0]);
    screen.field("Project ID").type_in("p-1").await;
    assert_eq!(choices(&screen), [FIRST, SECOND]);
}
