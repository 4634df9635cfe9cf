use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::fetch::{Fetch, given, response};
use crate::support::sample::{self, TOKEN};
use crate::support::screen::{Screen, focused};
use crate::support::{settled, until};

const ANN: &str = r#"{"total_count":1,"non_migrate_users":[{"user_id":"id-a","user_name":"Ann"}]}"#;
const BOB: &str = r#"{"total_count":1,"non_migrate_users":[{"user_id":"id-b","user_name":"Bob"}]}"#;
const REFUSAL: &str =
    r#"{"error_code":"APIG.0301","error_msg":"Incorrect IAM authentication information"}"#;

async fn mount() -> Screen {
    let screen = Screen::of_page(sample::deployment()).await;
    screen.field("Project ID").type_in("p-1").await;
    screen.field("Token").type_in(TOKEN).await;
    screen.field("Configuration ID").type_in("c-1").await;
    screen
}

/// Opens the form again, which was sent.
async fn change(screen: &Screen) {
    screen.click("Change").await;
    settled().await;
}

fn names(screen: &Screen) -> Vec<String> {
    screen.texts("th[scope=row]")
}

#[wasm_bindgen_test]
async fn the_page_has_one_heading_a_form_a_list_and_two_live_regions() {
    let screen = mount().await;
    assert_eq!(
        screen.texts("h1"),
        ["Users not migrated from hotspot sessions"]
    );
    assert_eq!(screen.names("form"), ["Connection"]);
    assert_eq!(screen.names("section[aria-label]"), ["Users"]);
    assert_eq!(
        screen.all("[role=status]").len(),
        2,
        "the list's, and the toast's"
    );
    assert_eq!(screen.all("main").len(), 1);
}

#[wasm_bindgen_test]
async fn language_keys_and_what_is_remembered_are_in_a_menu_of_the_header() {
    let _fetch = Fetch::silent();
    let screen = mount().await;
    screen.click("Load users").await;
    assert_eq!(
        screen.names(".page-header button"),
        ["Find user", "Help", "Settings"]
    );
    assert!(screen.all(".page-header select").is_empty());
    screen.click("Settings").await;
    assert_eq!(screen.names(".page-header select"), ["Language", "Theme"]);
    assert_eq!(
        screen.names(".page-header button"),
        [
            "Find user",
            "Help",
            "Settings",
            "Keyboard shortcuts",
            "Clear saved values"
        ]
    );
    screen.click("Clear saved values").await;
    assert_eq!(focused(), "Language");
}

#[wasm_bindgen_test]
async fn what_the_endpoint_responses_is_on_screen() {
    let _fetch = Fetch::saying(200, ANN);
    let screen = mount().await;
    screen.click("Load users").await;
    until("the user is there", || names(&screen) == ["Ann"]).await;
    assert_eq!(screen.texts(".status-line"), ["1–1 of 1"]);
    assert!(!screen.html().contains(TOKEN));
}

#[wasm_bindgen_test]
async fn responses_that_come_in_reverse_leave_the_newer_one_on_screen() {
    let (fetch, responses) = Fetch::waiting();
    let screen = mount().await;
    screen.click("Load users").await;
    change(&screen).await;
    screen.field("Username").type_in("Bob").await;
    screen.click("Load users").await;
    assert_eq!(fetch.urls().len(), 2);
    assert!(fetch.requests()[0].signal().aborted());
    responses.give(1, BOB).await;
    assert_eq!(names(&screen), ["Bob"]);
    responses.give(0, ANN).await;
    assert_eq!(names(&screen), ["Bob"]);
    assert_eq!(screen.texts(".status-line"), ["1–1 of 1"]);
}

#[wasm_bindgen_test]
async fn an_older_response_that_comes_first_is_not_shown_either() {
    let (_fetch, responses) = Fetch::waiting();
    let screen = mount().await;
    screen.click("Load users").await;
    change(&screen).await;
    screen.click("Load users").await;
    responses.give(0, ANN).await;
    assert_eq!(screen.texts(".status-line"), ["Loading…"]);
    assert_eq!(names(&screen), Vec::<String>::new());
    responses.give(1, BOB).await;
    assert_eq!(names(&screen), ["Bob"]);
}

#[wasm_bindgen_test]
async fn a_response_after_cancel_is_not_shown() {
    let (_fetch, responses) = Fetch::waiting();
    let screen = mount().await;
    screen.click("Load users").await;
    screen.click("Cancel").await;
    responses.give(0, ANN).await;
    assert_eq!(names(&screen), [""; 0]);
    assert_eq!(screen.texts(".status-line"), ["Request canceled."]);
}

