use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::features::connection::bar::ConnectionBar;
use non_migration_users::model::connection::Field;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <ConnectionBar /> })
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
