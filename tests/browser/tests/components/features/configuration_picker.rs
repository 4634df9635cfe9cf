use leptos::prelude::*;
use non_migration_users::app::connection_form::Form;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::{Fetch, given, refused, response};
use crate::support::sample;
use crate::support::screen::{Screen, focused, strike, strike_with_alt};
use crate::support::{painted, settled, until};

const FIELD: &str = "Configuration ID";

const LIST: &str = "List configurations";

const TWO: &str = r#"{"items":[
    {"id":"c-1","hotspot_session_migration_enable":true,"hotspot_exit_session_num":4,"non_migrate_users":[{}]},
    {"id":"c-2","hotspot_session_migration_enable":false}]}"#;

const FIRST: &str = "c-1 Migration on · 4 sessions 1 user";
const SECOND: &str = "c-2 Migration off";

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

/// The same with both configurations listed.
async fn mount_listed() -> (Screen, Contexts) {
    let (screen, contexts) = mount().await;
    screen.click(LIST).await;
    are_listed(&screen).await;
    (screen, contexts)
}

async fn are_listed(screen: &Screen) {
    until("they are there", || options(screen) == [FIRST, SECOND]).await;
}

fn options(screen: &Screen) -> Vec<String> {
    screen.texts("[role=listbox] [role=option]")
}

/// The option that the field says that the keys are on.
fn active(screen: &Screen) -> Option<String> {
    let id = screen.field(FIELD).attribute("aria-activedescendant")?;
    let selected = screen.all("[role=option][aria-selected=true]");
    let ids: Vec<_> = selected.iter().map(|option| option.id()).collect();
    assert_eq!(ids, [id.as_str()]);
    Some(screen.texts(&format!("#{id}")).concat())
}

fn is_expanded(screen: &Screen) -> bool {
    let field = screen.field(FIELD).attribute("aria-expanded");
    let button = screen.button(LIST).get_attribute("aria-expanded");
    assert_eq!(field, button);
    field.as_deref() == Some("true")
}

#[wasm_bindgen_test]
async fn the_field_is_a_combobox_whose_list_says_all_of_each_configuration() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, contexts) = mount().await;
    let attribute = |name| screen.field(FIELD).attribute(name).unwrap();
    assert_eq!(attribute("role"), "combobox");
    assert_eq!(attribute("aria-autocomplete"), "list");
    assert!(!is_expanded(&screen));
    assert!(screen.all("[role=listbox]").is_empty());

    screen.click(LIST).await;
    are_listed(&screen).await;
    assert!(is_expanded(&screen));
    assert_eq!(focused(), FIELD);
    assert_eq!(fetch.urls(), [URL]);
    let list = &screen.all("[role=listbox]")[0];
    assert_eq!(attribute("aria-controls"), list.id());
    assert_eq!(
        list.get_attribute("aria-label").unwrap(),
        "Configurations in this project"
    );
    assert_eq!(active(&screen), None);
    assert_eq!(
        contexts.status.get_untracked(),
        "Configurations loaded. Choose one under Configuration ID."
    );
}

#[wasm_bindgen_test]
async fn the_configuration_that_is_clicked_goes_into_the_form() {
    let _fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount_listed().await;
    screen.all("[role=option]")[1].click();
    painted().await;
    assert_eq!(screen.field(FIELD).value(), "c-2");
    assert!(!is_expanded(&screen));
    assert!(screen.all("[role=listbox]").is_empty());
    screen.click(LIST).await;
    are_listed(&screen).await;
    assert_eq!(screen.texts("[aria-current=true]"), [SECOND]);
}

