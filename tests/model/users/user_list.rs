//! The users that are loaded: in the service's order, whatever the order of their pages.

#![allow(
    clippy::expect_used,
    reason = "an offset that cannot be made fails its test"
)]

use std::collections::BTreeMap;

use non_migration_users::api::paging::Offset;
use non_migration_users::api::users::User;
use non_migration_users::model::users::user_list::UserList;
use proptest::prelude::*;

fn offset(offset: u32) -> Offset {
    Offset::new(offset).expect("an offset")
}

/// Users who have these names.
fn users(names: &[&str]) -> Vec<User> {
    let user = |name: &&str| User {
        id: None,
        name: Some((*name).to_owned()),
    };
    names.iter().map(user).collect()
}

fn names(list: &UserList) -> Vec<&str> {
    list.iter()
        .filter_map(|user| user.name.as_deref())
        .collect()
}

fn name(list: &UserList, row: u32) -> Option<&str> {
    list.get(row)?.name.as_deref()
}

#[test]
fn a_new_list_is_empty() {
    let list = UserList::default();
    assert!(list.is_empty());
    assert_eq!(list.len(), 0);
    assert_eq!(list.get(0), None);
    assert_eq!(list.iter().next(), None);
}

#[test]
fn one_page_is_a_list_whose_rows_are_counted_from_0_whatever_its_offset() {
    let list = UserList::of_page(offset(200), users(&["anna", "bert"]));
    assert_eq!(list.len(), 2);
    assert!(!list.is_empty());
    assert_eq!(name(&list, 0), Some("anna"));
    assert_eq!(name(&list, 1), Some("bert"));
    assert_eq!(list.get(2), None);
    assert_eq!(list.get(200), None);
    assert_eq!(list.get(u32::MAX), None);
}

#[test]
fn pages_stand_in_the_order_of_their_offsets_and_gaps_between_them_take_no_rows() {
    let mut list = UserList::default();
    list.insert(offset(200), users(&["emil"]));
    list.insert(offset(0), users(&["anna", "bert"]));
    assert_eq!(names(&list), ["anna", "bert", "emil"]);
    assert_eq!(name(&list, 2), Some("emil"));
    list.insert(offset(100), users(&["carl", "dora"]));
    assert_eq!(names(&list), ["anna", "bert", "carl", "dora", "emil"]);
    assert_eq!(name(&list, 2), Some("carl"));
    assert_eq!(name(&list, 4), Some("emil"));
    assert_eq!(list.len(), 5);
    let offsets: Vec<u32> = list.offsets().map(Offset::get).collect();
    assert_eq!(offsets, [0, 100, 200]);
}

#[test]
fn a_page_of_the_same_offset_is_replaced() {
    let mut list = UserList::of_page(offset(0), users(&["anna", "bert"]));
    list.insert(offset(2), users(&["emil"]));
    list.insert(offset(0), users(&["carl"]));
    assert_eq!(names(&list), ["carl", "emil"]);
    assert_eq!(name(&list, 1), Some("emil"));
    list.insert(offset(0), Vec::new());
    assert_eq!(names(&list), ["emil"]);
    assert_eq!(name(&list, 0), Some("emil"));
}

#[test]
fn pages_without_users_take_no_rows() {
    let mut list = UserList::of_page(offset(0), Vec::new());
    assert!(list.is_empty());
    list.insert(offset(200), Vec::new());
    list.insert(offset(100), users(&["anna"]));
    list.insert(offset(50), Vec::new());
    assert_eq!(names(&list), ["anna"]);
    assert_eq!(name(&list, 0), Some("anna"));
    assert_eq!(list.get(1), None);
}

#[test]
fn a_copy_is_equal_until_either_gets_a_page() {
    let list = UserList::of_page(offset(0), users(&["anna"]));
    let mut copy = list.clone();
    assert_eq!(copy, list);
    copy.insert(offset(1), users(&["bert"]));
    assert_ne!(copy, list);
    assert_eq!(names(&list), ["anna"]);
    let mut replaced = list.clone();
    replaced.insert(offset(0), users(&["carl"]));
    assert_ne!(replaced, list);
    assert_eq!(UserList::default(), UserList::default());
}

#[test]
fn a_list_that_is_sorted_again_only_where_it_has_grown_is_sorted_a_few_times_while_it_arrives() {
    let hundred = vec![User::default(); 100];
    let mut list = UserList::default();
    let mut sorted = list.clone();
    let (mut times, mut compared) = (0, 0);
    for page in 0..1000 {
        list.insert(offset(100 * page), hundred.clone());
        if !list.adds_little_to(&sorted) {
            sorted = list.clone();
            times += 1;
            compared += sorted.len();
        }
        assert!(
            sorted.len() * 3 > list.len(),
            "at least two in three are there"
        );
    }
    assert!(times < 20, "{times} times");
    assert!(compared < 3 * list.len(), "{compared} users");
}

#[test]
fn a_list_adds_to_those_only_whose_pages_it_has() {
    let mut list = UserList::of_page(offset(100), users(&["c", "d", "e", "f"]));
    let earlier = list.clone();
    assert!(list.adds_little_to(&earlier));
    list.insert(offset(0), users(&["a"]));
    assert!(list.adds_little_to(&earlier), "one before four");
    list.insert(offset(200), users(&["g"]));
    assert!(!list.adds_little_to(&earlier), "two are half as many again");
    assert!(!earlier.adds_little_to(&list), "some are gone");

    let others = UserList::of_page(offset(100), users(&["c", "d", "e", "f"]));
    assert!(!others.adds_little_to(&earlier), "read again");
    assert!(!earlier.adds_little_to(&UserList::default()));
}

proptest! {
    #[test]
    fn whatever_pages_come_in_whatever_order_rows_follow_their_offsets(
        pages in proptest::collection::vec((0..20_u32, proptest::collection::vec("[a-z]{0,3}", 0..6)), 0..30),
    ) {
        let mut list = UserList::default();
        let mut expected: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for (at, page) in pages {
            let texts: Vec<&str> = page.iter().map(String::as_str).collect();
            list.insert(offset(at * 100), users(&texts));
            expected.insert(at, page);

            let rows: Vec<&str> = expected.values().flatten().map(String::as_str).collect();
            prop_assert_eq!(list.len() as usize, rows.len());
            prop_assert_eq!(list.is_empty(), rows.is_empty());
            prop_assert_eq!(names(&list), rows.clone());
            let got: Vec<Option<&str>> = (0..=list.len()).map(|row| name(&list, row)).collect();
            prop_assert_eq!(got, rows.into_iter().map(Some).chain([None]).collect::<Vec<_>>());
        }
    }
}
