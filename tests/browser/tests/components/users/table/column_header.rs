use leptos::prelude::*;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::UsersPage;
use non_migration_users::features::users::table::column_header::ColumnHeader;
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::model::users::sort::{Column, Direction, Sort};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::{Screen, focused};

fn mount() -> (Screen, Contexts) {
    Screen::with_contexts(sample::deployment(), |_| {
        view! {
            <table><thead><tr>
                <ColumnHeader column=Column::UserName />
                <ColumnHeader column=Column::UserId />
            </tr></thead></table>
        }
    })
}

/// What each header says of its column's order.
fn order(screen: &Screen) -> Vec<Option<String>> {
    screen
        .all("th[scope=col]")
        .iter()
        .map(|header| header.get_attribute("aria-sort"))
        .collect()
}

#[wasm_bindgen_test]
fn a_header_is_a_button_with_the_columns_name_and_no_order_at_first() {
    let (screen, _) = mount();
    assert_eq!(screen.texts("th[scope=col]"), ["Username", "User ID"]);
    assert_eq!(
        screen.names("th button[type=button]"),
        ["Username", "User ID"]
    );
    assert_eq!(order(&screen), [None, None]);
}

#[wasm_bindgen_test]
async fn clicks_sort_up_then_down_then_as_the_service_does() {
    let (screen, contexts) = mount();
    for (name, column, place) in [
        ("Username", Column::UserName, 0),
        ("User ID", Column::UserId, 1),
    ] {
        for (aria_sort, sort) in [
            (Some("ascending"), Sort::By(column, Direction::Ascending)),
            (Some("descending"), Sort::By(column, Direction::Descending)),
            (None, Sort::Service),
        ] {
            screen.click(name).await;
            assert_eq!(contexts.users.sort.get_untracked(), sort);
            let order = order(&screen);
            assert_eq!(order[place].as_deref(), aria_sort);
            assert_eq!(order[1 - place], None);
        }
    }
}

#[wasm_bindgen_test]
async fn each_order_has_an_icon_of_its_own() {
    let (screen, _) = mount();
    let icon = || screen.all("th path")[0].get_attribute("d").unwrap();
    let mut icons = vec![icon()];
    for _ in 0..2 {
        screen.click("Username").await;
        icons.push(icon());
    }
    for (place, icon) in icons.iter().enumerate() {
        assert!(!icons[..place].contains(icon), "{icons:?}");
    }
    screen.click("Username").await;
    assert_eq!(icon(), icons[0]);
}

#[wasm_bindgen_test]
async fn a_click_on_the_other_header_begins_there() {
    let (screen, contexts) = mount();
    screen.click("Username").await;
    screen.click("Username").await;
    screen.click("User ID").await;
    assert_eq!(order(&screen), [None, Some("ascending".to_owned())]);
    assert_eq!(
        contexts.users.sort.get_untracked(),
        Sort::By(Column::UserId, Direction::Ascending)
    );
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_header() {
    let (screen, _) = mount();
    screen.button("User ID").focus().unwrap();
    for _ in 0..3 {
        screen.click("User ID").await;
        assert_eq!(focused(), "User ID");
    }
}

#[wasm_bindgen_test]
fn the_columns_have_their_names_in_chinese() {
    let header = |contexts: Contexts| {
        contexts.language.set(
            Language::SimplifiedChinese,
            Messages::of(Language::SimplifiedChinese),
        );
        view! {
            <table><thead><tr>
                <ColumnHeader column=Column::UserName />
                <ColumnHeader column=Column::UserId />
            </tr></thead></table>
        }
    };
    let (screen, _) = Screen::with_contexts(sample::deployment(), header);
    assert_eq!(screen.names("th button"), ["用户名", "用户ID"]);
}

#[wasm_bindgen_test]
fn each_column_is_sorted_by_its_own_text() {
    let (_screen, contexts) = mount();
    let users = [("Ann", "3"), ("Bob", "10"), ("Cem", "2")];
    let users = users.map(|(name, id)| sample::user(name, id)).into();
    let total = Total::Known(3);
    sample::show(contexts, 0, UsersPage { users, total });
    for (column, order) in [
        (Column::UserName, ["Ann", "Bob", "Cem"]),
        (Column::UserId, ["Bob", "Cem", "Ann"]),
    ] {
        contexts
            .users
            .set_sort(Sort::By(column, Direction::Ascending));
        let rows = contexts.users.rows.get_untracked();
        let names: Vec<_> = rows
            .iter()
            .filter_map(|user| user.name.as_deref())
            .collect();
        assert_eq!(names, order);
    }
}
