//! Going over to another configuration of the project, and seeing whether the present one migrates sessions.

use e2e::{Kind, TOKEN, scenario};
use fantoccini::key::Key;

use crate::page::looking_at_the_page::looks_right;

const SHOW: &str = "Show migration status";
const SWITCH: &str = "Switch configuration: sample";
const SAMPLE: &str = "sample Migration on · 4 sessions 237 users";
const SWITCHED_OFF: &str = "users-25 Migration off · 2 sessions 25 users";
const CAUTION: &str = "While off, this list has no effect.";

#[tokio::test]
async fn another_configuration_is_chosen_in_place_and_one_whose_list_has_no_effect_is_told() {
    scenario(async |page| {
        page.load("sample").await;
        page.press(SWITCH).await;
        page.focuses("Search configurations").await;
        page.has(Kind::Choice, SAMPLE).await;
        page.pick(SWITCHED_OFF).await;
        page.sees("1–10 of 25").await;
        page.has(Kind::Button, "Switch configuration: users-25")
            .await;
        page.has_no(Kind::Choice, SAMPLE).await;
        page.sees(CAUTION).await;
        assert_eq!(page.value("Configuration ID").await, "users-25");
        page.assert_nowhere(TOKEN).await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_switches_and_escape_leaves_all_as_it_was() {
    scenario(async |page| {
        page.load("sample").await;
        page.enter_button(SWITCH).await;
        page.strike(Key::Enter).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.strike(Key::Escape).await;
        page.focuses(SWITCH).await;
        page.has_no(Kind::Choice, SAMPLE).await;
        page.strike(Key::Down).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.type_keys("users-25").await;
        page.has_no(Kind::Choice, SAMPLE).await;
        page.strike(Key::Enter).await;
        page.sees("1–10 of 25").await;
    })
    .await;
}

#[tokio::test]
async fn whether_it_migrates_is_asked_for_by_a_press_only() {
    scenario(async |page| {
        page.load("sample").await;
        let is_of_configurations = |path: &str| path.ends_with("/hotspot-session-config");
        let asked = || {
            let asked = page.asked();
            asked.iter().any(|asked| is_of_configurations(&asked.path))
        };
        assert!(!asked());
        page.press(SHOW).await;
        page.sees("Migration on · 4 sessions").await;
        page.hears("Migration on · 4 sessions").await;
        assert!(asked());
        page.focuses(SWITCH).await;
        page.has_no(Kind::Button, SHOW).await;
        page.sees("1–10 of 237").await;
    })
    .await;
}

#[tokio::test]
async fn a_token_that_is_refused_there_leads_to_the_form() {
    scenario(async |page| {
        page.fill("Project ID", "status-401").await;
        page.load("sample").await;
        page.press(SHOW).await;
        page.sees("Couldn't list the configurations: 401").await;
        page.focuses("Token").await;
    })
    .await;
}

#[tokio::test]
async fn the_line_looks_right_in_each_state() {
    scenario(async |page| {
        page.load("sample").await;
        looks_right(page, "bar").await;
        page.press(SHOW).await;
        page.sees("Migration on · 4 sessions").await;
        looks_right(page, "bar-on").await;
        page.press(SWITCH).await;
        page.has(Kind::Choice, SAMPLE).await;
        page.strike(Key::Down).await;
        looks_right(page, "bar-list").await;
        page.pick(SWITCHED_OFF).await;
        page.sees(CAUTION).await;
        looks_right(page, "bar-off").await;

        page.fill("Project ID", "status-403").await;
        page.load("sample").await;
        page.press(SHOW).await;
        page.sees("403 No permission").await;
        looks_right(page, "bar-403").await;
        page.press(SWITCH).await;
        page.focuses("Search configurations").await;
        page.sees("403 No permission").await;
        looks_right(page, "bar-list-403").await;
    })
    .await;
}
