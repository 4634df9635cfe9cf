//! Which users were added and removed between two readings of a list, and the changes that come of it.

#![allow(
    clippy::expect_used,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::Offset;
use non_migration_users::api::users::User;
use non_migration_users::model::users::changes::Changes;
use non_migration_users::model::users::difference::{Difference, Matching};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::Instant;
use proptest::prelude::*;

const NINE: Instant = Instant(32_400_000.0);

/// A user written as "name/ID"; what is left out is not known.
fn user(text: &str) -> User {
    let (name, id) = text.split_once('/').unwrap_or((text, ""));
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    User {
        id: known(id),
        name: known(name),
    }
}

fn users(texts: &[&str]) -> Vec<User> {
    texts.iter().map(|text| user(text)).collect()
}

fn list(texts: &[&str]) -> UserList {
    UserList::of_page(Offset::default(), users(texts))
}

fn difference_between(earlier: &[User], now: &[User]) -> Difference {
    let (earlier, now): (Vec<_>, Vec<_>) = (earlier.iter().collect(), now.iter().collect());
    Difference::of(&Matching::of(&earlier, &now), &earlier, &now)
}

/// Places of those who were added and of those who were removed.
fn difference(earlier: &[&str], now: &[&str]) -> (Vec<u32>, Vec<u32>) {
    let Difference { added, removed } = difference_between(&users(earlier), &users(now));
    (added, removed)
}

fn changes(earlier: &[&str], now: &[&str]) -> Option<Changes> {
    Changes::between(&list(earlier), NINE, &list(now))
}

fn new_places(changes: &Changes, of: u32) -> Vec<u32> {
    (0..of).filter(|&place| changes.is_new(place)).collect()
}

#[test]
fn who_was_not_there_came_and_who_is_not_there_went() {
    assert_eq!(
        difference(
            &["ann/1", "bob/2", "cid/3"],
            &["eve/5", "ann/1", "cid/3", "dan/4"]
        ),
        (vec![0, 3], vec![1])
    );
}

#[test]
fn equal_readings_do_not_differ() {
    assert_eq!(
        difference(&["ann/1", "bob/"], &["ann/1", "bob/"]),
        (vec![], vec![])
    );
    assert_eq!(changes(&["ann/1", "bob/"], &["ann/1", "bob/"]), None);
    assert_eq!(changes(&[], &[]), None);
}

#[test]
fn another_order_is_no_difference() {
    assert_eq!(
        difference(&["ann/1", "bob/2"], &["bob/2", "ann/1"]),
        (vec![], vec![])
    );
}

#[test]
fn the_id_decides_whatever_the_name() {
    assert_eq!(difference(&["ann/1"], &["anna/1"]), (vec![], vec![]));
    assert_eq!(difference(&["ann/1"], &["ann/2"]), (vec![0], vec![0]));
}

#[test]
fn without_an_id_the_name_decides_and_no_name_is_taken_for_an_id() {
    assert_eq!(difference(&["ann/"], &["ann/"]), (vec![], vec![]));
    assert_eq!(difference(&["ann/"], &["bob/"]), (vec![0], vec![0]));
    assert_eq!(difference(&["1/"], &["/1"]), (vec![0], vec![0]));
}

#[test]
fn a_user_of_whom_nothing_is_known_neither_comes_nor_goes() {
    assert_eq!(difference(&["/"], &["/", "/"]), (vec![], vec![]));
    assert_eq!(difference(&["/"], &[]), (vec![], vec![]));
}

#[test]
fn who_is_listed_twice_comes_and_goes_once() {
    assert_eq!(difference(&[], &["ann/1", "ann/1"]), (vec![0], vec![]));
    assert_eq!(difference(&["ann/1", "ann/1"], &[]), (vec![], vec![0]));
    assert_eq!(
        difference(&["ann/1", "ann/1"], &["ann/1"]),
        (vec![], vec![])
    );
}

#[test]
fn marks_name_who_went_and_know_the_places_of_who_came() {
    let changes = changes(&["ann/1", "bob/2"], &["eve/5", "ann/1", "dan/4"]).expect("marks");
    assert_eq!(changes.since, NINE);
    assert_eq!(changes.removed(), users(&["bob/2"]));
    assert_eq!(changes.added(), [0, 2]);
    assert_eq!(new_places(&changes, 3), [0, 2]);
}

#[test]
fn marks_move_along_when_their_users_change_places() {
    let (earlier, now) = (
        ["eve/5", "ann/1", "dan/4", "fay/"],
        ["fay/", "dan/4", "ann/1", "eve/5"],
    );
    let changes = changes(&["ann/1", "bob/2"], &earlier).expect("marks");
    let moved = changes.clone().followed_by(&list(&earlier), &list(&now));
    assert_eq!(new_places(&moved, 4), [0, 1, 3]);
    assert_eq!(
        (moved.removed(), moved.since),
        (changes.removed(), changes.since)
    );
}

/// The changes that readings find, one after another.
fn changes_over(readings: &[&[&str]]) -> Changes {
    let mut changes: Option<Changes> = None;
    for pair in readings.windows(2) {
        let (earlier, now) = (list(pair[0]), list(pair[1]));
        changes = match changes {
            Some(changes) => Some(changes.followed_by(&earlier, &now)),
            None => Changes::between(&earlier, NINE, &now),
        };
    }
    changes.expect("changes")
}

#[test]
fn changes_add_up() {
    let changes = changes_over(&[
        &["ann/1", "bob/2", "cid/3"],
        &["dan/4", "ann/1", "cid/3"],
        &["eve/5", "dan/4", "ann/1"],
    ]);
    assert_eq!(changes.added(), [0, 1]);
    assert_eq!(changes.removed(), users(&["bob/2", "cid/3"]));
    assert_eq!((changes.since, changes.count()), (NINE, 4));
}

