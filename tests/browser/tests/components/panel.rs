use leptos::prelude::*;
use non_migration_users::components::export_panel::ExportPanel;
use non_migration_users::components::panel::Panel;
use non_migration_users::components::store::Store;
use non_migration_users::components::toolbox::{Stage, Stance, Tool};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::downloads::Downloads;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::{Screen, focused};

const TOPIC: &str = "What the list means";
const AWAITED: &str = "Loading this part of the page…";
const MISSING: &str =
    "This part of the page could not be loaded. Check the connection and try again.";

/// The panels of the roster and of the help.
fn mount() -> (Screen, Store) {
    Screen::with_store(sample::deployment(), |store| {
        let titles = &store.words().tools;
        view! {
            <Panel title=titles.roster tool=Tool::Roster store />
            <Panel title=titles.help tool=Tool::Help store />
        }
    })
}

fn topics(screen: &Screen) -> Vec<String> {
    screen.texts("h3")
}

#[wasm_bindgen_test]
async fn nothing_of_a_tool_is_in_the_page_until_its_heading_is_opened() {
    let (screen, _) = mount();
    painted().await;
    assert_eq!(screen.texts("h2"), ["Check a roster", "Help"]);
    assert_eq!(screen.text(), "Check a rosterHelp");
    screen.toggle("Help").await;
    assert_eq!(screen.open_panels(), ["Help"]);
    assert_eq!(topics(&screen)[0], TOPIC);
    assert!(
        screen.all("textarea").is_empty(),
        "the other panel is empty yet"
    );
}

#[wasm_bindgen_test]
async fn a_panel_that_is_closed_and_opened_again_is_the_one_from_before() {
    let (screen, _) = mount();
    screen.toggle("Check a roster").await;
    let before = screen.field("Names or IDs");
    before.type_in("Ann").await;
    screen.toggle("Check a roster").await;
    assert_eq!(screen.open_panels(), [""; 0]);
    screen.toggle("Check a roster").await;
    assert_eq!(screen.open_panels(), ["Check a roster"]);
    let after = screen.field("Names or IDs");
    assert_eq!(after.value(), "Ann");
    assert!(after.is_same(&before), "selection and scrolling stay too");
}

#[wasm_bindgen_test]
async fn opening_another_panel_leaves_an_open_one_alone() {
    const ALERT: &str = "The browser could not make the file. Close other pages and try again.";
    let _downloads = Downloads::refusing();
    let (screen, store) = Screen::with_store(sample::deployment(), |store| {
        view! {
            <ExportPanel store />
            <Panel title=store.words().tools.help tool=Tool::Help store />
        }
    });
    sample::show_all(store, 2);
    painted().await;
    screen.toggle("Export").await;
    let before = screen.field("Rows to export");
    screen.click("Export CSV").await;
    assert_eq!(screen.texts("[role=alert]"), [ALERT]);
    screen.toggle("Help").await;
    assert_eq!(screen.open_panels(), ["Export", "Help"]);
    assert_eq!(screen.texts("[role=alert]"), [ALERT]);
    assert!(screen.field("Rows to export").is_same(&before));
}

#[wasm_bindgen_test]
async fn two_tools_that_are_wanted_before_either_is_loaded_are_both_drawn() {
    let (screen, store) = mount();
    store.want(Tool::Roster);
    store.want(Tool::Help);
    painted().await;
    assert_eq!(screen.open_panels(), ["Check a roster", "Help"]);
    assert_eq!(screen.field("Names or IDs").value(), "");
    assert_eq!(topics(&screen)[0], TOPIC);
}

#[wasm_bindgen_test]
async fn a_panel_is_open_or_closed_in_the_other_language_as_it_was_before() {
    let screen = Screen::of_page(sample::deployment()).await;
    screen.toggle("Check a roster").await;
    screen.field("Names or IDs").type_in("Ann").await;
    screen.toggle("Help").await;
    screen.toggle("Help").await;
    assert_eq!(screen.open_panels(), ["Check a roster"]);

    screen.field("Language").choose("zh-CN").await;
    painted().await;
    assert_eq!(screen.open_panels(), ["核对名单"]);
    assert_eq!(screen.field("用户名或用户ID").value(), "Ann");
    screen.toggle("帮助").await;
    assert_eq!(screen.open_panels(), ["核对名单", "帮助"]);

    screen.field("语言").choose("en").await;
    painted().await;
    assert_eq!(screen.open_panels(), ["Check a roster", "Help"]);
    assert_eq!(screen.field("Names or IDs").value(), "Ann");
    assert!(topics(&screen).contains(&TOPIC.to_owned()));
}

#[wasm_bindgen_test]
async fn a_tool_that_is_under_way_says_so() {
    let (screen, store) = mount();
    store.tools.stance(Tool::Help).set(Stance::Open);
    painted().await;
    assert_eq!(screen.texts("[role=status]"), [AWAITED]);
    assert_eq!(topics(&screen), [""; 0]);
    store.want(Tool::Help);
    painted().await;
    assert!(screen.all("[role=status]").is_empty());
    assert_eq!(topics(&screen)[0], TOPIC);
}

#[wasm_bindgen_test]
async fn a_tool_that_did_not_come_is_an_alert_and_try_again_loads_it() {
    let (screen, store) = mount();
    store.tools.stance(Tool::Help).set(Stance::Open);
    store.tools.stage.set(Stage::Missing);
    painted().await;
    assert_eq!(screen.texts("[role=alert]"), [MISSING]);
    assert_eq!(screen.names("button"), ["Try again"]);
    screen.button("Try again").focus().unwrap();
    screen.click("Try again").await;
    painted().await;
    assert!(screen.all("[role=alert], button").is_empty());
    assert_eq!(topics(&screen)[0], TOPIC);
    assert_eq!(focused(), "Help", "the focus does not go with the button");
}

#[wasm_bindgen_test]
async fn that_the_tools_did_not_come_is_said_only_where_one_is_wanted() {
    let (screen, store) = mount();
    store.tools.stage.set(Stage::Missing);
    painted().await;
    assert_eq!(screen.text(), "Check a rosterHelp");
    screen.toggle("Help").await;
    assert!(screen.all("[role=alert]").is_empty(), "it is loaded again");
    assert_eq!(topics(&screen)[0], TOPIC);
}
