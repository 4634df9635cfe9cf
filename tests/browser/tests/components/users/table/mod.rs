mod column_header;
mod row;
mod skeleton;

use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::features::users::filter_box::RowFilterBox;
use non_migration_users::features::users::table::UsersTable;
use non_migration_users::model::users::list::{ListEvent, PageDirection};
use non_migration_users::model::users::paging::rows_per_page::RowsPerPage;
use non_migration_users::model::users::sort::{Column, Direction, Sort};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, Node};

use crate::support::clipboard::Clipboard;
use crate::support::contexts::Contexts;
use crate::support::sample;
use crate::support::screen::{Screen, document, focused};
use crate::support::{painted, until};

/// A table of Ann, Bob and two users of whom something is missing, with the box that filters it.
fn mount() -> (Screen, Contexts) {
    let (screen, contexts) = Screen::with_contexts(
        sample::deployment(),
        |_| view! { <RowFilterBox /> <UsersTable /> },
    );
    let users = vec![
        sample::user("Ann", "a1f0"),
        sample::user("Bob", "b2f0"),
        User {
            name: None,
            ..sample::user("", "c3")
        },
        User {
            id: None,
            ..sample::user("Dora", "")
        },
    ];
    sample::show(
        contexts,
        0,
        UsersPage {
            users,
            total: Total::Known(4),
        },
    );
    (screen, contexts)
}

const ALL: [&str; 4] = ["Ann", "Bob", "not given", "Dora"];

#[wasm_bindgen_test]
async fn the_table_has_its_name_two_columns_and_a_row_for_each_user_in_order() {
    let (screen, _) = mount();
    tick().await;
    assert_eq!(screen.names("table"), ["Users not migrated"]);
    assert_eq!(screen.texts("th[scope=col]"), ["Username", "User ID"]);
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    assert_eq!(
        screen.names("td button"),
        ["Copy ID a1f0", "Copy ID b2f0", "Copy ID c3"]
    );
}

#[wasm_bindgen_test]
async fn a_table_that_is_laid_out_as_cards_is_still_a_table() {
    let (screen, _) = mount();
    tick().await;
    for (selector, role) in [
        ("table", "table"),
        ("thead", "rowgroup"),
        ("tbody", "rowgroup"),
        ("tr", "row"),
        ("th[scope=col]", "columnheader"),
        ("th[scope=row]", "rowheader"),
        ("td", "cell"),
    ] {
        for element in screen.all(selector) {
            assert_eq!(element.get_attribute("role").as_deref(), Some(role));
        }
    }
}

#[wasm_bindgen_test]
async fn a_link_before_the_table_leads_past_its_rows() {
    let (screen, _) = mount();
    tick().await;
    let address = || web_sys::window().unwrap().location().href().unwrap();
    let address_before = address();
    let skip = screen.one("a");
    assert_eq!(screen.texts("a"), ["Skip the rows"]);
    skip.focus().unwrap();
    skip.click();
    let focused = document().active_element().unwrap();
    for button in screen.all("table button") {
        let place = focused.compare_document_position(&button);
        assert_eq!(place, Node::DOCUMENT_POSITION_PRECEDING);
    }
    assert_eq!(address(), address_before, "the skip link writes nothing");
}

#[wasm_bindgen_test]
async fn the_filter_narrows_by_name_or_id_whatever_the_case() {
    let (screen, _) = mount();
    for (filter, rows) in [
        ("ann", &["Ann"][..]),
        ("ANN", &["Ann"]),
        ("B2", &["Bob"]),
        ("f0", &["Ann", "Bob"]),
        ("  bob ", &["Bob"]),
        ("c3", &["not given"]),
        ("dor", &["Dora"]),
        ("", &ALL),
        ("  ", &ALL),
        ("not given", &[]),
        ("–", &[]),
    ] {
        screen.field("Filter rows").type_in(filter).await;
        assert_eq!(screen.texts("th[scope=row]"), rows, "{filter:?}");
    }
}

