//! Who is selected, while rows are filtered, sorted, loaded again, and loaded from elsewhere.

#![allow(clippy::expect_used, reason = "what cannot be made ends the test")]

use std::sync::Arc;

use non_migration_users::api::ids::UserName;
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::User;
use non_migration_users::model::users::filter::RowFilter;
use non_migration_users::model::users::list::{Freshness, ListExtent, LoadedData, Scope};
use non_migration_users::model::users::rows::Rows;
use non_migration_users::model::users::selected_users::ClickExtent::{Range, Row};
use non_migration_users::model::users::selected_users::SelectedUsers;
use non_migration_users::model::users::selected_users::SelectionChange::{Deselect, Select};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::Instant;

use crate::support::{page_at, query};

/// A user whose ID is the name backwards.
fn user(name: &str) -> User {
    User {
        name: Some(name.to_owned()),
        id: Some(name.chars().rev().collect()),
    }
}

fn data(scope: Scope, users: Vec<User>) -> LoadedData {
    let offset = match scope {
        Scope::Page(page) => page.offset(),
        Scope::All(_) => Offset::default(),
    };
    LoadedData {
        query: query("config"),
        scope,
        total: Total::Unknown,
        users: UserList::of_page(offset, users),
        loaded_at: Instant(0.0),
        freshness: Freshness::Current,
        changes: None,
    }
}

/// All users of the list.
fn all(names: &[&str]) -> LoadedData {
    let users = names.iter().map(|name| user(name)).collect();
    data(Scope::All(ListExtent::Whole), users)
}

/// Some of them.
fn page(page: PageRequest, names: &[&str]) -> LoadedData {
    let users = names.iter().map(|name| user(name)).collect();
    let total = Total::Known(1000);
    LoadedData {
        total,
        ..data(Scope::Page(page), users)
    }
}

fn rows(shown: &LoadedData, filter: &str) -> Rows {
    Rows::new(&shown.users, None, &RowFilter::new(filter))
}

fn follow(selected: &mut SelectedUsers, shown: &LoadedData) {
    selected.follow(shown, &shown.users);
}

/// Of `shown` those with these names.
fn selected(shown: &LoadedData, names: &[&str]) -> SelectedUsers {
    let mut selected = SelectedUsers::default();
    follow(&mut selected, shown);
    let rows = rows(shown, "");
    for (place, user) in (0..).zip(shown.users.iter()) {
        if names.iter().any(|&name| user.name.as_deref() == Some(name)) {
            selected.set(place, &rows, Select, Row);
        }
    }
    selected
}

fn names(rows: &Rows) -> Vec<&str> {
    rows.iter()
        .map(|user| user.name.as_deref().unwrap_or_default())
        .collect()
}

/// The names of those who are selected.
fn names_of(selected: &SelectedUsers, shown: &LoadedData) -> Vec<String> {
    let rows = selected.to_rows(&rows(shown, ""));
    names(&rows).into_iter().map(str::to_owned).collect()
}

fn removed(selected: &SelectedUsers) -> Vec<&str> {
    let removed = selected.removed().iter();
    removed.filter_map(|user| user.name.as_deref()).collect()
}

#[test]
fn a_row_is_selected_and_deselected() {
    let shown = all(&["ann", "bob", "carl"]);
    let mut selected = selected(&shown, &["ann", "carl"]);
    assert_eq!(
        [0, 1, 2].map(|place| selected.has(place)),
        [true, false, true]
    );
    assert_eq!(selected.count(), 2);
    selected.set(0, &rows(&shown, ""), Deselect, Row);
    assert_eq!(names_of(&selected, &shown), ["carl"]);
    selected.clear();
    assert_eq!(selected.count(), 0);
}

