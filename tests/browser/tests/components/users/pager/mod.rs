mod page_number_buttons;
mod rows_per_page_field;

use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::app::connection_form::Form;
use non_migration_users::features::users::pager::Pager;
use non_migration_users::features::users::pager::place::PagerPlace;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::model::users::list::PageDirection;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, focused};

fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <Form /> <Pager place=PagerPlace::AboveRows /> },
    );
    sample::fill_in(contexts);
    (screen, contexts)
}

/// The buttons to the page before and after that are not disabled.
fn enabled(screen: &Screen) -> Vec<String> {
    let mut names = screen.names("nav button:not([disabled])");
    names.retain(|name| [PREVIOUS, NEXT].contains(&name.as_str()));
    names
}

/// The buttons to the ends of the list that lead there.
fn ends(screen: &Screen) -> Vec<String> {
    let mut names = screen.names("nav button:not([aria-disabled])");
    names.retain(|name| [FIRST, LAST].contains(&name.as_str()));
    names
}

const FIRST: &str = "First page";
const PREVIOUS: &str = "Previous page";
const NEXT: &str = "Next page";
const LAST: &str = "Last page";

#[wasm_bindgen_test]
fn the_pager_is_named_and_can_do_nothing_before_there_are_rows() {
    let (screen, _) = mount();
    assert_eq!(screen.names("nav"), ["Pages"]);
    assert_eq!(screen.names("nav button"), [FIRST, PREVIOUS, NEXT, LAST]);
    assert_eq!(enabled(&screen), [""; 0]);
    assert_eq!(ends(&screen), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_button_is_disabled_where_it_leads_nowhere() {
    for (offset, arrived, total, able) in [
        (0, 10, Total::Known(237), &[NEXT][..]),
        (20, 10, Total::Known(237), &[PREVIOUS, NEXT]),
        (230, 7, Total::Known(237), &[PREVIOUS]),
        (0, 10, Total::Known(10), &[NEXT]),
        (0, 3, Total::Known(3), &[]),
        (0, 0, Total::Known(0), &[]),
        (0, 10, Total::Unknown, &[NEXT]),
        (20, 10, Total::Unknown, &[PREVIOUS, NEXT]),
        (20, 9, Total::Unknown, &[PREVIOUS]),
        (20, 0, Total::Unknown, &[PREVIOUS]),
    ] {
        let (screen, contexts) = mount();
        sample::show(contexts, offset, sample::users(arrived, total));
        tick().await;
        assert_eq!(enabled(&screen), able, "{arrived} at {offset}, {total:?}");
    }
}

#[wasm_bindgen_test]
async fn turning_asks_for_the_page_before_or_after() {
    for (button, offset) in [(PREVIOUS, 10), (NEXT, 30)] {
        let fetch = Fetch::silent();
        let (screen, contexts) = mount();
        sample::show(contexts, 20, sample::users(10, Total::Known(237)));
        tick().await;
        screen.click(button).await;
        let request = fetch.requests().remove(0);
        assert!(
            request
                .url()
                .ends_with(&format!("?offset={offset}&limit=10")),
            "{}",
            request.url()
        );
        assert_eq!(
            request.headers().get("X-Auth-Token"),
            Ok(Some(TOKEN.to_owned()))
        );
    }
}

#[wasm_bindgen_test]
async fn the_ends_of_the_list_are_a_button_away_as_far_as_they_are_known() {
    let fetch = Fetch::silent();
    for (offset, arrived, total, able) in [
        (0, 10, Total::Known(237), &[LAST][..]),
        (20, 10, Total::Known(237), &[FIRST, LAST]),
        (230, 7, Total::Known(237), &[FIRST]),
        (20, 10, Total::Unknown, &[FIRST]),
        (0, 10, Total::Unknown, &[]),
    ] {
        let (screen, contexts) = mount();
        sample::show(contexts, offset, sample::users(arrived, total));
        tick().await;
        assert_eq!(ends(&screen), able, "{arrived} at {offset}, {total:?}");
    }
    for (button, offset) in [(FIRST, 0), (LAST, 230)] {
        let (screen, contexts) = mount();
        sample::show(contexts, 20, sample::users(10, Total::Known(237)));
        tick().await;
        screen.click(button).await;
        let asked = fetch.urls().pop().unwrap();
        assert!(
            asked.ends_with(&format!("?offset={offset}&limit=10")),
            "{asked}"
        );
    }
}

#[wasm_bindgen_test]
async fn while_a_request_is_under_way_the_buttons_keep_the_focus_and_do_nothing() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Known(237)));
    tick().await;
    screen.button(NEXT).focus().unwrap();
    screen.click(NEXT).await;
    assert_eq!(focused(), NEXT);
    assert_eq!(
        screen.names("nav button[aria-disabled=true]"),
        screen.names("nav button")
    );
    assert_eq!(enabled(&screen), [PREVIOUS, NEXT]);
    for button in [NEXT, PREVIOUS, FIRST, LAST] {
        screen.click(button).await;
    }
    assert_eq!(fetch.urls().len(), 1);
    assert!(!fetch.requests()[0].signal().aborted());
}

