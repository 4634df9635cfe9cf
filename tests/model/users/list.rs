//! The list as a state machine: every state against every event, late responses, and rows that no failure takes, only
//! another question.
//! Of one page first, then of all pages.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::collections::BTreeMap;
use std::ops::Range;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::export::Completeness;
use non_migration_users::model::users::changes::Changes;
use non_migration_users::model::users::contradiction::Contradiction;
use non_migration_users::model::users::list::{
    Activity, Content, FailedRequest, Freshness, List, ListEffect, ListEvent, ListExtent,
    ListState, LoadId, LoadRequest, LoadedData, PageDirection, Scope,
};
use non_migration_users::model::users::paging::page_numbers::{LastPage, PageNumbers};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::Instant;
use proptest::prelude::*;

use crate::support::{page_at, query};

const NOON: Instant = Instant(43_200_000.0);
const LATER: Instant = Instant(43_260_000.0);
const MUCH_LATER: Instant = Instant(50_400_000.0);

fn token(text: &str) -> Token {
    Token::parse(text).expect("a token")
}

/// A question, and the page of its response that is asked for.
type Question = (UsersQuery, PageRequest);

/// A request that was made: its work's number, and its page.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Request {
    load_id: LoadId,
    page: PageRequest,
}

/// Ten users of `config`, after `offset` others.
fn question(config: &str, offset: u32) -> Question {
    (query(config), page_at(offset, PageSize::Ten))
}

fn page(users: u32, total: Total) -> UsersPage {
    let user = |n: u32| User {
        id: Some(n.to_string()),
        name: Some(format!("user {n}")),
    };
    UsersPage {
        users: (0..users).map(user).collect(),
        total,
    }
}

fn refused(status: Status) -> ApiError {
    ApiError::Status {
        status,
        response: ErrorResponse::new(
            BodyError::silent(Body::Empty),
            ResponseHeaders::default(),
            &token("MIIold"),
        ),
    }
}

fn arrived(request: Request, outcome: Result<UsersPage, ApiError>) -> ListEvent {
    arrived_at(NOON, request, outcome)
}

fn arrived_at(at: Instant, request: Request, outcome: Result<UsersPage, ApiError>) -> ListEvent {
    ListEvent::Arrived {
        load_id: request.load_id,
        page: request.page,
        at,
        outcome,
    }
}

fn submit(list: &mut List, (query, page): Question) -> Request {
    started(list.update(ListEvent::Submitted(query, page, token("MIIold")))).0
}

/// What the one request that `effects` start is named and asks.
fn started(effects: Vec<ListEffect>) -> (Request, Question, Token) {
    match effects.as_slice() {
        [
            ListEffect::Begin {
                load_id,
                query,
                pages,
                token,
            },
        ] => match pages[..] {
            [page] => {
                let load_id = *load_id;
                let request = Request { load_id, page };
                (request, (query.clone(), page), token.clone())
            }
            _ => panic!("one page was expected: {pages:?}"),
        },
        other => panic!("a request was expected: {other:?}"),
    }
}

fn response(
    list: &mut List,
    request: Request,
    outcome: Result<UsersPage, ApiError>,
) -> Vec<ListEffect> {
    list.update(arrived(request, outcome))
}

/// One page on screen.
fn shown((query, request): Question, page: UsersPage, freshness: Freshness) -> LoadedData {
    LoadedData {
        query,
        scope: Scope::Page(request),
        users: UserList::of_page(request.offset(), page.users),
        total: page.total,
        loaded_at: NOON,
        freshness,
        changes: None,
    }
}

/// What is on screen, user by user: a list of users itself compares only whether two are the same one.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    query: UsersQuery,
    scope: Scope,
    users: Vec<User>,
    total: Total,
    loaded_at: Instant,
    freshness: Freshness,
    changes: Option<Changes>,
}

fn seen(shown: &LoadedData) -> Seen {
    let LoadedData {
        query,
        scope,
        users,
        total,
        loaded_at,
        freshness,
        changes,
    } = shown;
    Seen {
        query: query.clone(),
        scope: *scope,
        users: users.iter().cloned().collect(),
        total: *total,
        loaded_at: *loaded_at,
        freshness: *freshness,
        changes: changes.clone(),
    }
}

fn on_screen(list: &List) -> Option<Seen> {
    list.shown().map(seen)
}

/// What the list is doing, with what is on screen told user by user.
#[derive(Debug, Clone, PartialEq)]
enum Doing {
    Idle,
    Loading(LoadId, UsersQuery, LoadRequest, Option<Seen>),
    LoadedData(Seen),
    Failed(UsersQuery, LoadRequest, PageRequest, ApiError, Option<Seen>),
}

fn doing(list: &List) -> Doing {
    match list.state().clone() {
        ListState::Idle => Doing::Idle,
        ListState::Loading {
            load_id,
            query,
            load_request,
            shown,
        } => Doing::Loading(load_id, query, load_request, shown.as_ref().map(seen)),
        ListState::Loaded(shown) => Doing::LoadedData(seen(&shown)),
        ListState::Failed {
            query,
            load_request,
            page,
            error,
            shown,
            ..
        } => Doing::Failed(query, load_request, page, error, shown.as_ref().map(seen)),
    }
}

/// Waiting for one page.
fn loading(load_id: LoadId, (query, page): Question, shown: Option<&LoadedData>) -> Doing {
    Doing::Loading(load_id, query, LoadRequest::Page(page), shown.map(seen))
}

/// One page did not come.
fn failed((query, page): Question, error: ApiError, shown: Option<&LoadedData>) -> Doing {
    Doing::Failed(query, LoadRequest::Page(page), page, error, shown.map(seen))
}

fn at_rest(shown: &LoadedData) -> Doing {
    Doing::LoadedData(seen(shown))
}

/// A list that waits for the first response of its life.
fn loading_first() -> List {
    let mut list = List::default();
    submit(&mut list, question("config", 0));
    list
}

/// A list with the response `page` to `query` on screen.
fn with_page(question: Question, page: UsersPage) -> List {
    let mut list = List::default();
    let request = submit(&mut list, question);
    assert_eq!(response(&mut list, request, Ok(page)), []);
    list
}

/// A list with the rows 11 to 20 of 237 on screen.
fn with_rows() -> List {
    with_page(question("config", 10), page(10, Total::Known(237)))
}

fn the_rows(freshness: Freshness) -> LoadedData {
    shown(
        question("config", 10),
        page(10, Total::Known(237)),
        freshness,
    )
}

/// The same list with a request for another page under way.
fn loading_over_rows() -> List {
    let mut list = with_rows();
    submit(&mut list, question("config", 0));
    list
}

/// A list whose first request has failed.
fn failed_first() -> List {
    let mut list = List::default();
    let request = submit(&mut list, question("config", 0));
    response(&mut list, request, Err(refused(Status::ServiceUnavailable)));
    list
}

/// A list whose request for another page has failed over rows 11 to 20 of 237.
fn failed_over_rows() -> List {
    let mut list = with_rows();
    let request = submit(&mut list, question("config", 0));
    response(&mut list, request, Err(refused(Status::ServiceUnavailable)));
    list
}

/// What changes nothing in `list`, whatever else may.
fn assert_unmoved_by(list: &List, event: ListEvent) {
    let mut after = list.clone();
    let named = format!("{event:?} in {:?}", list.state());
    assert_eq!(after.update(event), [], "{named}");
    assert_eq!(&after, list, "{named}");
}

fn turn(which: PageDirection) -> ListEvent {
    ListEvent::PageTurned(which, token("MIInew"))
}

fn retry() -> ListEvent {
    ListEvent::Retried(token("MIInew"))
}

/// Nobody comes behind the ten users that are on screen; gives the request for the last of them that follows.
fn nobody_comes(list: &mut List, request: Request, total: Total) -> Request {
    let effects = response(list, request, Ok(page(0, total)));
    let of_last_user = page_at(request.page.offset().get() - 1, PageSize::Ten);
    let expected = ListEffect::GoOn {
        load_id: request.load_id,
        pages: vec![of_last_user],
    };
    assert_eq!(effects, [expected]);
    assert_eq!(list.activity(), Activity::Loading);
    Request {
        page: of_last_user,
        ..request
    }
}

/// Nobody comes behind the ten users that are on screen, and the last of them is where it was.
fn the_list_ends(list: &mut List, request: Request, total: Total) {
    let last_user = nobody_comes(list, request, total);
    let mut found = page(10, Total::Unknown);
    found.users.drain(..9);
    assert_eq!(response(list, last_user, Ok(found)), []);
}

// What each state shows.

#[test]
fn at_first_nothing_has_been_asked() {
    let list = List::default();
    assert_eq!(list.state(), &ListState::Idle);
    assert_eq!(list.shown(), None);
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::AtRest);
    assert_eq!(list.page_after(PageDirection::Previous), None);
    assert_eq!(list.page_after(PageDirection::Next), None);
}

#[test]
fn while_the_same_question_is_asked_again_what_was_on_screen_stays_in_view() {
    assert_eq!(loading_first().shown(), None);
    let list = loading_over_rows();
    assert_eq!(on_screen(&list), Some(seen(&the_rows(Freshness::Current))));
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::Loading);
}

