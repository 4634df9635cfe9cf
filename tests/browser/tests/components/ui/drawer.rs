use leptos::prelude::*;
use non_migration_users::ui::drawer::Drawer;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::painted;
use crate::support::screen::{Screen, focused, strike};

/// A drawer, whether it is open, and a field beside it.
fn mount() -> (Screen, RwSignal<bool>) {
    let is_open = RwSignal::new(false);
    let screen = Screen::new(move || {
        view! {
            <input aria-label="Beside" />
            <button type="button" aria-controls="drawer">"Open"</button>
            <Drawer
                id="drawer"
                title_id="drawer-title"
                title="Things"
                close="Close"
                is_open=is_open.into()
                on_close=move |()| is_open.set(false)
                on_leave=move |()| is_open.set(false)
            >
                <input aria-label="Inside" />
            </Drawer>
        }
    });
    (screen, is_open)
}

async fn open(is_open: RwSignal<bool>) {
    is_open.set(true);
    painted().await;
}

#[wasm_bindgen_test]
async fn what_is_in_a_drawer_is_drawn_when_it_is_first_opened_and_stays() {
    let (screen, is_open) = mount();
    painted().await;
    assert_eq!(screen.names("input"), ["Beside"]);
    assert!(screen.all("section").is_empty());
    open(is_open).await;
    let before = screen.field("Inside");
    before.type_in("Ann").await;
    screen.click("Close").await;
    painted().await;
    assert!(screen.all("section").is_empty());
    open(is_open).await;
    assert!(screen.field("Inside").is_same(&before));
    assert_eq!(screen.field("Inside").value(), "Ann");
}

#[wasm_bindgen_test]
async fn a_drawer_is_named_by_its_heading_which_gets_the_focus_when_it_opens() {
    let (screen, is_open) = mount();
    painted().await;
    assert_eq!(focused(), "");
    open(is_open).await;
    assert_eq!(focused(), "Things");
    let title = screen.one("section").get_attribute("aria-labelledby");
    assert_eq!(title.as_deref(), Some(&*screen.one("h2").id()));
}

#[wasm_bindgen_test]
async fn a_drawer_that_is_drawn_open_leaves_the_focus_where_it_is() {
    let is_shown = RwSignal::new(false);
    let screen = Screen::new(move || {
        let drawer = || {
            view! {
                <Drawer
                    id="drawer"
                    title_id="drawer-title"
                    title="Things"
                    close="Close"
                    is_open=Signal::stored(true)
                    on_close=|()| {}
                    on_leave=|()| {}
                >
                    <p>"Inside"</p>
                </Drawer>
            }
        };
        view! { <input aria-label="Beside" /> {move || is_shown.get().then(drawer)} }
    });
    screen.field("Beside").type_in("a").await;
    is_shown.set(true);
    painted().await;
    assert_eq!(screen.texts("p"), ["Inside"]);
    assert_eq!(focused(), "Beside");
}

#[wasm_bindgen_test]
async fn escape_closes_a_drawer_that_has_the_focus() {
    let (screen, is_open) = mount();
    open(is_open).await;
    screen.field("Beside").type_in("a").await;
    strike("Escape").await;
    assert!(is_open.get_untracked(), "the focus is elsewhere");
    screen.field("Inside").type_in("a").await;
    strike("a").await;
    assert!(is_open.get_untracked());
    strike("Escape").await;
    assert!(!is_open.get_untracked());
}

#[wasm_bindgen_test]
async fn a_drawer_over_the_page_closes_when_the_focus_goes_to_what_it_may_cover() {
    let (screen, is_open) = mount();
    open(is_open).await;
    screen.field("Beside").type_in("a").await;
    assert!(is_open.get_untracked(), "it lies beside");

    screen
        .one("section")
        .set_attribute("style", "position: fixed")
        .unwrap();
    screen.field("Inside").type_in("a").await;
    screen.button("Open").focus().unwrap();
    assert!(is_open.get_untracked(), "this button is to close it");
    screen.field("Beside").type_in("b").await;
    assert!(!is_open.get_untracked());
    assert_eq!(focused(), "Beside");
}