#[test]
fn who_was_added_and_removed_again_is_told_as_such_and_so_is_the_contrary() {
    for (ann, bob) in [("ann/1", "bob/2"), ("ann/", "bob/")] {
        let changes = changes_over(&[&[ann], &[ann, bob], &[ann]]);
        assert_eq!(changes.added_and_removed(), users(&[bob]));
        assert_eq!((changes.added().len(), changes.removed().len()), (0, 0));

        let changes = changes_over(&[&[ann, bob], &[ann], &[bob, ann]]);
        assert_eq!(changes.removed_and_added(), users(&[bob]));
        assert_eq!((changes.added().len(), changes.removed().len()), (0, 0));
        assert_eq!(changes.count(), 1);
    }
}

#[test]
fn who_comes_and_goes_more_than_once_is_told_once() {
    let (with, without): (&[&str], &[&str]) = (&["ann/1", "bob/2"], &["ann/1"]);
    let changes = changes_over(&[without, with, without, with]);
    assert_eq!((changes.added(), changes.count()), (&[1][..], 1));
    let changes = changes_over(&[without, with, without, with, without]);
    assert_eq!(changes.added_and_removed(), users(&["bob/2"]));
    assert_eq!(changes.count(), 1);
    let changes = changes_over(&[with, without, with, without]);
    assert_eq!(changes.removed(), users(&["bob/2"]));
    assert_eq!(changes.count(), 1);
    let changes = changes_over(&[with, without, with, without, with]);
    assert_eq!(changes.removed_and_added(), users(&["bob/2"]));
    assert_eq!(changes.count(), 1);
}

#[test]
fn marks_reach_over_all_pages_of_a_list() {
    let mut now = list(&["ann/1", "bob/2"]);
    let second = PageSize::Hundred.limit();
    now.insert(
        Offset::new(second).expect("an offset"),
        users(&["cid/3", "dan/4"]),
    );
    let changes = Changes::between(&list(&["ann/1", "cid/3"]), NINE, &now).expect("marks");
    assert_eq!(changes.added(), [1, 3]);
}

proptest! {
    #[test]
    fn whoever_came_is_in_the_later_reading_only_and_whoever_went_in_the_earlier_one_only(
        earlier in prop::collection::vec(0_u8..20, 0..30),
        now in prop::collection::vec(0_u8..20, 0..30),
    ) {
        let listed = |ids: &[u8]| -> Vec<User> {
            ids.iter().map(|id| user(&format!("name/{id}"))).collect()
        };
        let (before, after) = (listed(&earlier), listed(&now));
        let Difference { added, removed } = difference_between(&before, &after);
        let ids_at = |places: &[u32], ids: &[u8]| -> Vec<u8> {
            let mut found: Vec<u8> = places.iter().map(|&place| ids[place as usize]).collect();
            found.sort_unstable();
            found
        };
        let only_in = |ids: &[u8], others: &[u8]| -> Vec<u8> {
            let mut found: Vec<u8> = ids.iter().copied().filter(|id| !others.contains(id)).collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        prop_assert_eq!(ids_at(&added, &now), only_in(&now, &earlier));
        prop_assert_eq!(ids_at(&removed, &earlier), only_in(&earlier, &now));
        prop_assert!(added.is_sorted() && removed.is_sorted());
    }

    #[test]
    fn however_many_readings_there_were_who_is_new_and_who_is_gone_is_as_between_the_first_and_the_last(
        readings in prop::collection::vec(prop::collection::btree_set(0_u8..12, 0..12), 2..8),
    ) {
        let listed = |ids: &std::collections::BTreeSet<u8>| {
            let users = ids.iter().map(|id| user(&format!("name/{id}"))).collect();
            UserList::of_page(Offset::default(), users)
        };
        let mut changes: Option<Changes> = None;
        for pair in readings.windows(2) {
            let (earlier, now) = (listed(&pair[0]), listed(&pair[1]));
            changes = match changes {
                Some(changes) => Some(changes.followed_by(&earlier, &now)),
                None => Changes::between(&earlier, NINE, &now),
            };
        }
        let (first, last) = (&readings[0], &readings[readings.len() - 1]);
        let ids = |users: &[User]| -> std::collections::BTreeSet<u8> {
            users.iter().filter_map(|user| user.id.as_ref()?.parse().ok()).collect()
        };
        let Some(changes) = changes else {
            prop_assert_eq!(first, last);
            return Ok(());
        };
        let last_ids: Vec<u8> = last.iter().copied().collect();
        let added: Vec<u8> = changes.added().iter().map(|&place| last_ids[place as usize]).collect();
        let expected: Vec<u8> = last.difference(first).copied().collect();
        prop_assert_eq!(added, expected);
        let gone: std::collections::BTreeSet<u8> = first.difference(last).copied().collect();
        prop_assert_eq!(ids(changes.removed()), gone);
        // Whoever else was seen to come or go did both.
        let seen = readings.iter().flatten().copied();
        let seen: std::collections::BTreeSet<u8> = seen.collect();
        let brief: std::collections::BTreeSet<u8> =
            seen.iter().filter(|id| !first.contains(id) && !last.contains(id)).copied().collect();
        prop_assert_eq!(ids(changes.added_and_removed()), brief);
        let back: std::collections::BTreeSet<u8> = first
            .intersection(last)
            .filter(|id| readings.iter().any(|reading| !reading.contains(id)))
            .copied()
            .collect();
        prop_assert_eq!(ids(changes.removed_and_added()), back);
    }
}