#[wasm_bindgen_test]
async fn each_row_copies_the_id_of_its_own_user_wherever_it_has_come_to() {
    let clipboard = Clipboard::willing();
    let (screen, contexts) = mount();
    tick().await;
    let row = screen.one("tbody tr:nth-child(2)");
    screen.field("Filter rows").type_in("b2").await;
    assert!(row.is_connected(), "the row is the same");
    assert_eq!(row.get_attribute("aria-rowindex").as_deref(), Some("2"));
    assert_eq!(screen.texts("th[scope=row]"), ["Bob"]);
    screen.click("Copy ID b2f0").await;
    until("it is said", || !contexts.toasted().is_empty()).await;
    assert_eq!(clipboard.copied(), ["b2f0"]);

    screen.field("Filter rows").type_in("").await;
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    assert_eq!(row_numbers(&screen), [2, 3, 4, 5]);
}

#[wasm_bindgen_test]
async fn the_filter_highlights_nothing() {
    let (screen, _) = mount();
    screen.field("Filter rows").type_in("an").await;
    assert_eq!(screen.texts("th[scope=row]"), ["Ann"]);
    assert!(screen.all("th[scope=row] *").is_empty());
}

#[wasm_bindgen_test]
async fn where_no_row_matches_a_button_clears_the_filter_and_brings_the_focus_back_to_it() {
    let (screen, _) = mount();
    tick().await;
    screen.field("Filter rows").type_in("nobody").await;
    assert_eq!(screen.texts("h2"), ["No rows match the filter"]);
    assert!(screen.all("tbody tr").is_empty());
    screen.button("Clear filter").focus().unwrap();
    screen.click("Clear filter").await;
    assert_eq!(screen.field("Filter rows").value(), "");
    assert_eq!(focused(), "Filter rows");
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    assert!(screen.all("h2").is_empty());
}

#[wasm_bindgen_test]
async fn rows_stay_while_a_request_is_under_way_and_the_table_is_busy() {
    let (screen, contexts) = mount();
    let load_id = sample::ask(contexts, sample::query(0));
    tick().await;
    assert_eq!(
        screen.one("table").get_attribute("aria-busy").as_deref(),
        Some("true")
    );
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    sample::arrive(contexts, load_id, Ok(sample::users(1, Total::Known(1))));
    tick().await;
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
    assert_eq!(screen.texts("th[scope=row]"), ["name-1"]);
}

#[wasm_bindgen_test]
async fn users_who_are_listed_twice_have_two_rows() {
    let (screen, contexts) = mount();
    let users = vec![sample::user("Ann", "1"), sample::user("Ann", "1")];
    sample::show(
        contexts,
        0,
        UsersPage {
            users,
            total: Total::Known(2),
        },
    );
    tick().await;
    assert_eq!(screen.texts("th[scope=row]"), ["Ann", "Ann"]);
}

#[wasm_bindgen_test]
async fn users_of_whom_nothing_is_known_have_a_row_each() {
    let (screen, contexts) = mount();
    let users = vec![User::default(), sample::user("Ann", "1"), User::default()];
    let total = Total::Known(3);
    sample::show(contexts, 0, UsersPage { users, total });
    tick().await;
    assert_eq!(
        screen.texts("th[scope=row]"),
        ["not given", "Ann", "not given"]
    );
}

#[wasm_bindgen_test]
async fn a_row_follows_its_user_s_name() {
    let (screen, contexts) = mount();
    tick().await;
    let users = vec![sample::user("Anna", "a1f0"), sample::user("Bob", "b2f0")];
    let total = Total::Known(2);
    sample::show(contexts, 0, UsersPage { users, total });
    tick().await;
    assert_eq!(screen.texts("th[scope=row]"), ["Anna", "Bob"]);
}

