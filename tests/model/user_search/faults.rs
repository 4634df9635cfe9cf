//! What has been read stays when a request fails or the operator cancels, and the search goes on from there.

use std::time::Duration;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::model::user_search::reading::SearchFailure;
use non_migration_users::model::user_search::{SearchEvent, SearchState};

use super::support::{Search, configuration, listed, page_of, refused, token, users};

/// 429 that asks for a wait.
fn throttled(seconds: u64) -> ApiError {
    let headers = ResponseHeaders {
        retry_after: Some(Duration::from_secs(seconds)),
        ..ResponseHeaders::default()
    };
    ApiError::Status {
        status: Status::TooManyRequests,
        response: ErrorResponse::new(BodyError::silent(Body::Empty), headers, &token()),
    }
}

/// Three configurations of which none comes with its list.
fn three(text: &str) -> Search {
    let mut search = Search::of(text);
    let ids = ["a", "b", "c"];
    search.list(Ok(listed(ids.map(|id| configuration(id, None)).into())));
    search
}

#[test]
fn a_listing_that_failed_goes_on_with_the_page_that_failed() {
    for error in [
        refused(Status::Forbidden),
        refused(Status::TooManyRequests),
        refused(Status::InternalServerError),
        ApiError::Network,
        ApiError::Timeout { seconds: 35 },
    ] {
        let mut search = Search::of("user1");
        let some = |range: std::ops::Range<u32>| {
            let some = range.map(|number| configuration(&number.to_string(), Some(users(1))));
            listed(some.collect())
        };
        search.list(Ok(some(0..100)));
        search.list(Err(error.clone()));
        assert!(search.is_aborted);
        assert_eq!(
            search.state.failure(),
            Some(&SearchFailure::Configurations(error))
        );
        assert_eq!(search.matches().len(), 100, "what was read stays");
        assert_eq!(search.reading().coverage().listing, None);
        assert!(!search.reading().coverage().is_complete());
        assert!(search.state.can_resume());
        search.resume();
        assert_eq!(search.asked(), [("configurations".to_owned(), 100)]);
        search.list(Ok(some(100..101)));
        assert!(search.is_finished());
        assert_eq!(search.matches().len(), 101);
        assert!(search.reading().coverage().is_complete());
    }
}

#[test]
fn a_throttled_list_is_asked_for_again_after_the_wait_and_nothing_is_begun_meanwhile() {
    let mut search = three("user1");
    search.answer(|_, _| Err(throttled(7)));
    assert_eq!(search.waits, [(0, 7)]);
    assert_eq!(search.reading().progress().pause_seconds, Some(7));
    // What was under way ends, and nothing else begins.
    search.answer(|_, page| Ok(page_of(&users(300), page)));
    search.answer(|_, page| Ok(page_of(&users(1), page)));
    assert!(search.asked.is_empty());
    assert!(search.state.is_searching());
    search.wait();
    assert_eq!(search.reading().progress().pause_seconds, None);
    assert_eq!(
        search.asked()[..2],
        [("b".to_owned(), 100), ("b".to_owned(), 200)]
    );
    search.answer_all(|config_id| users(if config_id == "b" { 300 } else { 1 }));
    assert!(search.is_finished());
    assert_eq!(search.matches().len(), 3);
    assert!(search.reading().coverage().is_complete());
}

#[test]
fn a_list_that_fails_three_times_stops_the_search_and_is_tried_last_when_it_goes_on() {
    let mut search = Search::of("user1");
    let ids = (0..8).map(|number| configuration(&format!("c{number}"), None));
    search.list(Ok(listed(ids.collect())));
    search.answer(|_, _| Err(ApiError::Network));
    for _ in 0..5 {
        search.answer(|_, page| Ok(page_of(&[], page)));
    }
    for _ in 0..2 {
        search.wait();
        // Behind it the others are asked for, which stay unanswered.
        let failing = search.asked().iter().position(|(id, _)| id == "c0");
        search.asked.rotate_left(failing.unwrap_or_default());
        search.answer(|config_id, _| {
            assert_eq!(config_id, "c0");
            Err(ApiError::Network)
        });
    }
    assert!(search.is_aborted);
    assert!(matches!(
        search.state.failure(),
        Some(SearchFailure::Users(id, ApiError::Network)) if id.as_str() == "c0"
    ));
    assert_eq!(search.reading().coverage().read, 5);
    search.resume();
    assert_eq!(
        search.asked(),
        [("c6", 0), ("c7", 0), ("c0", 0)].map(|(id, offset)| (id.to_owned(), offset))
    );
    search.answer_all(|_| users(1));
    assert!(search.is_finished());
    assert_eq!(search.matches().len(), 3);
    assert!(search.reading().coverage().is_complete());
}

