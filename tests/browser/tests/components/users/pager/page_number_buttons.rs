use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::pager::page_number_buttons::PageNumberButtons;
use non_migration_users::model::users::list::PageDirection;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample;
use crate::support::screen::{Screen, focused};

fn mount() -> (Screen, Contexts) {
    let (screen, contexts) =
        Screen::with_contexts(sample::deployment(), |_| view! { <PageNumberButtons /> });
    sample::fill_in(contexts);
    (screen, contexts)
}

fn current(screen: &Screen) -> Vec<String> {
    screen.names("[aria-current=page]")
}

#[wasm_bindgen_test]
async fn the_pages_are_numbered_as_far_as_they_are_known_and_the_current_one_is_marked() {
    for (offset, arrived, total, numbers, page) in [
        (20, 10, Total::Known(237), "1234…24", "Page 3"),
        (110, 10, Total::Known(237), "1…111213…24", "Page 12"),
        (230, 7, Total::Known(237), "1…2324", "Page 24"),
        (0, 3, Total::Known(3), "1", "Page 1"),
        (20, 10, Total::Unknown, "1234", "Page 3"),
        (20, 4, Total::Unknown, "123", "Page 3"),
        (
            12_340,
            10,
            Total::Unknown,
            "1…1,2341,2351,236",
            "Page 1,235",
        ),
    ] {
        let (screen, contexts) = mount();
        sample::show(contexts, offset, sample::users(arrived, total));
        tick().await;
        assert_eq!(screen.text(), numbers);
        assert_eq!(current(&screen), [page]);
    }
}

#[wasm_bindgen_test]
async fn pages_that_the_service_cut_short_have_no_numbers() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(7, Total::Known(237)));
    tick().await;
    assert!(screen.all("button").is_empty());
}

#[wasm_bindgen_test]
async fn a_number_asks_for_its_page_and_that_of_the_page_on_screen_for_nothing() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::show(contexts, 20, sample::users(10, Total::Known(237)));
    tick().await;
    screen.click("Page 3").await;
    assert_eq!(fetch.urls(), [""; 0]);
    screen.button("Page 24").focus().unwrap();
    screen.click("Page 24").await;
    assert!(fetch.urls()[0].ends_with("?offset=230&limit=10"));
    // While it is awaited, they keep the focus and do nothing.
    assert_eq!(focused(), "Page 24");
    assert_eq!(screen.names("[aria-disabled=true]"), screen.names("button"));
    screen.click("Page 1").await;
    assert_eq!(fetch.urls().len(), 1);
    assert!(!fetch.requests()[0].signal().aborted());
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_a_number_whose_page_has_come() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    tick().await;
    screen.button("Page 2").focus().unwrap();
    let asked = sample::turn(contexts, PageDirection::Next);
    sample::arrive(contexts, asked, Ok(sample::users(10, Total::Known(237))));
    tick().await;
    assert_eq!(current(&screen), ["Page 2"]);
    assert_eq!(focused(), "Page 2");
}

#[wasm_bindgen_test]
async fn pages_of_users_in_memory_are_there_at_once() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::show_all(contexts, 25);
    tick().await;
    screen.click("Page 3").await;
    assert_eq!(current(&screen), ["Page 3"]);
    let rows = contexts.users.memory_page.get_untracked().unwrap().rows();
    assert_eq!(rows, 20..25);
    assert_eq!(fetch.urls(), [""; 0]);
}
