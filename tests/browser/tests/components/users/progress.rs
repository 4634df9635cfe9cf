use std::time::Duration;

use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::error::{ApiError, ErrorResponse, Status};
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::progress::Progress;
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::model::users::list::ListEvent;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <Progress /> })
}

/// `value` and `max` of the bar.
fn bar(screen: &Screen) -> (Option<String>, Option<String>) {
    let bar = screen.one("progress");
    assert_eq!(
        bar.get_attribute("role"),
        None,
        "it has the role progressbar"
    );
    (bar.get_attribute("value"), bar.get_attribute("max"))
}

fn of(value: &str, max: &str) -> (Option<String>, Option<String>) {
    (Some(value.to_owned()), Some(max.to_owned()))
}

const INDETERMINATE: (Option<String>, Option<String>) = (None, None);

#[wasm_bindgen_test]
async fn there_is_no_bar_unless_all_users_are_being_loaded() {
    let (screen, contexts) = mount();
    assert_eq!(screen.html().replace("<!---->", "").replace("<!>", ""), "");
    let asked = sample::ask(contexts, sample::query(0));
    tick().await;
    assert!(screen.all("progress").is_empty());
    sample::arrive(contexts, asked, Ok(sample::users(10, Total::Known(237))));
    tick().await;
    assert!(screen.all("progress").is_empty());
}

#[wasm_bindgen_test]
async fn before_the_first_page_the_bar_has_a_name_and_no_end() {
    let (screen, contexts) = mount();
    sample::ask_all(contexts);
    tick().await;
    assert_eq!(screen.names("progress"), ["Users loaded"]);
    assert_eq!(bar(&screen), INDETERMINATE);
    assert_eq!(screen.text(), "0 so far");
}

#[wasm_bindgen_test]
async fn it_shows_how_many_of_how_many_have_arrived() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 100, Total::Known(1000));
    tick().await;
    assert_eq!(bar(&screen), of("100", "1000"));
    assert_eq!(screen.text(), "100 of 1,000");
    // Whichever page arrives.
    for (offset, arrived) in [(600, 200), (300, 300), (100, 400), (200, 500), (500, 600)] {
        let page = sample::users_after(offset, 100, Total::Known(1000));
        sample::arrive(contexts, asked.at(offset), Ok(page));
        tick().await;
        assert_eq!(bar(&screen), of(&arrived.to_string(), "1000"));
    }
    assert_eq!(screen.text(), "600 of 1,000");
    assert_eq!(screen.names("progress"), ["Users loaded"]);
}

#[wasm_bindgen_test]
async fn where_the_total_is_unknown_it_shows_how_many_have_arrived_so_far() {
    let (screen, contexts) = mount();
    sample::show_part(contexts, 1200, Total::Unknown);
    tick().await;
    assert_eq!(bar(&screen), INDETERMINATE);
    assert_eq!(screen.text(), "1,200 so far");
}

#[wasm_bindgen_test]
async fn a_pause_for_the_service_is_told_until_it_is_over() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 100, Total::Known(1000));
    let refusal = ApiError::Status {
        status: Status::TooManyRequests,
        response: ErrorResponse {
            retry_after: Some(Duration::from_secs(1)),
            ..sample::full_response()
        },
    };
    sample::arrive(contexts, asked.at(100), Err(refusal));
    tick().await;
    assert_eq!(
        screen.texts(".progress span"),
        [
            "100 of 1,000",
            "Pausing for 1 s to avoid overloading the service."
        ]
    );
    crate::support::until("the pause is over", || {
        screen.texts(".progress span") == ["100 of 1,000", ""]
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_bar_goes_when_the_work_is_done_given_up_or_has_failed() {
    for end in [
        |contexts, _| sample::show_all(contexts, 350),
        |contexts: Contexts, _| contexts.users.dispatch(ListEvent::Cancelled),
        |contexts, asked: sample::Asked| {
            sample::arrive(contexts, asked.at(100), Err(sample::refusal(404)));
        },
    ] {
        let (screen, contexts) = mount();
        let asked = sample::show_part(contexts, 100, Total::Known(350));
        tick().await;
        assert_eq!(screen.text(), "100 of 350");
        end(contexts, asked);
        tick().await;
        assert!(screen.all("progress").is_empty());
        assert_eq!(screen.text(), "");
    }
}

#[wasm_bindgen_test]
async fn it_speaks_chinese() {
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), |contexts| {
        contexts.language.set(
            Language::SimplifiedChinese,
            Messages::of(Language::SimplifiedChinese),
        );
        view! { <Progress /> }
    });
    sample::show_part(contexts, 600, Total::Known(1000));
    tick().await;
    assert_eq!(screen.names("progress"), ["已加载的用户"]);
    assert_eq!(screen.text(), "600/1,000");
}
