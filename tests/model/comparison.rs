//! Comparing two lists, and an earlier export with the list on screen.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::ApiError;
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::comparison::earlier_export::{
    Caution, ComparisonState, EarlierExport, Mismatch, Now,
};
use non_migration_users::model::comparison::{
    ChangeKind, Comparison, Renamed, Selection, compare, csv,
};
use non_migration_users::model::export::Completeness;
use non_migration_users::model::export::import::{Config, FileNarrowing, Imported, Source};
use non_migration_users::model::users::filter::Phrase;
use non_migration_users::model::users::list::{List, ListEffect, ListEvent};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::text::encoding::Encoding;
use non_migration_users::time::Instant;
use proptest::prelude::*;

/// `name` and `id`, of which an empty one is missing.
fn user(name: &str, id: &str) -> User {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    User {
        name: given(name),
        id: given(id),
    }
}

fn users(users: &[(&str, &str)]) -> Vec<User> {
    users.iter().map(|(name, id)| user(name, id)).collect()
}

fn compared(earlier: &[(&str, &str)], now: &[(&str, &str)]) -> Comparison {
    compare(users(earlier).iter(), users(now).iter())
}

fn counts(comparison: &Comparison) -> [u32; 4] {
    ChangeKind::ALL.map(|kind| comparison.count(kind))
}

#[test]
fn users_are_found_again_by_id() {
    let comparison = compared(
        &[("Ann", "1"), ("Bo", "2"), ("Cy", "3")],
        &[("Dee", "4"), ("Cy", "3"), ("Anna", "1")],
    );
    assert_eq!(
        comparison,
        Comparison {
            added: users(&[("Dee", "4")]),
            removed: users(&[("Bo", "2")]),
            renamed: vec![Renamed {
                user: user("Anna", "1"),
                earlier_name: "Ann".to_owned()
            }],
            unchanged: users(&[("Cy", "3")]),
        }
    );
}

#[test]
fn the_same_name_with_another_id_is_another_user() {
    assert_eq!(
        counts(&compared(&[("Ann", "1")], &[("Ann", "2")])),
        [1, 1, 0, 0]
    );
}

#[test]
fn where_an_id_is_missing_on_either_side_the_exact_name_counts_once_each() {
    for (earlier, now, expected) in [
        (&[("Ann", "")][..], &[("Ann", "")][..], [0, 0, 0, 1]),
        (&[("Ann", "1")], &[("Ann", "")], [0, 0, 0, 1]),
        (&[("Ann", "")], &[("Ann", "1")], [0, 0, 0, 1]),
        (&[("Ann", "")], &[("ann", "")], [1, 1, 0, 0]),
        (&[("Ann", ""), ("Ann", "")], &[("Ann", "")], [0, 1, 0, 1]),
        (&[("Ann", "")], &[("Ann", "1"), ("Ann", "2")], [1, 0, 0, 1]),
        (&[("Ann", "1")], &[("Ann", ""), ("Ann", "1")], [1, 0, 0, 1]),
        (&[("Ann", ""), ("Ann", "1")], &[("Ann", "")], [0, 1, 0, 1]),
    ] {
        assert_eq!(
            counts(&compared(earlier, now)),
            expected,
            "{earlier:?} {now:?}"
        );
    }
}

#[test]
fn a_name_that_is_missing_is_no_other_name() {
    assert_eq!(
        counts(&compared(
            &[("", "1"), ("Bo", "2")],
            &[("Ann", "1"), ("", "2")]
        )),
        [0, 0, 0, 2]
    );
}

#[test]
fn users_of_whom_nothing_is_known_are_counted_against_one_another() {
    assert_eq!(
        counts(&compared(&[("", ""), ("", "")], &[("", "")])),
        [0, 1, 0, 1]
    );
    assert_eq!(counts(&compared(&[("", "")], &[("Ann", "")])), [1, 1, 0, 0]);
}

#[test]
fn an_id_that_comes_twice_is_one_user() {
    assert_eq!(
        counts(&compared(
            &[("Ann", "1"), ("Ann", "1")],
            &[("Ann", "1"), ("Ann", "1"), ("Bo", "2"), ("Bo", "2")]
        )),
        [1, 0, 0, 1]
    );
}