#[test]
fn a_range_goes_from_the_row_before_in_the_order_on_screen_either_way_and_leaves_out_what_the_filter_hides()
 {
    let shown = all(&["ann", "bob", "carl", "dora", "emil"]);
    let order: Arc<[u32]> = [4, 3, 2, 1, 0].into();
    let sorted = Rows::new(&shown.users, Some(&order), &RowFilter::default());
    let mut selected = selected(&shown, &[]);
    selected.set(3, &sorted, Select, Row);
    selected.set(1, &sorted, Select, Range);
    assert_eq!(names(&selected.to_rows(&sorted)), ["dora", "carl", "bob"]);
    selected.set(2, &sorted, Deselect, Range);
    assert_eq!(names(&selected.to_rows(&sorted)), ["dora"]);

    let filtered = rows(&shown, "a");
    selected.clear();
    selected.set(3, &filtered, Select, Row);
    selected.set(0, &filtered, Select, Range);
    assert_eq!(names_of(&selected, &shown), ["ann", "carl", "dora"]);
}

#[test]
fn a_range_from_a_row_that_is_not_on_screen_is_the_row_itself() {
    let shown = all(&["ann", "bob", "carl"]);
    let mut selected = selected(&shown, &[]);
    selected.set(1, &rows(&shown, ""), Select, Range);
    assert_eq!(names_of(&selected, &shown), ["bob"]);
    selected.set(0, &rows(&shown, "a"), Select, Range);
    assert_eq!(names_of(&selected, &shown), ["ann", "bob"]);
}

#[test]
fn all_rows_are_those_that_the_filter_lets_pass() {
    let shown = all(&["ann", "bob", "carl"]);
    let mut selected = selected(&shown, &["bob"]);
    let filtered = rows(&shown, "a");
    selected.set_all(&filtered, Select);
    assert_eq!(selected.count(), 3);
    assert_eq!(selected.in_rows(&filtered), 2);
    assert_eq!(selected.hidden(&filtered), 1);
    selected.set_all(&filtered, Deselect);
    assert_eq!(names_of(&selected, &shown), ["bob"]);
}

#[test]
fn what_is_taken_out_has_the_order_on_screen_and_then_those_whom_the_filter_hides() {
    let shown = all(&["ann", "bob", "carl"]);
    let selected = selected(&shown, &["ann", "bob", "carl"]);
    let filtered = rows(&shown, "carl");
    assert_eq!(names(&selected.to_rows(&filtered)), ["carl", "ann", "bob"]);
}

#[test]
fn a_user_is_found_again_by_id_under_another_name_and_at_another_place() {
    let mut selected = selected(&all(&["ann", "bob"]), &["bob"]);
    let mut renamed = user("bob");
    renamed.name = Some("robert".to_owned());
    let now = data(
        Scope::All(ListExtent::Whole),
        vec![user("zoe"), renamed, user("ann")],
    );
    follow(&mut selected, &now);
    assert_eq!(names_of(&selected, &now), ["robert"]);
    assert!(selected.removed().is_empty());
}

#[test]
fn entries_with_one_id_stay_selected_each_and_so_does_one_without_an_id() {
    let nameless = User {
        id: None,
        name: None,
    };
    let users = || vec![user("ann"), user("ann"), nameless.clone(), user("bob")];
    let before = data(Scope::All(ListExtent::Whole), users());
    let mut selected = selected(&before, &["ann"]);
    selected.set(2, &rows(&before, ""), Select, Row);
    assert_eq!(selected.count(), 3);
    let now = data(Scope::All(ListExtent::Whole), users());
    follow(&mut selected, &now);
    assert_eq!(
        [0, 1, 2, 3].map(|place| selected.has(place)),
        [true, true, true, false]
    );
}

#[test]
fn who_is_on_the_list_no_more_is_deselected_and_told_until_something_is_selected() {
    let mut selected = selected(&all(&["ann", "bob", "carl"]), &["ann", "bob"]);
    let now = all(&["ann", "carl"]);
    follow(&mut selected, &now);
    assert_eq!(names_of(&selected, &now), ["ann"]);
    assert_eq!(removed(&selected), ["bob"]);
    let later = all(&["carl"]);
    follow(&mut selected, &later);
    assert_eq!(removed(&selected), ["bob", "ann"]);
    selected.set(0, &rows(&later, ""), Select, Row);
    assert!(selected.removed().is_empty());
}

