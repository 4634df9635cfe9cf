//! What is read, in which order, and what it proves.

#![allow(
    clippy::expect_used,
    reason = "an ID that cannot be made fails its test"
)]

use non_migration_users::api::configurations::{
    ConfigurationsPage, HotspotSessionConfig, Migration,
};
use non_migration_users::api::error::Status;
use non_migration_users::api::ids::{ConfigId, ProjectId};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::query::ConfigurationsQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::configuration_picker::ListingExtent;
use non_migration_users::model::roster::CaseSensitivity;
use non_migration_users::model::user_search::reading::SearchRequest;
use non_migration_users::model::user_search::results::{NotFound, OutdatedSearch};
use non_migration_users::model::user_search::terms::Terms;
use non_migration_users::model::user_search::{SearchEvent, SearchState};
use non_migration_users::time::Instant;

use super::support::{AT, Search, configuration, listed, page_of, project, refused, user, users};

#[test]
fn people_are_found_in_the_lists_that_come_with_the_configurations_without_further_requests() {
    let mut search = Search::of("user2\n1\nnobody");
    assert_eq!(search.asked(), [("configurations".to_owned(), 0)]);
    search.list(Ok(listed(vec![
        configuration("a", Some(users(2))),
        configuration("b", Some(users(1))),
        configuration("c", Some(Vec::new())),
    ])));
    assert!(search.is_finished());
    assert!(
        search.is_aborted,
        "work that is done leaves its token behind"
    );
    assert_eq!(
        search.matches(),
        [("user2", "a", "2"), ("1", "a", "1"), ("1", "b", "1")],
        "in the order in which they are looked for, then in that of the configurations"
    );
    assert_eq!(search.not_found(), ["nobody"]);
    let coverage = search.reading().coverage();
    assert_eq!((coverage.read, coverage.configurations), (3, 3));
    assert_eq!(coverage.included, 3);
    assert!(coverage.is_complete());
}

#[test]
fn configurations_are_listed_page_by_page_while_lists_are_read() {
    let mut search = Search::of("user1");
    let some = |range: std::ops::Range<u32>| {
        let some = range.map(|number| configuration(&format!("c{number}"), Some(users(1))));
        some.collect::<Vec<_>>()
    };
    let mut first = some(0..99);
    first.push(configuration("without", None));
    search.list(Ok(listed(first)));
    assert_eq!(
        search.asked(),
        [
            ("configurations".to_owned(), 100),
            ("without".to_owned(), 0)
        ]
    );
    assert!(!search.reading().progress().are_listed);
    search.list(Ok(listed(some(99..102))));
    assert_eq!(search.reading().progress().configurations, 103);
    assert_eq!(search.reading().progress().ended, 102);
    search.answer_all(|_| users(1));
    assert!(search.is_finished());
    assert_eq!(search.matches().len(), 103);
    assert!(search.reading().coverage().is_complete());
}

#[test]
fn a_list_that_is_missing_or_has_a_thousand_users_is_read_itself_and_one_of_999_is_not() {
    let mut search = Search::of("user1000\nuser1500");
    search.list(Ok(listed(vec![
        configuration("full", Some(users(1_000))),
        configuration("short", Some(users(999))),
        configuration("without", None),
    ])));
    let asked = [("full".to_owned(), 0), ("without".to_owned(), 0)];
    assert_eq!(search.asked(), asked);
    search.answer_all(|config_id| users(if config_id == "full" { 1_500 } else { 3 }));
    assert!(search.is_finished());
    assert_eq!(
        search.matches(),
        [("user1000", "full", "1000"), ("user1500", "full", "1500")],
        "those whom the configuration came without are found too"
    );
    let coverage = search.reading().coverage();
    assert_eq!(
        (coverage.included, coverage.full, coverage.not_included),
        (1, 1, 1)
    );
    assert!(coverage.is_complete());
}

#[test]
fn a_list_is_whole_only_once_nobody_came_behind_its_last_full_page() {
    let mut search = Search::of("nobody");
    search.list(Ok(listed(vec![configuration("a", None)])));
    search.answer(|_, page| Ok(page_of(&users(100), page)));
    assert!(!search.is_finished());
    assert_eq!(search.reading().coverage().read, 0);
    assert_eq!(search.asked(), [("a".to_owned(), 100)]);
    search.answer(|_, page| Ok(page_of(&users(100), page)));
    assert!(search.is_finished());
    assert_eq!(search.reading().coverage().read, 1);
}

