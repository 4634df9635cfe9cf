use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::ids::ProjectId;
use non_migration_users::api::paging::Total;
use non_migration_users::app::connection_bar::Bar;
use non_migration_users::features::connection::context::FormView;
use non_migration_users::model::connection::{Draft, Field};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::{Fetch, given, response};
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, focused, strike};
use crate::support::until;

const SHOW: &str = "Show migration status";

/// What stands in the place of a status that was not asked for.
const UNKNOWN: &str = "Migration:Show";

const SWITCH: &str = "Switch configuration: c-1";

const TWO: &str = r#"{"items":[
    {"id":"c-1","hotspot_session_migration_enable":true,"hotspot_exit_session_num":4},
    {"id":"c-2","hotspot_session_migration_enable":false,"hotspot_exit_session_num":1}]}"#;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Bar /> })
}

#[wasm_bindgen_test]
async fn it_names_endpoint_project_and_configuration_and_a_username_where_one_was_asked_for() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(1, Total::Known(1)));
    tick().await;
    assert_eq!(
        screen.texts("dt"),
        ["Endpoint", "Project ID", "Configuration ID"]
    );
    assert_eq!(screen.texts("dd"), ["cn-north-4", "p-1", "c-1"]);
    // As soon as it is asked for.
    sample::ask(contexts, sample::query_by_name("Ann"));
    tick().await;
    assert_eq!(screen.texts("dt")[3..], ["Username"]);
    assert_eq!(screen.texts("dd")[3..], ["Ann"]);
}

#[wasm_bindgen_test]
async fn what_is_typed_and_not_sent_is_never_shown() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(1, Total::Known(1)));
    sample::fill_in(contexts);
    contexts
        .connection
        .type_into(Field::ConfigId, "c-2".to_owned());
    tick().await;
    assert_eq!(screen.texts("dd"), ["cn-north-4", "p-1", "c-1"]);
}

#[wasm_bindgen_test]
async fn a_value_hides_nothing_and_turns_nothing_around_it() {
    let (screen, contexts) = mount();
    sample::ask(contexts, sample::query_by_name("A\u{200b}nn \u{202e}דוד"));
    tick().await;
    assert_eq!(screen.texts("dd bdi:first-child")[0], "AU+200Bnn U+202Eדוד");
}

#[wasm_bindgen_test]
async fn it_tells_since_when_there_is_a_token_and_takes_it_away() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    let token = || screen.texts(".connection-token").concat();
    assert_eq!(token(), "No token");
    assert_eq!(screen.names("button"), ["Change"]);

    sample::fill_in(contexts);
    contexts
        .connection
        .type_into(Field::Token, TOKEN.to_owned());
    contexts.users.submit();
    tick().await;
    let entered = contexts.connection.token_entered_at.get_untracked();
    let time = contexts.language.time(entered.unwrap());
    assert_eq!(token(), format!("Token entered {time}"));
    assert!(!screen.html().contains(TOKEN), "{}", screen.html());

    screen.click("Clear token").await;
    assert_eq!(token(), "No token");
    assert_eq!(screen.names("button"), ["Change"]);
    assert!(contexts.connection.token().is_err());
    assert!(fetch.requests()[0].signal().aborted());
    assert_eq!(contexts.status.get_untracked(), "Token cleared.");
}

/// The bar over a row of c-1, with a token in the form.
async fn mount_with_a_row() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    sample::show(contexts, 0, sample::users(1, Total::Known(1)));
    contexts.connection.fold_form();
    tick().await;
    (screen, contexts)
}

fn status(screen: &Screen) -> String {
    screen.texts(".connection-status").concat()
}

#[wasm_bindgen_test]
async fn whether_it_migrates_is_asked_for_by_a_press_only_and_told_with_its_time() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, _) = mount_with_a_row().await;
    assert_eq!(status(&screen), UNKNOWN);
    assert_eq!(fetch.urls(), [""; 0]);
    screen.click(SHOW).await;
    until("it is told", || {
        status(&screen).starts_with("Migration on · 4 sessions as of ")
    })
    .await;
    assert!(!status(&screen).contains("no effect"));
    assert_eq!(focused(), SWITCH);
    assert_eq!(fetch.urls().len(), 1);
}