#[test]
fn a_result_is_narrowed_by_kind_and_by_name_id_or_earlier_name() {
    let comparison = compared(
        &[("Ann", "1"), ("Bo", "2"), ("Cy", "3")],
        &[("Dee", "4"), ("Cy", "3"), ("Ina", "1")],
    );
    let matching = |kind, text: &str| {
        let filter = Phrase::new(text);
        comparison
            .matching(kind, &filter)
            .map(|line| line.user.id.clone().unwrap_or_default())
            .collect::<Vec<_>>()
    };
    assert_eq!(matching(Selection::All, ""), ["4", "2", "1", "3"]);
    assert_eq!(matching(Selection::Kind(ChangeKind::Removed), ""), ["2"]);
    assert_eq!(matching(Selection::Changes, ""), ["4", "2", "1"]);
    assert_eq!(matching(Selection::All, "ANN"), ["1"]);
    assert_eq!(matching(Selection::All, "cy"), ["3"]);
    assert_eq!(matching(Selection::Kind(ChangeKind::Added), "cy"), [""; 0]);
}

#[test]
fn what_has_changed_is_selected_first_and_each_selection_knows_how_many_it_has() {
    let comparison = compared(
        &[("Ann", "1"), ("Bo", "2"), ("Cy", "3")],
        &[("Dee", "4"), ("Cy", "3"), ("Ina", "1")],
    );
    assert_eq!(Selection::default(), Selection::ALL[0]);
    assert_eq!(
        Selection::ALL.map(|selection| comparison.count_of(selection)),
        [3, 1, 1, 1, 1, 4]
    );
}

#[test]
fn a_result_is_exported_with_the_kind_of_each_user() {
    let comparison = compared(
        &[("=Ann", "1"), ("Bo", "2"), ("Cy", "3")],
        &[("Dee", "4"), ("Cy", "3"), ("Anna", "1")],
    );
    assert_eq!(
        csv(comparison.lines()),
        "\u{feff}\"kind\",\"user_id\",\"user_name\",\"earlier_user_name\"\r\n\"added\",\"4\",\"Dee\",\"\"\r\n\"removed\",\"2\",\"Bo\",\"\"\r\n\
            \"renamed\",\"1\",\"Anna\",\"'=Ann\"\r\n\"unchanged\",\"3\",\"Cy\",\"\"\r\n"
    );
}

#[test]
fn a_name_whose_accents_are_encoded_otherwise_is_the_same_name() {
    let (earlier, now) = (
        [("Zoe\u{308}", "1"), ("Jose\u{301}", "")],
        [("Zoë", "1"), ("José", "3")],
    );
    assert_eq!(counts(&compared(&earlier, &now)), [0, 0, 0, 2]);
    assert_eq!(counts(&compared(&now, &earlier)), [0, 0, 0, 2]);
}

// An earlier export beside the list on screen.

fn query() -> UsersQuery {
    let deployment = Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/api"}]}"#)
        .expect("a deployment");
    UsersQuery {
        endpoint: deployment.endpoints()[0].clone(),
        project_id: ProjectId::parse("p-1").expect("an ID"),
        config_id: ConfigId::parse("c/1").expect("an ID"),
        user_name: None,
    }
}

fn now(query: UsersQuery, completeness: Completeness) -> Now {
    Now::These {
        query,
        users: UserList::of_page(Offset::default(), users(&[("Ann", "1")])),
        completeness,
        is_old: false,
    }
}

/// What a whole export of the list on screen says.
fn same() -> Source {
    Source {
        project_id: Some("p-1".to_owned()),
        config: Some(Config::Id("c/1".to_owned())),
        extent: Some(Completeness::Whole),
        ..Source::default()
    }
}

fn earlier(source: Source) -> EarlierExport {
    let users = users(&[("Ann", "1"), ("Annabel", "2")]);
    EarlierExport::new("file.json".to_owned(), Imported { users, source })
}

fn cautions(source: Source, now: &Now) -> Vec<Caution> {
    match earlier(source).beside(now) {
        ComparisonState::Compared(_, cautions) => cautions,
        other => panic!("not compared: {other:?}"),
    }
}

#[test]
fn a_whole_export_of_the_same_list_is_compared_without_further_words() {
    let standing = earlier(same()).beside(&now(query(), Completeness::Whole));
    let comparison = compared(&[("Ann", "1"), ("Annabel", "2")], &[("Ann", "1")]);
    assert_eq!(
        standing,
        ComparisonState::Compared(comparison.into(), Vec::new())
    );
}