#[test]
fn a_list_that_is_gone_or_forbidden_costs_itself_only_and_may_be_tried_again() {
    for status in [Status::NotFound, Status::Forbidden, Status::BadRequest] {
        let mut search = three("user1\nnobody");
        search.answer(|_, _| Err(refused(status)));
        search.answer_all(|_| users(1));
        assert!(search.is_finished());
        assert_eq!(search.matches().len(), 2);
        assert_eq!(search.not_found(), ["nobody"]);
        let coverage = search.reading().coverage();
        assert_eq!((coverage.read, coverage.configurations), (2, 3));
        assert_eq!(coverage.failed.len(), 1);
        assert_eq!(coverage.failed[0].0.as_str(), "a");
        assert!(!coverage.is_complete());
        assert!(search.state.can_resume());
        search.resume();
        assert_eq!(search.asked(), [("a".to_owned(), 0)]);
        search.answer_all(|_| users(1));
        assert!(search.is_finished());
        assert!(!search.state.can_resume());
        assert!(search.reading().coverage().is_complete());
    }
}

#[test]
fn of_a_list_that_fails_in_its_middle_those_who_came_are_found_and_only_the_rest_is_asked_for_again()
 {
    let mut search = Search::of("user1\nuser250");
    search.list(Ok(listed(vec![configuration("a", None)])));
    search.answer(|_, page| Ok(page_of(&users(250), page)));
    assert_eq!(
        search.asked(),
        [("a".to_owned(), 100), ("a".to_owned(), 200)]
    );
    search.answer(|_, page| Ok(page_of(&users(250), page)));
    search.answer(|_, _| Err(refused(Status::Forbidden)));
    assert!(search.is_finished());
    assert_eq!(search.matches(), [("user1", "a", "1")]);
    assert_eq!(search.not_found(), ["user250"]);
    assert!(!search.reading().coverage().is_complete());
    search.resume();
    assert_eq!(search.asked(), [("a".to_owned(), 200)]);
    search.answer_all(|_| users(250));
    assert_eq!(
        search.matches(),
        [("user1", "a", "1"), ("user250", "a", "250")]
    );
    assert!(search.reading().coverage().is_complete());
}

#[test]
fn a_refused_token_stops_the_search_and_leads_to_the_token() {
    let mut search = three("user1");
    search.answer(|_, page| Ok(page_of(&users(1), page)));
    search.answer(|_, _| Err(refused(Status::Unauthorized)));
    assert!(search.is_aborted && search.focuses_token);
    assert!(search.state.can_resume());
    assert_eq!(search.matches().len(), 1);

    let mut search = Search::of("user1");
    search.list(Err(refused(Status::Unauthorized)));
    assert!(search.is_aborted && search.focuses_token);
}

#[test]
fn a_cancelled_search_keeps_what_was_read_and_goes_on_from_there() {
    let mut search = Search::of("user1\nuser101");
    search.list(Ok(listed(vec![
        configuration("a", Some(users(1))),
        configuration("b", None),
        configuration("c", None),
    ])));
    search.answer(|_, page| Ok(page_of(&users(150), page)));
    search.happens(SearchEvent::Cancelled);
    assert!(search.is_aborted);
    assert!(matches!(search.state.state(), SearchState::Cancelled(_)));
    assert_eq!(search.matches(), [("user1", "a", "1"), ("user1", "b", "1")]);
    let coverage = search.reading().coverage();
    assert_eq!((coverage.read, coverage.configurations), (1, 3));
    assert!(!coverage.is_complete());

    search.resume();
    assert_eq!(search.asked(), [("b".to_owned(), 100), ("c".to_owned(), 0)]);
    search.answer_all(|config_id| users(if config_id == "b" { 150 } else { 0 }));
    assert!(search.is_finished());
    assert_eq!(
        search.matches(),
        [
            ("user1", "a", "1"),
            ("user1", "b", "1"),
            ("user101", "b", "101")
        ]
    );
    assert!(search.reading().coverage().is_complete());
}

#[test]
fn a_wait_that_a_cancel_ended_is_of_no_consequence_later() {
    let mut search = three("user1");
    search.answer(|_, _| Err(throttled(7)));
    let earlier = search.id;
    search.happens(SearchEvent::Cancelled);
    search.resume();
    assert_eq!(search.asked.len(), 3);
    search.answer(|_, _| Err(throttled(7)));
    search.happens(SearchEvent::Waited {
        search_id: earlier,
        place: 0,
    });
    assert_eq!(search.reading().progress().pause_seconds, Some(7));
}

#[test]
fn nothing_is_cancelled_or_resumed_where_nothing_is_under_way_or_missing() {
    let mut search = Search::of("user1");
    search.list(Ok(listed(vec![configuration("a", Some(users(1)))])));
    let finished = search.state.clone();
    search.happens(SearchEvent::Cancelled);
    search.resume();
    assert_eq!(search.state, finished);
    assert!(search.asked.is_empty());
}