/// Whoever moves, comes or goes: the rows are those of the users and in their order.
#[wasm_bindgen_test]
async fn rows_are_in_order_whatever_changes() {
    let (screen, contexts) = mount();
    // A linear congruential generator, so that every run is the same.
    let mut state = 1_u32;
    let mut random = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    for round in 0..100 {
        // Some of 12 users, some of them twice, in any order.
        let users: Vec<_> = (0..random(12))
            .map(|_| random(12))
            .map(|user| sample::user(&format!("name-{user}"), &format!("id-{user}")))
            .chain([sample::user("last", "last")])
            .collect();
        let names: Vec<_> = users.iter().filter_map(|user| user.name.clone()).collect();
        let count = u32::try_from(users.len()).unwrap();
        let total = Total::Known(count);
        sample::show(contexts, 0, UsersPage { users, total });
        tick().await;
        assert_eq!(screen.texts("th[scope=row]"), names, "in round {round}");
        assert_eq!(row_numbers(&screen), (2..count + 2).collect::<Vec<_>>());
    }
}

#[wasm_bindgen_test]
async fn other_rows_take_the_place_of_as_many() {
    let (screen, contexts) = mount();
    for page in 0..3 {
        let offset = 10 * page;
        let rows = sample::users_after(offset, 10, Total::Known(30));
        sample::show(contexts, offset, rows);
        tick().await;
        let names: Vec<_> = (offset + 1..=offset + 10)
            .map(|place| format!("name-{place}"))
            .collect();
        assert_eq!(screen.texts("th[scope=row]"), names);
    }
}

#[wasm_bindgen_test]
async fn sorting_reorders_the_rows_and_a_third_click_brings_their_order_back() {
    let (screen, contexts) = mount();
    let users = ["user10", "user9", "Ann"].map(|name| sample::user(name, name));
    sample::show(
        contexts,
        0,
        UsersPage {
            users: users.to_vec(),
            total: Total::Known(3),
        },
    );
    tick().await;
    for rows in [
        ["Ann", "user9", "user10"],
        ["user10", "user9", "Ann"],
        ["user10", "user9", "Ann"],
    ] {
        screen.click("Username").await;
        painted().await;
        assert_eq!(screen.texts("th[scope=row]"), rows);
    }
}

#[wasm_bindgen_test]
async fn a_page_of_the_service_is_drawn_whole() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(100, Total::Known(237)));
    tick().await;
    assert_eq!(row_numbers(&screen), (2..102).collect::<Vec<_>>());
    assert_eq!(row_count(&screen), 101);
}

/// All of 1,000 users.
async fn mount_all() -> (Screen, Contexts) {
    let (screen, contexts) = mount();
    sample::show_all(contexts, 1000);
    tick().await;
    (screen, contexts)
}

/// The numbers that the rows say to have; the header's is 1.
fn row_numbers(screen: &Screen) -> Vec<u32> {
    let number = |row: &HtmlElement| row.get_attribute("aria-rowindex")?.parse().ok();
    let rows = screen.all("tbody tr");
    rows.iter().map(|row| number(row).unwrap()).collect()
}

fn row_count(screen: &Screen) -> u32 {
    let count = screen.one("table").get_attribute("aria-rowcount").unwrap();
    count.parse().unwrap()
}

/// That the rows from `first` to `last` are drawn, counted from 1 among 1,000 users in the service's order.
fn assert_drawn(screen: &Screen, first: u32, last: u32) {
    let names: Vec<_> = (first..=last)
        .map(|place| format!("name-{place}"))
        .collect();
    assert_eq!(screen.texts("th[scope=row]"), names);
    assert_eq!(
        row_numbers(screen),
        (first + 1..=last + 1).collect::<Vec<_>>()
    );
    assert_eq!(row_count(screen), 1001);
}

fn choose(contexts: Contexts, rows: RowsPerPage) {
    contexts
        .connection
        .draft
        .update(|draft| draft.rows_per_page = rows);
}

#[wasm_bindgen_test]
async fn of_all_users_a_page_is_drawn_and_rows_are_numbered_among_all() {
    let (screen, contexts) = mount_all().await;
    assert_drawn(&screen, 1, 10);
    let header = screen.one("thead tr").get_attribute("aria-rowindex");
    assert_eq!(header.as_deref(), Some("1"));
    contexts.users.turn(PageDirection::Next);
    tick().await;
    assert_drawn(&screen, 11, 20);
    contexts.users.turn(PageDirection::Previous);
    tick().await;
    assert_drawn(&screen, 1, 10);
    contexts.users.turn(PageDirection::Previous);
    tick().await;
    assert_drawn(&screen, 1, 10);
}