#[test]
fn a_file_of_another_configuration_or_project_is_not_compared_at_first() {
    for (project, config, mismatch) in [
        (
            "p-1",
            Config::Id("c-2".to_owned()),
            Mismatch::Config("c-2".to_owned()),
        ),
        (
            "p-1",
            Config::InFileName("c-1".to_owned()),
            Mismatch::Config("c-1".to_owned()),
        ),
        (
            "p-2",
            Config::InFileName("c_1".to_owned()),
            Mismatch::Project("p-2".to_owned()),
        ),
        (
            "p-2",
            Config::Id("c-2".to_owned()),
            Mismatch::Both {
                config_id: "c-2".to_owned(),
                project_id: "p-2".to_owned(),
            },
        ),
    ] {
        let source = Source {
            project_id: Some(project.to_owned()),
            config: Some(config),
            ..same()
        };
        assert_eq!(
            earlier(source).beside(&now(query(), Completeness::Whole)),
            ComparisonState::Foreign(mismatch)
        );
    }
}

#[test]
fn a_foreign_file_is_compared_once_that_is_wanted_and_another_list_asks_again() {
    let mut earlier = earlier(Source {
        project_id: Some("p-2".to_owned()),
        ..same()
    });
    let first = now(query(), Completeness::Whole);
    earlier.accept(&first);
    assert!(matches!(
        earlier.beside(&first),
        ComparisonState::Compared(..)
    ));
    let other = UsersQuery {
        config_id: ConfigId::parse("c-3").expect("an ID"),
        ..query()
    };
    assert!(matches!(
        earlier.beside(&now(other, Completeness::Whole)),
        ComparisonState::Foreign(_)
    ));
}

#[test]
fn a_file_that_a_spreadsheet_has_changed_is_compared_only_when_that_is_wanted() {
    let earlier = |ids: &[&str]| {
        let users = ids.iter().map(|id| user("Ann", id)).collect();
        EarlierExport::new(
            "file.csv".to_owned(),
            Imported {
                users,
                source: same(),
            },
        )
    };
    let now = Now::These {
        query: query(),
        users: UserList::of_page(
            Offset::default(),
            users(&[
                ("Ann", "12345678901234567890"),
                ("Ann", "007"),
                ("", "1E+5"),
            ]),
        ),
        completeness: Completeness::Whole,
        is_old: false,
    };
    let mut damaged = earlier(&["1.23457E+19", "1.23457E+19", "7", "1E+5", "id-4"]);
    assert_eq!(damaged.beside(&now), ComparisonState::Damaged(3));
    damaged.accept(&now);
    let ComparisonState::Compared(_, cautions) = damaged.beside(&now) else {
        panic!("it was to be compared all the same");
    };
    assert_eq!(cautions, [Caution::Damaged(3)]);
    assert!(matches!(
        earlier(&["12345678901234567890", "007", "id-4", "8"]).beside(&now),
        ComparisonState::Compared(..)
    ));
}

#[test]
fn a_file_whose_name_says_that_it_was_filtered_is_compared_with_that_caution() {
    let source = Source {
        config: Some(Config::InFileName("c_1".to_owned())),
        narrowing: FileNarrowing::Something,
        ..Source::default()
    };
    assert_eq!(
        cautions(source, &now(query(), Completeness::Whole)),
        [Caution::EarlierNarrowed]
    );
}

#[test]
fn a_name_that_a_spreadsheet_has_changed_is_no_new_name() {
    let users = vec![user("1-Mar", "1")];
    let earlier = EarlierExport::new(
        "file.csv".to_owned(),
        Imported {
            users,
            source: same(),
        },
    );
    assert_eq!(
        earlier.beside(&now(query(), Completeness::Whole)),
        ComparisonState::Damaged(1)
    );
}

#[test]
fn a_file_of_another_list_that_a_spreadsheet_has_changed_is_asked_about_twice() {
    let users = vec![user("Ann", "1.2E+10")];
    let source = Source {
        project_id: Some("p-2".to_owned()),
        ..same()
    };
    let mut earlier = EarlierExport::new("file.csv".to_owned(), Imported { users, source });
    let now = now(query(), Completeness::Whole);
    assert!(matches!(earlier.beside(&now), ComparisonState::Foreign(_)));
    earlier.accept(&now);
    assert_eq!(earlier.beside(&now), ComparisonState::Damaged(1));
    earlier.accept(&now);
    assert!(matches!(
        earlier.beside(&now),
        ComparisonState::Compared(..)
    ));
}