#[test]
fn a_response_is_shown_and_the_list_is_at_rest() {
    let list = with_rows();
    assert_eq!(doing(&list), at_rest(&the_rows(Freshness::Current)));
    assert_eq!(on_screen(&list), Some(seen(&the_rows(Freshness::Current))));
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn a_failure_is_told_with_the_question_that_failed() {
    let list = failed_over_rows();
    assert_eq!(
        list.failure(),
        Some(FailedRequest {
            query: query("config"),
            page: page_at(0, PageSize::Ten),
            error: refused(Status::ServiceUnavailable),
            at: NOON,
            arrived: None,
        })
    );
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn pages_are_counted_from_what_is_on_screen() {
    let page_at = |offset| Some(page_at(offset, PageSize::Ten));
    for list in [with_rows(), loading_over_rows(), failed_over_rows()] {
        assert_eq!(list.page_after(PageDirection::Previous), page_at(0));
        assert_eq!(list.page_after(PageDirection::Next), page_at(20));
    }
    let only_page = with_page(question("config", 0), page(3, Total::Known(3)));
    assert_eq!(only_page.page_after(PageDirection::Previous), None);
    assert_eq!(only_page.page_after(PageDirection::Next), None);
}

// Submitting.

#[test]
fn submitting_the_same_question_asks_in_every_state_and_keeps_what_is_on_screen() {
    for (mut list, earlier) in [
        (List::default(), None),
        (loading_first(), None),
        (loading_over_rows(), Some(the_rows(Freshness::Current))),
        (with_rows(), Some(the_rows(Freshness::Current))),
        (failed_first(), None),
        (failed_over_rows(), Some(the_rows(Freshness::Stale))),
    ] {
        let (query, page) = question("config", 30);
        let effects = list.update(ListEvent::Submitted(query, page, token("MIInew")));
        let (request, asked, with) = started(effects);
        assert_eq!(asked, question("config", 30));
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            doing(&list),
            loading(request.load_id, question("config", 30), earlier.as_ref())
        );
    }
}

#[test]
fn what_is_asked_is_known_in_every_state_but_the_first() {
    assert_eq!(List::default().query(), None);
    for list in [loading_first(), with_rows(), failed_first(), with_all()] {
        assert_eq!(list.query(), Some(&query("config")));
    }
    let mut list = with_rows();
    let request = submit(&mut list, question("other", 0));
    assert_eq!(list.query(), Some(&query("other")));
    response(&mut list, request, Err(ApiError::Network));
    assert_eq!(list.query(), Some(&query("other")));
}

// Another question.

/// Questions that differ from `config`'s in one respect each.
fn other_questions() -> [UsersQuery; 4] {
    let deployment = Deployment::parse(r#"{"endpoints":[{"name":"south","base_url":"/api"}]}"#)
        .expect("a deployment");
    let same = query("config");
    [
        UsersQuery {
            endpoint: deployment.endpoints()[0].clone(),
            ..same.clone()
        },
        UsersQuery {
            project_id: ProjectId::parse("other").expect("an ID"),
            ..same.clone()
        },
        UsersQuery {
            config_id: ConfigId::parse("other").expect("an ID"),
            ..same.clone()
        },
        UsersQuery {
            user_name: UserName::parse("test").expect("a name"),
            ..same
        },
    ]
}

/// How a question can be sent: for a page, or for all.
fn ways_to_send(query: &UsersQuery) -> [ListEvent; 2] {
    [
        ListEvent::Submitted(query.clone(), page_at(0, PageSize::Ten), token("MIInew")),
        ListEvent::AllSubmitted(query.clone(), token("MIInew")),
    ]
}

#[test]
fn another_question_takes_the_rows_away_at_once() {
    for asked in other_questions() {
        for event in ways_to_send(&asked) {
            for mut list in [
                with_rows(),
                loading_over_rows(),
                failed_over_rows(),
                loading_all().0,
                cancelled_all(),
                with_all(),
            ] {
                assert!(list.shown().is_some());
                assert_eq!(started(list.update(event.clone())).1.0, asked);
                assert_eq!(list.shown(), None);
                assert!(list.is_loading());
            }
        }
    }
}

#[test]
fn the_failure_of_another_question_leaves_nothing_on_screen_but_its_banner() {
    for asked in other_questions() {
        for event in ways_to_send(&asked) {
            let mut list = with_rows();
            let (request, ..) = started(list.update(event));
            response(&mut list, request, Err(refused(Status::Forbidden)));
            assert_eq!(list.shown(), None);
            assert_eq!(
                list.failure().map(|failure| failure.query),
                Some(asked.clone())
            );
            list.update(ListEvent::Dismissed);
            assert_eq!(doing(&list), Doing::Idle);
        }
    }
}

#[test]
fn cancelling_another_question_does_not_bring_the_rows_back() {
    for asked in other_questions() {
        for event in ways_to_send(&asked) {
            let mut list = with_rows();
            list.update(event);
            assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
            assert_eq!(doing(&list), Doing::Idle);
        }
    }
}

#[test]
fn the_first_question_sent_again_after_another_one_begins_without_rows() {
    let mut list = with_rows();
    submit(&mut list, question("other", 0));
    submit(&mut list, question("config", 10));
    assert_eq!(list.shown(), None);
}

#[test]
fn every_request_has_a_larger_number_than_the_one_before() {
    let mut list = List::default();
    let first = submit(&mut list, question("config", 0));
    let second = submit(&mut list, question("config", 0));
    response(&mut list, second, Ok(page(10, Total::Unknown)));
    let (third, ..) = started(list.update(turn(PageDirection::Next)));
    response(&mut list, third, Err(ApiError::Network));
    let (fourth, ..) = started(list.update(retry()));
    let numbers = [first, second, third, fourth].map(|request| request.load_id);
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
}

// Turning pages.

#[test]
fn turning_asks_for_the_page_after_or_before_with_the_token_of_the_moment() {
    for (which, offset) in [(PageDirection::Previous, 0), (PageDirection::Next, 20)] {
        let mut list = with_rows();
        let (request, asked, with) = started(list.update(turn(which)));
        assert_eq!(asked, question("config", offset));
        assert_eq!(with, token("MIInew"));
        let earlier = Some(the_rows(Freshness::Current));
        assert_eq!(
            doing(&list),
            loading(
                request.load_id,
                question("config", offset),
                earlier.as_ref()
            )
        );
    }
}

#[test]
fn a_failure_of_the_page_on_screen_is_told_apart_from_that_of_another_one() {
    for (offset, freshness) in [(10, Freshness::RefreshFailed), (20, Freshness::Stale)] {
        let mut list = with_rows();
        let request = submit(&mut list, question("config", offset));
        response(&mut list, request, Err(ApiError::Network));
        let shown = list.shown().expect("rows");
        assert_eq!(shown.freshness, freshness, "{offset}");
        assert!(shown.freshness.is_old());
    }
}

#[test]
fn after_a_failure_pages_are_turned_from_what_is_on_screen() {
    let mut list = failed_over_rows();
    let (request, asked, _) = started(list.update(turn(PageDirection::Next)));
    assert_eq!(asked, question("config", 20));
    let earlier = Some(the_rows(Freshness::Stale));
    assert_eq!(
        doing(&list),
        loading(request.load_id, question("config", 20), earlier.as_ref())
    );
}

#[test]
fn turning_while_loading_changes_nothing() {
    for list in [loading_first(), loading_over_rows()] {
        assert_unmoved_by(&list, turn(PageDirection::Next));
        assert_unmoved_by(&list, turn(PageDirection::Previous));
    }
}

#[test]
fn turning_where_there_is_no_page_changes_nothing() {
    let only_page = with_page(question("config", 0), page(3, Total::Unknown));
    for list in [List::default(), failed_first(), only_page] {
        assert_unmoved_by(&list, turn(PageDirection::Next));
        assert_unmoved_by(&list, turn(PageDirection::Previous));
    }
}

#[test]
fn turning_keeps_the_username_and_the_page_size() {
    let asked = UsersQuery {
        user_name: UserName::parse("test").expect("a name"),
        ..query("config")
    };
    let first = PageRequest::first(PageSize::Twenty);
    let mut list = with_page((asked.clone(), first), page(20, Total::Unknown));
    assert_eq!(
        started(list.update(turn(PageDirection::Next))).1,
        (asked, page_at(20, PageSize::Twenty))
    );
}

// Retrying.

#[test]
fn retrying_asks_the_failed_question_again_with_the_token_of_the_moment() {
    for (mut list, asked_before, earlier) in [
        (failed_first(), question("config", 0), None),
        (
            failed_over_rows(),
            question("config", 0),
            Some(the_rows(Freshness::Stale)),
        ),
    ] {
        let (request, asked, with) = started(list.update(retry()));
        assert_eq!(asked, asked_before);
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            doing(&list),
            loading(request.load_id, asked_before, earlier.as_ref())
        );
    }
}

#[test]
fn retrying_a_turned_page_keeps_the_page() {
    let mut list = with_rows();
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    response(&mut list, request, Err(ApiError::Timeout { seconds: 35 }));
    assert_eq!(started(list.update(retry())).1, question("config", 20));
}

#[test]
fn where_nothing_has_failed_there_is_nothing_to_retry() {
    for list in [
        List::default(),
        loading_first(),
        loading_over_rows(),
        with_rows(),
    ] {
        assert_unmoved_by(&list, retry());
    }
}

#[test]
fn a_response_after_a_retry_makes_the_rows_current() {
    let mut list = failed_over_rows();
    let (request, ..) = started(list.update(retry()));
    assert_eq!(
        response(&mut list, request, Ok(page(2, Total::Known(2)))),
        []
    );
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("config", 0),
            page(2, Total::Known(2)),
            Freshness::Current
        ))
    );
}

// Another part of what is on screen.

fn choose_page(offset: u32, size: PageSize) -> ListEvent {
    ListEvent::PageChosen(page_at(offset, size), token("MIInew"))
}

fn choose_all() -> ListEvent {
    ListEvent::AllChosen(token("MIInew"))
}

#[test]
fn a_page_chosen_is_asked_for_over_the_rows_on_screen() {
    for (mut list, freshness) in [
        (with_rows(), Freshness::Current),
        (failed_over_rows(), Freshness::Stale),
    ] {
        for (offset, size) in [(230, PageSize::Ten), (0, PageSize::Fifty)] {
            let mut list = list.clone();
            let (request, asked, with) = started(list.update(choose_page(offset, size)));
            let chosen = (query("config"), page_at(offset, size));
            assert_eq!(asked, chosen);
            assert_eq!(with, token("MIInew"));
            let earlier = the_rows(freshness);
            assert_eq!(
                doing(&list),
                loading(request.load_id, chosen, Some(&earlier))
            );
        }
        // All of them, likewise.
        let (_, asked, with) = started(list.update(choose_all()));
        assert_eq!(asked, (query("config"), hundred(0)));
        assert_eq!(with, token("MIInew"));
        assert_eq!(on_screen(&list), Some(seen(&the_rows(freshness))));
    }
}

#[test]
fn what_was_chosen_comes_into_the_place_of_the_rows() {
    let mut list = with_rows();
    let (request, ..) = started(list.update(choose_page(230, PageSize::Ten)));
    response(&mut list, request, Ok(part(230..237, Total::Known(237))));
    assert_eq!(users_of(&list), Some(people(230..237)));
    let (request, ..) = started(list.update(choose_all()));
    for offset in [0, 100, 200] {
        come(&mut list, request.load_id, offset, 237);
    }
    assert_eq!(users_of(&list), Some(people(0..237)));
    assert_eq!(
        list.shown().map(|shown| shown.scope),
        Some(Scope::All(ListExtent::Whole))
    );
}

#[test]
fn all_users_chosen_anew_stay_on_screen_until_they_are_there() {
    let mut list = with_all();
    started(list.update(choose_all()));
    assert_eq!(on_screen(&list), Some(wholly_seen()));
}

#[test]
fn while_something_is_loaded_or_nothing_is_on_screen_choosing_changes_nothing() {
    for list in [
        List::default(),
        loading_first(),
        loading_over_rows(),
        loading_all().0,
        failed_first(),
    ] {
        assert_unmoved_by(&list, choose_page(20, PageSize::Ten));
        assert_unmoved_by(&list, choose_all());
    }
}

// Cancelling and dismissing.

#[test]
fn cancelling_aborts_the_request_and_restores_what_was_on_screen() {
    let mut over_failure = failed_over_rows();
    started(over_failure.update(retry()));
    for (mut list, state) in [
        (loading_first(), Doing::Idle),
        (loading_over_rows(), at_rest(&the_rows(Freshness::Current))),
        (over_failure, at_rest(&the_rows(Freshness::Stale))),
    ] {
        assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
        assert_eq!(doing(&list), state);
    }
}