#[wasm_bindgen_test]
async fn arrows_enter_and_escape_do_what_they_do_in_a_combobox() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount().await;
    screen.field(FIELD).type_in("c").await;
    strike("ArrowDown").await;
    until("it is on the first", || {
        active(&screen).as_deref() == Some(FIRST)
    })
    .await;
    for (key, on) in [
        ("ArrowDown", Some(SECOND)),
        ("ArrowDown", Some(FIRST)),
        ("ArrowUp", Some(SECOND)),
        ("Home", None),
        ("ArrowUp", Some(SECOND)),
        ("End", None),
    ] {
        strike(key).await;
        assert_eq!(active(&screen).as_deref(), on, "{key}");
    }
    strike("Escape").await;
    assert!(!is_expanded(&screen));
    assert_eq!(screen.field(FIELD).value(), "c");

    strike_with_alt("ArrowDown").await;
    are_listed(&screen).await;
    assert_eq!(active(&screen), None);
    strike_with_alt("ArrowUp").await;
    assert!(!is_expanded(&screen));
    strike("ArrowDown").await;
    are_listed(&screen).await;
    strike("ArrowDown").await;
    strike("Enter").await;
    assert_eq!(screen.field(FIELD).value(), "c-2");
    assert!(!is_expanded(&screen));
    assert_eq!(focused(), FIELD);
    assert_eq!(fetch.urls(), [URL, URL, URL], "asked for by each opening");
}

#[wasm_bindgen_test]
async fn typing_opens_nothing_and_narrows_what_is_open() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount().await;
    screen.field(FIELD).type_in("c-2").await;
    assert!(!is_expanded(&screen));
    assert_eq!(fetch.urls(), [""; 0]);
    screen.click(LIST).await;
    // What was typed before does not narrow it.
    are_listed(&screen).await;
    screen.field(FIELD).type_in("C-1").await;
    assert_eq!(options(&screen), [FIRST]);
    screen.field(FIELD).type_in("another").await;
    assert_eq!(options(&screen), [""; 0]);
    assert!(screen.text().contains("No matching configurations."));
    assert_eq!(screen.field(FIELD).value(), "another");
    assert_eq!(fetch.urls(), [URL]);
}

#[wasm_bindgen_test]
async fn the_list_closes_when_the_focus_leaves_it() {
    let _fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount_listed().await;
    screen.field("Token").type_in(sample::TOKEN).await;
    settled().await;
    assert!(!is_expanded(&screen));
    assert!(screen.all("[role=listbox]").is_empty());
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
    screen.click(LIST).await;
    assert!(fetch.requests()[0].signal().aborted());
    assert!(!screen.text().contains("Loading configurations…"));
    assert_eq!(focused(), FIELD);
}

#[wasm_bindgen_test]
async fn a_failure_is_an_alert_below_the_field_and_can_be_retried() {
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
    assert!(!is_expanded(&screen), "there is no list");
    // It is there to be read, wherever the operator goes.
    screen.field("Token").type_in(sample::TOKEN).await;
    settled().await;
    screen.click("Retry").await;
    are_listed(&screen).await;
    assert!(screen.all("[role=alert]").is_empty());
    assert_eq!(focused(), FIELD);
    assert_eq!(fetch.urls(), [URL, URL]);
}

#[wasm_bindgen_test]
async fn without_a_network_that_is_said() {
    let _fetch = Fetch::answering(|_| refused());
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("it is told", || {
        let told = screen.texts("[role=alert] p").concat();
        told.starts_with("Couldn't list the configurations: ")
    })
    .await;
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
    assert!(!screen.text().contains("No matching"));
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
async fn the_numbers_of_users_are_not_said_to_be_all_and_those_of_sessions_are_explained() {
    const USERS: &str = "The number of users in a configuration may be incomplete.";
    const SESSIONS: &str = "Sessions: how many sessions exit";
    for (body, is_said) in [(TWO, true), (r#"{"items":[{"id":"c-1"}]}"#, false)] {
        let _fetch = Fetch::saying(200, body);
        let (screen, _) = mount().await;
        screen.click(LIST).await;
        until("they are there", || !options(&screen).is_empty()).await;
        for caution in [USERS, SESSIONS] {
            assert_eq!(screen.text().contains(caution), is_said, "{body}");
        }
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
    assert!(!screen.field(FIELD).is_invalid());
    assert_eq!(focused(), "Project ID");
    assert_eq!(fetch.urls(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_failure_is_told_only_while_the_form_speaks_of_its_project() {
    let _fetch = Fetch::saying(403, "");
    let (screen, _) = mount().await;
    screen.click(LIST).await;
    until("it is told", || !screen.all("[role=alert]").is_empty()).await;
    screen.field("Project ID").type_in("p-2").await;
    assert!(screen.all("[role=alert]").is_empty());
    screen.field("Project ID").type_in("p-1").await;
    assert!(!screen.all("[role=alert]").is_empty());
}