#[test]
fn who_is_on_another_page_stays_selected_and_is_found_again_there() {
    let (first, second) = (page_at(0, PageSize::Ten), page_at(10, PageSize::Ten));
    let before = page(first, &["ann", "bob"]);
    let mut selected = selected(&before, &["bob"]);
    let other = page(second, &["carl"]);
    follow(&mut selected, &other);
    assert_eq!((selected.count(), selected.elsewhere()), (1, 1));
    assert_eq!(names_of(&selected, &other), ["bob"]);
    // Somebody came before, and so another one is on the next page now: that he went cannot be known.
    let again = page(first, &["zoe", "ann"]);
    follow(&mut selected, &again);
    assert_eq!((selected.elsewhere(), removed(&selected)), (1, vec![]));
    let everybody = all(&["zoe", "ann", "bob", "carl"]);
    follow(&mut selected, &everybody);
    assert_eq!(
        (selected.elsewhere(), names_of(&selected, &everybody)),
        (0, vec!["bob".to_owned()])
    );
}

#[test]
fn while_a_list_is_arriving_nobody_is_taken_for_removed() {
    let mut selected = selected(&all(&["ann", "bob"]), &["bob"]);
    let arriving = LoadedData {
        total: Total::Known(2),
        ..data(Scope::All(ListExtent::Partial), vec![user("ann")])
    };
    follow(&mut selected, &arriving);
    assert_eq!((selected.elsewhere(), removed(&selected)), (1, vec![]));
    // The rows on screen may be those of some moments ago.
    let now = all(&["ann", "bob"]);
    selected.follow(&now, &arriving.users);
    assert_eq!((selected.elsewhere(), removed(&selected)), (1, vec![]));
    follow(&mut selected, &now);
    assert_eq!(names_of(&selected, &now), ["bob"]);
}

#[test]
fn a_search_by_username_takes_nobody_off_the_list_and_another_configuration_is_another_list() {
    let mut selected = selected(&all(&["ann", "bob"]), &["bob"]);
    let found = LoadedData {
        query: UsersQuery {
            user_name: UserName::parse("ann").expect("a name"),
            ..query("config")
        },
        ..all(&["ann"])
    };
    follow(&mut selected, &found);
    assert_eq!((selected.elsewhere(), removed(&selected)), (1, vec![]));
    let other = LoadedData {
        query: query("other"),
        ..all(&["ann", "bob"])
    };
    follow(&mut selected, &other);
    assert_eq!((selected.count(), removed(&selected)), (0, vec![]));
}

#[test]
fn a_list_that_is_the_same_makes_no_difference() {
    let shown = all(&["ann"]);
    let mut selected = selected(&shown, &["ann"]);
    assert!(!selected.follow(&shown, &shown.users));
    let again = all(&["ann"]);
    assert!(selected.follow(&again, &again.users));
}

#[test]
fn who_was_selected_before_a_name_was_asked_for_is_not_missed_when_that_name_is_loaded_again() {
    let whole = all(&["ann", "bob"]);
    let mut selected = selected(&whole, &["ann", "bob"]);
    let named = |names: &[&str]| LoadedData {
        query: UsersQuery {
            user_name: UserName::parse("bob").expect("a name"),
            ..query("config")
        },
        ..all(names)
    };
    follow(&mut selected, &named(&["bob"]));
    assert_eq!(selected.elsewhere(), 1);
    follow(&mut selected, &named(&["bob"]));
    assert_eq!(removed(&selected), [""; 0]);
    assert_eq!(selected.elsewhere(), 1);
    follow(&mut selected, &named(&[]));
    assert_eq!(removed(&selected), ["bob"]);
    assert_eq!(selected.elsewhere(), 1);
}
