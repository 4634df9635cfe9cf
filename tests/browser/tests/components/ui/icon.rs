use leptos::prelude::*;
use non_migration_users::ui::icon::{Icon, IconName};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::Screen;

#[wasm_bindgen_test]
fn an_icon_is_drawn_as_svg() {
    let screen = Screen::new(|| view! { <button><Icon name=IconName::Check /></button> });
    for selector in ["svg", "svg path"] {
        let namespace = screen.one(selector).namespace_uri();
        assert_eq!(
            namespace.as_deref(),
            Some("http://www.w3.org/2000/svg"),
            "{selector}"
        );
    }
    assert_eq!(
        screen.one("path").get_attribute("d").as_deref(),
        Some("M20 6 9 17l-5-5")
    );
    assert_eq!(
        screen.one("svg").get_attribute("viewBox").as_deref(),
        Some("0 0 24 24")
    );
}

#[wasm_bindgen_test]
fn an_icon_is_no_part_of_what_is_read_out() {
    let screen = Screen::new(|| view! { <button><Icon name=IconName::Check />"Done"</button> });
    assert_eq!(screen.names("button"), ["Done"]);
    assert_eq!(
        screen.one("svg").get_attribute("aria-hidden").as_deref(),
        Some("true")
    );
}
