//! The choice of a configuration as a state machine: page by page, late responses, and nothing of another project.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::configurations::{
    ConfigurationsPage, HotspotSessionConfig, Migration,
};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token};
use non_migration_users::api::paging::PageRequest;
use non_migration_users::api::query::ConfigurationsQuery;
use non_migration_users::model::configuration_picker::{
    FoundConfigurations, ListingExtent, ListingId, MOST, OptionStep, Picker, PickerEffect,
    PickerEvent, PickerState,
};
use non_migration_users::model::connection::{Draft, Field};
use non_migration_users::time::Instant;

use crate::support::deployment;

/// When everything arrives.
const AT: Instant = Instant(1_767_355_200_000.0);

fn query(project: &str) -> ConfigurationsQuery {
    ConfigurationsQuery {
        endpoint: deployment().endpoints()[0].clone(),
        project_id: ProjectId::parse(project).expect("an ID"),
    }
}

fn token() -> Token {
    Token::parse("MIItoken").expect("a token")
}

fn configuration(id: u32) -> HotspotSessionConfig {
    HotspotSessionConfig {
        config_id: ConfigId::parse(&id.to_string()).expect("an ID"),
        migration: Migration::Enabled,
        exit_sessions: Some(4),
        users: None,
    }
}

/// A page with the configurations of these numbers.
fn page(ids: std::ops::Range<u32>) -> ConfigurationsPage {
    ConfigurationsPage {
        arrived: ids.end - ids.start,
        configurations: ids.map(configuration).collect(),
        total: None,
    }
}

/// The same, of so many as the service says.
fn page_of(ids: std::ops::Range<u32>, total: u32) -> ConfigurationsPage {
    ConfigurationsPage {
        total: Some(total),
        ..page(ids)
    }
}

fn refused(status: Status) -> ApiError {
    ApiError::Status {
        status,
        response: ErrorResponse::new(
            BodyError::silent(Body::Empty),
            ResponseHeaders::default(),
            &token(),
        ),
    }
}

fn ask(picker: &mut Picker, project: &str) -> (ListingId, PageRequest) {
    match picker.update(PickerEvent::Asked(query(project), token())) {
        Some(PickerEffect::Begin {
            listing_id,
            query: asked,
            page,
            token: sent,
        }) => {
            assert_eq!((asked, sent), (query(project), token()));
            (listing_id, page)
        }
        other => panic!("a request was expected: {other:?}"),
    }
}

fn response(
    picker: &mut Picker,
    (listing_id, page): (ListingId, PageRequest),
    outcome: Result<ConfigurationsPage, ApiError>,
) -> Option<PickerEffect> {
    picker.update(PickerEvent::Arrived {
        listing_id,
        page,
        at: AT,
        outcome,
    })
}

/// The page that is asked for next.
fn next(effect: Option<PickerEffect>) -> (ListingId, PageRequest) {
    match effect {
        Some(PickerEffect::GoOn { listing_id, page }) => (listing_id, page),
        other => panic!("a further request was expected: {other:?}"),
    }
}

fn loading() -> (Picker, (ListingId, PageRequest)) {
    let mut picker = Picker::default();
    let request = ask(&mut picker, "p");
    (picker, request)
}

/// What has been found, once it is all there.
fn found(picker: &Picker) -> &FoundConfigurations {
    assert_eq!(picker.state(), &PickerState::Loaded);
    let listing = picker.listing(&query("p")).expect("configurations");
    &listing.found
}

#[test]
fn nothing_is_asked_of_itself() {
    assert_eq!(Picker::default().state(), &PickerState::Closed);
}

#[test]
fn the_first_request_asks_for_the_first_hundred() {
    let (_, (_, page)) = loading();
    assert_eq!((page.offset().get(), page.size().limit()), (0, 100));
}

#[test]
fn a_page_that_is_not_full_is_the_last() {
    let (mut picker, request) = loading();
    assert_eq!(response(&mut picker, request, Ok(page(0..4))), None);
    assert_eq!(found(&picker).configurations, page(0..4).configurations);
    assert_eq!(found(&picker).extent, ListingExtent::Whole);
}

#[test]
fn a_project_without_configurations_has_been_listed_too() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page(0..0)));
    assert_eq!(found(&picker), &FoundConfigurations::default());
}

#[test]
fn full_pages_are_followed_by_the_next_one() {
    let (mut picker, request) = loading();
    let second = next(response(&mut picker, request, Ok(page(0..100))));
    assert_eq!(second.1.offset().get(), 100);
    assert!(matches!(picker.state(), PickerState::Loading { .. }));
    assert_eq!(response(&mut picker, second, Ok(page(100..109))), None);
    assert_eq!(found(&picker).configurations, page(0..109).configurations);
}

