use leptos::prelude::*;
use non_migration_users::features::selection::bar::SelectionBar;
use non_migration_users::features::users::table::UsersTable;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::contexts::Contexts;
use crate::support::painted;
use crate::support::sample;
use crate::support::screen::{Screen, focused};

/// The table of three users, whose rows can be selected.
async fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <UsersTable /> <SelectionBar /> },
    );
    sample::show_only(contexts, ["Ann", "Bob", "Carl"].map(user).into());
    painted().await;
    (screen, contexts)
}

fn user(name: &str) -> non_migration_users::api::users::User {
    sample::user(name, &format!("id-{name}"))
}

/// The checkboxes, that of all rows first.
fn checkboxes(screen: &Screen) -> Vec<HtmlInputElement> {
    let boxes = screen.all("[type=checkbox]").into_iter();
    boxes.map(JsCast::unchecked_into).collect()
}

async fn click(screen: &Screen, number: usize) {
    checkboxes(screen)[number].click();
    painted().await;
}

#[wasm_bindgen_test]
async fn each_checkbox_says_whom_it_selects_and_that_of_all_rows_follows() {
    let (screen, _) = mount().await;
    let names: Vec<_> = checkboxes(&screen)
        .iter()
        .filter_map(|element| element.get_attribute("aria-label"))
        .collect();
    assert_eq!(names[0], "Select all rows (3)");
    assert!(names[1].contains("Ann (id-Ann)"), "{names:?}");
    let of_all = &checkboxes(&screen)[0];
    click(&screen, 1).await;
    assert!(of_all.indeterminate() && !of_all.checked());
    click(&screen, 2).await;
    click(&screen, 3).await;
    assert!(!of_all.indeterminate() && of_all.checked());
    click(&screen, 0).await;
    assert!(checkboxes(&screen).iter().all(|element| !element.checked()));
}

#[wasm_bindgen_test]
async fn who_went_from_the_list_is_told_and_the_others_stay_selected() {
    let (screen, contexts) = mount().await;
    click(&screen, 1).await;
    click(&screen, 2).await;
    assert_eq!(screen.texts(".selection-bar [role=status]"), ["2 selected"]);
    sample::show_only(contexts, ["Zoe", "Ann"].map(user).into());
    painted().await;
    let text = screen.texts(".selection-bar [role=status]").join("");
    assert!(text.contains("1 selected"), "{text}");
    for part in [
        "No longer on the list, so no longer selected: ",
        "Bob (id-Bob)",
    ] {
        assert!(text.contains(part), "{text}");
    }
    let checked: Vec<bool> = checkboxes(&screen)
        .iter()
        .map(HtmlInputElement::checked)
        .collect();
    assert_eq!(checked, [false, false, true]);
    screen.click("Clear selection").await;
    assert_eq!(focused(), "Stop selecting");
    assert!(screen.text().contains("No rows selected."));
    assert!(!screen.text().contains("No longer on the list"));
}
