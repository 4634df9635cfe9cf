use js_sys::JsString;
use leptos::prelude::*;
use non_migration_users::api::paging::Total;
use non_migration_users::features::users::filter_box::RowFilterBox;
use non_migration_users::model::users::list::{Activity, List, ListEvent, PageDirection};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::Screen;

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| view! { <RowFilterBox /> })
}

#[wasm_bindgen_test]
fn the_filter_is_an_empty_search_box_with_its_label() {
    let (screen, _) = mount();
    let field = screen.field("Filter rows");
    assert_eq!(field.attribute("type").as_deref(), Some("search"));
    assert_eq!(field.attribute("name"), None);
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
fn how_it_is_read_describes_it() {
    let (screen, _) = mount();
    let hint = screen.field("Filter rows").attribute("aria-describedby");
    let told = screen.texts(&format!("#{}", hint.unwrap()));
    assert_eq!(told.len(), 1);
    for part in ["-word", "\"two words\"", "name:", "id:"] {
        assert!(told[0].contains(part), "{told:?}");
    }
}

#[wasm_bindgen_test]
async fn what_narrows_nothing_yet_is_no_filter() {
    let (screen, contexts) = mount();
    for (text, is_filtered) in [
        ("-", false),
        ("-a", true),
        ("name:", false),
        ("name:a", true),
    ] {
        screen.field("Filter rows").type_in(text).await;
        assert_eq!(
            untrack(|| contexts.users.is_filtered()),
            is_filtered,
            "{text}"
        );
    }
}

#[wasm_bindgen_test]
async fn each_letter_typed_counts_at_once() {
    let (screen, contexts) = mount();
    for text in ["a", "an", "ann", ""] {
        screen.field("Filter rows").type_in(text).await;
        assert_eq!(contexts.users.filter.get_untracked(), text);
    }
}

/// Whether all users are on their way.
fn loads_all(contexts: Contexts) -> bool {
    let activity = contexts.users.list.with_untracked(List::activity);
    matches!(activity, Activity::LoadingAll { .. })
}

#[wasm_bindgen_test]
async fn typing_loads_few_missing_users_once_and_not_again_after_they_were_cancelled() {
    let fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    screen.field("Filter rows").type_in(" ").await;
    assert!(!loads_all(contexts), "that narrows nothing");
    screen.field("Filter rows").type_in("a").await;
    assert!(loads_all(contexts));
    screen.field("Filter rows").type_in("an").await;
    assert_eq!(fetch.requests().len(), 1);
    contexts.users.dispatch(ListEvent::Cancelled);
    screen.field("Filter rows").type_in("ann").await;
    assert!(!loads_all(contexts));
}

#[wasm_bindgen_test]
async fn typing_loads_neither_many_users_nor_any_without_a_token() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    screen.field("Filter rows").type_in("a").await;
    assert!(!loads_all(contexts), "there is no token");
    sample::fill_in(contexts);
    sample::show(contexts, 0, sample::users(10, Total::Known(1011)));
    screen.field("Filter rows").type_in("an").await;
    assert!(!loads_all(contexts));
}

#[wasm_bindgen_test]
async fn what_is_typed_while_a_page_is_awaited_loads_the_rest_after_it() {
    let _fetch = Fetch::silent();
    let (screen, contexts) = mount();
    sample::fill_in(contexts);
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    let asked = sample::turn(contexts, PageDirection::Next);
    screen.field("Filter rows").type_in("a").await;
    assert!(!loads_all(contexts));
    sample::arrive(
        contexts,
        asked,
        Ok(sample::users_after(10, 10, Total::Known(237))),
    );
    assert!(loads_all(contexts));
}

#[wasm_bindgen_test]
async fn clearing_the_filter_elsewhere_empties_the_box() {
    let (screen, contexts) = mount();
    screen.field("Filter rows").type_in("ann").await;
    contexts.users.filter.set(String::new());
    leptos::task::tick().await;
    assert_eq!(screen.field("Filter rows").value(), "");
}

#[wasm_bindgen_test]
async fn typing_replaces_what_the_status_line_noted() {
    let (screen, contexts) = mount();
    contexts.status.set("ID copied");
    screen.field("Filter rows").type_in("a").await;
    assert_eq!(contexts.status.get_untracked(), "");
}

#[wasm_bindgen_test]
async fn an_emoji_that_comes_in_two_halves_is_not_destroyed() {
    let (screen, contexts) = mount();
    let field = screen.field("Filter rows");
    let half = JsString::from_char_code(&[0x61, 0xd83d]);
    field.type_in_units(&half).await;
    painted().await;
    let shown = JsString::from(field.property("value"));
    assert!(shown == half, "{shown:?}");
    let other_half = JsString::from_char_code(&[0xde00]);
    field.type_in_units(&shown.concat(&other_half)).await;
    assert_eq!(field.value(), "a😀");
    let text = contexts.users.filter.get_untracked();
    assert_eq!(text, "a😀");
}