#[test]
fn a_response_to_a_cancelled_request_is_dropped() {
    for (mut list, outcome) in [
        (with_rows(), Ok(page(1, Total::Known(1)))),
        (with_rows(), Err(refused(Status::Unauthorized))),
        (List::default(), Ok(page(1, Total::Known(1)))),
        (List::default(), Err(ApiError::Network)),
    ] {
        let request = submit(&mut list, question("other", 0));
        list.update(ListEvent::Cancelled);
        assert_unmoved_by(&list, arrived(request, outcome));
    }
}

#[test]
fn where_nothing_is_loading_there_is_nothing_to_cancel() {
    for list in [
        List::default(),
        with_rows(),
        failed_first(),
        failed_over_rows(),
    ] {
        assert_unmoved_by(&list, ListEvent::Cancelled);
    }
}

#[test]
fn dismissing_closes_the_banner_and_leaves_the_rows_marked_as_not_current() {
    for (mut list, state) in [
        (failed_first(), Doing::Idle),
        (failed_over_rows(), at_rest(&the_rows(Freshness::Stale))),
    ] {
        assert_eq!(list.update(ListEvent::Dismissed), []);
        assert_eq!(doing(&list), state);
        assert_eq!(list.failure(), None);
    }
}

#[test]
fn where_no_banner_is_open_there_is_nothing_to_dismiss() {
    for list in [
        List::default(),
        loading_first(),
        loading_over_rows(),
        with_rows(),
    ] {
        assert_unmoved_by(&list, ListEvent::Dismissed);
    }
}

// Responses.

#[test]
fn a_response_replaces_what_was_on_screen() {
    let mut list = loading_over_rows();
    let ListState::Loading { load_id, .. } = *list.state() else {
        panic!("not loading")
    };
    let (query, first) = question("config", 0);
    let request = Request {
        load_id,
        page: first,
    };
    let users = page(3, Total::Known(3));
    assert_eq!(
        list.update(arrived_at(LATER, request, Ok(users.clone()))),
        []
    );
    assert_eq!(
        doing(&list),
        Doing::LoadedData(Seen {
            query,
            scope: Scope::Page(first),
            users: users.users,
            total: Total::Known(3),
            loaded_at: LATER,
            freshness: Freshness::Current,
            changes: None,
        })
    );
}

#[test]
fn reversed_responses_leave_the_newer_one_on_screen() {
    let mut list = List::default();
    let older = submit(&mut list, question("older", 0));
    let newer = submit(&mut list, question("newer", 0));
    assert_eq!(response(&mut list, newer, Ok(page(2, Total::Known(2)))), []);
    assert_unmoved_by(&list, arrived(older, Ok(page(10, Total::Known(10)))));
    assert_unmoved_by(&list, arrived(older, Err(refused(Status::Unauthorized))));
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("newer", 0),
            page(2, Total::Known(2)),
            Freshness::Current
        ))
    );
}

#[test]
fn an_older_response_that_comes_first_does_not_end_the_wait_for_the_newer_one() {
    let mut list = List::default();
    let older = submit(&mut list, question("older", 0));
    let newer = submit(&mut list, question("newer", 0));
    assert_unmoved_by(&list, arrived(older, Ok(page(10, Total::Known(10)))));
    assert_unmoved_by(&list, arrived(older, Err(ApiError::Network)));
    assert_eq!(list.activity(), Activity::Loading);
    response(&mut list, newer, Ok(page(2, Total::Known(2))));
    assert_eq!(
        list.shown().map(|shown| &shown.query),
        Some(&query("newer"))
    );
}

#[test]
fn a_response_counts_once() {
    let mut list = List::default();
    let request = submit(&mut list, question("config", 0));
    response(&mut list, request, Ok(page(2, Total::Known(2))));
    assert_unmoved_by(&list, arrived(request, Ok(page(3, Total::Known(3)))));
    assert_unmoved_by(&list, arrived(request, Err(ApiError::Network)));
}

#[test]
fn a_response_that_nobody_asked_for_changes_nothing() {
    let stray = Request {
        load_id: LoadId::default(),
        page: page_at(0, PageSize::Ten),
    };
    for list in [
        List::default(),
        loading_first(),
        loading_over_rows(),
        with_rows(),
        failed_first(),
        failed_over_rows(),
    ] {
        assert_unmoved_by(&list, arrived(stray, Ok(page(1, Total::Known(1)))));
        assert_unmoved_by(&list, arrived(stray, Err(refused(Status::Unauthorized))));
    }
}

// Failures.

#[test]
fn rows_on_screen_stay_when_the_same_question_fails_later_marked_as_not_current() {
    for error in [
        refused(Status::BadRequest),
        refused(Status::Unauthorized),
        refused(Status::Other(418)),
        ApiError::Unreadable {
            code: 200,
            response: ErrorResponse::new(
                BodyError::silent(Body::Html),
                ResponseHeaders::default(),
                &token("MIIold"),
            ),
        },
        ApiError::Redirected,
        ApiError::Network,
        ApiError::Timeout { seconds: 35 },
    ] {
        let mut list = with_rows();
        let request = submit(&mut list, question("config", 0));
        response(&mut list, request, Err(error.clone()));
        let earlier = Some(the_rows(Freshness::Stale));
        assert_eq!(
            doing(&list),
            failed(question("config", 0), error, earlier.as_ref())
        );
        assert_eq!(on_screen(&list), Some(seen(&the_rows(Freshness::Stale))));
    }
}

#[test]
fn a_failure_with_nothing_on_screen_shows_nothing() {
    let list = failed_first();
    let error = refused(Status::ServiceUnavailable);
    assert_eq!(doing(&list), failed(question("config", 0), error, None));
    assert_eq!(list.shown(), None);
}

#[test]
fn a_failure_brings_the_operator_to_its_banner_and_401_to_the_token_field() {
    let errors = (300..=599)
        .map(|code| (code == 401, refused(Status::from_code(code))))
        .chain([
            (false, ApiError::Redirected),
            (false, ApiError::Network),
            (false, ApiError::Timeout { seconds: 35 }),
        ]);
    for (is_401, error) in errors {
        for mut list in [List::default(), with_rows()] {
            let request = submit(&mut list, question("config", 0));
            let effects = response(&mut list, request, Err(error.clone()));
            let expected = if is_401 {
                ListEffect::FocusToken
            } else {
                ListEffect::RevealBanner
            };
            assert_eq!(effects, [expected], "{error:?}");
        }
    }
}

#[test]
fn a_retry_that_nobody_pressed_leaves_the_banner_and_the_operator_where_they_are_when_it_fails() {
    for error in [
        refused(Status::ServiceUnavailable),
        refused(Status::Unauthorized),
    ] {
        let mut list = with_rows();
        let request = submit(&mut list, question("config", 0));
        response(&mut list, request, Err(refused(Status::ServiceUnavailable)));
        let (request, ..) = started(list.update(ListEvent::RetriedAfterWait(token("MII"))));
        let before = refused(Status::ServiceUnavailable);
        let failure = list.failure().map(|failure| failure.error);
        assert_eq!(failure, Some(before), "its banner stays meanwhile");
        assert_eq!(response(&mut list, request, Err(error.clone())), []);
        assert_eq!(list.failure().map(|failure| failure.error), Some(error));

        let (request, ..) = started(list.update(retry()));
        let effects = response(&mut list, request, Err(refused(Status::ServiceUnavailable)));
        assert_eq!(
            effects,
            [ListEffect::RevealBanner],
            "the next one was pressed"
        );
    }
}

#[test]
fn a_retry_that_nobody_pressed_takes_the_banner_away_when_it_succeeds_or_is_dismissed() {
    let mut list = with_rows();
    let request = submit(&mut list, question("config", 0));
    response(&mut list, request, Err(refused(Status::ServiceUnavailable)));
    let mut dismissed = list.clone();
    let (request, ..) = started(list.update(ListEvent::RetriedAfterWait(token("MII"))));
    response(&mut list, request, Ok(page(10, Total::Known(350))));
    assert_eq!(list.failure(), None);

    let (request, ..) = started(dismissed.update(ListEvent::RetriedAfterWait(token("MII"))));
    assert_eq!(dismissed.update(ListEvent::Dismissed), []);
    assert_eq!(dismissed.failure(), None);
    response(&mut dismissed, request, Err(ApiError::Network));
    assert_eq!(
        dismissed.failure().map(|failure| failure.error),
        Some(ApiError::Network)
    );
}

// The end of the list.

#[test]
fn an_empty_next_page_steps_back_and_says_that_this_was_the_last_one() {
    for offset in [0, 30] {
        let mut list = with_page(question("config", offset), page(10, Total::Unknown));
        let (request, ..) = started(list.update(turn(PageDirection::Next)));
        the_list_ends(&mut list, request, Total::Unknown);
        assert_eq!(
            doing(&list),
            at_rest(&shown(
                question("config", offset),
                page(10, Total::Known(offset + 10)),
                Freshness::LastPage
            ))
        );
        assert_eq!(list.page_after(PageDirection::Next), None);
        assert_unmoved_by(&list, turn(PageDirection::Next));
    }
}

#[test]
fn an_empty_next_page_that_comes_with_a_larger_total_is_a_contradiction() {
    let mut list = with_rows();
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    response(&mut list, request, Ok(page(0, Total::Known(237))));
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("config", 10),
            page(10, Total::Known(237)),
            Freshness::LastPage
        ))
    );
    let contradiction = list.shown().and_then(LoadedData::contradiction);
    let told = Contradiction::NoMore {
        total: 237,
        after: 20,
    };
    assert_eq!(contradiction, Some(told));
}

#[test]
fn after_an_empty_next_page_there_is_no_next_one_whatever_the_total() {
    for total in [Total::Unknown, Total::Known(0), Total::Known(237)] {
        let mut list = with_page(question("config", 0), page(10, Total::Known(10)));
        let (request, ..) = started(list.update(turn(PageDirection::Next)));
        if total == Total::Known(237) {
            response(&mut list, request, Ok(page(0, total)));
        } else {
            the_list_ends(&mut list, request, total);
        }
        assert_eq!(list.page_after(PageDirection::Next), None, "{total:?}");
    }
}

#[test]
fn a_total_that_the_page_reaches_counts_once_the_page_behind_it_came_back_empty() {
    let is_confirmed = |list: &List| list.shown().map(LoadedData::is_total_confirmed);
    let mut list = with_page(question("config", 0), page(10, Total::Known(10)));
    assert_eq!(is_confirmed(&list), Some(false));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    the_list_ends(&mut list, request, Total::Known(10));
    assert_eq!(is_confirmed(&list), Some(true));
    for total in [9, 237] {
        let users = total.min(10);
        let list = with_page(question("config", 0), page(users, Total::Known(total)));
        assert_eq!(is_confirmed(&list), Some(true), "{total}");
    }
}