#[wasm_bindgen_test]
async fn that_migration_is_off_is_a_caution_that_holds_at_any_time() {
    let _fetch = Fetch::saying(
        200,
        r#"{"items":[{"id":"c-1","hotspot_session_migration_enable":false,"hotspot_exit_session_num":4}]}"#,
    );
    let (screen, _) = mount_with_a_row().await;
    screen.click(SHOW).await;
    until("it is told", || {
        let status = status(&screen);
        status.starts_with("Migration off · 4 sessions as of ")
            && status.ends_with(" · While off, this list has no effect.")
    })
    .await;
}

#[wasm_bindgen_test]
async fn of_a_configuration_that_was_not_listed_nothing_is_said_but_that() {
    let _fetch = Fetch::saying(200, r#"{"items":[{"id":"c-10"}]}"#);
    let (screen, _) = mount_with_a_row().await;
    screen.click(SHOW).await;
    until("it is told", || {
        status(&screen).starts_with("Not among the configurations listed at ")
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_was_listed_goes_with_the_project_that_it_was_listed_for() {
    let _fetch = Fetch::saying(200, TWO);
    let (screen, contexts) = mount_with_a_row().await;
    screen.click(SHOW).await;
    until("it is told", || status(&screen).starts_with("Migration on")).await;
    let mut other = sample::query(0);
    other.query.project_id = ProjectId::parse("p-2").unwrap();
    sample::ask(contexts, other);
    tick().await;
    assert_eq!(status(&screen), UNKNOWN);
}

#[wasm_bindgen_test]
async fn a_failure_is_told_in_place_and_can_be_retried() {
    let mut responses = [response(503, &[], ""), response(200, &[], TWO)].into_iter();
    let _fetch = Fetch::answering(move |_| given(&responses.next().unwrap()));
    let (screen, _) = mount_with_a_row().await;
    screen.click(SHOW).await;
    until("it is told", || {
        status(&screen).contains("503 Service unavailable")
    })
    .await;
    screen.click("Retry").await;
    assert_eq!(focused(), SWITCH);
    until("the status is told", || {
        status(&screen).starts_with("Migration on")
    })
    .await;
}

#[wasm_bindgen_test]
async fn without_a_token_the_operator_is_brought_to_its_field() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_a_row().await;
    contexts.connection.type_into(Field::Token, String::new());
    for button in [SHOW, SWITCH] {
        contexts.connection.fold_form();
        screen.click(button).await;
        assert_eq!(
            contexts.connection.form_view.get_untracked(),
            FormView::Open
        );
    }
    assert!(contexts.connection.error(Field::Token).is_some());
    assert_eq!(fetch.urls(), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_configuration_is_switched_by_choosing_another_one_in_the_list_on_its_name() {
    let fetch = Fetch::saying(200, TWO);
    let (screen, contexts) = mount_with_a_row().await;
    let expanded = || {
        screen
            .button(SWITCH)
            .get_attribute("aria-expanded")
            .unwrap()
    };
    assert_eq!(expanded(), "false");
    screen.click(SWITCH).await;
    until("they are there", || screen.all("[role=option]").len() == 2).await;
    assert_eq!(expanded(), "true");
    assert_eq!(focused(), "Search configurations");
    assert!(
        status(&screen).starts_with("Migration on"),
        "it is known now"
    );

    // Typing leads to the first that is left.
    screen.field("Search configurations").type_in("2").await;
    let active = screen.field("Search configurations");
    let active = active.attribute("aria-activedescendant").unwrap();
    assert_eq!(
        screen.texts(&format!("#{active}")),
        ["c-2 Migration off · 1 session"]
    );
    strike("Escape").await;
    assert_eq!(expanded(), "false");
    assert_eq!(focused(), SWITCH);

    screen.click(SWITCH).await;
    until("they are there", || screen.all("[role=option]").len() == 2).await;
    screen.field("Search configurations").type_in("2").await;
    strike("Enter").await;
    let query = contexts
        .users
        .list
        .with_untracked(|list| list.query().cloned());
    assert_eq!(query.unwrap().config_id.as_str(), "c-2");
    let typed = |draft: &Draft| draft.config_id.clone();
    assert_eq!(contexts.connection.draft.with_untracked(typed), "c-2");
    let shown = contexts
        .users
        .list
        .with_untracked(|list| list.shown().is_some());
    assert!(!shown, "the old rows leave at once");
    let last = fetch.urls().pop().unwrap();
    assert!(last.contains("/c-2/"), "{last}");
    assert_eq!(screen.names("dd button"), ["Switch configuration: c-2"]);
}