#[test]
fn what_a_file_does_not_say_is_told() {
    let by_name = || Source {
        config: Some(Config::InFileName("c_1".to_owned())),
        ..Source::default()
    };
    let asked = || UsersQuery {
        user_name: UserName::parse("Ann").expect("a name"),
        ..query()
    };
    let unsaid = || Caution::UserNameUnsaid("Ann".to_owned());
    for (source, query, expected) in [
        (
            Source::default(),
            query(),
            vec![Caution::ConfigUnsaid, Caution::EarlierUnsaid],
        ),
        (by_name(), query(), vec![Caution::EarlierUnsaid]),
        (by_name(), asked(), vec![Caution::EarlierUnsaid, unsaid()]),
        (
            Source::default(),
            asked(),
            vec![Caution::ConfigUnsaid, Caution::EarlierUnsaid, unsaid()],
        ),
    ] {
        assert_eq!(cautions(source, &now(query, Completeness::Whole)), expected);
    }
}

#[test]
fn users_whom_nobody_asked_for_are_told_on_either_side() {
    let asked = |name: &str| UsersQuery {
        user_name: UserName::parse(name).expect("a name"),
        ..query()
    };
    // Of the file's users one is not called so; of those on screen none is.
    for name in ["Annabel", "Bo"] {
        let source = Source {
            user_name: Some(name.to_owned()),
            ..same()
        };
        assert_eq!(
            cautions(source, &now(asked(name), Completeness::Whole)),
            [Caution::UserNameIgnored(name.to_owned())]
        );
    }
}

#[test]
fn whatever_makes_a_comparison_less_than_it_seems_is_said() {
    for (now_extent, earlier_extent) in [
        (Completeness::Page, Completeness::Partial),
        (Completeness::Partial, Completeness::Changed),
        (Completeness::Changed, Completeness::Page),
        (Completeness::Contradicted, Completeness::Contradicted),
    ] {
        let source = Source {
            extent: Some(earlier_extent),
            narrowing: FileNarrowing::Filter("an".to_owned()),
            user_name: Some("Ann".to_owned()),
            encoding: Encoding::Garbled,
            ..same()
        };
        assert_eq!(
            cautions(source, &now(query(), now_extent)),
            [
                Caution::Now(now_extent),
                Caution::EarlierExport(earlier_extent),
                Caution::EarlierFiltered("an".to_owned()),
                Caution::UserName {
                    earlier: Some("Ann".to_owned()),
                    now: None
                },
                Caution::Garbled,
            ]
        );
    }
}

#[test]
fn of_an_export_of_some_rows_it_is_said_that_others_are_missing() {
    let filter = || "an".to_owned();
    for (narrowing, expected) in [
        (FileNarrowing::Issue, vec![Caution::EarlierIssue]),
        (
            FileNarrowing::FilterAndIssue(filter()),
            vec![Caution::EarlierFiltered(filter()), Caution::EarlierIssue],
        ),
        (FileNarrowing::Selection, vec![Caution::EarlierSelection]),
    ] {
        let source = Source {
            narrowing,
            ..same()
        };
        assert_eq!(
            cautions(source, &now(query(), Completeness::Whole)),
            expected
        );
    }
}

#[test]
fn of_a_selection_it_does_not_matter_how_much_of_the_list_was_loaded() {
    let source = Source {
        narrowing: FileNarrowing::Selection,
        extent: Some(Completeness::Page),
        ..same()
    };
    assert_eq!(
        cautions(source, &now(query(), Completeness::Whole)),
        [Caution::EarlierSelection]
    );
}

#[test]
fn the_same_username_asked_for_on_both_sides_needs_no_words() {
    let asked = UsersQuery {
        user_name: UserName::parse("Ann").expect("a name"),
        ..query()
    };
    let source = Source {
        user_name: Some("Ann".to_owned()),
        ..same()
    };
    assert_eq!(cautions(source, &now(asked, Completeness::Whole)), []);
}