#[test]
fn a_first_page_without_users_contradicts_a_total_that_says_there_are_some() {
    for name in ["", "test"] {
        let mut asked = question("config", 0);
        asked.0.user_name = UserName::parse(name).expect("a name");
        let of = |total| shown(asked.clone(), page(0, total), Freshness::Current);
        let contradiction = Contradiction::NoMore {
            total: 237,
            after: 0,
        };
        assert_eq!(of(Total::Known(237)).contradiction(), Some(contradiction));
        assert_eq!(of(Total::Known(237)).content(), Content::Contradiction);
        for total in [Total::Known(0), Total::Unknown] {
            assert_eq!(of(total).contradiction(), None);
            assert_ne!(of(total).content(), Content::Contradiction);
        }
    }
}

#[test]
fn an_empty_list_is_none_of_now_once_a_request_has_failed_or_contradicted_it() {
    let contradiction = Contradiction::NoMore {
        total: 237,
        after: 0,
    };
    for (freshness, content) in [
        (Freshness::Current, Content::NoUsers),
        (Freshness::Stale, Content::NoUsersThen),
        (
            Freshness::Contradicted(contradiction),
            Content::Contradiction,
        ),
    ] {
        let page = page(0, Total::Known(0));
        let shown = shown(question("config", 0), page, freshness);
        assert_eq!(shown.content(), content, "{freshness:?}");
    }
}

#[test]
fn an_empty_page_before_the_total_contradicts_it_and_one_behind_it_does_not() {
    let of = |total| {
        let page = page(0, Total::Known(total));
        shown(question("config", 20), page, Freshness::Current)
    };
    for total in [0, 19, 20] {
        assert_eq!(of(total).content(), Content::BeyondEnd, "{total}");
    }
    assert_eq!(of(21).content(), Content::Contradiction);
}

#[test]
fn all_users_of_whom_none_arrive_contradict_a_total_that_says_there_are_some() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    ended(
        &mut list,
        load_id,
        0,
        NOON,
        Ok(part(0..0, Total::Known(237))),
    );
    let shown = list.shown().expect("the response");
    assert_eq!(shown.content(), Content::Contradiction);
    let contradiction = Contradiction::NoMore {
        total: 237,
        after: 0,
    };
    assert_eq!(
        shown.scope,
        Scope::All(ListExtent::Contradicted(contradiction))
    );
}

#[test]
fn the_same_users_on_another_page_are_told_and_stay_so_when_that_page_is_read_again() {
    let nameless = |users: u32| UsersPage {
        users: vec![
            User {
                id: None,
                name: Some("ann".to_owned())
            };
            users as usize
        ],
        total: Total::Unknown,
    };
    for same in [page(10, Total::Known(237)), nameless(10)] {
        let mut list = with_page(question("config", 0), same.clone());
        let contradiction = |list: &List| list.shown().and_then(LoadedData::contradiction);
        assert_eq!(contradiction(&list), None);
        let (request, ..) = started(list.update(turn(PageDirection::Next)));
        response(&mut list, request, Ok(same.clone()));
        assert_eq!(contradiction(&list), Some(Contradiction::SameUsers));
        let (request, ..) = started(list.update(ListEvent::Refreshed(token("MIIold"))));
        response(&mut list, request, Ok(same.clone()));
        assert_eq!(contradiction(&list), Some(Contradiction::SameUsers));
        let (request, ..) = started(list.update(ListEvent::Reloaded(token("MIIold"))));
        response(&mut list, request, Ok(same));
        assert_eq!(contradiction(&list), Some(Contradiction::SameUsers));
        // Other users there are as good as any.
        let (request, ..) = started(list.update(ListEvent::Reloaded(token("MIIold"))));
        response(&mut list, request, Ok(page(9, Total::Unknown)));
        assert_eq!(contradiction(&list), None);
    }
}

#[test]
fn the_same_page_again_is_no_contradiction() {
    let mut list = with_rows();
    let before = on_screen(&list).map(|seen| seen.users.len());
    let (request, ..) = started(list.update(ListEvent::Reloaded(token("MIIold"))));
    response(&mut list, request, Ok(page(10, Total::Known(237))));
    assert_eq!(before, Some(10));
    assert_eq!(list.shown().and_then(LoadedData::contradiction), None);
}

#[test]
fn an_empty_next_page_steps_back_after_a_retry_as_well() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    response(&mut list, request, Err(ApiError::Network));
    let (request, ..) = started(list.update(retry()));
    the_list_ends(&mut list, request, Total::Unknown);
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("config", 0),
            page(10, Total::Known(10)),
            Freshness::LastPage
        ))
    );
}

#[test]
fn that_nobody_comes_behind_is_no_end_where_the_last_user_is_not_found_again() {
    let somebody = |id: Option<&str>| User {
        id: id.map(str::to_owned),
        name: Some("somebody".to_owned()),
    };
    // A service that takes offsets for page numbers has nobody there, or somebody who is nowhere near.
    for found in [vec![], vec![somebody(Some("100"))], vec![somebody(None)]] {
        for total in [Total::Unknown, Total::Known(10)] {
            let first = page(10, total);
            let mut list = with_page(question("config", 0), first.clone());
            let (request, ..) = started(list.update(turn(PageDirection::Next)));
            let last_user = nobody_comes(&mut list, request, Total::Known(0));
            let found = UsersPage {
                users: found.clone(),
                total: Total::Unknown,
            };
            assert_eq!(response(&mut list, last_user, Ok(found)), []);
            assert_eq!(
                doing(&list),
                at_rest(&shown(question("config", 0), first, Freshness::Misplaced))
            );
            let shown = list.shown().expect("the page");
            assert_eq!(shown.contradiction(), Some(Contradiction::Offset));
            assert_eq!(Completeness::of(shown), Completeness::Contradicted);
            assert_eq!(list.page_after(PageDirection::Next), None);
            // Until others are there.
            for (users, told) in [(10, Some(Contradiction::Offset)), (9, None)] {
                let refresh = ListEvent::Refreshed(token("MIIold"));
                let (request, ..) = started(list.update(refresh));
                response(&mut list, request, Ok(page(users, total)));
                let contradiction = list.shown().and_then(LoadedData::contradiction);
                assert_eq!(contradiction, told);
            }
        }
    }
}

#[test]
fn that_nobody_comes_behind_is_the_end_where_the_list_has_moved_by_a_few_users() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    let last_user = nobody_comes(&mut list, request, Total::Unknown);
    let mut found = page(10, Total::Unknown);
    found.users.drain(..7);
    response(&mut list, last_user, Ok(found));
    let freshness = list.shown().map(|shown| shown.freshness);
    assert_eq!(freshness, Some(Freshness::LastPage));
}

#[test]
fn a_total_that_counts_the_pages_before_leaves_no_doubt_that_nobody_comes_behind() {
    let mut list = with_page(question("config", 10), page(10, Total::Known(20)));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    assert_eq!(
        response(&mut list, request, Ok(page(0, Total::Known(20)))),
        []
    );
    let freshness = list.shown().map(|shown| shown.freshness);
    assert_eq!(freshness, Some(Freshness::LastPage));
}

#[test]
fn where_the_last_user_cannot_be_asked_for_the_turn_has_failed_and_can_be_retried() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    let last_user = nobody_comes(&mut list, request, Total::Unknown);
    response(&mut list, last_user, Err(ApiError::Network));
    let failure = list.failure().expect("a failure");
    assert_eq!(failure.page, last_user.page);
    let freshness = list.shown().map(|shown| shown.freshness);
    assert_eq!(freshness, Some(Freshness::Stale));
    let (again, ..) = started(list.update(retry()));
    assert_eq!(again.page, request.page);
    the_list_ends(&mut list, again, Total::Unknown);
    assert_eq!(list.failure(), None);
}

#[test]
fn cancelled_while_the_last_user_is_asked_for_the_list_has_no_end_yet() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let before = doing(&list);
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    nobody_comes(&mut list, request, Total::Unknown);
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert_eq!(doing(&list), before);
}

#[test]
fn a_next_page_with_users_is_no_reason_to_step_back() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    response(&mut list, request, Ok(page(1, Total::Unknown)));
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("config", 10),
            page(1, Total::Unknown),
            Freshness::Current
        ))
    );
}

#[test]
fn an_empty_response_to_another_question_is_no_step_back() {
    for (asked, content) in [
        (question("other", 0), Content::NoUsers),
        (question("config", 0), Content::NoUsers),
        (question("other", 20), Content::BeyondEnd),
        (question("config", 30), Content::BeyondEnd),
    ] {
        let mut list = with_rows();
        let request = submit(&mut list, asked.clone());
        response(&mut list, request, Ok(page(0, Total::Unknown)));
        let empty = shown(asked, page(0, Total::Unknown), Freshness::Current);
        assert_eq!(empty.content(), content);
        assert_eq!(doing(&list), at_rest(&empty));
    }
}

#[test]
fn an_empty_previous_page_lies_beyond_the_end_and_leads_further_back() {
    let mut list = with_page(question("config", 20), page(10, Total::Known(30)));
    let (request, ..) = started(list.update(turn(PageDirection::Previous)));
    response(&mut list, request, Ok(page(0, Total::Known(3))));
    assert_eq!(
        list.shown().map(LoadedData::content),
        Some(Content::BeyondEnd)
    );
    assert_eq!(
        list.page_after(PageDirection::Previous),
        Some(page_at(0, PageSize::Ten))
    );
    assert_eq!(list.page_after(PageDirection::Next), None);
}