#[test]
fn a_thousand_are_the_most_and_that_it_was_cut_is_known() {
    let (mut picker, mut request) = loading();
    for start in (0..MOST - 100).step_by(100) {
        request = next(response(&mut picker, request, Ok(page(start..start + 100))));
    }
    assert_eq!(
        response(&mut picker, request, Ok(page(MOST - 100..MOST))),
        None
    );
    assert_eq!(found(&picker).configurations.len(), 1000);
    assert_eq!(found(&picker).extent, ListingExtent::Cut);
}

#[test]
fn a_service_that_ignores_the_offset_comes_to_an_end_at_once_and_lists_each_once() {
    for rows in [10, 64, 100] {
        let (mut picker, request) = loading();
        let nameless = ConfigurationsPage {
            arrived: rows + 3,
            ..page(0..rows)
        };
        let second = next(response(&mut picker, request, Ok(nameless.clone())));
        assert_eq!(response(&mut picker, second, Ok(nameless)), None);
        assert_eq!(found(&picker).configurations, page(0..rows).configurations);
        assert_eq!(found(&picker).without_id, 3);
        assert_eq!(found(&picker).extent, ListingExtent::Repeated);
    }
}

#[test]
fn a_service_that_gives_fewer_than_asked_for_has_none_passed_over() {
    let (mut picker, request) = loading();
    let second = next(response(&mut picker, request, Ok(page(0..64))));
    assert_eq!(second.1.offset().get(), 64);
    let third = next(response(&mut picker, second, Ok(page(64..128))));
    assert_eq!(third.1.offset().get(), 128);
    assert_eq!(response(&mut picker, third, Ok(page(128..130))), None);
    assert_eq!(found(&picker).configurations, page(0..130).configurations);
    assert_eq!(found(&picker).extent, ListingExtent::Whole);
    // Where it says so, however few they are.
    let (mut picker, request) = loading();
    let second = next(response(&mut picker, request, Ok(page_of(0..3, 5))));
    assert_eq!(response(&mut picker, second, Ok(page_of(3..5, 5))), None);
    assert_eq!(found(&picker).configurations, page(0..5).configurations);
    assert_eq!(found(&picker).extent, ListingExtent::Whole);
}

#[test]
fn fewer_than_the_service_says_are_not_taken_for_all() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page_of(0..0, 5)));
    let short = |sent| ListingExtent::Short { total: 5, sent };
    assert_eq!(found(&picker).extent, short(0));
    assert!(!found(&picker).has_none());

    let (mut picker, request) = loading();
    let second = next(response(&mut picker, request, Ok(page_of(0..3, 5))));
    response(&mut picker, second, Ok(page_of(3..3, 5)));
    assert_eq!(found(&picker).extent, short(3));

    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page_of(0..0, 0)));
    assert!(found(&picker).has_none());
}

#[test]
fn entries_without_a_usable_id_are_counted_and_count_for_paging() {
    let (mut picker, request) = loading();
    let with_nameless = ConfigurationsPage {
        arrived: 100,
        ..page(0..97)
    };
    let second = next(response(&mut picker, request, Ok(with_nameless)));
    response(&mut picker, second, Ok(page(97..98)));
    assert_eq!(found(&picker).configurations.len(), 98);
    assert_eq!(found(&picker).without_id, 3);
}

#[test]
fn asking_again_replaces_the_request_and_its_late_response_is_dropped() {
    let (mut picker, first) = loading();
    let second = ask(&mut picker, "p");
    assert_ne!(first.0, second.0);
    assert_eq!(response(&mut picker, first, Ok(page(0..4))), None);
    assert!(matches!(picker.state(), PickerState::Loading { .. }));
    response(&mut picker, second, Ok(page(4..6)));
    assert_eq!(response(&mut picker, first, Err(ApiError::Network)), None);
    assert_eq!(found(&picker).configurations, page(4..6).configurations);
}

#[test]
fn closing_ends_a_request_and_its_late_response_is_dropped() {
    let (mut picker, request) = loading();
    assert!(picker.close());
    assert_eq!(response(&mut picker, request, Ok(page(0..4))), None);
    assert_eq!(picker.state(), &PickerState::Closed);
    assert_eq!(picker.listing(&query("p")), None);
}

#[test]
fn closing_what_is_at_rest_ends_nothing() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page(0..4)));
    assert!(!picker.close());
    assert_eq!(picker.state(), &PickerState::Closed);
    let request = ask(&mut picker, "p");
    response(&mut picker, request, Err(ApiError::Network));
    assert!(!picker.close());
    assert_eq!(picker.state(), &PickerState::Closed);
}

