use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::model::users::list::{ListEvent, PageDirection};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::{Screen, focused};

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <UsersSection /> })
}

/// What the list is called above it.
const HEADING: &str = "Users not migrated";

/// That no rows are on screen, nor anything to do with them.
fn assert_no_rows(screen: &Screen) {
    assert!(
        screen.all("table, nav, input").is_empty(),
        "{}",
        screen.html()
    );
}

#[wasm_bindgen_test]
fn before_the_first_request_there_is_nothing() {
    let (screen, _) = mount();
    assert_eq!(screen.names("section"), ["Users"]);
    assert_eq!(screen.text(), "");
    assert_no_rows(&screen);
}

#[wasm_bindgen_test]
async fn the_first_rows_are_awaited_with_a_skeleton() {
    let (screen, contexts) = mount();
    sample::ask(contexts, sample::query(0));
    tick().await;
    assert_eq!(
        screen.names("table[aria-busy=true]"),
        ["Users not migrated"]
    );
    assert_eq!(screen.texts("[role=status]"), ["Loading…"]);
    assert_eq!(screen.texts("h2"), [HEADING]);
    assert!(screen.all("nav, input").is_empty(), "{}", screen.html());
}

#[wasm_bindgen_test]
async fn rows_come_with_heading_filter_pager_and_count() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 10);
    assert_eq!(screen.names("table"), ["Users not migrated"]);
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
    assert_eq!(screen.names("input"), ["Filter rows"]);
    assert_eq!(screen.names("select"), ["Rows per page"]);
    assert_eq!(screen.names("nav"), ["Pages"]);
    assert_eq!(screen.texts("[role=status]"), ["1–10 of 237"]);
    assert_eq!(screen.texts("h2"), [format!("{HEADING} (237)")]);
}

#[wasm_bindgen_test]
async fn rows_that_no_window_holds_have_a_pager_below_them_too() {
    let (screen, contexts) = mount();
    contexts
        .connection
        .draft
        .update(|draft| draft.rows_per_page = PageSize::Fifty.into());
    sample::show(contexts, 0, sample::users(50, Total::Known(237)));
    tick().await;
    let pagers = ["Pages", "Pages, below the rows"];
    assert_eq!(screen.names("nav"), pagers);
    let below = screen
        .one("table")
        .compare_document_position(&screen.all("nav")[1]);
    assert_eq!(
        below & Node::DOCUMENT_POSITION_FOLLOWING,
        Node::DOCUMENT_POSITION_FOLLOWING
    );

    sample::show(contexts, 200, sample::users(37, Total::Known(237)));
    tick().await;
    assert_eq!(
        screen.names("nav"),
        pagers,
        "nor does it go on the last page"
    );

    sample::show(contexts, 0, sample::users(9, Total::Known(9)));
    tick().await;
    assert_eq!(screen.names("nav"), ["Pages"]);
}

#[wasm_bindgen_test]
async fn no_users_no_user_by_that_name_and_no_users_on_this_page_are_told_apart() {
    for (query, title) in [
        (sample::query(0), "No users in this configuration"),
        (sample::query_by_name("Ann"), "No user with that username"),
    ] {
        let (screen, contexts) = mount();
        let load_id = sample::ask(contexts, query);
        sample::arrive(contexts, load_id, Ok(sample::users(0, Total::Known(0))));
        tick().await;
        assert_eq!(screen.texts("h2"), [&format!("{HEADING} (0)"), title]);
        assert_no_rows(&screen);
    }
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(0, Total::Known(15)));
    tick().await;
    assert_eq!(screen.texts(".empty-state h2"), ["No users on this page"]);
    assert_eq!(screen.names("nav button[disabled]"), ["Next page"]);
    assert!(screen.all("table").is_empty());
}

#[wasm_bindgen_test]
async fn going_back_from_beyond_the_end_keeps_the_focus_in_the_pager() {
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(0, Total::Known(15)));
    tick().await;
    screen.button("Previous page").focus().unwrap();
    let load_id = sample::turn(contexts, PageDirection::Previous);
    tick().await;
    sample::arrive(contexts, load_id, Ok(sample::users(5, Total::Known(15))));
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 5);
    assert_eq!(focused(), "Previous page");
}

#[wasm_bindgen_test]
async fn a_failure_before_any_rows_leaves_the_place_to_the_banner() {
    let (screen, contexts) = mount();
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    assert_eq!(screen.text(), "");
    contexts.users.dispatch(ListEvent::Dismissed);
    tick().await;
    assert_eq!(screen.text(), "");
}

