use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::features::issues::buttons::IssueButtons;
use non_migration_users::features::users::section::UsersSection;
use non_migration_users::model::users::list::{Activity, List};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::fetch::Fetch;
use crate::support::sample::{self, user};
use crate::support::screen::{Screen, focused};
use crate::support::settled;

fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(sample::deployment(), |_| {
        view! { <UsersSection issues=|| view! { <IssueButtons /> } /> }
    });
    sample::fill_in(contexts);
    (screen, contexts)
}

/// Two with the same name, one without an ID, and one with a character that nobody sees.
fn some_with_issues() -> Vec<User> {
    vec![
        user("ann", "1"),
        user("bert", "2"),
        user("ann", "3"),
        User {
            name: Some("carl".to_owned()),
            id: None,
        },
        user("do\u{200b}ra", "5"),
    ]
}

async fn mount_with_issues() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show_only(contexts, some_with_issues());
    tick().await;
    (screen, contexts)
}

fn buttons(screen: &Screen) -> Vec<String> {
    screen.names(".issues button")
}

fn names(screen: &Screen) -> Vec<String> {
    screen.texts("tbody th")
}

/// Whether a screen reader hears that the button is pressed.
fn is_pressed(screen: &Screen, name: &str) -> bool {
    let pressed = screen.button(name).get_attribute("aria-pressed");
    pressed.as_deref() == Some("true")
}

const DUPLICATES: &str = "Same ID or name (2)";

#[wasm_bindgen_test]
async fn each_issue_is_told_with_the_number_of_its_rows() {
    let (screen, _) = mount_with_issues().await;
    assert_eq!(
        buttons(&screen),
        [DUPLICATES, "No name or ID (1)", "Invisible characters (1)"]
    );
}

#[wasm_bindgen_test]
async fn nothing_is_told_of_a_list_without_issues() {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 237);
    tick().await;
    assert_eq!(buttons(&screen), [""; 0]);
    assert!(screen.all(".issues > *").is_empty(), "{}", screen.html());
}

#[wasm_bindgen_test]
async fn a_button_shows_its_rows_alone_and_then_all_again_and_keeps_the_focus() {
    let (screen, _) = mount_with_issues().await;
    screen.button(DUPLICATES).focus().unwrap();
    screen.click(DUPLICATES).await;
    assert_eq!(names(&screen), ["ann", "ann"]);
    assert!(is_pressed(&screen, DUPLICATES));
    assert!(screen.texts("[role=status]")[0].contains("2 of 5 rows match"));
    screen.click(DUPLICATES).await;
    assert_eq!(screen.all("tbody tr").len(), 5);
    assert!(!is_pressed(&screen, DUPLICATES));
    assert_eq!(focused(), DUPLICATES);
}

#[wasm_bindgen_test]
async fn another_button_takes_the_place_of_the_one_that_is_pressed() {
    let (screen, _) = mount_with_issues().await;
    screen.click(DUPLICATES).await;
    screen.click("Invisible characters (1)").await;
    assert_eq!(names(&screen), ["doU+200Bra"]);
    assert!(!is_pressed(&screen, DUPLICATES));
}

#[wasm_bindgen_test]
async fn the_filter_narrows_the_rows_of_an_issue_further_and_not_their_number() {
    let (screen, contexts) = mount_with_issues().await;
    screen.click(DUPLICATES).await;
    contexts.users.set_filter("bert".to_owned());
    tick().await;
    assert_eq!(names(&screen), [""; 0]);
    assert!(screen.text().contains("No rows match the filter"));
    assert_eq!(buttons(&screen)[0], DUPLICATES);
    screen.click("Clear filter").await;
    assert_eq!(screen.all("tbody tr").len(), 5);
    assert!(!is_pressed(&screen, DUPLICATES));
}

#[wasm_bindgen_test]
async fn of_a_part_of_the_list_it_is_said_that_only_its_rows_are_counted() {
    let (screen, contexts) = mount();
    let page = |total| UsersPage {
        users: some_with_issues(),
        total,
    };
    for (total, expected) in [
        (Total::Known(5), "Worth a look"),
        (Total::Known(2237), "In the loaded rows:"),
    ] {
        sample::show(contexts, 0, page(total));
        tick().await;
        let group = screen.one(".issues [role=group]");
        let label = group.get_attribute("aria-labelledby").unwrap();
        assert_eq!(screen.texts(&format!("#{label}")), [expected]);
    }
}

#[wasm_bindgen_test]
async fn of_users_found_by_name_it_is_said_too() {
    let (screen, contexts) = mount();
    let asked = sample::ask(contexts, sample::query_by_name("ann"));
    let users = vec![user("ann", "1"), user("ann", "2")];
    let total = Total::Known(950);
    sample::arrive(contexts, asked, Ok(UsersPage { users, total }));
    tick().await;
    assert_eq!(buttons(&screen), [DUPLICATES]);
    let told = screen.texts(".issues");
    assert!(told[0].starts_with("In the loaded rows:"), "{told:?}");
    assert!(!told[0].contains("limit"), "950 is no number of the list's");
}

#[wasm_bindgen_test]
async fn pressing_a_button_loads_few_missing_users() {
    let _fetch = Fetch::silent();
    let (screen, contexts) = mount();
    let users = some_with_issues();
    let total = Total::Known(237);
    sample::show(contexts, 0, UsersPage { users, total });
    tick().await;
    screen.click(DUPLICATES).await;
    let activity = contexts.users.list.with_untracked(List::activity);
    assert!(matches!(activity, Activity::LoadingAll { .. }));
}

#[wasm_bindgen_test]
async fn a_button_that_is_pressed_stays_without_rows_and_goes_when_it_is_pressed_again() {
    let (screen, contexts) = mount_with_issues().await;
    screen.click(DUPLICATES).await;
    sample::show_all(contexts, 3);
    tick().await;
    assert_eq!(buttons(&screen), ["Same ID or name (0)"]);
    assert!(screen.text().contains("No rows match the filter"));
    screen.button("Same ID or name (0)").focus().unwrap();
    screen.click("Same ID or name (0)").await;
    settled().await;
    assert_eq!(buttons(&screen), [""; 0]);
    assert_eq!(focused(), "Users not migrated (3)");
    assert_eq!(screen.all("tbody tr").len(), 3);
}

#[wasm_bindgen_test]
async fn a_button_that_goes_by_itself_does_not_take_the_focus_with_it() {
    let (screen, contexts) = mount_with_issues().await;
    screen.button(DUPLICATES).focus().unwrap();
    sample::show_all(contexts, 3);
    settled().await;
    assert_eq!(buttons(&screen), [""; 0]);
    assert_eq!(focused(), "Users not migrated (3)");
}

#[wasm_bindgen_test]
async fn the_distance_to_the_maximum_is_told_where_the_number_of_users_is_sure() {
    let (screen, contexts) = mount();
    for (total, expected) in [
        (Total::Known(899), None),
        (
            Total::Known(950),
            Some("50 below documented limit of 1,000"),
        ),
        (Total::Known(1000), Some("At documented limit of 1,000")),
        (
            Total::Known(1237),
            Some("237 above documented limit of 1,000"),
        ),
        (Total::Unknown, None),
    ] {
        sample::show(contexts, 0, sample::users(10, total));
        tick().await;
        assert_eq!(screen.texts(".issues > p"), Vec::from_iter(expected));
    }
}