#[wasm_bindgen_test]
async fn the_page_size_acts_at_once_and_keeps_the_first_row_on_screen() {
    let (screen, contexts) = mount_all().await;
    for _ in 0..57 {
        contexts.users.turn(PageDirection::Next);
    }
    tick().await;
    assert_drawn(&screen, 571, 580);
    for (rows, first, last) in [
        (RowsPerPage::FiveHundred, 501, 1000),
        (PageSize::Hundred.into(), 501, 600),
        (PageSize::Fifty.into(), 551, 600),
        (PageSize::Twenty.into(), 561, 580),
        (PageSize::Ten.into(), 571, 580),
    ] {
        choose(contexts, rows);
        tick().await;
        assert_drawn(&screen, first, last);
    }
    choose(contexts, RowsPerPage::FiveHundred);
    contexts.users.turn(PageDirection::Next);
    tick().await;
    assert_drawn(&screen, 501, 1000);
}

#[wasm_bindgen_test]
async fn of_a_page_of_the_service_all_rows_are_drawn_whatever_page_size_is_chosen() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(237)));
    choose(contexts, RowsPerPage::FiveHundred);
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 10);
}

#[wasm_bindgen_test]
async fn filter_and_order_work_over_all_users_and_begin_with_the_first_page() {
    let (screen, contexts) = mount_all().await;
    contexts.users.turn(PageDirection::Next);
    screen.field("Filter rows").type_in("name-99").await;
    assert_eq!(row_count(&screen), 12);
    let mut names = vec!["name-99".to_owned()];
    names.extend((990..=999).map(|place| format!("name-{place}")));
    assert_eq!(screen.texts("th[scope=row]"), names[..10]);
    contexts.users.turn(PageDirection::Next);
    tick().await;
    assert_eq!(screen.texts("th[scope=row]"), names[10..]);
    assert_eq!(row_numbers(&screen), [12]);
    screen.click("Username").await;
    assert_eq!(screen.texts("th[scope=row]"), names[..10]);
    screen.click("Username").await;
    names.reverse();
    assert_eq!(screen.texts("th[scope=row]"), names[..10]);
    contexts.users.turn(PageDirection::Next);
    screen.field("Filter rows").type_in("").await;
    assert_eq!(row_count(&screen), 1001);
    assert_eq!(row_numbers(&screen)[0], 2);
    assert_eq!(screen.texts("th[scope=row]")[0], "name-1000");
}

#[wasm_bindgen_test]
async fn clearing_the_filter_where_nothing_matches_begins_with_the_first_page() {
    let (screen, contexts) = mount_all().await;
    contexts.users.turn(PageDirection::Next);
    screen.field("Filter rows").type_in("nobody").await;
    assert!(screen.all("tbody tr").is_empty());
    assert_eq!(row_count(&screen), 1);
    screen.click("Clear filter").await;
    assert_drawn(&screen, 1, 10);
}

#[wasm_bindgen_test]
async fn another_list_begins_with_its_first_page_and_the_same_one_stays_where_it_is() {
    let (screen, contexts) = mount_all().await;
    contexts.users.turn(PageDirection::Next);
    sample::show_all(contexts, 1000);
    tick().await;
    assert_drawn(&screen, 11, 20);

    // It stays on screen until another one has come.
    let load_id = sample::ask(contexts, sample::query(0));
    tick().await;
    assert_drawn(&screen, 11, 20);
    sample::arrive(contexts, load_id, Ok(sample::users(10, Total::Known(1000))));
    sample::show_all(contexts, 1000);
    tick().await;
    assert_drawn(&screen, 1, 10);
}

#[wasm_bindgen_test]
async fn a_list_that_becomes_shorter_shows_its_last_page() {
    let (screen, contexts) = mount_all().await;
    for _ in 0..99 {
        contexts.users.turn(PageDirection::Next);
    }
    tick().await;
    assert_drawn(&screen, 991, 1000);
    sample::show_all(contexts, 995);
    tick().await;
    assert_eq!(row_numbers(&screen), [992, 993, 994, 995, 996]);
    sample::show_all(contexts, 25);
    tick().await;
    assert_eq!(row_numbers(&screen), [22, 23, 24, 25, 26]);
    contexts.users.turn(PageDirection::Previous);
    tick().await;
    assert_eq!(screen.texts("th[scope=row]")[0], "name-11");
}

