use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::model::users::list::PageDirection;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, ARRIVAL};
use crate::support::screen::{Screen, focused};
use crate::support::settled;

/// The list, with the form folded and a token in it.
fn mount() -> (Screen, Contexts) {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <UsersSection /> });
    sample::fill_in(contexts);
    contexts.connection.fold_form();
    (screen, contexts)
}

/// The same with the rows 21 to 30 of 237 on screen.
async fn mount_with_rows() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Known(237)));
    tick().await;
    (screen, contexts)
}

fn has_button(screen: &Screen, name: &str) -> bool {
    screen.names("button").contains(&name.to_owned())
}

#[wasm_bindgen_test]
async fn the_heading_counts_the_users_of_the_list_where_their_number_is_sure() {
    for (arrived, total, heading) in [
        (10, Total::Known(1237), "Users not migrated (1,237)"),
        (3, Total::Known(3), "Users not migrated (3)"),
        (10, Total::Unknown, "Users not migrated"),
    ] {
        let (screen, contexts) = mount();
        sample::show(contexts, 0, sample::users(arrived, total));
        tick().await;
        assert_eq!(screen.texts("h2"), [heading]);
    }
}

#[wasm_bindgen_test]
async fn below_it_says_how_much_of_the_list_is_here_and_from_when() {
    let (screen, contexts) = mount_with_rows().await;
    let time = contexts.language.time(ARRIVAL);
    let told = |what: &str| format!("{what} · updated {time}");
    assert!(screen.text().contains(&told("One page of the list")));
    sample::show_all(contexts, 237);
    tick().await;
    assert!(screen.text().contains(&told("Whole list")));
}

#[wasm_bindgen_test]
async fn refresh_asks_for_what_is_on_screen_again_once() {
    let fetch = Fetch::silent();
    let (screen, _) = mount_with_rows().await;
    screen.click("Refresh").await;
    assert!(fetch.urls()[0].ends_with("?offset=20&limit=10"));
    let refresh = screen.button("Refresh");
    assert_eq!(
        refresh.get_attribute("aria-disabled").as_deref(),
        Some("true")
    );
    screen.click("Refresh").await;
    assert_eq!(fetch.urls().len(), 1);
    assert_eq!(screen.all("tbody tr").len(), 10);
}

#[wasm_bindgen_test]
async fn a_page_offers_all_users_and_the_focus_stays_by_the_list() {
    let fetch = Fetch::silent();
    let (screen, _) = mount_with_rows().await;
    screen.button("Load all users").focus().unwrap();
    screen.click("Load all users").await;
    assert!(fetch.urls()[0].ends_with("?offset=0&limit=100"));
    assert_eq!(focused(), "Users not migrated (237)");
    assert!(!has_button(&screen, "Load all users"));
}

#[wasm_bindgen_test]
async fn all_users_are_not_offered_where_they_are_here_and_by_the_open_form() {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 237);
    tick().await;
    assert!(!has_button(&screen, "Load all users"));
    let (screen, contexts) = mount_with_rows().await;
    contexts.connection.open_form();
    tick().await;
    assert!(!has_button(&screen, "Load all users"));
}

#[wasm_bindgen_test]
async fn cancel_is_there_while_a_request_is_under_way_and_ends_it() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount_with_rows().await;
    assert!(!has_button(&screen, "Cancel"));
    screen.click("Next page").await;
    screen.button("Cancel").focus().unwrap();
    screen.click("Cancel").await;
    assert!(fetch.requests()[0].signal().aborted());
    assert!(!has_button(&screen, "Cancel"));
    assert_eq!(focused(), "Users not migrated (237)");
    assert_eq!(screen.all("tbody tr").len(), 10);
    // The end of the request does not wipe out that it was cancelled.
    settled().await;
    assert_eq!(contexts.status.get_untracked(), "Request canceled.");
}

#[wasm_bindgen_test]
async fn a_response_that_takes_cancel_away_does_not_take_the_focus_with_it() {
    let (screen, contexts) = mount_with_rows().await;
    let asked = sample::turn(contexts, PageDirection::Next);
    tick().await;
    screen.button("Cancel").focus().unwrap();
    let page = sample::users_after(30, 10, Total::Known(237));
    sample::arrive(contexts, asked, Ok(page));
    settled().await;
    assert!(!has_button(&screen, "Cancel"));
    assert_eq!(focused(), "Users not migrated (237)");
}
