use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::error::ApiError;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::UsersPage;
use non_migration_users::features::users::cautions::Cautions;
use non_migration_users::model::users::list::ListEvent;
use non_migration_users::model::users::sort::Column;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample::{self, ARRIVAL};
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Cautions /> })
}

#[wasm_bindgen_test]
async fn rows_as_they_were_asked_for_need_no_caution() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    tick().await;
    assert_eq!(screen.text(), "");
}

#[wasm_bindgen_test]
async fn rows_that_a_failed_request_left_are_said_to_be_not_current() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(1, Total::Unknown));
    sample::fail(contexts, sample::refusal(503));
    tick().await;
    assert!(
        screen.all("p.caution").is_empty(),
        "the banner says it while it is open"
    );
    contexts.users.dispatch(ListEvent::Dismissed);
    tick().await;
    let time = contexts.language.time(ARRIVAL);
    assert_eq!(
        screen.texts("p.caution"),
        [format!("Refresh failed. Showing data from {time}.")]
    );
    let next = sample::ask(contexts, sample::query(10));
    sample::arrive(contexts, next, Err(sample::refusal(503)));
    contexts.users.dispatch(ListEvent::Dismissed);
    tick().await;
    assert_eq!(
        screen.texts("p.caution"),
        [format!(
            "The latest request failed. Showing data from {time}."
        )]
    );
    sample::show(contexts, 0, sample::users(1, Total::Unknown));
    tick().await;
    assert!(
        !screen.text().contains("Showing data from"),
        "{}",
        screen.text()
    );
}

#[wasm_bindgen_test]
async fn rows_stay_and_are_said_to_be_old_where_the_list_changed_while_it_was_refreshed() {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 3);
    let asked = sample::refresh(contexts);
    let twice = [1, 2, 1].map(|place| sample::user("name", &format!("id-{place}")));
    let arrived = UsersPage {
        users: twice.into(),
        total: Total::Known(3),
    };
    sample::arrive(contexts, asked, Ok(arrived));
    let nobody = sample::users(0, Total::Known(3));
    sample::arrive(contexts, asked.at(3), Ok(nobody));
    tick().await;
    let time = contexts.language.time(ARRIVAL);
    assert_eq!(
        screen.texts("p.caution"),
        [format!(
            "Showing data from {time}. The list changed during the latest refresh, which was left out. If this message stays, \
                select Refresh."
        )]
    );
    sample::show_all(contexts, 3);
    tick().await;
    assert_eq!(screen.text(), "");
}

#[wasm_bindgen_test]
async fn a_list_that_is_not_whole_is_said_to_be_incomplete_once_nothing_more_comes() {
    for (total, messages) in [
        (Total::Known(1000), "Incomplete: 600 of 1,000 users loaded."),
        (
            // That nobody follows has not been seen.
            Total::Known(600),
            "Incomplete: 600 users loaded, total unknown.",
        ),
        (
            Total::Unknown,
            "Incomplete: 600 users loaded, total unknown.",
        ),
    ] {
        let (screen, contexts) = mount();
        sample::show_part(contexts, 600, total);
        tick().await;
        assert!(screen.all("p.caution").is_empty(), "{}", screen.text());
        contexts.users.dispatch(ListEvent::Cancelled);
        tick().await;
        assert_eq!(screen.texts("p.caution"), [messages]);
    }
}

#[wasm_bindgen_test]
async fn sorted_or_filtered_rows_that_are_not_all_are_said_to_be_a_part() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(5000)));
    let part =
        "Sorting and filtering apply only to the 10 users loaded so far, not to the whole list.";
    contexts.users.set_filter("a".to_owned());
    tick().await;
    assert_eq!(screen.texts("p.caution"), [part]);
    contexts.users.set_filter(" ".to_owned());
    tick().await;
    assert!(screen.all("p.caution").is_empty(), "{}", screen.text());
    contexts.users.sort_by(Column::UserId);
    tick().await;
    assert_eq!(screen.texts("p.caution"), [part]);
    sample::show(contexts, 0, sample::users(3, Total::Known(3)));
    tick().await;
    assert!(screen.all("p.caution").is_empty(), "these are all");
}

#[wasm_bindgen_test]
async fn a_list_that_changed_while_it_was_read_is_said_to_have_changed() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 100, Total::Known(200));
    for (offset, arrived) in [(100, 100), (200, 1)] {
        let moved = sample::users_after(offset, arrived, Total::Known(201));
        sample::arrive(contexts, asked.at(offset), Ok(moved));
    }
    tick().await;
    let caution = screen.texts("p.caution").concat();
    assert!(
        caution.starts_with("The list may have changed while it was loading"),
        "{caution}"
    );
    sample::show_all(contexts, 200);
    tick().await;
    assert!(screen.all("p.caution").is_empty(), "{}", screen.text());
}

#[wasm_bindgen_test]
async fn what_the_endpoint_says_against_itself_is_told_beside_what_is_old() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(0, Total::Known(237)));
    tick().await;
    let told = "The endpoint reports 237 users, but returned none.";
    assert_eq!(screen.texts("p.caution"), [told]);
    sample::fail(contexts, ApiError::Network);
    tick().await;
    contexts.users.dispatch(ListEvent::Dismissed);
    tick().await;
    let cautions = screen.texts("p.caution");
    assert!(cautions[0].contains("Showing data from "), "{cautions:?}");
    assert_eq!(cautions[1..], [told]);
}