#[test]
fn what_was_listed_stays_with_its_time_until_it_is_listed_again() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page(0..4)));
    let listing = picker
        .listing(&query("p"))
        .cloned()
        .expect("configurations");
    assert_eq!(listing.at, AT);
    picker.close();
    assert_eq!(picker.listing(&query("p")), Some(&listing));
    let request = ask(&mut picker, "p");
    assert_eq!(picker.listing(&query("p")), Some(&listing));
    response(&mut picker, request, Err(ApiError::Network));
    assert_eq!(picker.listing(&query("p")), Some(&listing));
    let request = ask(&mut picker, "p");
    response(&mut picker, request, Ok(page(0..1)));
    assert_ne!(picker.listing(&query("p")), Some(&listing));
}

#[test]
fn what_was_listed_of_one_project_says_nothing_of_another() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page(0..4)));
    assert_eq!(picker.listing(&query("other")), None);
    let request = ask(&mut picker, "other");
    assert!(picker.listing(&query("p")).is_some());
    response(&mut picker, request, Ok(page(0..1)));
    assert_eq!(picker.listing(&query("p")), None);
}

#[test]
fn a_configuration_is_found_by_its_whole_id() {
    let (mut picker, request) = loading();
    response(&mut picker, request, Ok(page(0..9)));
    let listing = picker.listing(&query("p")).expect("configurations");
    let id = |text| ConfigId::parse(text).expect("an ID");
    assert_eq!(listing.configuration(&id("1")), Some(&configuration(1)));
    assert_eq!(listing.configuration(&id("9")), None);
}

#[test]
fn typing_narrows_the_list_to_the_ids_that_contain_it() {
    let found = |ids: &[&str]| FoundConfigurations {
        configurations: ids
            .iter()
            .map(|id| HotspotSessionConfig {
                config_id: ConfigId::parse(id).expect("an ID"),
                ..configuration(1)
            })
            .collect(),
        ..FoundConfigurations::default()
    };
    let all = ["Sample", "users-25", "users-1000", "no-sample"];
    for (text, matching) in [
        ("", &all[..]),
        ("sample", &["Sample", "no-sample"]),
        (" USERS ", &["users-25", "users-1000"]),
        ("25", &["users-25"]),
        ("25 users", &[]),
    ] {
        let (all, matching) = (found(&all), found(matching).configurations);
        assert!(all.matching(text).eq(&matching), "{text:?}");
    }
}

#[test]
fn arrows_go_through_the_list_and_come_in_again_at_its_other_end() {
    for (step, places) in [
        (OptionStep::Next, [Some(0), Some(1), Some(2), Some(0)]),
        (OptionStep::Previous, [Some(2), Some(1), Some(0), Some(2)]),
    ] {
        let mut place = None;
        for expected in places {
            place = step.from(place, 3);
            assert_eq!(place, expected, "{step:?}");
        }
        assert_eq!(step.from(None, 0), None);
    }
}

#[test]
fn a_failure_says_how_and_only_a_refused_token_leads_to_its_field() {
    for (error, effect) in [
        (
            refused(Status::Unauthorized),
            Some(PickerEffect::FocusToken),
        ),
        (refused(Status::Forbidden), None),
        (refused(Status::TooManyRequests), None),
        (ApiError::Network, None),
        (ApiError::Redirected, None),
        (ApiError::Timeout { seconds: 35 }, None),
    ] {
        let (mut picker, request) = loading();
        assert_eq!(response(&mut picker, request, Err(error.clone())), effect);
        assert_eq!(
            picker.state(),
            &PickerState::Failed {
                query: query("p"),
                error
            }
        );
    }
}

#[test]
fn a_failure_on_a_later_page_lists_nothing_and_retrying_starts_from_the_first() {
    let (mut picker, request) = loading();
    let second = next(response(&mut picker, request, Ok(page(0..100))));
    response(&mut picker, second, Err(ApiError::Network));
    assert!(matches!(picker.state(), PickerState::Failed { .. }));
    let (_, page) = ask(&mut picker, "p");
    assert_eq!(page.offset().get(), 0);
}

#[test]
fn its_state_is_about_the_project_that_was_asked_for_and_no_other() {
    let (mut picker, _) = loading();
    for outcome in [None, Some(Ok(page(0..4))), Some(Err(ApiError::Network))] {
        if let Some(outcome) = outcome {
            let request = ask(&mut picker, "p");
            response(&mut picker, request, outcome);
        }
        assert_ne!(picker.state(), &PickerState::Closed);
        assert_eq!(picker.state_about(&query("p")), picker.state());
        assert_eq!(picker.state_about(&query("other")), &PickerState::Closed);
    }
}

#[test]
fn the_form_asks_with_endpoint_and_project_and_needs_no_other_field() {
    let deployment = deployment();
    let mut draft = Draft::new(&deployment);
    assert_eq!(draft.configurations_query(&deployment), None);
    draft.set(Field::ProjectId, " p ".to_owned());
    assert_eq!(draft.configurations_query(&deployment), Some(query("p")));
    draft.set(Field::Endpoint, "elsewhere".to_owned());
    assert_eq!(draft.configurations_query(&deployment), None);
}