#[test]
fn a_page_turned_after_the_last_one_is_current_again() {
    let mut list = with_page(question("config", 10), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    the_list_ends(&mut list, request, Total::Unknown);
    let (request, asked, _) = started(list.update(turn(PageDirection::Previous)));
    assert_eq!(asked, question("config", 0));
    response(&mut list, request, Ok(page(11, Total::Unknown)));
    assert_eq!(
        list.shown().map(|shown| shown.freshness),
        Some(Freshness::Current)
    );
}

#[test]
fn what_there_is_to_see_depends_on_users_offset_and_username() {
    let content = |users, offset, name: &str| {
        let mut asked = question("config", offset);
        asked.0.user_name = UserName::parse(name).expect("a name");
        shown(asked, page(users, Total::Unknown), Freshness::Current).content()
    };
    assert_eq!(content(1, 0, ""), Content::Rows);
    assert_eq!(content(1, 10, "test"), Content::Rows);
    assert_eq!(content(0, 0, ""), Content::NoUsers);
    assert_eq!(content(0, 0, "test"), Content::NoUserByThatName);
    assert_eq!(content(0, 10, ""), Content::BeyondEnd);
    assert_eq!(content(0, 10, "test"), Content::BeyondEnd);
}

#[test]
fn users_whose_names_have_nothing_of_the_one_that_was_asked_for_are_counted() {
    let unasked = |asked: &str| {
        let mut question = question("config", 0);
        question.0.user_name = UserName::parse(asked).expect("a name");
        let mut page = page(3, Total::Known(3));
        page.users[1].name = Some("Zoe\u{308} USER".to_owned());
        page.users[2].name = None;
        shown(question, page, Freshness::Current).unasked()
    };
    assert_eq!(unasked(""), 0);
    for everybody in ["user", "USER"] {
        assert_eq!(unasked(everybody), 0, "{everybody}");
    }
    for one in ["zoë", "user 0"] {
        assert_eq!(unasked(one), 1, "{one}");
    }
    assert_eq!(unasked("somebody"), 2, "but for the one without a name");
}

// How many users and pages there are.

/// `Next page` was asked for, and nobody is behind the page on screen.
fn after_the_end(question: Question, last_page: UsersPage, total: Total) -> List {
    let mut list = with_page(question, last_page);
    let (request, ..) = started(list.update(turn(PageDirection::Next)));
    the_list_ends(&mut list, request, total);
    list
}

fn count(list: &List) -> Option<u32> {
    list.shown().and_then(LoadedData::count)
}

#[test]
fn the_count_of_users_is_told_where_it_is_sure() {
    let first = |users, total| with_page(question("config", 0), page(users, total));
    for (list, expected) in [
        (with_rows(), Some(237)),
        (first(0, Total::Known(0)), Some(0)),
        (first(3, Total::Known(3)), Some(3)),
        (first(10, Total::Unknown), None),
        // The service may count the page only.
        (first(10, Total::Known(10)), None),
        (
            after_the_end(
                question("config", 0),
                page(10, Total::Known(10)),
                Total::Known(10),
            ),
            Some(10),
        ),
        (
            after_the_end(
                question("config", 30),
                page(10, Total::Unknown),
                Total::Unknown,
            ),
            Some(40),
        ),
        (with_all(), Some(150)),
        (cancelled_all(), Some(350)),
    ] {
        assert_eq!(count(&list), expected, "{list:?}");
    }
}

#[test]
fn a_list_that_changed_or_contradicts_itself_has_no_count() {
    let (mut list, load_id) = loading_all();
    come(&mut list, load_id, 200, 350);
    let grown = Ok(part(100..200, Total::Known(351)));
    ended(&mut list, load_id, 100, NOON, grown);
    assert_eq!(count(&list), None);
    let mut nobody_follows = with_rows();
    let (request, ..) = started(nobody_follows.update(turn(PageDirection::Next)));
    response(&mut nobody_follows, request, Ok(page(0, Total::Known(237))));
    assert_eq!(count(&nobody_follows), None);
}

fn page_numbers(list: &List) -> Option<PageNumbers> {
    list.shown().and_then(LoadedData::page_numbers)
}

#[test]
fn pages_are_numbered_as_far_as_the_total_is_sure() {
    let at = |offset, users, total| with_page(question("config", offset), page(users, total));
    let followed = LastPage::Unknown { is_followed: true };
    let last = LastPage::Unknown { is_followed: false };
    for (list, current, last) in [
        (with_rows(), 2, LastPage::Known(24)),
        (at(0, 10, Total::Known(237)), 1, LastPage::Known(24)),
        (at(230, 7, Total::Known(237)), 24, LastPage::Known(24)),
        (at(0, 10, Total::Unknown), 1, followed),
        (at(20, 3, Total::Unknown), 3, last),
        // The service may count the page only.
        (at(0, 10, Total::Known(10)), 1, followed),
        (
            after_the_end(
                question("config", 0),
                page(10, Total::Unknown),
                Total::Unknown,
            ),
            1,
            LastPage::Known(1),
        ),
    ] {
        let expected = PageNumbers { current, last };
        assert_eq!(page_numbers(&list), Some(expected), "{list:?}");
    }
}

#[test]
fn where_pages_do_not_begin_at_multiples_of_the_limit_they_have_no_numbers() {
    let at = |offset, users, total| with_page(question("config", offset), page(users, total));
    for list in [
        // A service with a bound of its own, and one that ignores `limit`.
        at(0, 7, Total::Known(237)),
        at(0, 100, Total::Known(237)),
        at(5, 10, Total::Known(237)),
        // Beyond the end.
        at(40, 0, Total::Known(3)),
        at(0, 0, Total::Known(0)),
        with_all(),
        loading_all().0,
    ] {
        assert_eq!(page_numbers(&list), None, "{list:?}");
    }
}

// The token.

#[test]
fn events_effects_and_the_list_hide_the_token_from_debug() {
    let secret = token("MIIsecret");
    let mut list = List::default();
    let (asked, first) = question("config", 0);
    let submitted = ListEvent::Submitted(asked.clone(), first, secret.clone());
    let all_submitted = ListEvent::AllSubmitted(asked, secret.clone());
    let mut texts = vec![
        format!(
            "{:?}",
            ListEvent::PageTurned(PageDirection::Next, secret.clone())
        ),
        format!(
            "{:?}",
            ListEvent::PageChosen(page_at(0, PageSize::Ten), secret.clone())
        ),
        format!("{:?}", ListEvent::AllChosen(secret.clone())),
        format!(
            "{:?}",
            ListEvent::AllNeeded(query("config"), secret.clone())
        ),
        format!("{:?}", ListEvent::Retried(secret)),
        format!("{submitted:?}"),
        format!("{all_submitted:?}"),
    ];
    texts.push(format!("{:?}", list.update(submitted)));
    texts.push(format!("{:?}", list.update(all_submitted)));
    for text in &texts {
        assert!(text.contains("Token([hidden])"), "{text}");
    }
    texts.push(format!("{list:?}"));
    for text in &texts {
        assert!(!text.contains("MIIsecret"), "{text}");
    }
}

// All pages.

fn hundred(offset: u32) -> PageRequest {
    page_at(offset, PageSize::Hundred)
}

/// The users in these places of the list, counted from 0.
fn people(places: Range<u32>) -> Vec<User> {
    places
        .map(|place| User {
            id: Some(place.to_string()),
            name: Some(format!("user {place}")),
        })
        .collect()
}

fn part(places: Range<u32>, total: Total) -> UsersPage {
    UsersPage {
        users: people(places),
        total,
    }
}

fn submit_all(list: &mut List, config: &str) -> LoadId {
    started(list.update(ListEvent::AllSubmitted(query(config), token("MIIold"))))
        .0
        .load_id
}

/// The number under which `effects` make requests.
fn begun(effects: &[ListEffect]) -> LoadId {
    match effects {
        [ListEffect::Begin { load_id, .. }] => *load_id,
        other => panic!("requests were expected: {other:?}"),
    }
}

/// The end of the page after `offset` users.
fn ended(
    list: &mut List,
    load_id: LoadId,
    offset: u32,
    at: Instant,
    outcome: Result<UsersPage, ApiError>,
) -> Vec<ListEffect> {
    let page = hundred(offset);
    list.update(arrived_at(at, Request { load_id, page }, outcome))
}

/// The arrival of the page after `offset` users, of a list of `total`.
fn come(list: &mut List, load_id: LoadId, offset: u32, total: u32) -> Vec<ListEffect> {
    let places = offset..total.min(offset + 100);
    let outcome = Ok(part(places, Total::Known(total)));
    ended(list, load_id, offset, NOON, outcome)
}

fn go_on(load_id: LoadId, offsets: &[u32]) -> Vec<ListEffect> {
    let pages = offsets.iter().copied().map(hundred).collect();
    vec![ListEffect::GoOn { load_id, pages }]
}

fn wait(load_id: LoadId, seconds: u32) -> Vec<ListEffect> {
    vec![ListEffect::Wait { load_id, seconds }]
}

/// What of all users of `config` is on screen.
fn all_seen(config: &str, extent: ListExtent, users: Vec<User>, total: Total) -> Seen {
    Seen {
        query: query(config),
        scope: Scope::All(extent),
        users,
        total,
        loaded_at: NOON,
        freshness: Freshness::Current,
        changes: None,
    }
}

/// The first 100 and the last 50 of 350 users have arrived.
fn loading_all() -> (List, LoadId) {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    come(&mut list, load_id, 0, 350);
    come(&mut list, load_id, 300, 350);
    (list, load_id)
}

fn first_and_last() -> Vec<User> {
    people(0..100).into_iter().chain(people(300..350)).collect()
}

/// What is on screen of `loading_all`.
fn partly_seen() -> Seen {
    all_seen(
        "config",
        ListExtent::Partial,
        first_and_last(),
        Total::Known(350),
    )
}

/// `loading_all`, and then the page after 100 users has failed for good.
fn failed_all(error: &ApiError) -> List {
    let (mut list, load_id) = loading_all();
    assert_eq!(
        ended(&mut list, load_id, 100, NOON, Err(error.clone())).first(),
        Some(&ListEffect::Abort)
    );
    list
}

/// All 150 users of `config` are on screen.
fn with_all() -> List {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    come(&mut list, load_id, 0, 150);
    assert_eq!(come(&mut list, load_id, 100, 150), []);
    list
}

fn wholly_seen() -> Seen {
    all_seen(
        "config",
        ListExtent::Whole,
        people(0..150),
        Total::Known(150),
    )
}

#[test]
fn loading_all_of_the_same_begins_with_the_first_hundred_in_every_state_and_keeps_the_rows() {
    for mut list in [
        List::default(),
        loading_first(),
        loading_over_rows(),
        with_rows(),
        failed_first(),
        failed_over_rows(),
        loading_all().0,
        failed_all(&refused(Status::Forbidden)),
        with_all(),
    ] {
        let before = list.clone();
        let submitted = ListEvent::AllSubmitted(query("config"), token("MIInew"));
        let (request, asked, with) = started(list.update(submitted));
        assert_eq!(asked, (query("config"), hundred(0)));
        assert_eq!(with, token("MIInew"));
        assert_eq!(on_screen(&list), on_screen(&before));
        assert_eq!(list.failure(), None);
        let ListState::Loading {
            load_id,
            query: asked,
            load_request: LoadRequest::All(_),
            ..
        } = list.state()
        else {
            panic!("not loading all: {:?}", list.state())
        };
        assert_eq!((*load_id, asked), (request.load_id, &query("config")));
    }
}

#[test]
fn the_first_page_tells_the_total_and_then_six_pages_are_under_way_at_a_time() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    assert_eq!(
        come(&mut list, load_id, 0, 1000),
        go_on(load_id, &[100, 200, 300, 400, 500, 600])
    );
    assert_eq!(come(&mut list, load_id, 400, 1000), go_on(load_id, &[700]));
    assert_eq!(come(&mut list, load_id, 100, 1000), go_on(load_id, &[800]));
    assert_eq!(come(&mut list, load_id, 200, 1000), go_on(load_id, &[900]));
    assert_eq!(come(&mut list, load_id, 300, 1000), go_on(load_id, &[1000]));
    assert_eq!(come(&mut list, load_id, 500, 1000), []);
}

#[test]
fn where_the_total_is_unknown_page_follows_page() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    for offset in [0, 100] {
        let full = Ok(part(offset..offset + 100, Total::Unknown));
        let effects = ended(&mut list, load_id, offset, NOON, full);
        let probe = (offset == 0).then(|| page_at(99, PageSize::Ten));
        let pages = probe.into_iter().chain([hundred(offset + 100)]).collect();
        assert_eq!(effects, [ListEffect::GoOn { load_id, pages }]);
    }
    let request = Request {
        load_id,
        page: page_at(99, PageSize::Ten),
    };
    response(&mut list, request, Ok(part(99..109, Total::Unknown)));
    let short = Ok(part(200..207, Total::Unknown));
    assert_eq!(ended(&mut list, load_id, 200, NOON, short), []);
    assert_eq!(
        doing(&list),
        Doing::LoadedData(all_seen(
            "config",
            ListExtent::Whole,
            people(0..207),
            Total::Unknown
        ))
    );
}