#[test]
fn at_most_six_requests_are_under_way_and_each_end_makes_room_for_another() {
    let mut search = Search::of("nobody");
    let without_list = (0..9).map(|number| configuration(&format!("c{number}"), None));
    search.list(Ok(listed(without_list.collect())));
    assert_eq!(search.asked.len(), 6);
    // Its other pages are wanted before another list is begun.
    search.answer(|_, page| Ok(page_of(&users(1_000), page)));
    assert_eq!(search.asked.len(), 6);
    assert_eq!(search.asked()[5], ("c0".to_owned(), 100));
    let mut most = 0;
    while !search.asked.is_empty() {
        most = most.max(search.asked.len());
        search.answer(|config_id, page| {
            Ok(page_of(
                &users(if config_id == "c0" { 1_000 } else { 1 }),
                page,
            ))
        });
    }
    assert_eq!(most, 6);
    assert!(search.is_finished());
    assert_eq!(search.reading().coverage().read, 9);
}

#[test]
fn names_are_compared_as_a_roster_s_are() {
    let zoe = User {
        id: Some("Z1".to_owned()),
        name: Some("Zoe\u{308}".to_owned()),
    };
    let page = || listed(vec![configuration("a", Some(vec![zoe.clone()]))]);
    let mut search = Search::of("Zoë\nzoë\nz1");
    search.list(Ok(page()));
    assert_eq!(search.matches(), [("Zoë", "a", "Z1")]);
    assert_eq!(search.not_found(), ["zoë", "z1"]);
    search.start("zoë\nz1", CaseSensitivity::Ignored);
    search.list(Ok(page()));
    assert_eq!(search.matches(), [("zoë", "a", "Z1"), ("z1", "a", "Z1")]);
}

#[test]
fn a_name_that_several_have_finds_each_of_them() {
    let twin = |id: &str| User {
        id: Some(id.to_owned()),
        name: Some("ann".to_owned()),
    };
    let mut search = Search::of("ann");
    search.list(Ok(listed(vec![configuration(
        "a",
        Some(vec![twin("1"), twin("2")]),
    )])));
    assert_eq!(search.matches(), [("ann", "a", "1"), ("ann", "a", "2")]);
    assert_eq!(search.reading().found_entries(), 1);
}

#[test]
fn an_entry_that_a_spreadsheet_seems_to_have_changed_is_told_apart() {
    let long = User {
        id: Some("12345678901234567890".to_owned()),
        name: None,
    };
    let mut search = Search::of("1.23457E+19\nnobody");
    search.list(Ok(listed(vec![configuration("a", Some(vec![long]))])));
    assert_eq!(
        search.reading().not_found(),
        [
            NotFound {
                entry: "1.23457E+19",
                is_damaged: true
            },
            NotFound {
                entry: "nobody",
                is_damaged: false
            },
        ]
    );
    assert_eq!(search.reading().coverage().half_known, 1);
}

#[test]
fn a_match_has_no_effect_where_migration_is_off() {
    let off = |id, users| HotspotSessionConfig {
        migration: Migration::Disabled,
        ..configuration(id, Some(users))
    };
    let mut search = Search::of("user1");
    search.list(Ok(listed(vec![
        off("a", Vec::new()),
        configuration("b", Some(users(1))),
    ])));
    assert!(!search.reading().has_match_without_effect());
    search.start("user1", CaseSensitivity::Counts);
    search.list(Ok(listed(vec![off("a", users(1))])));
    assert!(search.reading().has_match_without_effect());
}

#[test]
fn a_project_without_configurations_is_searched_to_its_end() {
    let mut search = Search::of("user1");
    search.list(Ok(listed(Vec::new())));
    assert!(search.is_finished());
    assert!(search.reading().found.has_none());
    assert_eq!(search.not_found(), ["user1"]);
}

#[test]
fn a_listing_that_is_not_whole_proves_nothing() {
    let twenty = |from: u32| {
        let some = from..from + 20;
        listed(
            some.map(|number| configuration(&number.to_string(), Some(Vec::new())))
                .collect(),
        )
    };
    // The same ones again in the place of others.
    let mut search = Search::of("user1");
    search.list(Ok(twenty(0)));
    search.list(Ok(twenty(0)));
    assert!(search.is_finished());
    let coverage = search.reading().coverage();
    assert_eq!(coverage.listing, Some(ListingExtent::Repeated));
    assert!(!coverage.listing_changed);
    assert!(!coverage.is_complete());

    // More are told than are sent.
    search.start("user1", CaseSensitivity::Counts);
    let page = ConfigurationsPage {
        total: Some(3),
        ..listed(vec![configuration("a", Some(Vec::new()))])
    };
    search.list(Ok(page));
    search.list(Ok(ConfigurationsPage {
        total: Some(3),
        ..listed(Vec::new())
    }));
    assert!(search.is_finished());
    assert!(!search.reading().coverage().is_complete());

    // One has no ID that users could be asked for with.
    search.start("user1", CaseSensitivity::Counts);
    let page = ConfigurationsPage {
        arrived: 2,
        ..listed(vec![configuration("a", Some(Vec::new()))])
    };
    search.list(Ok(page));
    let coverage = search.reading().coverage();
    assert_eq!((coverage.read, coverage.configurations), (1, 2));
    assert_eq!(coverage.without_id, 1);
    assert!(!coverage.is_complete());
}