#[test]
fn nothing_is_compared_before_users_are_loaded_nor_while_all_of_them_are() {
    let mut list = List::default();
    assert_eq!(
        earlier(same()).beside(&Now::of(&list)),
        ComparisonState::NothingLoaded
    );

    let token = Token::parse("MIIa").expect("a token");
    let effects = list.update(ListEvent::AllSubmitted(query(), token));
    let [ListEffect::Begin { load_id, .. }] = effects[..] else {
        panic!("no request but {effects:?}")
    };
    let page = |offset| PageRequest::at(Offset::new(offset).expect("an offset"), PageSize::Hundred);
    let arrived = |offset, users: u32| ListEvent::Arrived {
        load_id,
        page: page(offset),
        at: Instant(0.0),
        outcome: Ok(UsersPage {
            users: (0..users)
                .map(|n| user("x", &(offset + n).to_string()))
                .collect(),
            total: Total::Known(150),
        }),
    };
    list.update(arrived(0, 100));
    assert_eq!(
        earlier(same()).beside(&Now::of(&list)),
        ComparisonState::Arriving
    );
    list.update(arrived(100, 50));
    assert!(matches!(
        earlier(same()).beside(&Now::of(&list)),
        ComparisonState::Compared(..)
    ));
}

#[test]
fn a_page_is_not_compared_while_all_users_are_being_loaded() {
    let mut list = List::default();
    let token = || Token::parse("MIIa").expect("a token");
    let page = PageRequest::first(PageSize::Ten);
    let effects = list.update(ListEvent::Submitted(query(), page, token()));
    let [ListEffect::Begin { load_id, .. }] = effects[..] else {
        panic!("no request but {effects:?}")
    };
    list.update(ListEvent::Arrived {
        load_id,
        page,
        at: Instant(0.0),
        outcome: Ok(UsersPage {
            users: vec![user("x", "1")],
            total: Total::Known(150),
        }),
    });
    assert!(matches!(
        earlier(same()).beside(&Now::of(&list)),
        ComparisonState::Compared(..)
    ));
    list.update(ListEvent::AllNeeded(query(), token()));
    assert_eq!(
        earlier(same()).beside(&Now::of(&list)),
        ComparisonState::Arriving
    );
}

#[test]
fn a_list_that_a_later_request_has_left_out_of_date_is_compared_with_that_caution() {
    let mut list = List::default();
    let token = || Token::parse("MIIa").expect("a token");
    let page = PageRequest::first(PageSize::Ten);
    let mut ask = |event, outcome| {
        let effects = list.update(event);
        let [ListEffect::Begin { load_id, .. }] = effects[..] else {
            panic!("no request but {effects:?}")
        };
        list.update(ListEvent::Arrived {
            load_id,
            page,
            at: Instant(0.0),
            outcome,
        });
        match earlier(same()).beside(&Now::of(&list)) {
            ComparisonState::Compared(_, cautions) => cautions,
            other => panic!("not compared but {other:?}"),
        }
    };
    let ann = || UsersPage {
        users: users(&[("Ann", "1")]),
        total: Total::Known(1),
    };
    let nobody = UsersPage {
        users: Vec::new(),
        total: Total::Known(1),
    };
    let submit = ListEvent::Submitted(query(), page, token());
    assert_eq!(ask(submit, Ok(ann())), []);
    let reload = || ListEvent::Reloaded(token());
    let failed = Err(ApiError::Redirected);
    assert_eq!(ask(reload(), failed), [Caution::NowOld]);
    assert_eq!(ask(reload(), Ok(ann())), []);
    let refresh = ListEvent::Refreshed(token());
    assert_eq!(ask(refresh, Ok(nobody)), [Caution::NowOld]);
}

fn some_users() -> impl Strategy<Value = Vec<User>> {
    let user = ("[ab]?", "[1-4]?").prop_map(|(name, id)| user(&name, &id));
    prop::collection::vec(user, 0..8)
}

proptest! {
    #[test]
    fn a_list_compared_with_itself_is_unchanged(users in some_users()) {
        let comparison = compare(users.iter(), users.iter());
        let [added, removed, renamed, _] = counts(&comparison);
        prop_assert_eq!([added, removed, renamed], [0; 3]);
    }

    #[test]
    fn the_other_way_round_what_was_added_is_removed(one in some_users(), two in some_users()) {
        let [added, removed, renamed, unchanged] = counts(&compare(one.iter(), two.iter()));
        let back = counts(&compare(two.iter(), one.iter()));
        prop_assert_eq!(back, [removed, added, renamed, unchanged]);
    }

    #[test]
    fn each_user_of_the_newer_list_is_told_once(one in some_users(), two in some_users()) {
        let [added, _, renamed, unchanged] = counts(&compare(one.iter(), two.iter()));
        let mut known = std::collections::HashSet::new();
        let different = two.iter().filter(|user| user.id.as_ref().is_none_or(|id| known.insert(id))).count();
        prop_assert_eq!(added + renamed + unchanged, u32::try_from(different).expect("a few"));
    }
}