#[wasm_bindgen_test]
async fn the_buttons_work_again_once_the_rows_are_there() {
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Known(237)));
    let load_id = sample::turn(contexts, PageDirection::Next);
    tick().await;
    sample::arrive(contexts, load_id, Ok(sample::users(10, Total::Known(237))));
    tick().await;
    assert!(screen.all("nav [aria-disabled]").is_empty());
}

#[wasm_bindgen_test]
async fn a_button_that_becomes_disabled_hands_the_focus_to_the_other() {
    for (button, turn, arrived, other) in [
        (PREVIOUS, PageDirection::Previous, 10, NEXT),
        (NEXT, PageDirection::Next, 9, PREVIOUS),
    ] {
        let (screen, contexts) = mount();
        sample::show(contexts, 10, sample::users(10, Total::Known(29)));
        tick().await;
        screen.button(button).focus().unwrap();
        let load_id = sample::turn(contexts, turn);
        tick().await;
        assert_eq!(focused(), button);
        let page = sample::users(arrived, Total::Known(29));
        sample::arrive(contexts, load_id, Ok(page));
        tick().await;
        assert_eq!(enabled(&screen), [other]);
        assert_eq!(focused(), other);
    }
}

#[wasm_bindgen_test]
async fn where_both_buttons_become_disabled_the_heading_of_the_list_gets_the_focus() {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <UsersSection /> });
    sample::show(contexts, 10, sample::users(10, Total::Known(30)));
    tick().await;
    screen.button(PREVIOUS).focus().unwrap();
    let load_id = sample::turn(contexts, PageDirection::Previous);
    sample::arrive(contexts, load_id, Ok(sample::users(3, Total::Known(3))));
    tick().await;
    assert_eq!(enabled(&screen), Vec::<String>::new());
    assert_eq!(focused(), "Users not migrated (3)");
}

#[wasm_bindgen_test]
async fn the_focus_elsewhere_is_left_alone() {
    let (screen, contexts) = mount();
    screen.field("Project ID").type_in("p-1").await;
    sample::show(contexts, 20, sample::users(10, Total::Known(30)));
    tick().await;
    sample::show(contexts, 0, sample::users(10, Total::Known(30)));
    tick().await;
    assert_eq!(enabled(&screen), [NEXT]);
    assert_eq!(focused(), "Project ID");
}

#[wasm_bindgen_test]
async fn after_an_empty_next_page_the_focus_stays_in_the_pager() {
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Unknown));
    tick().await;
    screen.button(NEXT).focus().unwrap();
    let load_id = sample::turn(contexts, PageDirection::Next);
    tick().await;
    sample::arrive_empty(contexts, load_id);
    tick().await;
    assert_eq!(enabled(&screen), [PREVIOUS]);
    assert_eq!(focused(), PREVIOUS);
}

#[wasm_bindgen_test]
async fn turning_without_a_token_asks_for_one() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Known(237)));
    tick().await;
    screen.field("Token").type_in("").await;
    screen.click(NEXT).await;
    assert_eq!(fetch.urls(), Vec::<String>::new());
    assert_eq!(focused(), "Token");
    assert_eq!(screen.field("Token").note(), "Enter a token.");
}

#[wasm_bindgen_test]
async fn pages_of_all_users_are_turned_without_a_request_or_a_token() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::show_all(contexts, 25);
    screen.field("Token").type_in("").await;
    assert_eq!(enabled(&screen), [NEXT]);
    screen.click(NEXT).await;
    assert_eq!(enabled(&screen), [PREVIOUS, NEXT]);
    screen.button(NEXT).focus().unwrap();
    screen.click(NEXT).await;
    assert_eq!(enabled(&screen), [PREVIOUS]);
    assert_eq!(focused(), PREVIOUS);
    screen.click(PREVIOUS).await;
    assert_eq!(enabled(&screen), [PREVIOUS, NEXT]);
    screen.click(LAST).await;
    assert_eq!(enabled(&screen), [PREVIOUS]);
    screen.click(FIRST).await;
    assert_eq!(enabled(&screen), [NEXT]);
    assert_eq!(fetch.urls(), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn pages_of_users_in_memory_turn_while_others_are_still_on_their_way() {
    let (screen, contexts) = mount();
    sample::show_part(contexts, 100, Total::Known(300));
    tick().await;
    assert_eq!(screen.names("nav [aria-disabled]"), [FIRST]);
    screen.click(NEXT).await;
    assert_eq!(enabled(&screen), [PREVIOUS, NEXT]);
}

#[wasm_bindgen_test]
async fn where_all_users_fit_on_a_page_there_is_nowhere_to_turn() {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 10);
    tick().await;
    assert_eq!(enabled(&screen), Vec::<String>::new());
}