#[wasm_bindgen_test]
async fn rows_that_stay_are_the_same_elements_and_keep_the_focus() {
    let (screen, contexts) = mount_all().await;
    screen.button("Copy ID id-5").focus().unwrap();
    let row = screen.one("tbody tr:nth-child(5)");
    choose(contexts, RowsPerPage::FiveHundred);
    tick().await;
    assert!(row.is_connected());
    assert_eq!(focused(), "Copy ID id-5");
    choose(contexts, PageSize::Ten.into());
    tick().await;
    assert!(row.is_connected());
    assert_eq!(focused(), "Copy ID id-5");
}

#[wasm_bindgen_test]
async fn the_table_has_the_focus_where_the_user_who_had_it_is_on_another_page_in_memory() {
    for change in [
        |contexts: Contexts| contexts.users.turn(PageDirection::Next),
        // Downwards, they are among the last.
        |contexts: Contexts| {
            contexts
                .users
                .set_sort(Sort::By(Column::UserName, Direction::Descending));
        },
        |contexts: Contexts| contexts.users.set_filter("name-6".to_owned()),
    ] {
        let (screen, contexts) = mount_all().await;
        screen.button("Copy ID id-4").focus().unwrap();
        change(contexts);
        painted().await;
        assert!(!screen.texts("th[scope=row]").contains(&"name-4".to_owned()));
        assert!(focused().starts_with("Users not migrated"), "{}", focused());
    }
}

#[wasm_bindgen_test]
async fn the_table_has_the_focus_where_the_user_who_had_it_is_on_another_page() {
    let (screen, contexts) = mount();
    sample::show(contexts, 0, sample::users(10, Total::Known(20)));
    tick().await;
    screen.button("Copy ID id-5").focus().unwrap();
    let page = UsersPage {
        users: vec![sample::user("other", "other")],
        total: Total::Known(20),
    };
    sample::show(contexts, 10, page);
    painted().await;
    assert!(focused().starts_with("Users not migrated"), "{}", focused());
}

#[wasm_bindgen_test]
async fn the_focus_goes_along_with_a_user_who_comes_to_another_row() {
    let (screen, contexts) = mount();
    tick().await;
    screen.button("Copy ID a1f0").focus().unwrap();
    contexts
        .users
        .sort
        .set(Sort::By(Column::UserName, Direction::Descending));
    painted().await;
    assert_eq!(screen.texts("th[scope=row]")[2], "Ann");
    assert_eq!(focused(), "Copy ID a1f0");
}

#[wasm_bindgen_test]
async fn the_focus_goes_along_wherever_a_user_comes_to() {
    let (screen, contexts) = mount();
    let label = "Copy ID id-3";
    for order in [
        [1, 2, 3, 4, 5],
        [3, 1, 2, 4, 5],
        [1, 2, 4, 5, 3],
        [5, 3, 4, 1, 2],
        [2, 1, 4, 3, 6],
        [3, 7, 8, 9, 10],
    ] {
        let users = order
            .map(|user| sample::user(&format!("name-{user}"), &format!("id-{user}")))
            .to_vec();
        let total = Total::Known(5);
        sample::show(contexts, 0, UsersPage { users, total });
        tick().await;
        if focused().is_empty() {
            screen.button(label).focus().unwrap();
        }
        painted().await;
        assert_eq!(focused(), label, "in {order:?}");
    }
}

#[wasm_bindgen_test]
async fn the_focus_stays_with_a_user_whose_name_changes() {
    let (screen, contexts) = mount();
    tick().await;
    screen.button("Copy ID b2f0").focus().unwrap();
    let users = vec![sample::user("Ann", "a1f0"), sample::user("Bobby", "b2f0")];
    let total = Total::Known(2);
    sample::show(contexts, 0, UsersPage { users, total });
    painted().await;
    assert_eq!(screen.texts("th[scope=row]"), ["Ann", "Bobby"]);
    assert_eq!(focused(), "Copy ID b2f0");
}