#[test]
fn while_all_users_are_loaded_those_that_have_arrived_are_on_screen_in_the_service_s_order() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    assert_eq!(on_screen(&list), None);
    come(&mut list, load_id, 0, 350);
    let first = all_seen(
        "config",
        ListExtent::Partial,
        people(0..100),
        Total::Known(350),
    );
    assert_eq!(on_screen(&list), Some(first));
    come(&mut list, load_id, 300, 350);
    assert_eq!(on_screen(&list), Some(partly_seen()));
    come(&mut list, load_id, 100, 350);
    let users = people(0..200).into_iter().chain(people(300..350)).collect();
    assert_eq!(on_screen(&list).map(|seen| seen.users), Some(users));
}

#[test]
fn while_all_users_are_loaded_it_is_told_how_many_have_arrived_of_how_many() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    let under_way = |arrived, total| Activity::LoadingAll {
        arrived,
        total,
        pause_seconds: None,
    };
    assert_eq!(list.activity(), under_way(0, Total::Unknown));
    come(&mut list, load_id, 0, 350);
    assert_eq!(list.activity(), under_way(100, Total::Known(350)));
    come(&mut list, load_id, 300, 350);
    assert_eq!(list.activity(), under_way(150, Total::Known(350)));
    for offset in [200, 100] {
        come(&mut list, load_id, offset, 350);
    }
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn all_users_read_to_the_end_are_the_whole_list_as_of_the_first_arrival() {
    let (mut list, load_id) = loading_all();
    come(&mut list, load_id, 200, 350);
    let rest = Ok(part(100..200, Total::Known(350)));
    assert_eq!(ended(&mut list, load_id, 100, LATER, rest), []);
    assert_eq!(
        doing(&list),
        Doing::LoadedData(all_seen(
            "config",
            ListExtent::Whole,
            people(0..350),
            Total::Known(350)
        ))
    );
    assert_eq!(list.failure(), None);
}

#[test]
fn a_whole_list_that_is_loaded_again_is_as_old_as_the_first_page_of_that() {
    let (mut list, load_id) = loading_all();
    come(&mut list, load_id, 300, 350);
    for offset in [100, 200] {
        come(&mut list, load_id, offset, 350);
    }
    let load_id = begun(&list.update(ListEvent::Reloaded(token("MIIold"))));
    let first = Ok(part(0..100, Total::Known(350)));
    ended(&mut list, load_id, 0, LATER, first);
    ended(&mut list, load_id, 100, LATER, Err(ApiError::Redirected));

    let load_id = begun(&list.update(retry()));
    for offset in [100, 200, 300] {
        let rest = Ok(part(offset..(offset + 100).min(350), Total::Known(350)));
        ended(&mut list, load_id, offset, MUCH_LATER, rest);
    }
    assert_eq!(
        list.shown().map(|shown| shown.scope),
        Some(Scope::All(ListExtent::Whole))
    );
    assert_eq!(list.shown().map(|shown| shown.loaded_at), Some(LATER));
}

#[test]
fn a_list_that_changed_while_it_was_read_is_marked_so() {
    let (mut list, load_id) = loading_all();
    come(&mut list, load_id, 200, 350);
    let grown = Ok(part(100..200, Total::Known(351)));
    assert_eq!(ended(&mut list, load_id, 100, NOON, grown), []);
    let changed = all_seen(
        "config",
        ListExtent::Changed,
        people(0..350),
        Total::Known(350),
    );
    assert_eq!(doing(&list), Doing::LoadedData(changed));
}

#[test]
fn only_a_list_read_to_its_end_is_complete() {
    for (scope, complete) in [
        (Scope::All(ListExtent::Whole), true),
        (Scope::All(ListExtent::Changed), true),
        (Scope::All(ListExtent::Partial), false),
        (Scope::Page(hundred(0)), false),
    ] {
        assert_eq!(scope.is_complete(), complete, "{scope:?}");
    }
}

#[test]
fn an_empty_list_read_to_its_end_has_no_users_or_none_by_that_name() {
    for (name, content) in [("", Content::NoUsers), ("test", Content::NoUserByThatName)] {
        let asked = UsersQuery {
            user_name: UserName::parse(name).expect("a name"),
            ..query("config")
        };
        let mut list = with_rows();
        let submitted = ListEvent::AllSubmitted(asked, token("MIIold"));
        let (request, ..) = started(list.update(submitted));
        assert_eq!(
            response(&mut list, request, Ok(page(0, Total::Known(0)))),
            []
        );
        assert_eq!(list.shown().map(LoadedData::content), Some(content));
        assert_eq!(
            list.shown().map(|shown| shown.scope),
            Some(Scope::All(ListExtent::Whole))
        );
    }
}

#[test]
fn all_users_are_one_page_that_cannot_be_turned() {
    for list in [
        with_all(),
        loading_all().0,
        failed_all(&refused(Status::Forbidden)),
    ] {
        for which in [PageDirection::Previous, PageDirection::Next] {
            assert_eq!(list.page_after(which), None);
            assert_unmoved_by(&list, turn(which));
        }
    }
}

// What is on screen while all users are read again.

#[test]
fn a_complete_list_stays_on_screen_while_it_is_read_anew_until_the_new_one_is_complete() {
    let mut list = with_all();
    let load_id = submit_all(&mut list, "config");
    assert_eq!(on_screen(&list), Some(wholly_seen()));
    come(&mut list, load_id, 0, 151);
    assert_eq!(on_screen(&list), Some(wholly_seen()));
    come(&mut list, load_id, 100, 151);
    let grown = all_seen(
        "config",
        ListExtent::Whole,
        people(0..151),
        Total::Known(151),
    );
    assert_eq!(doing(&list), Doing::LoadedData(grown));
}

#[test]
fn a_list_that_changed_stays_on_screen_as_well_while_it_is_read_anew() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    let short = Ok(part(0..99, Total::Known(100)));
    ended(&mut list, load_id, 0, NOON, short);
    let nobody = Ok(part(99..99, Total::Known(100)));
    ended(&mut list, load_id, 99, NOON, nobody);
    let load_id = submit_all(&mut list, "config");
    come(&mut list, load_id, 0, 150);
    let changed = all_seen(
        "config",
        ListExtent::Contradicted(Contradiction::Total {
            total: 100,
            sent: 99,
        }),
        people(0..99),
        Total::Known(100),
    );
    assert_eq!(on_screen(&list), Some(changed));
}

#[test]
fn anything_else_on_screen_stays_until_the_first_users_arrive() {
    for mut list in [
        with_rows(),
        with_page(question("config", 0), page(10, Total::Known(350))),
        failed_over_rows(),
        cancelled_all(),
    ] {
        let before = on_screen(&list);
        let load_id = submit_all(&mut list, "config");
        assert_eq!(on_screen(&list), before);
        come(&mut list, load_id, 0, 350);
        let first = all_seen(
            "config",
            ListExtent::Partial,
            people(0..100),
            Total::Known(350),
        );
        assert_eq!(on_screen(&list), Some(first));
    }
}

// Cancelling all pages.

fn cancelled_all() -> List {
    let (mut list, _) = loading_all();
    list.update(ListEvent::Cancelled);
    list
}

#[test]
fn cancelling_keeps_the_users_that_have_arrived_as_a_part_of_the_list() {
    let (mut list, _) = loading_all();
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert_eq!(doing(&list), Doing::LoadedData(partly_seen()));
    assert_eq!(list.activity(), Activity::AtRest);
    assert_unmoved_by(&list, ListEvent::Cancelled);
    assert_unmoved_by(&list, retry());
}

#[test]
fn cancelling_before_anybody_has_arrived_restores_what_was_on_screen() {
    for (mut list, state) in [
        (List::default(), Doing::Idle),
        (with_rows(), at_rest(&the_rows(Freshness::Current))),
        (with_all(), Doing::LoadedData(wholly_seen())),
        (cancelled_all(), Doing::LoadedData(partly_seen())),
    ] {
        submit_all(&mut list, "config");
        assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
        assert_eq!(doing(&list), state);
    }
}

#[test]
fn cancelling_a_reading_anew_keeps_the_complete_list() {
    let mut list = with_all();
    let load_id = submit_all(&mut list, "config");
    come(&mut list, load_id, 0, 350);
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert_eq!(doing(&list), Doing::LoadedData(wholly_seen()));
}

#[test]
fn cancelling_during_a_pause_keeps_the_users_as_well() {
    let (mut list, load_id) = loading_all();
    ended(&mut list, load_id, 100, NOON, Err(ApiError::Network));
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert_eq!(doing(&list), Doing::LoadedData(partly_seen()));
    assert_unmoved_by(&list, ListEvent::Waited(load_id));
}

#[test]
fn late_ends_of_pages_and_waits_change_nothing() {
    let (loading, load_id) = loading_all();
    let request = |offset| Request {
        load_id,
        page: hundred(offset),
    };
    let coming = |offset| {
        let page = part(offset..offset + 100, Total::Known(350));
        arrived(request(offset), Ok(page))
    };
    let unauthorized = |offset| arrived(request(offset), Err(refused(Status::Unauthorized)));
    for over in [
        vec![ListEvent::Cancelled],
        vec![unauthorized(100)],
        vec![coming(100), coming(200)],
        vec![ListEvent::AllSubmitted(query("config"), token("MIInew"))],
        vec![ListEvent::Submitted(
            query("config"),
            hundred(0),
            token("MIInew"),
        )],
    ] {
        let mut list = loading.clone();
        for event in over {
            list.update(event);
        }
        for offset in [0, 100, 200] {
            assert_unmoved_by(&list, coming(offset));
            assert_unmoved_by(&list, unauthorized(offset));
            assert_unmoved_by(&list, arrived(request(offset), Err(ApiError::Network)));
        }
        assert_unmoved_by(&list, ListEvent::Waited(load_id));
    }
}

// Failures among all pages.

#[test]
fn a_failure_that_may_pass_makes_a_pause_after_which_the_page_is_asked_for_again() {
    let (mut list, load_id) = loading_all();
    let paused = |pause_seconds| Activity::LoadingAll {
        arrived: 150,
        total: Total::Known(350),
        pause_seconds,
    };
    for (error, seconds) in [
        (refused(Status::ServiceUnavailable), 1),
        (ApiError::Network, 2),
    ] {
        let failure = Err(error);
        assert_eq!(
            ended(&mut list, load_id, 100, NOON, failure),
            wait(load_id, seconds)
        );
        assert_eq!(list.activity(), paused(Some(seconds)));
        assert_eq!(list.failure(), None);
        assert_eq!(on_screen(&list), Some(partly_seen()));
        assert_eq!(
            list.update(ListEvent::Waited(load_id)),
            go_on(load_id, &[100])
        );
        assert_eq!(list.activity(), paused(None));
    }
    for offset in [200, 100] {
        come(&mut list, load_id, offset, 350);
    }
    let whole = all_seen(
        "config",
        ListExtent::Whole,
        people(0..350),
        Total::Known(350),
    );
    assert_eq!(doing(&list), Doing::LoadedData(whole));
}