#[wasm_bindgen_test]
async fn rows_stay_when_a_later_request_fails_and_are_marked_as_not_current() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    assert_eq!(screen.all(".outdated tbody tr").len(), 10);
    contexts.users.dispatch(ListEvent::Dismissed);
    tick().await;
    assert_eq!(screen.all(".outdated tbody tr").len(), 10);
    assert!(screen.texts("p.caution")[0].starts_with("Refresh failed. Showing data from "));
}

#[wasm_bindgen_test]
async fn rows_stay_while_another_page_is_awaited_and_go_when_another_question_is_sent() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    sample::turn(contexts, PageDirection::Next);
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 10);
    assert_eq!(
        screen.names("table[aria-busy=true]"),
        ["Users not migrated"]
    );
    assert_eq!(screen.texts("[role=status]"), ["Loading…"]);
    sample::ask(contexts, sample::query_by_name("Ann"));
    tick().await;
    assert!(screen.all("th[scope=row]").is_empty(), "{}", screen.html());
    assert_eq!(screen.texts("h2"), [HEADING]);
}

#[wasm_bindgen_test]
async fn after_a_response_without_users_the_next_one_is_awaited_with_a_skeleton() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(0, Total::Known(0)));
    sample::ask(contexts, sample::query(0));
    tick().await;
    assert_eq!(
        screen.names("table[aria-busy=true]"),
        ["Users not migrated"]
    );
    assert!(screen.all(".empty-state").is_empty());
}

#[wasm_bindgen_test]
async fn an_empty_next_page_steps_back_and_says_that_this_was_the_last_one() {
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Unknown));
    let load_id = sample::turn(contexts, PageDirection::Next);
    sample::arrive_empty(contexts, load_id);
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 10);
    assert_eq!(
        screen.texts("[role=status]"),
        ["This is the last page. · 21–30 of 30"]
    );
    assert_eq!(screen.names("nav button[disabled]"), ["Next page"]);
    assert_eq!(screen.names("[aria-current=page]"), ["Page 3"]);
}

#[wasm_bindgen_test]
async fn a_cancelled_request_leaves_what_was_there_before() {
    let (screen, contexts) = mount();
    sample::ask(contexts, sample::query(0));
    contexts.users.dispatch(ListEvent::Cancelled);
    tick().await;
    assert_eq!(screen.text(), "");
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    sample::turn(contexts, PageDirection::Next);
    contexts.users.dispatch(ListEvent::Cancelled);
    tick().await;
    assert_eq!(screen.texts("[role=status]"), ["1–10 of 237"]);
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
}

#[wasm_bindgen_test]
async fn a_filter_that_matches_nothing_is_told_apart_from_no_users() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    tick().await;
    screen.field("Filter rows").type_in("nobody").await;
    assert_eq!(
        screen.texts(".empty-state h2"),
        ["No loaded rows match the filter"]
    );
    assert_eq!(
        screen.texts("[role=status]"),
        ["1–10 of 237 · 0 of 10 rows match"]
    );
    assert_eq!(
        screen.texts(".no-match-actions button"),
        ["Load all users", "Clear filter"]
    );
    screen.click("Clear filter").await;
    assert_eq!(screen.all("tbody tr").len(), 10);
    assert_eq!(focused(), "Filter rows");
}

#[wasm_bindgen_test]
async fn while_users_are_on_their_way_nobody_is_said_not_to_match() {
    let (screen, contexts) = mount();
    sample::show_part(contexts, 100, Total::Known(250));
    tick().await;
    screen.field("Filter rows").type_in("nobody").await;
    let title = || screen.texts(".empty-state h2");
    assert_eq!(title(), ["No loaded rows match the filter yet"]);
    assert_eq!(screen.texts(".no-match-actions button"), ["Clear filter"]);
    contexts.users.dispatch(ListEvent::Cancelled);
    tick().await;
    assert_eq!(title(), ["No loaded rows match the filter"]);
    assert_eq!(
        screen.texts(".no-match-actions button"),
        ["Resume loading", "Clear filter"]
    );
    sample::show_all(contexts, 250);
    tick().await;
    assert_eq!(title(), ["No rows match the filter"]);
    assert_eq!(screen.texts(".no-match-actions button"), ["Clear filter"]);
}
