//! What in a list deserves a look: entries that are there twice, that lack something, or with characters that nobody sees.

use non_migration_users::api::paging::Offset;
use non_migration_users::api::users::User;
use non_migration_users::model::users::issues::{Headroom, Issue, Issues};
use non_migration_users::model::users::user_list::UserList;
use proptest::prelude::*;

/// A list of users with these names and IDs; an empty text stands for one that is not given.
fn list(users: &[(&str, &str)]) -> UserList {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let users = users.iter().map(|(name, id)| User {
        name: given(name),
        id: given(id),
    });
    UserList::of_page(Offset::default(), users.collect())
}

fn places(issue: Issue, users: &[(&str, &str)]) -> Vec<u32> {
    let issues = Issues::of(&list(users));
    let places = issues.places(issue).to_vec();
    assert_eq!(issues.count(issue) as usize, places.len());
    places
}

fn duplicates(users: &[(&str, &str)]) -> Vec<u32> {
    places(Issue::Duplicate, users)
}

#[test]
fn a_list_without_entries_or_with_sound_ones_has_no_issues() {
    for users in [&[][..], &[("ann", "1"), ("bert", "2"), ("王芳", "3")]] {
        for issue in Issue::ALL {
            assert_eq!(places(issue, users), [0; 0], "{issue:?}");
        }
    }
}

#[test]
fn every_entry_counts_that_shares_its_id_or_its_name_with_another() {
    let users = [
        ("ann", "1"),
        ("bert", "2"),
        ("carl", "3"),
        ("ann", "4"),
        ("dora", "2"),
        ("ann", "5"),
        ("emil", "6"),
    ];
    assert_eq!(duplicates(&users), [0, 1, 3, 4, 5]);
}

#[test]
fn an_entry_that_shares_both_counts_once() {
    assert_eq!(duplicates(&[("ann", "1"), ("ann", "1")]), [0, 1]);
}

#[test]
fn a_name_that_is_another_entry_s_id_is_no_duplicate() {
    assert_eq!(duplicates(&[("1", "ann"), ("ann", "1")]), [0; 0]);
}

#[test]
fn entries_without_a_name_or_id_are_not_the_same_for_that() {
    let users = [("", "1"), ("", "2"), ("ann", ""), ("bert", ""), ("", "")];
    assert_eq!(duplicates(&users), [0; 0]);
}

#[test]
fn how_accents_are_encoded_and_how_wide_letters_are_makes_no_other_name_but_case_does() {
    for same in [("Zoë", "Zoe\u{308}"), ("ann", "ａｎｎ")] {
        assert_eq!(duplicates(&[(same.0, "1"), (same.1, "2")]), [0, 1]);
        assert_eq!(duplicates(&[("x", same.0), ("y", same.1)]), [0, 1]);
    }
    for other in [("ann", "Ann"), ("Zoë", "Zoe"), ("ann", "a\u{200b}nn")] {
        assert_eq!(duplicates(&[(other.0, "1"), (other.1, "2")]), [0; 0]);
    }
}

#[test]
fn duplicates_are_found_across_pages() {
    let user = |name: &str, id: &str| User {
        name: Some(name.to_owned()),
        id: Some(id.to_owned()),
    };
    let mut users = UserList::of_page(Offset::default(), vec![user("ann", "1"), user("b", "2")]);
    if let Some(offset) = Offset::new(2) {
        users.insert(offset, vec![user("c", "3"), user("ann", "4")]);
    }
    assert_eq!(Issues::of(&users).places(Issue::Duplicate), [0, 3]);
    assert_eq!(*Issues::of(&users).users(), users);
}

#[test]
fn an_entry_lacks_something_without_a_name_without_an_id_and_without_both() {
    let users = [("ann", "1"), ("", "2"), ("carl", ""), ("", "")];
    assert_eq!(places(Issue::Missing, &users), [1, 2, 3]);
}

#[test]
fn characters_that_nobody_sees_count_in_names_and_in_ids() {
    let users = [
        ("ann", "1"),
        ("a\u{200b}nn", "2"),
        ("carl ", "3"),
        ("dora", "4\u{ad}"),
        ("", "5"),
        ("emil", ""),
        ("Ann Lee", "6"),
    ];
    assert_eq!(places(Issue::InvisibleChars, &users), [1, 2, 3]);
}

#[test]
fn an_entry_can_have_several_issues() {
    let users = [("ann\u{200b}", ""), ("ann\u{200b}", "2")];
    for (issue, expected) in [
        (Issue::Duplicate, &[0, 1][..]),
        (Issue::Missing, &[0]),
        (Issue::InvisibleChars, &[0, 1]),
    ] {
        assert_eq!(places(issue, &users), expected, "{issue:?}");
    }
}

#[test]
fn the_distance_to_the_maximum_is_told_from_900_users_on() {
    for (users, headroom) in [
        (0, None),
        (899, None),
        (900, Some(Headroom::Left(100))),
        (999, Some(Headroom::Left(1))),
        (1000, Some(Headroom::None)),
        (1001, Some(Headroom::Exceeded(1))),
        (u32::MAX, Some(Headroom::Exceeded(u32::MAX - 1000))),
    ] {
        assert_eq!(Headroom::of(users), headroom, "{users}");
    }
}

proptest! {
    #[test]
    fn an_entry_is_a_duplicate_exactly_where_another_one_has_its_name_or_its_id(
        users in prop::collection::vec(("[ab]{0,2}", "[12]{0,2}"), 0..12),
    ) {
        let users: Vec<(&str, &str)> = users.iter().map(|(n, i)| (n.as_str(), i.as_str())).collect();
        let shares = |one: &str, other: &str| !one.is_empty() && one == other;
        let is_duplicate = |place: usize| {
            users.iter().enumerate().any(|(other, user)| {
                other != place && (shares(users[place].0, user.0) || shares(users[place].1, user.1))
            })
        };
        let expected: Vec<u32> = (0..).zip(0..users.len())
            .filter_map(|(place, index)| is_duplicate(index).then_some(place))
            .collect();
        prop_assert_eq!(duplicates(&users), expected);
    }
}
