//! IDs that have come, and one that comes twice.

use std::collections::HashSet;

use non_migration_users::api::users::User;
use non_migration_users::state::seen_ids::SeenIds;
use proptest::prelude::*;

fn user(id: impl ToString) -> User {
    User {
        id: Some(id.to_string()),
        name: None,
    }
}

#[test]
fn a_hundred_thousand_different_ids_are_no_repetition_and_one_of_them_again_is() {
    let mut ids = SeenIds::default();
    let users: Vec<User> = (0..100_000).map(user).collect();
    for page in users.chunks(100) {
        ids.take_in(page);
    }
    assert!(!ids.repeated());
    ids.take_in(&[user(31_415)]);
    assert!(ids.repeated());
    ids.take_in(&[user("another")]);
    assert!(ids.repeated());
}

#[test]
fn users_without_an_id_repeat_nobody() {
    let mut ids = SeenIds::default();
    ids.take_in(&[User::default(), User::default()]);
    assert!(!ids.repeated());
}

proptest! {
    #[test]
    fn an_id_is_repeated_where_a_set_says_so(given in prop::collection::vec(0_u16..5000, 0..150), pages in 1_usize..20) {
        let mut ids = SeenIds::default();
        let users: Vec<User> = given.iter().map(user).collect();
        for page in users.chunks(pages) {
            ids.take_in(page);
        }
        let different: HashSet<u16> = given.iter().copied().collect();
        prop_assert_eq!(ids.repeated(), different.len() < given.len());
    }
}
