use leptos::prelude::*;
use non_migration_users::ui::menu::Menu;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::screen::Screen;

fn mount() -> Screen {
    Screen::new(|| {
        view! {
            <Menu id="tested" title="Settings">
                <button type="button">"Inside"</button>
            </Menu>
        }
    })
}

#[wasm_bindgen_test]
async fn the_button_shows_what_is_in_the_menu_and_puts_it_away() {
    let screen = mount();
    assert_eq!(screen.names("button"), ["Settings"]);
    screen.click("Settings").await;
    assert_eq!(screen.names("button"), ["Settings", "Inside"]);
    assert_eq!(screen.names("[role=group]"), ["Settings"]);
    screen.click("Settings").await;
    assert_eq!(screen.names("button"), ["Settings"]);
}