#[test]
fn a_configuration_that_comes_twice_shows_that_the_listing_changed() {
    let mut search = Search::of("user1");
    let some = |range: std::ops::Range<u32>| {
        let some = range.map(|number| configuration(&number.to_string(), Some(Vec::new())));
        listed(some.collect())
    };
    search.list(Ok(some(0..20)));
    search.list(Ok(some(19..24)));
    assert!(search.is_finished());
    let coverage = search.reading().coverage();
    assert_eq!((coverage.read, coverage.configurations), (24, 24));
    assert!(coverage.listing_changed);
    assert!(!coverage.is_complete());
}

#[test]
fn a_list_that_changed_or_contradicts_itself_proves_nothing_and_is_named() {
    let mut search = Search::of("user1\nnobody");
    search.list(Ok(listed(vec![
        configuration("changed", None),
        configuration("contradicted", None),
    ])));
    let mut asked = 0;
    while !search.asked.is_empty() {
        search.answer(|config_id, page| {
            if config_id == "contradicted" {
                // A total, and nobody.
                return Ok(UsersPage {
                    users: Vec::new(),
                    total: Total::Known(7),
                });
            }
            // One more at the front with each request.
            asked += 1;
            let mut all: Vec<User> = (0..asked).map(|number| user(1_000 + number)).collect();
            all.extend(users(150));
            Ok(page_of(&all, page))
        });
    }
    assert!(search.is_finished());
    assert_eq!(search.matches(), [("user1", "changed", "1")]);
    let coverage = search.reading().coverage();
    let names = |ids: &[&ConfigId]| {
        let ids = ids.iter().map(|id| id.as_str().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(names(&coverage.changed), ["changed"]);
    assert_eq!(names(&coverage.contradicted), ["contradicted"]);
    assert_eq!(coverage.read, 2);
    assert!(!coverage.is_complete());
}

#[test]
fn a_new_search_begins_anew_and_late_responses_to_the_one_before_are_dropped() {
    let mut search = Search::of("user1");
    search.list(Ok(listed(vec![configuration("a", None)])));
    let earlier = search.id;
    search.start("user2", CaseSensitivity::Counts);
    assert_eq!(search.asked(), [("configurations".to_owned(), 0)]);
    search.happens(SearchEvent::UsersArrived {
        search_id: earlier,
        place: 0,
        page: PageRequest::first(PageSize::Hundred),
        at: AT,
        outcome: Err(refused(Status::Unauthorized)),
    });
    assert!(matches!(search.state.state(), SearchState::Searching(_)));
    assert!(!search.focuses_token);
    search.list(Ok(listed(vec![configuration("b", Some(users(2)))])));
    assert_eq!(search.matches(), [("user2", "b", "2")]);
}

#[test]
fn a_result_is_out_of_date_once_others_would_be_looked_for_or_elsewhere() {
    let search = Search::of("user1");
    let reading = search.reading();
    let terms = |text: &str, case| Terms {
        text: text.to_owned(),
        case,
    };
    let same = terms("user1", CaseSensitivity::Counts);
    let elsewhere = ConfigurationsQuery {
        project_id: ProjectId::parse("other").expect("an ID"),
        ..project()
    };
    assert_eq!(reading.outdated(&same, Some(&project())), None);
    // Where the form lacks something, nothing else would be searched.
    assert_eq!(reading.outdated(&same, None), None);
    assert_eq!(
        reading.outdated(&same, Some(&elsewhere)),
        Some(OutdatedSearch::Project)
    );
    for other in [
        terms("user2", CaseSensitivity::Counts),
        terms("user1", CaseSensitivity::Ignored),
    ] {
        assert_eq!(
            reading.outdated(&other, Some(&project())),
            Some(OutdatedSearch::Terms)
        );
    }
}

#[test]
fn a_search_that_was_stopped_for_hours_is_as_old_as_its_first_response() {
    let mut search = Search::of("user1\nnobody");
    search.list(Ok(listed(vec![
        configuration("a", Some(users(3))),
        configuration("b", None),
    ])));
    search.happens(SearchEvent::Cancelled);
    search.resume();
    while let Some(SearchRequest::Users { place, page, .. }) = search.asked.pop_front() {
        search.happens(SearchEvent::UsersArrived {
            search_id: search.id,
            place,
            page,
            at: Instant(AT.0 + 18_000_000.0),
            outcome: Ok(page_of(&[], page)),
        });
    }
    assert!(search.reading().coverage().is_complete());
    assert_eq!(search.reading().at, Some(AT));
}
