use leptos::prelude::*;
use non_migration_users::app::lazy_view::{LazyFeature, LazyView};
use non_migration_users::app::panels::{OpenPanels, Panels};
use non_migration_users::ui::panel::Panel;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::downloads::Downloads;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::Screen;

const TOPIC: &str = "What the list means";

/// The panels of the roster and of the help.
fn mount() -> (Screen, OpenPanels) {
    let open = OpenPanels::default();
    let (screen, _) = Screen::with_contexts(sample::deployment(), move |contexts| {
        let titles = &contexts.language.messages().ui;
        view! {
            <Panel title=titles.roster id="open-roster" open=open.roster>
                <LazyFeature view=LazyView::Roster opener="open-roster" />
            </Panel>
            <Panel title=titles.help id="open-help" open=open.help>
                <LazyFeature view=LazyView::Help opener="open-help" />
            </Panel>
        }
    });
    (screen, open)
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
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <Panels open=OpenPanels::default() /> },
    );
    sample::show_all(contexts, 2);
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
async fn two_panels_that_are_opened_at_once_are_both_drawn() {
    let (screen, open) = mount();
    open.roster.set(true);
    open.help.set(true);
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