#[test]
fn pages_that_fail_side_by_side_wait_side_by_side() {
    let (mut list, load_id) = loading_all();
    for offset in [200, 100] {
        let failure = Err(ApiError::Network);
        assert_eq!(
            ended(&mut list, load_id, offset, NOON, failure),
            wait(load_id, 1)
        );
    }
    assert_eq!(list.update(ListEvent::Waited(load_id)), []);
    assert_eq!(
        list.update(ListEvent::Waited(load_id)),
        go_on(load_id, &[100, 200])
    );
}

#[test]
fn the_third_failure_of_a_page_ends_the_work_and_keeps_the_users_that_have_arrived() {
    let (mut list, load_id) = loading_all();
    for _ in 0..2 {
        ended(&mut list, load_id, 100, NOON, Err(ApiError::Network));
        list.update(ListEvent::Waited(load_id));
    }
    let error = refused(Status::ServiceUnavailable);
    assert_eq!(
        ended(&mut list, load_id, 100, LATER, Err(error.clone())),
        [ListEffect::Abort, ListEffect::RevealBanner]
    );
    assert_eq!(on_screen(&list), Some(partly_seen()));
    assert_eq!(
        list.failure(),
        Some(FailedRequest {
            query: query("config"),
            page: hundred(100),
            error,
            at: LATER,
            arrived: Some((150, Total::Known(350))),
        })
    );
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn a_failure_that_does_not_pass_ends_the_work_at_once() {
    for error in [
        refused(Status::BadRequest),
        refused(Status::Forbidden),
        refused(Status::NotFound),
        ApiError::Redirected,
    ] {
        let (mut list, load_id) = loading_all();
        let effects = ended(&mut list, load_id, 100, NOON, Err(error.clone()));
        let expected = [ListEffect::Abort, ListEffect::RevealBanner];
        assert_eq!(effects, expected, "{error:?}");
        assert_eq!(on_screen(&list), Some(partly_seen()));
    }
}

#[test]
fn after_401_the_other_pages_are_aborted_and_the_token_field_gets_the_focus() {
    let mut list = List::default();
    let load_id = submit_all(&mut list, "config");
    let refusal = || Err(refused(Status::Unauthorized));
    assert_eq!(
        ended(&mut list, load_id, 0, NOON, refusal()),
        [ListEffect::Abort, ListEffect::FocusToken]
    );
    let (mut list, load_id) = loading_all();
    assert_eq!(
        ended(&mut list, load_id, 200, NOON, refusal()),
        [ListEffect::Abort, ListEffect::FocusToken]
    );
    assert_eq!(on_screen(&list), Some(partly_seen()));
}

#[test]
fn rows_that_were_on_screen_before_stay_marked_as_not_current_when_loading_all_fails() {
    let after = |freshness, seen: Seen| Seen { freshness, ..seen };
    let error = refused(Status::Forbidden);
    // Before anybody has arrived.
    for (mut list, freshness) in [
        (with_rows(), Freshness::Stale),
        (with_all(), Freshness::RefreshFailed),
    ] {
        let before = on_screen(&list).expect("rows");
        let load_id = submit_all(&mut list, "config");
        ended(&mut list, load_id, 0, LATER, Err(error.clone()));
        assert_eq!(on_screen(&list), Some(after(freshness, before)));
        assert_eq!(list.failure().map(|failure| failure.arrived), Some(None));
    }
    // A complete list, while a new one was under way.
    let mut list = with_all();
    let load_id = submit_all(&mut list, "config");
    come(&mut list, load_id, 0, 350);
    ended(&mut list, load_id, 200, LATER, Err(error.clone()));
    assert_eq!(
        on_screen(&list),
        Some(after(Freshness::RefreshFailed, wholly_seen()))
    );
    assert_eq!(
        list.failure().and_then(|failure| failure.arrived),
        Some((100, Total::Known(350)))
    );
}

#[test]
fn a_part_of_the_list_from_an_earlier_work_is_not_current_after_a_failure() {
    for mut list in [cancelled_all(), failed_all(&refused(Status::Forbidden))] {
        let load_id = submit_all(&mut list, "config");
        ended(&mut list, load_id, 0, LATER, Err(ApiError::Redirected));
        assert_eq!(
            on_screen(&list),
            Some(Seen {
                freshness: Freshness::Stale,
                ..partly_seen()
            })
        );
    }
}

#[test]
fn the_time_on_screen_is_that_of_the_last_arrival_and_not_of_a_failure_after_it() {
    let (mut list, load_id) = loading_all();
    ended(&mut list, load_id, 100, LATER, Err(ApiError::Network));
    assert_eq!(on_screen(&list), Some(partly_seen()));
    let refusal = Err(refused(Status::Forbidden));
    ended(&mut list, load_id, 200, LATER, refusal);
    assert_eq!(on_screen(&list), Some(partly_seen()));
}

#[test]
fn dismissing_the_banner_keeps_the_users_that_have_arrived() {
    let mut list = failed_all(&refused(Status::Forbidden));
    assert_eq!(list.update(ListEvent::Dismissed), []);
    assert_eq!(doing(&list), Doing::LoadedData(partly_seen()));
    assert_eq!(list.failure(), None);
    assert_unmoved_by(&list, retry());
}

// Going on.

#[test]
fn retrying_goes_on_from_the_missing_pages_with_the_token_of_the_moment() {
    let mut list = failed_all(&refused(Status::Unauthorized));
    let effects = list.update(retry());
    let [
        ListEffect::Begin {
            load_id,
            query: asked,
            pages,
            token: with,
        },
    ] = effects.as_slice()
    else {
        panic!("requests were expected: {effects:?}")
    };
    assert_eq!((asked, with), (&query("config"), &token("MIInew")));
    assert_eq!(pages, &[hundred(100), hundred(200)]);
    assert_eq!(on_screen(&list), Some(partly_seen()));
    assert_eq!(
        list.activity(),
        Activity::LoadingAll {
            arrived: 150,
            total: Total::Known(350),
            pause_seconds: None,
        }
    );
    for offset in [200, 100] {
        let rest = Ok(part(offset..offset + 100, Total::Known(350)));
        assert_eq!(ended(&mut list, *load_id, offset, LATER, rest), []);
    }
    // As of noon, when its first page came.
    let whole = all_seen(
        "config",
        ListExtent::Whole,
        people(0..350),
        Total::Known(350),
    );
    assert_eq!(doing(&list), Doing::LoadedData(whole));
}

#[test]
fn after_going_on_every_page_has_its_three_tries_again() {
    let (mut list, mut load_id) = loading_all();
    for _ in 0..3 {
        for seconds in [1, 2] {
            assert_eq!(
                ended(&mut list, load_id, 100, NOON, Err(ApiError::Network)),
                wait(load_id, seconds)
            );
            list.update(ListEvent::Waited(load_id));
        }
        assert_eq!(
            ended(&mut list, load_id, 100, NOON, Err(ApiError::Network)),
            [ListEffect::Abort, ListEffect::RevealBanner]
        );
        match list.update(retry()).as_slice() {
            [ListEffect::Begin { load_id: newer, .. }] => {
                assert!(*newer > load_id);
                load_id = *newer;
            }
            other => panic!("requests were expected: {other:?}"),
        }
    }
}

#[test]
fn retrying_when_nobody_had_arrived_begins_with_the_first_page() {
    let mut list = with_rows();
    let load_id = submit_all(&mut list, "other");
    ended(&mut list, load_id, 0, NOON, Err(ApiError::Redirected));
    let (request, asked, with) = started(list.update(retry()));
    assert_eq!(asked, (query("other"), hundred(0)));
    assert_eq!(with, token("MIInew"));
    assert_eq!(
        come(&mut list, request.load_id, 0, 250),
        go_on(request.load_id, &[100, 200])
    );
}

#[test]
fn cancelling_after_going_on_keeps_the_users_that_have_arrived() {
    let mut list = failed_all(&refused(Status::Forbidden));
    list.update(retry());
    assert_eq!(list.update(ListEvent::Cancelled), [ListEffect::Abort]);
    assert_eq!(doing(&list), Doing::LoadedData(partly_seen()));
}

// Any sequence of events.

#[derive(Debug, Clone)]
enum Step {
    Submit(u32),
    SubmitAll(u32),
    Turn(PageDirection),
    Choose(u32),
    ChooseAll,
    Retry,
    Cancel,
    Dismiss,
    /// A response to one of the requests made so far, counted back from the newest.
    ErrorResponse(usize, Outcome),
    /// The end of one of the waits begun so far, counted back from the newest.
    Waited(usize),
}

#[derive(Debug, Clone, Copy)]
enum Outcome {
    Full,
    FullOf1000,
    Short,
    Empty,
    Unauthorized,
    Failed,
}

impl Outcome {
    fn result(self, request: PageRequest) -> Result<UsersPage, ApiError> {
        let offset = request.offset().get();
        let users = |count, total| Ok(part(offset..offset + count, total));
        match self {
            Self::Full => users(request.size().limit(), Total::Unknown),
            Self::FullOf1000 => users(request.size().limit(), Total::Known(1000)),
            Self::Short => users(3, Total::Unknown),
            Self::Empty => users(0, Total::Unknown),
            Self::Unauthorized => Err(refused(Status::Unauthorized)),
            Self::Failed => Err(ApiError::Network),
        }
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    let outcome = proptest::sample::select(vec![
        Outcome::Full,
        Outcome::Full,
        Outcome::FullOf1000,
        Outcome::FullOf1000,
        Outcome::FullOf1000,
        Outcome::Short,
        Outcome::Empty,
        Outcome::Unauthorized,
        Outcome::Failed,
    ]);
    let back = || prop_oneof![3 => Just(0_usize), 2 => 0..6_usize];
    prop_oneof![
        2 => (0..3_u32).prop_map(Step::Submit),
        2 => (0..3_u32).prop_map(Step::SubmitAll),
        2 => proptest::sample::select(vec![PageDirection::Previous, PageDirection::Next]).prop_map(Step::Turn),
        1 => (0..30_u32).prop_map(Step::Choose),
        1 => Just(Step::ChooseAll),
        2 => Just(Step::Retry),
        1 => Just(Step::Cancel),
        1 => Just(Step::Dismiss),
        12 => (back(), outcome).prop_map(|(back, outcome)| Step::ErrorResponse(back, outcome)),
        3 => back().prop_map(Step::Waited),
    ]
}

fn users_of(list: &List) -> Option<Vec<User>> {
    on_screen(list).map(|seen| seen.users)
}

/// What stays on screen when `query` is asked: what answers it.
fn kept(list: &List, query: &UsersQuery) -> Option<Seen> {
    on_screen(list).filter(|seen| seen.query == *query)
}

/// What is known of the work from its effects, kept apart from what the list says of itself.
#[derive(Default)]
struct Account {
    /// All requests ever made.
    issued: Vec<Request>,
    /// All waits that are not over.
    waits: Vec<LoadId>,
    /// The work whose responses are still wanted.
    awaited: Option<LoadId>,
    /// Whether the last work was for all pages.
    all: bool,
    /// Its pages under way.
    under_way: Vec<PageRequest>,
    /// Its pages that wait.
    waiting: Vec<PageRequest>,
    /// Its users that have arrived, by offset.
    arrived: BTreeMap<u32, Vec<User>>,
}

impl Account {
    fn event(&mut self, step: &Step) -> ListEvent {
        let numbered = |n: u32| query(&format!("config {n}"));
        match step {
            Step::Submit(n) => {
                ListEvent::Submitted(numbered(*n), page_at(0, PageSize::Ten), token("MIIold"))
            }
            Step::SubmitAll(n) => ListEvent::AllSubmitted(numbered(*n), token("MIIold")),
            Step::Turn(which) => turn(*which),
            Step::Choose(n) => choose_page(n * 10, PageSize::Ten),
            Step::ChooseAll => choose_all(),
            Step::Retry => retry(),
            Step::Cancel => ListEvent::Cancelled,
            Step::Dismiss => ListEvent::Dismissed,
            Step::ErrorResponse(back, outcome) => {
                let stray = Request {
                    load_id: LoadId::default(),
                    page: page_at(0, PageSize::Ten),
                };
                let request = self
                    .issued
                    .iter()
                    .rev()
                    .nth(*back)
                    .copied()
                    // A request that ended in a wait does not end again.
                    .filter(|request| {
                        self.awaited != Some(request.load_id)
                            || !self.waiting.contains(&request.page)
                    })
                    .unwrap_or(stray);
                arrived(request, outcome.result(request.page))
            }
            Step::Waited(back) => {
                let place = self.waits.len().checked_sub(back + 1);
                let load_id = place.map(|place| self.waits.remove(place));
                ListEvent::Waited(load_id.unwrap_or_default())
            }
        }
    }

    fn ask(&mut self, load_id: LoadId, pages: &[PageRequest]) {
        self.under_way.extend(pages);
        let requests = pages.iter().map(|&page| Request { load_id, page });
        self.issued.extend(requests);
    }

    fn rest(&mut self) {
        self.awaited = None;
        self.under_way.clear();
        self.waiting.clear();
    }

    fn users(&self) -> Vec<User> {
        self.arrived.values().flatten().cloned().collect()
    }

    fn is_wanted(&self, load_id: LoadId, page: PageRequest) -> bool {
        self.awaited == Some(load_id) && self.under_way.contains(&page)
    }

    /// Notes what `effects` say and holds it against `list`.
    fn note(
        &mut self,
        effects: &[ListEffect],
        event: &ListEvent,
        list: &List,
        before: &List,
    ) -> Result<(), TestCaseError> {
        for effect in effects {
            match effect {
                ListEffect::Announce => {
                    return Err(TestCaseError::fail("nothing was refreshed"));
                }
                ListEffect::Begin {
                    load_id,
                    query,
                    pages,
                    ..
                } => {
                    prop_assert!(self.issued.iter().all(|earlier| earlier.load_id < *load_id));
                    let ListState::Loading {
                        load_id: loading,
                        query: asked,
                        load_request,
                        ..
                    } = list.state()
                    else {
                        return Err(TestCaseError::fail(
                            "a request that the list does not wait for",
                        ));
                    };
                    prop_assert_eq!((loading, asked), (load_id, query));
                    prop_assert_eq!(on_screen(list), kept(before, query));
                    prop_assert!(!pages.is_empty());
                    if let LoadRequest::Page(page) = load_request {
                        prop_assert_eq!(pages, &[*page]);
                    }
                    self.rest();
                    self.awaited = Some(*load_id);
                    let goes_on = match event {
                        ListEvent::Retried(_) => self.all,
                        ListEvent::AllChosen(_) => before.can_resume(),
                        _ => false,
                    };
                    if !goes_on {
                        self.arrived.clear();
                    }
                    self.all = matches!(load_request, LoadRequest::All(_));
                    self.ask(*load_id, pages);
                }
                ListEffect::GoOn { load_id, pages } => {
                    prop_assert!(self.all || asks_for_last_user(list));
                    prop_assert!(self.awaited == Some(*load_id));
                    prop_assert!(!pages.is_empty());
                    if matches!(event, ListEvent::Waited(_)) {
                        prop_assert!(self.waiting.iter().all(|page| pages.contains(page)));
                        self.waiting.clear();
                    }
                    // While a page waits no other is begun.
                    prop_assert_eq!(&self.waiting, &[]);
                    self.ask(*load_id, pages);
                }
                ListEffect::Wait { load_id, seconds } => {
                    prop_assert!(self.all && self.awaited == Some(*load_id));
                    prop_assert!((1..=2).contains(seconds));
                    self.waits.push(*load_id);
                }
                ListEffect::Abort => {
                    prop_assert_ne!(before.activity(), Activity::AtRest);
                    prop_assert_eq!(users_of(list), users_of(before));
                    self.rest();
                }
                ListEffect::FocusToken | ListEffect::RevealBanner => {}
            }
        }
        let mut offsets: Vec<PageRequest> = [&self.under_way[..], &self.waiting].concat();
        offsets.sort_by_key(|page| page.offset());
        offsets.dedup();
        prop_assert_eq!(offsets.len(), self.under_way.len() + self.waiting.len());
        prop_assert!(offsets.len() <= 6);
        prop_assert!(
            offsets
                .iter()
                .all(|page| !self.arrived.contains_key(&page.offset().get()))
        );
        Ok(())
    }
}

/// Whether the last user on screen is asked for once more.
fn asks_for_last_user(list: &List) -> bool {
    matches!(
        list.state(),
        ListState::Loading {
            load_request: LoadRequest::LastUser { .. },
            ..
        }
    )
}

/// A page has come that was wanted.
fn check_arrival(
    account: &Account,
    list: &List,
    before: &List,
    arrived: &UsersPage,
) -> Result<(), TestCaseError> {
    if account.all {
        let kept = before.shown().filter(|shown| shown.scope.is_complete());
        match list.state() {
            ListState::Loaded(shown) => {
                prop_assert!(shown.scope.is_complete());
                prop_assert_eq!(users_of(list), Some(account.users()));
            }
            ListState::Loading { query, .. } if kept.is_some_and(|kept| kept.query == *query) => {
                prop_assert_eq!(on_screen(list), on_screen(before));
            }
            _ if account.users().is_empty() => {
                prop_assert_eq!(on_screen(list), on_screen(before));
            }
            _ => {
                prop_assert_eq!(users_of(list), Some(account.users()));
                let scope = list.shown().map(|shown| shown.scope);
                prop_assert_eq!(scope, Some(Scope::All(ListExtent::Partial)));
            }
        }
    } else if asks_for_last_user(before) {
        prop_assert_eq!(users_of(list), users_of(before));
    } else if !arrived.users.is_empty() {
        prop_assert_eq!(users_of(list), Some(arrived.users.clone()));
    }
    Ok(())
}

/// A page has failed that was wanted.
fn check_failure(
    account: &Account,
    effects: &[ListEffect],
    list: &List,
    before: &List,
    error: &ApiError,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(users_of(list), users_of(before));
    let is_401 = *error == refused(Status::Unauthorized);
    if let [ListEffect::Wait { .. }] = effects {
        prop_assert!(account.all && !is_401);
        prop_assert_eq!(list.failure(), None);
        return Ok(());
    }
    let abort = account.all.then_some(ListEffect::Abort);
    let place = if is_401 {
        ListEffect::FocusToken
    } else {
        ListEffect::RevealBanner
    };
    let expected: Vec<ListEffect> = abort.into_iter().chain([place]).collect();
    prop_assert_eq!(effects, expected);
    prop_assert_eq!(
        list.failure().map(|failure| failure.error),
        Some(error.clone())
    );
    let is_marked = list.shown().is_none_or(|shown| {
        let is_part = shown.scope == Scope::All(ListExtent::Partial)
            && account.all
            && !account.arrived.is_empty()
            && shown.users.iter().eq(account.users().iter());
        is_part || shown.freshness.is_old()
    });
    prop_assert!(is_marked);
    Ok(())
}

proptest! {
    #[test]
    fn whatever_happens_only_the_newest_work_is_answered_and_only_another_question_takes_rows(
        steps in proptest::collection::vec(any_step(), 0..120),
    ) {
        let mut list = List::default();
        let mut account = Account::default();

        for step in &steps {
            let before = list.clone();
            let event = account.event(step);
            let wanted = match &event {
                ListEvent::Arrived { load_id, page, .. } => account.is_wanted(*load_id, *page),
                ListEvent::Waited(load_id) => account.all && account.awaited == Some(*load_id),
                _ => true,
            };
            let effects = list.update(event.clone());

            if let ListEvent::Arrived { page, outcome, .. } = &event && wanted {
                account.under_way.retain(|other| other != page);
                match outcome {
                    // The probe brings nobody who is not there.
                    Ok(_) if account.all && page.size() != PageSize::Hundred => {}
                    Ok(arrived) => {
                        account.arrived.insert(page.offset().get(), arrived.users.clone());
                    }
                    Err(_) if matches!(effects.as_slice(), [ListEffect::Wait { .. }]) => account.waiting.push(*page),
                    Err(_) => {}
                }
            }
            account.note(&effects, &event, &list, &before)?;

            match &event {
                _ if !wanted => {
                    prop_assert_eq!(&list, &before);
                    prop_assert_eq!(effects, []);
                }
                ListEvent::Arrived { outcome: Ok(arrived), .. } => {
                    if account.under_way.is_empty() && account.waiting.is_empty() {
                        account.rest();
                    }
                    check_arrival(&account, &list, &before, arrived)?;
                }
                ListEvent::Arrived { outcome: Err(error), .. } => {
                    check_failure(&account, &effects, &list, &before, error)?;
                    if !matches!(effects.as_slice(), [ListEffect::Wait { .. }]) {
                        account.rest();
                    }
                }
                ListEvent::Waited(load_id) => {
                    // Only after the last of the waits is it gone on.
                    prop_assert_eq!(effects.is_empty(), account.waits.contains(load_id));
                    prop_assert_eq!(users_of(&list), users_of(&before));
                }
                _ => {
                    // Where a work begins that is noted already.
                    let begins = matches!(effects.as_slice(), [ListEffect::Begin { .. }]);
                    prop_assert!(begins || users_of(&list) == users_of(&before));
                    let moves = |effect: &_| matches!(effect, ListEffect::FocusToken | ListEffect::RevealBanner);
                    prop_assert!(!effects.iter().any(moves));
                }
            }

            let waits = list.activity() != Activity::AtRest;
            prop_assert_eq!(waits, account.awaited.is_some());
        }
    }
}