#[wasm_bindgen_test]
async fn a_refused_token_leads_to_the_token_field_and_a_new_one_to_the_users() {
    let _fetch = Fetch::answering(|request| {
        let known = request.headers().get("X-Auth-Token") == Ok(Some("new-token".to_owned()));
        given(&if known {
            response(200, &[], ANN)
        } else {
            response(401, &[("X-Request-Id", "req-1")], REFUSAL)
        })
    });
    let screen = mount().await;
    screen.click("Load users").await;
    until("the banner is there", || {
        !screen.all("[role=alert]").is_empty()
    })
    .await;
    assert_eq!(
        screen.texts("[role=alert] h2"),
        ["401 Authentication failed"]
    );
    assert_eq!(
        screen.texts("[role=alert] dd"),
        [
            "APIG.0301",
            "Incorrect IAM authentication information",
            "req-1"
        ]
    );
    settled().await;
    assert_eq!(focused(), "Token");
    screen.field("Token").type_in("new-token").await;
    screen.click("Load users").await;
    until("the user is there", || names(&screen) == ["Ann"]).await;
    assert!(screen.all("[role=alert]").is_empty());
}

#[wasm_bindgen_test]
async fn rows_stay_under_the_banner_of_a_later_request() {
    let mut responses = [
        response(503, &[("Retry-After", "7")], ""),
        response(200, &[], ANN),
    ]
    .to_vec();
    let _fetch = Fetch::answering(move |_| given(&responses.pop().unwrap()));
    let screen = mount().await;
    screen.click("Load users").await;
    until("the user is there", || names(&screen) == ["Ann"]).await;
    screen.click("Refresh").await;
    until("the banner is there", || {
        !screen.all("[role=alert]").is_empty()
    })
    .await;
    assert_eq!(screen.texts("[role=alert] h2"), ["503 Service unavailable"]);
    assert!(
        screen
            .text()
            .contains("The service asks you to wait 7 seconds.")
    );
    assert_eq!(names(&screen), ["Ann"]);
    assert!(screen.text().contains("Showing data from "));
}

#[wasm_bindgen_test]
async fn all_pages_are_fetched_six_at_a_time_and_shown_in_order() {
    let (fetch, responses) = Fetch::waiting();
    let screen = mount().await;
    screen.click("Load all users").await;
    let page = |offset: u32| {
        let users: Vec<_> = (offset..(offset + 100).min(850))
            .map(|place| format!(r#"{{"user_id":"id-{place}","user_name":"name-{place}"}}"#))
            .collect();
        format!(
            r#"{{"total_count":850,"non_migrate_users":[{}]}}"#,
            users.join(",")
        )
    };
    assert_eq!(fetch.urls().len(), 1);
    responses.give(0, &page(0)).await;
    assert_eq!(fetch.urls().len(), 7);
    assert_eq!(screen.texts(".progress span")[0], "100 of 850");
    // Each one that arrives makes room for another, the last of them first.
    for (place, requests) in [(6, 8), (5, 9), (4, 9), (3, 9), (2, 9), (8, 9), (7, 9)] {
        responses
            .give(place, &page(100 * u32::try_from(place).unwrap()))
            .await;
        assert_eq!(fetch.urls().len(), requests);
    }
    assert_eq!(screen.texts(".progress span")[0], "750 of 850");
    responses.give(1, &page(100)).await;
    assert_eq!(
        screen.texts(".status-line"),
        ["All 850 users · rows 1–10 of 850"]
    );
    assert!(screen.all("progress").is_empty());
    let names = names(&screen);
    assert_eq!(names[..3], ["name-0", "name-1", "name-2"]);
    screen.field("Filter rows").type_in("name-84").await;
    assert_eq!(
        screen.texts(".status-line"),
        ["All 850 users · 11 of 850 rows match · rows 1–10 of 11"]
    );
}

#[wasm_bindgen_test]
async fn after_the_list_of_keys_the_focus_is_by_the_menu_that_it_was_opened_from() {
    let screen = mount().await;
    screen.button("Settings").focus().unwrap();
    screen.click("Settings").await;
    screen.button("Keyboard shortcuts").focus().unwrap();
    screen.click("Keyboard shortcuts").await;
    settled().await;
    screen.click("Close").await;
    settled().await;
    assert_eq!(focused(), "Settings");
}

#[wasm_bindgen_test]
async fn what_is_chosen_after_all_was_forgotten_can_be_forgotten_as_well() {
    let screen = mount().await;
    screen.click("Settings").await;
    assert!(
        !screen
            .names(".page-header button")
            .contains(&"Clear saved values".to_owned())
    );
    screen.field("Language").choose("zh-CN").await;
    until("it can be forgotten", || {
        screen
            .names(".page-header button")
            .contains(&"清除已记住的信息".to_owned())
    })
    .await;
    screen.click("清除已记住的信息").await;
    screen.field("语言").choose("en").await;
    until("it can be forgotten again", || {
        screen
            .names(".page-header button")
            .contains(&"Clear saved values".to_owned())
    })
    .await;
}