#[wasm_bindgen_test]
async fn rows_are_added_to_a_list_that_is_still_being_loaded() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 100, Total::Known(299));
    tick().await;
    assert_eq!(row_count(&screen), 101);
    // The third page before the second.
    let page = |offset, users| Ok(sample::users_after(offset, users, Total::Known(299)));
    sample::arrive(contexts, asked.at(200), page(200, 99));
    tick().await;
    assert_eq!(row_count(&screen), 200);
    sample::arrive(contexts, asked.at(100), page(100, 100));
    tick().await;
    assert_eq!(row_count(&screen), 300);
    assert_eq!(screen.texts("th[scope=row]")[..2], ["name-1", "name-2"]);
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
}

#[wasm_bindgen_test]
async fn rows_in_an_order_are_sorted_now_and_then_while_a_list_is_loaded_and_at_its_end() {
    let (screen, contexts) = mount();
    contexts
        .users
        .sort
        .set(Sort::By(Column::UserName, Direction::Descending));
    let total = Total::Known(2000);
    let asked = sample::ask_all(contexts);
    let mut counts = Vec::new();
    let mut arrive = async |offset| {
        let page = sample::users_after(offset, 100, total);
        sample::arrive(contexts, asked.at(offset), Ok(page));
        tick().await;
        counts.push(row_count(&screen));
    };
    // The last page but one is the last to come.
    for page in (0..18).chain([19]) {
        arrive(100 * page).await;
    }
    assert!(counts.is_sorted(), "{counts:?}");
    for (before, count) in (1..).zip(&counts) {
        assert!(
            3 * (count - 1) >= 2 * 100 * before,
            "{count} of {before} pages"
        );
    }
    counts.dedup();
    assert!(counts.len() < 10, "{counts:?}");
    let first = || screen.texts("th[scope=row]")[..2].to_vec();
    assert_eq!(first(), ["name-1800", "name-1799"]);
    let last = sample::users_after(1800, 100, total);
    sample::arrive(contexts, asked.at(1800), Ok(last));
    sample::arrive(contexts, asked.at(2000), Ok(sample::users(0, total)));
    tick().await;
    assert_eq!(row_count(&screen), 2001);
    assert_eq!(first(), ["name-2000", "name-1999"]);
}

#[wasm_bindgen_test]
async fn rows_in_an_order_are_those_of_a_list_that_takes_the_place_of_another_at_once() {
    let (screen, contexts) = mount();
    contexts
        .users
        .sort
        .set(Sort::By(Column::UserName, Direction::Ascending));
    tick().await;
    assert_eq!(row_count(&screen), 5);
    sample::show_part(contexts, 100, Total::Known(300));
    tick().await;
    assert_eq!(row_count(&screen), 101);
    assert_eq!(screen.texts("th[scope=row]")[0], "name-1");
}

#[wasm_bindgen_test]
async fn rows_in_the_services_order_are_there_as_they_arrive() {
    let (screen, contexts) = mount();
    let asked = sample::show_part(contexts, 1000, Total::Known(2000));
    for arrived in [1000, 1100, 1200] {
        let page = sample::users_after(arrived, 100, Total::Known(2000));
        sample::arrive(contexts, asked.at(arrived), Ok(page));
        tick().await;
        assert_eq!(row_count(&screen), arrived + 101);
    }
}

#[wasm_bindgen_test]
async fn rows_are_all_in_order_once_loading_is_cancelled() {
    let (screen, contexts) = mount();
    contexts
        .users
        .sort
        .set(Sort::By(Column::UserName, Direction::Ascending));
    let asked = sample::show_part(contexts, 700, Total::Known(2000));
    tick().await;
    let page = sample::users_after(700, 100, Total::Known(2000));
    sample::arrive(contexts, asked.at(700), Ok(page));
    tick().await;
    assert_eq!(row_count(&screen), 701);
    contexts.users.dispatch(ListEvent::Cancelled);
    tick().await;
    assert_eq!(row_count(&screen), 801);
}
