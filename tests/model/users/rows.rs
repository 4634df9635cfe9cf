//! The rows on screen: sorted and filtered, and never others than those that are loaded.

#![allow(
    clippy::expect_used,
    reason = "an offset that cannot be made fails its test"
)]

use std::sync::Arc;

use non_migration_users::api::paging::Offset;
use non_migration_users::api::users::User;
use non_migration_users::model::users::filter::{FoldedUser, RowFilter};
use non_migration_users::model::users::rows::Rows;
use non_migration_users::model::users::user_list::UserList;
use proptest::prelude::*;

/// Users who have these names, in two pages.
fn users(names: &[&str]) -> UserList {
    let user = |name: &&str| User {
        id: None,
        name: Some((*name).to_owned()),
    };
    let users: Vec<User> = names.iter().map(user).collect();
    let (first, second) = users.split_at(users.len() / 2);
    let mut list = UserList::of_page(Offset::default(), first.to_vec());
    let offset = u32::try_from(first.len()).ok().and_then(Offset::new);
    list.insert(offset.expect("an offset"), second.to_vec());
    list
}

fn people() -> UserList {
    users(&["dora", "anna", "carl", "ANNE", "bert"])
}

/// By name.
fn order() -> Arc<[u32]> {
    [1, 3, 4, 2, 0].into()
}

fn names(rows: &Rows) -> Vec<&str> {
    rows.iter()
        .filter_map(|user| user.name.as_deref())
        .collect()
}

fn all() -> RowFilter {
    RowFilter::default()
}

/// Row by row, and one row more.
fn row_by_row(rows: &Rows) -> Vec<Option<&User>> {
    (0..=rows.len()).map(|row| rows.get(row)).collect()
}

#[test]
fn without_users_there_are_no_rows() {
    let rows = Rows::default();
    assert!(rows.is_empty());
    assert_eq!(rows.len(), 0);
    assert_eq!(rows.get(0), None);
    assert_eq!(rows, Rows::new(&UserList::default(), None, &all()));
    assert!(
        Rows::new(
            &UserList::default(),
            Some(&Arc::default()),
            &RowFilter::new("a")
        )
        .is_empty()
    );
}

#[test]
fn without_order_and_filter_all_users_are_shown_as_the_service_gives_them() {
    let rows = Rows::new(&people(), None, &all());
    assert_eq!(names(&rows), ["dora", "anna", "carl", "ANNE", "bert"]);
    assert_eq!(rows.len(), 5);
    assert_eq!(
        rows.get(4).and_then(|user| user.name.as_deref()),
        Some("bert")
    );
    assert_eq!(rows.get(5), None);
}

#[test]
fn an_order_moves_all_rows_and_drops_none() {
    let rows = Rows::new(&people(), Some(&order()), &all());
    assert_eq!(names(&rows), ["anna", "ANNE", "bert", "carl", "dora"]);
    assert_eq!(rows.len(), 5);
}

#[test]
fn a_filter_keeps_the_service_s_order() {
    let rows = Rows::new(&people(), None, &RowFilter::new("an"));
    assert_eq!(names(&rows), ["anna", "ANNE"]);
    assert_eq!((rows.len(), rows.of()), (2, 5));
    assert_eq!(
        rows.get(1).and_then(|user| user.name.as_deref()),
        Some("ANNE")
    );
    assert_eq!(rows.get(2), None);
    let rows = Rows::new(&people(), None, &RowFilter::new("a"));
    assert_eq!(names(&rows), ["dora", "anna", "carl", "ANNE"]);
}

#[test]
fn a_filter_and_an_order_go_together() {
    let rows = Rows::new(&people(), Some(&order()), &RowFilter::new("a"));
    assert_eq!(names(&rows), ["anna", "ANNE", "carl", "dora"]);
}

#[test]
fn a_filter_that_nobody_matches_leaves_no_rows() {
    for order in [None, Some(&order())] {
        let rows = Rows::new(&people(), order, &RowFilter::new("nobody"));
        assert!(rows.is_empty());
        assert_eq!(rows.get(0), None);
    }
}

#[test]
fn rows_are_narrowed_to_places_whatever_their_order_and_filter() {
    let (people, order) = (people(), order());
    let among = |order, filter: &str, places: &[u32]| {
        let rows = Rows::new(&people, order, &RowFilter::new(filter)).among(places);
        assert_eq!(rows.of(), 5);
        names(&rows)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(among(None, "", &[0, 3, 4]), ["dora", "ANNE", "bert"]);
    assert_eq!(
        among(Some(&order), "", &[0, 3, 4]),
        ["ANNE", "bert", "dora"]
    );
    assert_eq!(among(Some(&order), "a", &[0, 3, 4]), ["ANNE", "dora"]);
    assert_eq!(among(None, "", &[]), [""; 0]);
}

#[test]
fn a_filter_of_white_space_is_none() {
    let rows = Rows::new(&people(), None, &RowFilter::new(" "));
    assert_eq!(rows.len(), 5);
}

#[test]
fn rows_of_the_same_users_in_the_same_order_under_the_same_filter_are_equal() {
    let people = people();
    let rows = Rows::new(&people, Some(&order()), &RowFilter::new("a"));
    assert_eq!(
        rows,
        Rows::new(&people, Some(&order()), &RowFilter::new("A "))
    );
    assert_ne!(rows, Rows::new(&people, Some(&order()), &all()));
    assert_ne!(rows, Rows::new(&people, None, &RowFilter::new("a")));
    assert_ne!(
        rows,
        Rows::new(&users(&["anna"]), Some(&order()), &RowFilter::new("a"))
    );
}

#[test]
fn rows_keep_their_users_when_the_list_goes_on() {
    let mut people = people();
    let rows = Rows::new(&people, None, &all());
    let after = Offset::new(5).expect("an offset");
    people.insert(after, vec![User::default()]);
    assert_eq!(people.len(), 6);
    assert_eq!(names(&rows), ["dora", "anna", "carl", "ANNE", "bert"]);
    assert_eq!(rows.len(), 5);
    assert_eq!(rows.get(5), None);
}

proptest! {
    #[test]
    fn the_rows_are_those_that_match_in_the_order_that_is_asked_for(
        (texts, permutation) in proptest::collection::vec("[abAÄß]{0,4}", 0..40)
            .prop_flat_map(|texts| {
                let places: Vec<u32> = (0..).take(texts.len()).collect();
                (Just(texts), Just(places).prop_shuffle())
            }),
        sorted in any::<bool>(),
        text in "[abäß ]{0,2}",
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let list = users(&texts);
        let filter = RowFilter::new(&text);
        let order: Option<Arc<[u32]>> = sorted.then(|| permutation.clone().into());
        let rows = Rows::new(&list, order.as_ref(), &filter);

        let places = if sorted { permutation } else { (0..list.len()).collect() };
        let expected: Vec<&User> = places
            .into_iter()
            .filter_map(|place| list.get(place))
            .filter(|user| filter.matches(&FoldedUser::from(*user)))
            .collect();
        prop_assert_eq!(rows.len() as usize, expected.len());
        prop_assert_eq!(rows.iter().collect::<Vec<_>>(), expected.clone());
        let one_by_one: Vec<Option<&User>> = expected.into_iter().map(Some).chain([None]).collect();
        prop_assert_eq!(row_by_row(&rows), one_by_one);
    }
}
