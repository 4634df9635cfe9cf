use leptos::prelude::*;
use leptos::task::tick;
use non_migration_users::api::paging::Total;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::components::row_filter_box::RowFilterBox;
use non_migration_users::components::store::Store;
use non_migration_users::components::users_table::UsersTable;
use non_migration_users::state::list::Event;
use non_migration_users::state::sort::{Column, Direction, Sort};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{DomRect, FocusOptions, HtmlElement};

use crate::support::clipboard::Clipboard;
use crate::support::sample;
use crate::support::screen::{Screen, focused};
use crate::support::{painted, until};

/// A table of Ann, Bob and two users of whom something is missing, with the box that filters it.
fn mount() -> (Screen, Store) {
    let (screen, store) = Screen::with_store(
        sample::deployment(),
        |store| view! { <RowFilterBox store /> <UsersTable store /> },
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
        store,
        0,
        UsersPage {
            users,
            total: Total::Known(4),
        },
    );
    (screen, store)
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
async fn a_row_that_turns_into_another_users_says_and_copies_what_is_of_that_user() {
    let clipboard = Clipboard::willing();
    let (screen, store) = mount();
    tick().await;
    let row = screen.one("tbody tr:first-child");
    screen.field("Filter rows").type_in("b2").await;
    assert!(row.is_connected(), "the row is the same");
    assert_eq!(row.get_attribute("aria-rowindex").as_deref(), Some("2"));
    assert_eq!(screen.texts("th[scope=row]"), ["Bob"]);
    assert_eq!(screen.texts("td .user-id"), ["b2f0"]);
    assert_eq!(screen.names("td button"), ["Copy ID b2f0"]);
    screen.click("Copy ID b2f0").await;
    until("it is said", || !store.note.get_untracked().is_empty()).await;
    assert_eq!(clipboard.copied(), ["b2f0"]);

    screen.field("Filter rows").type_in("").await;
    assert_eq!(screen.texts("th[scope=row]"), ALL);
}

#[wasm_bindgen_test]
async fn a_row_does_not_turn_into_one_that_is_drawn_in_another_way() {
    let marked = "A\u{200b}nn";
    for other in ["דוד", marked] {
        let (screen, store) = Screen::with_store(
            sample::deployment(),
            |store| view! { <RowFilterBox store /> <UsersTable store /> },
        );
        let users = vec![sample::user("Bob", "b2"), sample::user(other, "c3")];
        let total = Total::Known(2);
        sample::show(store, 0, UsersPage { users, total });
        tick().await;
        screen.field("Filter rows").type_in("c3").await;
        assert_eq!(screen.all("th bdi").len(), 1, "{other}");
        screen.field("Filter rows").type_in("b2").await;
        assert_eq!(screen.texts("th[scope=row]"), ["Bob"]);
        assert!(screen.all("bdi").is_empty(), "{other}");
    }
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
    assert_eq!(screen.texts("h2"), ["No row matches the filter"]);
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
    let (screen, store) = mount();
    let ticket = sample::ask(store, sample::query(0));
    tick().await;
    assert_eq!(
        screen.one("table").get_attribute("aria-busy").as_deref(),
        Some("true")
    );
    assert_eq!(screen.texts("th[scope=row]"), ALL);
    sample::arrive(store, ticket, Ok(sample::users(1, Total::Known(1))));
    tick().await;
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
    assert_eq!(screen.texts("th[scope=row]"), ["name-1"]);
}

#[wasm_bindgen_test]
async fn users_who_are_listed_twice_have_two_rows() {
    let (screen, store) = mount();
    let users = vec![sample::user("Ann", "1"), sample::user("Ann", "1")];
    sample::show(
        store,
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
async fn other_rows_take_the_place_of_as_many() {
    let (screen, store) = mount();
    for page in 0..3 {
        let offset = 10 * page;
        let rows = sample::users_after(offset, 10, Total::Known(30));
        sample::show(store, offset, rows);
        tick().await;
        let names: Vec<_> = (offset + 1..=offset + 10)
            .map(|place| format!("name-{place}"))
            .collect();
        assert_eq!(screen.texts("th[scope=row]"), names);
    }
}

#[wasm_bindgen_test]
async fn sorting_reorders_the_rows_and_a_third_click_brings_their_order_back() {
    let (screen, store) = mount();
    let users = ["user10", "user9", "Ann"].map(|name| sample::user(name, name));
    sample::show(
        store,
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
async fn a_page_is_drawn_whole_and_does_not_scroll_by_itself() {
    let (screen, store) = mount();
    sample::show(store, 0, sample::users(100, Total::Known(237)));
    tick().await;
    assert_eq!(screen.all("tbody tr").len(), 100);
    let frame = screen.one(".table-frame");
    for attribute in ["role", "aria-label", "tabindex"] {
        assert_eq!(frame.get_attribute(attribute), None);
    }
    assert_eq!(row_count(&screen), 101);
}

/// All of 1,000 users in a frame of 400 CSS pixels.
async fn mount_all() -> (Screen, Store) {
    let (screen, store) = mount();
    sample::show_all(store, 1000);
    tick().await;
    let frame = screen.one(".table-frame");
    frame
        .set_attribute(
            "style",
            "height: 400px; overflow: auto; overflow-anchor: none",
        )
        .unwrap();
    // As in the stylesheet: rows follow each other without a gap.
    screen
        .one("table")
        .set_attribute("style", "border-collapse: collapse")
        .unwrap();
    scroll(&screen, 1).await;
    scroll(&screen, 0).await;
    (screen, store)
}

/// Scrolls the frame, and waits until what belongs there is drawn.
async fn scroll(screen: &Screen, pixels: i32) {
    let frame = screen.one(".table-frame");
    frame.set_scroll_top(pixels);
    painted().await;
    until(&format!("rows are drawn at {pixels} px"), || {
        let (view, rows) = (frame.get_bounding_client_rect(), rows(screen));
        let shown = rows[0].1.top() <= view.top().max(body(screen).top())
            && rows[rows.len() - 1].1.bottom() >= view.bottom().min(body(screen).bottom());
        shown && frame.scroll_top() == pixels.min(frame.scroll_height() - frame.client_height())
    })
    .await;
}

/// Scrolls the frame, whatever is drawn beside what belongs there.
async fn scroll_past(screen: &Screen, pixels: i32) {
    screen.one(".table-frame").set_scroll_top(pixels);
    painted().await;
}

fn body(screen: &Screen) -> DomRect {
    screen.one("tbody").get_bounding_client_rect()
}

/// The rows that are drawn: the number that each says to have, and its place.
fn rows(screen: &Screen) -> Vec<(u32, DomRect)> {
    let number = |row: &HtmlElement| row.get_attribute("aria-rowindex")?.parse().ok();
    screen
        .all("tbody tr[aria-rowindex]")
        .iter()
        .map(|row| (number(row).unwrap(), row.get_bounding_client_rect()))
        .collect()
}

fn row_count(screen: &Screen) -> u32 {
    let count = screen.one("table").get_attribute("aria-rowcount").unwrap();
    count.parse().unwrap()
}

/// That the rows drawn are few, in order, and those that their numbers say.
fn assert_drawn(screen: &Screen, first: u32, last: u32) {
    let numbers: Vec<_> = rows(screen).into_iter().map(|(number, _)| number).collect();
    assert!(numbers.len() < 60, "{}", numbers.len());
    assert_eq!(numbers[0], first);
    assert_eq!(numbers[numbers.len() - 1], last);
    let names: Vec<_> = (first..=last)
        .map(|number| format!("name-{}", number - 1))
        .collect();
    assert_eq!(screen.texts("th[scope=row]"), names);
}

#[wasm_bindgen_test]
async fn of_a_long_list_only_what_is_in_view_is_drawn() {
    let (screen, _) = mount_all().await;
    let last = rows(&screen).len();
    assert_eq!(row_count(&screen), 1001);
    assert_drawn(&screen, 2, u32::try_from(last).unwrap() + 1);
    assert_eq!(
        screen
            .one("thead tr")
            .get_attribute("aria-rowindex")
            .as_deref(),
        Some("1")
    );
    let frame = screen.one(".table-frame");
    assert_eq!(frame.get_attribute("role").as_deref(), Some("region"));
    assert_eq!(
        frame.get_attribute("aria-label").as_deref(),
        Some("Rows, scrollable")
    );
    assert_eq!(frame.get_attribute("tabindex").as_deref(), Some("0"));
    // What is not drawn takes its room, and says nothing.
    let hidden = screen.one("tbody tr[aria-hidden=true]");
    assert_eq!(hidden.text_content().unwrap_or_default(), "");
    let row = rows(&screen)[0].1.height();
    assert!(
        (body(&screen).height() - 1000.0 * row).abs() < row,
        "{}",
        body(&screen).height()
    );
}

#[wasm_bindgen_test]
async fn scrolling_draws_other_rows() {
    let (screen, _) = mount_all().await;
    for pixels in [3000, 3050, 12_000, 200, 7000] {
        scroll(&screen, pixels).await;
        let drawn = rows(&screen);
        assert_drawn(&screen, drawn[0].0, drawn[drawn.len() - 1].0);
        assert!(
            drawn[0].0 > 2 || pixels < 300,
            "{} at {pixels} px",
            drawn[0].0
        );
    }
    scroll(&screen, 1_000_000).await;
    let first = rows(&screen)[0].0;
    assert_drawn(&screen, first, 1001);
    scroll(&screen, 0).await;
    let last = rows(&screen).len();
    assert_drawn(&screen, 2, u32::try_from(last).unwrap() + 1);
}

#[wasm_bindgen_test]
async fn filter_and_order_work_over_all_users_drawn_or_not() {
    let (screen, _) = mount_all().await;
    screen.field("Filter rows").type_in("name-99").await;
    assert_eq!(row_count(&screen), 12);
    let mut names = vec!["name-99".to_owned()];
    names.extend((990..=999).map(|place| format!("name-{place}")));
    assert_eq!(screen.texts("th[scope=row]"), names);
    screen.click("Username").await;
    screen.click("Username").await;
    names.reverse();
    assert_eq!(screen.texts("th[scope=row]"), names);
    screen.field("Filter rows").type_in("").await;
    assert_eq!(row_count(&screen), 1001);
    assert_eq!(screen.texts("th[scope=row]")[0], "name-1000");
}

#[wasm_bindgen_test]
async fn rows_that_stay_drawn_stay_the_same_elements() {
    let (screen, _) = mount_all().await;
    let number = 14;
    let button = screen.button(&format!("Copy ID id-{}", number - 1));
    button.focus().unwrap();
    scroll(&screen, 300).await;
    assert!(rows(&screen)[0].0 > 2, "the rows have moved");
    assert_eq!(focused(), format!("Copy ID id-{}", number - 1));
}

#[wasm_bindgen_test]
async fn rows_that_stay_drawn_are_not_taken_out_on_the_way_whichever_way_others_come() {
    let (screen, _) = mount_all().await;
    scroll(&screen, 6000).await;
    let drawn = rows(&screen);
    // Those near either edge of what is drawn, and one in the middle.
    for place in [4, drawn.len() / 2, drawn.len() - 5] {
        let label = format!("Copy ID id-{}", drawn[place].0 - 1);
        screen.button(&label).focus().unwrap();
        for pixels in [6060, 6000, 5940, 6000] {
            scroll(&screen, pixels).await;
            assert_eq!(focused(), label, "at {pixels} px");
        }
    }
}

#[wasm_bindgen_test]
async fn the_row_that_has_the_focus_stays_drawn_however_far_away_it_is_until_another_has_it() {
    let (screen, _) = mount_all().await;
    let label = "Copy ID id-5";
    screen.button(label).focus().unwrap();
    for pixels in [1000, 9000, 0] {
        scroll_past(&screen, pixels).await;
        assert_eq!(focused(), label);
        let drawn = rows(&screen);
        assert!(drawn.len() < 60, "{}", drawn.len());
        assert!(drawn.iter().any(|(number, _)| *number == 6));
        let row = drawn[drawn.len() - 1].1.height();
        assert!((body(&screen).height() - 1000.0 * row).abs() < row);
    }
    scroll_past(&screen, 9000).await;
    let shown = rows(&screen)[20].0;
    let other = format!("Copy ID id-{}", shown - 1);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    screen.button(&other).focus_with_options(&options).unwrap();
    scroll_past(&screen, 9001).await;
    assert!(rows(&screen)[0].0 > 6);
    assert_eq!(focused(), other);
}

#[wasm_bindgen_test]
async fn the_frame_has_the_focus_where_the_user_who_had_it_is_not_drawn_any_more() {
    let (screen, store) = mount_all().await;
    screen.button("Copy ID id-5").focus().unwrap();
    // Downwards, they are among the last.
    store
        .sort
        .set(Sort::By(Column::UserName, Direction::Descending));
    painted().await;
    assert_eq!(focused(), "Rows, scrollable");
}

#[wasm_bindgen_test]
async fn the_table_has_the_focus_where_the_user_who_had_it_is_on_another_page() {
    let (screen, store) = mount();
    sample::show(store, 0, sample::users(10, Total::Known(20)));
    tick().await;
    screen.button("Copy ID id-5").focus().unwrap();
    let page = UsersPage {
        users: vec![sample::user("other", "other")],
        total: Total::Known(20),
    };
    sample::show(store, 10, page);
    tick().await;
    assert!(focused().starts_with("Users not migrated"), "{}", focused());
}

#[wasm_bindgen_test]
async fn the_focus_goes_along_with_a_user_who_comes_to_another_row() {
    let (screen, store) = mount();
    tick().await;
    screen.button("Copy ID a1f0").focus().unwrap();
    store
        .sort
        .set(Sort::By(Column::UserName, Direction::Descending));
    painted().await;
    assert_eq!(screen.texts("th[scope=row]")[2], "Ann");
    assert_eq!(focused(), "Copy ID a1f0");
}

#[wasm_bindgen_test]
async fn a_frame_that_grows_is_full_of_rows() {
    let (screen, _) = mount_all().await;
    let frame = screen.one(".table-frame");
    for height in [1200, 300, 2000] {
        let style = format!("height: {height}px; overflow: auto; overflow-anchor: none");
        frame.set_attribute("style", &style).unwrap();
        until(&format!("{height} px are full of rows"), || {
            let drawn = rows(&screen);
            let (shown, few) = (drawn[drawn.len() - 1].1.bottom(), height / 10);
            shown >= frame.get_bounding_client_rect().bottom() && drawn.len() < few
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn rows_are_added_to_a_list_that_is_still_being_loaded() {
    let (screen, store) = mount();
    let asked = sample::show_part(store, 100, Total::Known(300));
    tick().await;
    assert_eq!(row_count(&screen), 101);
    // The third page before the second.
    let page = |offset| Ok(sample::users_after(offset, 100, Total::Known(300)));
    sample::arrive(store, asked.at(200), page(200));
    tick().await;
    assert_eq!(row_count(&screen), 201);
    sample::arrive(store, asked.at(100), page(100));
    tick().await;
    assert_eq!(row_count(&screen), 301);
    assert_eq!(screen.texts("th[scope=row]")[..2], ["name-1", "name-2"]);
    assert_eq!(screen.one("table").get_attribute("aria-busy"), None);
}

#[wasm_bindgen_test]
async fn rows_in_an_order_are_sorted_now_and_then_while_a_list_is_loaded_and_at_its_end() {
    let (screen, store) = mount();
    store
        .sort
        .set(Sort::By(Column::UserName, Direction::Descending));
    let total = Total::Known(2000);
    let asked = sample::ask_all(store);
    let mut counts = Vec::new();
    let mut arrive = async |offset| {
        let page = sample::users_after(offset, 100, total);
        sample::arrive(store, asked.at(offset), Ok(page));
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
    sample::arrive(store, asked.at(1800), Ok(last));
    tick().await;
    assert_eq!(row_count(&screen), 2001);
    assert_eq!(first(), ["name-2000", "name-1999"]);
}

#[wasm_bindgen_test]
async fn rows_in_an_order_are_those_of_a_list_that_takes_the_place_of_another_at_once() {
    let (screen, store) = mount();
    store
        .sort
        .set(Sort::By(Column::UserName, Direction::Ascending));
    tick().await;
    assert_eq!(row_count(&screen), 5);
    sample::show_part(store, 100, Total::Known(300));
    tick().await;
    assert_eq!(row_count(&screen), 101);
    assert_eq!(screen.texts("th[scope=row]")[0], "name-1");
}

#[wasm_bindgen_test]
async fn rows_in_the_services_order_are_there_as_they_arrive() {
    let (screen, store) = mount();
    let asked = sample::show_part(store, 1000, Total::Known(2000));
    for arrived in [1000, 1100, 1200] {
        let page = sample::users_after(arrived, 100, Total::Known(2000));
        sample::arrive(store, asked.at(arrived), Ok(page));
        tick().await;
        assert_eq!(row_count(&screen), arrived + 101);
    }
}

#[wasm_bindgen_test]
async fn rows_are_all_in_order_once_loading_is_cancelled() {
    let (screen, store) = mount();
    store
        .sort
        .set(Sort::By(Column::UserName, Direction::Ascending));
    let asked = sample::show_part(store, 700, Total::Known(2000));
    tick().await;
    let page = sample::users_after(700, 100, Total::Known(2000));
    sample::arrive(store, asked.at(700), Ok(page));
    tick().await;
    assert_eq!(row_count(&screen), 701);
    store.dispatch(Event::Cancelled);
    tick().await;
    assert_eq!(row_count(&screen), 801);
}
