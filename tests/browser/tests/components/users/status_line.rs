use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::status_line::StatusLine;
use non_migration_users::model::users::list::{ListEvent, PageDirection};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <StatusLine /> })
}

async fn status(screen: &Screen) -> String {
    tick().await;
    screen.texts("[role=status]").concat()
}

fn is_on_screen(screen: &Screen) -> bool {
    !screen
        .one("[role=status]")
        .class_list()
        .contains("visually-hidden")
}

#[wasm_bindgen_test]
async fn the_status_line_is_there_and_silent_from_the_start() {
    let (screen, _) = mount();
    assert_eq!(screen.all("[role=status]").len(), 1);
    assert_eq!(status(&screen).await, "");
}

#[wasm_bindgen_test]
async fn it_says_that_a_request_is_under_way_whatever_is_on_screen() {
    let (screen, contexts) = mount();
    sample::ask(contexts, sample::query(0));
    assert_eq!(status(&screen).await, "Loading…");
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    sample::turn(contexts, PageDirection::Next);
    assert_eq!(status(&screen).await, "Loading…");
    assert!(is_on_screen(&screen));
}

#[wasm_bindgen_test]
async fn it_counts_what_is_on_screen() {
    for (offset, size, arrived, total, messages) in [
        (0, PageSize::Ten, 10, Total::Known(237), "1–10 of 237"),
        (20, PageSize::Twenty, 20, Total::Known(237), "21–40 of 237"),
        (
            20,
            PageSize::Twenty,
            20,
            Total::Unknown,
            "21–40, total unknown",
        ),
        (
            0,
            PageSize::Hundred,
            100,
            Total::Known(1000),
            "1–100 of 1,000",
        ),
        (
            1_234_500,
            PageSize::Hundred,
            67,
            Total::Known(1_234_567),
            "1,234,501–1,234,567 of 1,234,567",
        ),
        (0, PageSize::Ten, 1, Total::Known(1), "1–1 of 1"),
    ] {
        let (screen, contexts) = mount();
        let load_id = sample::ask(contexts, sample::page(offset, size));
        sample::arrive(contexts, load_id, Ok(sample::users(arrived, total)));
        assert_eq!(status(&screen).await, messages);
        assert!(is_on_screen(&screen));
    }
}

#[wasm_bindgen_test]
async fn it_says_how_many_rows_match_while_there_is_a_filter() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    for (filter, messages) in [
        ("NAME-1", "1–10 of 237 · 2 of 10 rows match"),
        ("id-7", "1–10 of 237 · 1 of 10 rows matches"),
        ("nobody", "1–10 of 237 · 0 of 10 rows match"),
        ("  ", "1–10 of 237"),
        ("", "1–10 of 237"),
    ] {
        contexts.users.filter.set(filter.to_owned());
        assert_eq!(status(&screen).await, messages, "{filter:?}");
    }
}

#[wasm_bindgen_test]
async fn after_an_empty_next_page_it_says_that_this_was_the_last_one() {
    let (screen, contexts) = mount();
    sample::show(contexts, 30, sample::users(10, Total::Unknown));
    let load_id = sample::turn(contexts, PageDirection::Next);
    sample::arrive_empty(contexts, load_id);
    assert_eq!(
        status(&screen).await,
        "This is the last page. · 31–40 of 40"
    );
}

#[wasm_bindgen_test]
async fn it_says_in_place_of_the_heading_that_there_are_no_users() {
    for (query, messages) in [
        (sample::query(0), "No users in this configuration"),
        (sample::query(20), "No users on this page"),
        (sample::query_by_name("Ann"), "No user with that username"),
    ] {
        let (screen, contexts) = mount();
        let load_id = sample::ask(contexts, query);
        sample::arrive(contexts, load_id, Ok(sample::users(0, Total::Unknown)));
        assert_eq!(status(&screen).await, messages);
        assert!(
            !is_on_screen(&screen),
            "the heading on screen says it already"
        );
    }
}

#[wasm_bindgen_test]
async fn after_a_failure_it_counts_the_rows_that_stay_or_says_nothing() {
    let (screen, contexts) = mount();
    sample::fail(contexts, sample::refusal(503));
    assert_eq!(status(&screen).await, "");
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    sample::fail(contexts, sample::refusal(503));
    assert_eq!(status(&screen).await, "1–10 of 237");
}

#[wasm_bindgen_test]
async fn a_note_comes_first_and_lasts_until_something_else_happens() {
    let (screen, contexts) = mount();
    contexts.status.set("ID copied");
    assert_eq!(status(&screen).await, "ID copied");
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    contexts.status.set("ID copied");
    assert_eq!(status(&screen).await, "ID copied · 1–10 of 237");
    contexts.users.dispatch(ListEvent::Dismissed);
    assert_eq!(status(&screen).await, "1–10 of 237");
}

#[wasm_bindgen_test]
async fn while_all_users_are_loaded_it_does_not_count_them() {
    let (screen, contexts) = mount();
    let asked = sample::ask_all(contexts);
    assert_eq!(status(&screen).await, "Loading…");
    for offset in [0, 200, 100] {
        let page = sample::users_after(offset, 100, Total::Known(1000));
        sample::arrive(contexts, asked.at(offset), Ok(page));
        assert_eq!(status(&screen).await, "Loading…");
    }
    contexts.users.filter.set("name-1".to_owned());
    assert_eq!(status(&screen).await, "Loading… · 111 of 300 rows match");
}

#[wasm_bindgen_test]
async fn users_of_a_list_that_may_have_changed_are_not_said_to_be_all() {
    let (screen, contexts) = mount();
    let asked = sample::ask_all(contexts);
    for (offset, count, total) in [(0, 100, 150), (100, 51, 151)] {
        let page = sample::users_after(offset, count, Total::Known(total));
        sample::arrive(contexts, asked.at(offset), Ok(page));
    }
    let status = status(&screen).await;
    assert!(status.starts_with("Users loaded: 151"), "{status}");
}

#[wasm_bindgen_test]
async fn it_says_how_many_all_users_are_and_where_some_are_missing() {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 1000);
    let all = "All 1,000 users · rows 1–10 of 1,000";
    assert_eq!(status(&screen).await, all);
    contexts.users.filter.set("name-99".to_owned());
    assert_eq!(
        status(&screen).await,
        "All 1,000 users · 11 of 1,000 rows match · rows 1–10 of 11"
    );
    contexts.users.turn(PageDirection::Next);
    assert_eq!(
        status(&screen).await,
        "All 1,000 users · 11 of 1,000 rows match · row 11 of 11"
    );
    contexts.users.set_filter("nobody".to_owned());
    assert_eq!(
        status(&screen).await,
        "All 1,000 users · 0 of 1,000 rows match"
    );
    contexts.users.set_filter(String::new());
    sample::show_part(contexts, 600, Total::Known(2000));
    contexts.users.dispatch(ListEvent::Cancelled);
    // What is complete is not given away for what is not.
    assert_eq!(status(&screen).await, all);
    let (screen, contexts) = mount();
    sample::show_part(contexts, 600, Total::Known(2000));
    contexts.users.dispatch(ListEvent::Cancelled);
    assert_eq!(
        status(&screen).await,
        "Users loaded: 600 · rows 1–10 of 600"
    );
}
