use leptos::prelude::*;
use non_migration_users::app::drawers::Drawers;
use non_migration_users::features::tools::buttons::ToolButtons;
use non_migration_users::features::tools::help_button::HelpButton;
use non_migration_users::model::users::list::List;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::{Screen, focused, focused_id, strike};

const TOPIC: &str = "What the list means";

/// The buttons and the drawers.
fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(
        sample::deployment(),
        |_| view! { <HelpButton /> <ToolButtons /> <Drawers /> },
    )
}

/// They, where users are on screen.
async fn mount_with_users() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 2);
    painted().await;
    (screen, contexts)
}

/// The names of the buttons that open tools.
fn buttons(screen: &Screen) -> Vec<String> {
    screen.names("[aria-controls]")
}

/// The names of those that say that their tool is open.
fn expanded(screen: &Screen) -> Vec<String> {
    screen.names("[aria-controls][aria-expanded=true]")
}

#[wasm_bindgen_test]
async fn tools_are_offered_while_a_list_is_on_screen_and_while_another_takes_its_place() {
    let (screen, contexts) = mount();
    assert_eq!(buttons(&screen), ["Help"]);
    sample::ask(contexts, sample::query(0));
    painted().await;
    assert_eq!(buttons(&screen), ["Help"]);
    sample::show_all(contexts, 2);
    painted().await;
    let all = ["Help", "Check users", "Compare"];
    assert_eq!(buttons(&screen), all);
    sample::ask_all(contexts);
    painted().await;
    assert_eq!(buttons(&screen), all);
}

#[wasm_bindgen_test]
async fn nothing_of_a_tool_is_in_the_page_until_it_is_opened() {
    let (screen, _) = mount_with_users().await;
    assert!(screen.all("h3, textarea").is_empty());
    assert!(expanded(&screen).is_empty());
    screen.toggle("Help").await;
    assert_eq!(screen.open_tools(), ["Help"]);
    assert_eq!(expanded(&screen), ["Help"]);
    assert_eq!(focused(), "Help");
    assert_eq!(screen.texts("h3")[0], TOPIC);
    assert!(screen.all("textarea").is_empty(), "others are empty yet");
}

#[wasm_bindgen_test]
async fn each_button_names_the_drawer_that_it_opens() {
    let (screen, _) = mount_with_users().await;
    for tool in ["Help", "Check users", "Compare"] {
        screen.toggle(tool).await;
        let button = screen.one("[aria-expanded=true]");
        let drawer = screen.one(".drawer:not([hidden])");
        assert_eq!(button.get_attribute("aria-controls"), Some(drawer.id()));
        assert_eq!(screen.open_tools(), [tool]);
    }
}

#[wasm_bindgen_test]
async fn the_button_of_an_open_tool_closes_it() {
    let (screen, _) = mount_with_users().await;
    screen.toggle("Compare").await;
    screen.toggle("Compare").await;
    assert_eq!(screen.open_tools(), [""; 0]);
    assert!(expanded(&screen).is_empty());
    assert_eq!(focused(), "Compare");
}

#[wasm_bindgen_test]
async fn a_tool_that_is_closed_from_inside_gives_the_focus_back_to_its_button() {
    let (screen, _) = mount_with_users().await;
    screen.toggle("Check users").await;
    screen.field("Names or IDs").type_in("Ann").await;
    strike("Escape").await;
    assert_eq!(screen.open_tools(), [""; 0]);
    assert_eq!(focused_id(), "open-check");

    screen.toggle("Help").await;
    screen.one(".drawer:not([hidden]) .drawer-close").click();
    painted().await;
    assert_eq!(screen.open_tools(), [""; 0]);
    assert_eq!(focused_id(), "open-help");
}

#[wasm_bindgen_test]
async fn a_tool_whose_button_has_gone_with_the_list_gives_the_focus_to_the_help() {
    let (screen, contexts) = mount_with_users().await;
    screen.toggle("Check users").await;
    contexts.users.list.update(|list| *list = List::default());
    painted().await;
    assert_eq!(screen.open_tools(), ["Check users"]);
    strike("Escape").await;
    assert_eq!(focused_id(), "open-help");
}

#[wasm_bindgen_test]
async fn one_tool_is_on_screen_at_a_time_and_the_others_keep_what_they_hold() {
    let (screen, _) = mount_with_users().await;
    screen.toggle("Check users").await;
    let entries = screen.field("Names or IDs");
    entries.type_in("Ann").await;
    screen.toggle("Compare").await;
    assert_eq!(screen.open_tools(), ["Compare"]);
    assert_eq!(focused(), "Compare");

    screen.toggle("Check users").await;
    assert_eq!(screen.open_tools(), ["Check users"]);
    let after = screen.field("Names or IDs");
    assert_eq!(after.value(), "Ann");
    assert!(after.is_same(&entries), "selection and scrolling stay too");
}

#[wasm_bindgen_test]
async fn a_tool_is_open_or_closed_in_the_other_language_as_it_was_before() {
    let screen = Screen::of_page(sample::deployment()).await;
    screen.toggle("Help").await;
    assert_eq!(screen.open_tools(), ["Help"]);
    screen.click("Settings").await;
    screen.field("Language").choose("zh-CN").await;
    painted().await;
    assert_eq!(screen.open_tools(), ["帮助"]);
    assert_eq!(focused(), "语言");
    screen.toggle("帮助").await;
    screen.field("语言").choose("en").await;
    painted().await;
    assert_eq!(screen.open_tools(), [""; 0]);
    screen.toggle("Help").await;
    assert!(screen.texts("h3").contains(&TOPIC.to_owned()));
}
