//! The list as a state machine: every state against every event, late answers, and rows that a failure never takes.
//! Of one page first, then of all pages.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::collections::BTreeMap;
use std::ops::Range;

use non_migration_users::api::body::{Body, BodyFault};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::{Answer, AnswerHeaders, ApiError, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::paging::{Offset, PageRequest, PageSize, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::users::changes::Marks;
use non_migration_users::model::users::list::{
    Activity, Content, Effect, Event, Extent, Failure, Freshness, Job, List, Scope, Shown, State,
    Ticket, Turn,
};
use non_migration_users::model::users::user_list::UserList;
use non_migration_users::time::Instant;
use proptest::prelude::*;

const NOON: Instant = Instant(43_200_000.0);
const LATER: Instant = Instant(43_260_000.0);

fn token(text: &str) -> Token {
    Token::parse(text).expect("a token")
}

/// A question, and the page of its answer that is asked for.
type Question = (UsersQuery, PageRequest);

/// A request that was made: its work's number, and its page.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Request {
    ticket: Ticket,
    page: PageRequest,
}

fn query(config: &str) -> UsersQuery {
    let deployment = Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/api"}]}"#)
        .expect("a deployment");
    UsersQuery {
        endpoint: deployment.endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse(config).expect("an ID"),
        user_name: None,
    }
}

fn page_at(offset: u32, size: PageSize) -> PageRequest {
    PageRequest::at(Offset::new(offset).expect("an offset"), size)
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
        answer: Answer::new(
            BodyFault::silent(Body::Empty),
            AnswerHeaders::default(),
            &token("MIIold"),
        ),
    }
}

fn arrived(request: Request, outcome: Result<UsersPage, ApiError>) -> Event {
    arrived_at(NOON, request, outcome)
}

fn arrived_at(at: Instant, request: Request, outcome: Result<UsersPage, ApiError>) -> Event {
    Event::Arrived {
        ticket: request.ticket,
        page: request.page,
        at,
        outcome,
    }
}

fn submit(list: &mut List, (query, page): Question) -> Request {
    started(list.update(Event::Submitted(query, page, token("MIIold")))).0
}

/// What the one request that `effects` start is named and asks.
fn started(effects: Vec<Effect>) -> (Request, Question, Token) {
    match effects.as_slice() {
        [
            Effect::Begin {
                ticket,
                query,
                pages,
                token,
            },
        ] => match pages[..] {
            [page] => {
                let ticket = *ticket;
                let request = Request { ticket, page };
                (request, (query.clone(), page), token.clone())
            }
            _ => panic!("one page was expected: {pages:?}"),
        },
        other => panic!("a request was expected: {other:?}"),
    }
}

fn answer(list: &mut List, request: Request, outcome: Result<UsersPage, ApiError>) -> Vec<Effect> {
    list.update(arrived(request, outcome))
}

/// One page on screen.
fn shown((query, request): Question, page: UsersPage, freshness: Freshness) -> Shown {
    Shown {
        query,
        scope: Scope::Page(request),
        users: UserList::of_page(request.offset(), page.users),
        total: page.total,
        loaded_at: NOON,
        freshness,
        marks: None,
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
    marks: Option<Marks>,
}

fn seen(shown: &Shown) -> Seen {
    let Shown {
        query,
        scope,
        users,
        total,
        loaded_at,
        freshness,
        marks,
    } = shown;
    Seen {
        query: query.clone(),
        scope: *scope,
        users: users.iter().cloned().collect(),
        total: *total,
        loaded_at: *loaded_at,
        freshness: *freshness,
        marks: marks.clone(),
    }
}

fn on_screen(list: &List) -> Option<Seen> {
    list.shown().map(seen)
}

/// What the list is doing, with what is on screen told user by user.
#[derive(Debug, Clone, PartialEq)]
enum Doing {
    Idle,
    Loading(Ticket, UsersQuery, Job, Option<Seen>),
    Shown(Seen),
    Failed(UsersQuery, Job, PageRequest, ApiError, Option<Seen>),
}

fn doing(list: &List) -> Doing {
    match list.state().clone() {
        State::Idle => Doing::Idle,
        State::Loading {
            ticket,
            query,
            job,
            shown,
        } => Doing::Loading(ticket, query, job, shown.as_ref().map(seen)),
        State::Shown(shown) => Doing::Shown(seen(&shown)),
        State::Failed {
            query,
            job,
            page,
            error,
            shown,
        } => Doing::Failed(query, job, page, error, shown.as_ref().map(seen)),
    }
}

/// Waiting for one page.
fn loading(ticket: Ticket, (query, page): Question, shown: Option<&Shown>) -> Doing {
    Doing::Loading(ticket, query, Job::Page(page), shown.map(seen))
}

/// One page did not come.
fn failed((query, page): Question, error: ApiError, shown: Option<&Shown>) -> Doing {
    Doing::Failed(query, Job::Page(page), page, error, shown.map(seen))
}

fn at_rest(shown: &Shown) -> Doing {
    Doing::Shown(seen(shown))
}

/// A list that waits for the first answer of its life.
fn loading_first() -> List {
    let mut list = List::default();
    submit(&mut list, question("config", 0));
    list
}

/// A list with the answer `page` to `query` on screen.
fn with_page(question: Question, page: UsersPage) -> List {
    let mut list = List::default();
    let request = submit(&mut list, question);
    assert_eq!(answer(&mut list, request, Ok(page)), []);
    list
}

/// A list with the rows 11 to 20 of 237 on screen.
fn with_rows() -> List {
    with_page(question("config", 10), page(10, Total::Known(237)))
}

fn the_rows(freshness: Freshness) -> Shown {
    shown(
        question("config", 10),
        page(10, Total::Known(237)),
        freshness,
    )
}

/// The same list with a request for another configuration under way.
fn loading_over_rows() -> List {
    let mut list = with_rows();
    submit(&mut list, question("other", 0));
    list
}

/// A list whose first request has failed.
fn failed_first() -> List {
    let mut list = List::default();
    let request = submit(&mut list, question("config", 0));
    answer(&mut list, request, Err(refused(Status::ServiceUnavailable)));
    list
}

/// A list whose request for another configuration has failed over rows 11 to 20 of 237.
fn failed_over_rows() -> List {
    let mut list = with_rows();
    let request = submit(&mut list, question("other", 0));
    answer(&mut list, request, Err(refused(Status::ServiceUnavailable)));
    list
}

/// What changes nothing in `list`, whatever else may.
fn assert_unmoved_by(list: &List, event: Event) {
    let mut after = list.clone();
    let named = format!("{event:?} in {:?}", list.state());
    assert_eq!(after.update(event), [], "{named}");
    assert_eq!(&after, list, "{named}");
}

fn turn(which: Turn) -> Event {
    Event::Turned(which, token("MIInew"))
}

fn retry() -> Event {
    Event::Retried(token("MIInew"))
}

// What each state shows.

#[test]
fn at_first_nothing_has_been_asked() {
    let list = List::default();
    assert_eq!(list.state(), &State::Idle);
    assert_eq!(list.shown(), None);
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::AtRest);
    assert_eq!(list.page_after(Turn::Previous), None);
    assert_eq!(list.page_after(Turn::Next), None);
}

#[test]
fn while_loading_what_was_on_screen_stays_in_view() {
    assert_eq!(loading_first().shown(), None);
    let list = loading_over_rows();
    assert_eq!(on_screen(&list), Some(seen(&the_rows(Freshness::Current))));
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::Loading);
}

#[test]
fn an_answer_is_shown_and_the_list_is_at_rest() {
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
        Some(Failure {
            query: query("other"),
            page: page_at(0, PageSize::Ten),
            error: refused(Status::ServiceUnavailable),
            arrived: None,
        })
    );
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn pages_are_counted_from_what_is_on_screen() {
    let page_at = |offset| Some(page_at(offset, PageSize::Ten));
    for list in [with_rows(), loading_over_rows(), failed_over_rows()] {
        assert_eq!(list.page_after(Turn::Previous), page_at(0));
        assert_eq!(list.page_after(Turn::Next), page_at(20));
    }
    let only_page = with_page(question("config", 0), page(3, Total::Known(3)));
    assert_eq!(only_page.page_after(Turn::Previous), None);
    assert_eq!(only_page.page_after(Turn::Next), None);
}

// Submitting.

#[test]
fn submitting_asks_in_every_state_and_keeps_what_is_on_screen() {
    for (mut list, earlier) in [
        (List::default(), None),
        (loading_first(), None),
        (loading_over_rows(), Some(the_rows(Freshness::Current))),
        (with_rows(), Some(the_rows(Freshness::Current))),
        (failed_first(), None),
        (failed_over_rows(), Some(the_rows(Freshness::NotCurrent))),
    ] {
        let (query, page) = question("new", 0);
        let effects = list.update(Event::Submitted(query, page, token("MIInew")));
        let (request, asked, with) = started(effects);
        assert_eq!(asked, question("new", 0));
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            doing(&list),
            loading(request.ticket, question("new", 0), earlier.as_ref())
        );
    }
}

#[test]
fn every_request_has_a_larger_number_than_the_one_before() {
    let mut list = List::default();
    let first = submit(&mut list, question("config", 0));
    let second = submit(&mut list, question("config", 0));
    answer(&mut list, second, Ok(page(10, Total::Unknown)));
    let (third, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, third, Err(ApiError::Network));
    let (fourth, ..) = started(list.update(retry()));
    let numbers = [first, second, third, fourth].map(|request| request.ticket);
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
}

// Turning pages.

#[test]
fn turning_asks_for_the_page_after_or_before_with_the_token_of_the_moment() {
    for (which, offset) in [(Turn::Previous, 0), (Turn::Next, 20)] {
        let mut list = with_rows();
        let (request, asked, with) = started(list.update(turn(which)));
        assert_eq!(asked, question("config", offset));
        assert_eq!(with, token("MIInew"));
        let earlier = Some(the_rows(Freshness::Current));
        assert_eq!(
            doing(&list),
            loading(request.ticket, question("config", offset), earlier.as_ref())
        );
    }
}

#[test]
fn after_a_failure_pages_are_turned_from_what_is_on_screen() {
    let mut list = failed_over_rows();
    let (request, asked, _) = started(list.update(turn(Turn::Next)));
    assert_eq!(asked, question("config", 20));
    let earlier = Some(the_rows(Freshness::NotCurrent));
    assert_eq!(
        doing(&list),
        loading(request.ticket, question("config", 20), earlier.as_ref())
    );
}

#[test]
fn turning_while_loading_changes_nothing() {
    for list in [loading_first(), loading_over_rows()] {
        assert_unmoved_by(&list, turn(Turn::Next));
        assert_unmoved_by(&list, turn(Turn::Previous));
    }
}

#[test]
fn turning_where_there_is_no_page_changes_nothing() {
    let only_page = with_page(question("config", 0), page(3, Total::Unknown));
    for list in [List::default(), failed_first(), only_page] {
        assert_unmoved_by(&list, turn(Turn::Next));
        assert_unmoved_by(&list, turn(Turn::Previous));
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
        started(list.update(turn(Turn::Next))).1,
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
            question("other", 0),
            Some(the_rows(Freshness::NotCurrent)),
        ),
    ] {
        let (request, asked, with) = started(list.update(retry()));
        assert_eq!(asked, asked_before);
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            doing(&list),
            loading(request.ticket, asked_before, earlier.as_ref())
        );
    }
}

#[test]
fn retrying_a_turned_page_keeps_the_page() {
    let mut list = with_rows();
    let (request, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, request, Err(ApiError::Timeout { seconds: 35 }));
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
fn an_answer_after_a_retry_makes_the_rows_current() {
    let mut list = failed_over_rows();
    let (request, ..) = started(list.update(retry()));
    assert_eq!(answer(&mut list, request, Ok(page(2, Total::Known(2)))), []);
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("other", 0),
            page(2, Total::Known(2)),
            Freshness::Current
        ))
    );
}

// Cancelling and dismissing.

#[test]
fn cancelling_aborts_the_request_and_restores_what_was_on_screen() {
    let mut over_failure = failed_over_rows();
    started(over_failure.update(retry()));
    for (mut list, state) in [
        (loading_first(), Doing::Idle),
        (loading_over_rows(), at_rest(&the_rows(Freshness::Current))),
        (over_failure, at_rest(&the_rows(Freshness::NotCurrent))),
    ] {
        assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
        assert_eq!(doing(&list), state);
    }
}

#[test]
fn an_answer_to_a_cancelled_request_is_dropped() {
    for (mut list, outcome) in [
        (with_rows(), Ok(page(1, Total::Known(1)))),
        (with_rows(), Err(refused(Status::Unauthorized))),
        (List::default(), Ok(page(1, Total::Known(1)))),
        (List::default(), Err(ApiError::Network)),
    ] {
        let request = submit(&mut list, question("other", 0));
        list.update(Event::Cancelled);
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
        assert_unmoved_by(&list, Event::Cancelled);
    }
}

#[test]
fn dismissing_closes_the_banner_and_leaves_the_rows_marked_as_not_current() {
    for (mut list, state) in [
        (failed_first(), Doing::Idle),
        (
            failed_over_rows(),
            at_rest(&the_rows(Freshness::NotCurrent)),
        ),
    ] {
        assert_eq!(list.update(Event::Dismissed), []);
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
        assert_unmoved_by(&list, Event::Dismissed);
    }
}

// Answers.

#[test]
fn an_answer_replaces_what_was_on_screen() {
    let mut list = loading_over_rows();
    let State::Loading { ticket, .. } = *list.state() else {
        panic!("not loading")
    };
    let (query, first) = question("other", 0);
    let request = Request {
        ticket,
        page: first,
    };
    let users = page(3, Total::Known(3));
    assert_eq!(
        list.update(arrived_at(LATER, request, Ok(users.clone()))),
        []
    );
    assert_eq!(
        doing(&list),
        Doing::Shown(Seen {
            query,
            scope: Scope::Page(first),
            users: users.users,
            total: Total::Known(3),
            loaded_at: LATER,
            freshness: Freshness::Current,
            marks: None,
        })
    );
}

#[test]
fn reversed_answers_leave_the_newer_one_on_screen() {
    let mut list = List::default();
    let older = submit(&mut list, question("older", 0));
    let newer = submit(&mut list, question("newer", 0));
    assert_eq!(answer(&mut list, newer, Ok(page(2, Total::Known(2)))), []);
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
fn an_older_answer_that_comes_first_does_not_end_the_wait_for_the_newer_one() {
    let mut list = List::default();
    let older = submit(&mut list, question("older", 0));
    let newer = submit(&mut list, question("newer", 0));
    assert_unmoved_by(&list, arrived(older, Ok(page(10, Total::Known(10)))));
    assert_unmoved_by(&list, arrived(older, Err(ApiError::Network)));
    assert_eq!(list.activity(), Activity::Loading);
    answer(&mut list, newer, Ok(page(2, Total::Known(2))));
    assert_eq!(
        list.shown().map(|shown| &shown.query),
        Some(&query("newer"))
    );
}

#[test]
fn an_answer_counts_once() {
    let mut list = List::default();
    let request = submit(&mut list, question("config", 0));
    answer(&mut list, request, Ok(page(2, Total::Known(2))));
    assert_unmoved_by(&list, arrived(request, Ok(page(3, Total::Known(3)))));
    assert_unmoved_by(&list, arrived(request, Err(ApiError::Network)));
}

#[test]
fn an_answer_that_nobody_asked_for_changes_nothing() {
    let stray = Request {
        ticket: Ticket::default(),
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
fn rows_on_screen_stay_when_a_later_request_fails_marked_as_not_current() {
    for error in [
        refused(Status::BadRequest),
        refused(Status::Unauthorized),
        refused(Status::Other(418)),
        ApiError::Unreadable {
            code: 200,
            answer: Answer::new(
                BodyFault::silent(Body::Html),
                AnswerHeaders::default(),
                &token("MIIold"),
            ),
        },
        ApiError::Redirected,
        ApiError::Network,
        ApiError::Timeout { seconds: 35 },
    ] {
        let mut list = with_rows();
        let request = submit(&mut list, question("other", 0));
        answer(&mut list, request, Err(error.clone()));
        let earlier = Some(the_rows(Freshness::NotCurrent));
        assert_eq!(
            doing(&list),
            failed(question("other", 0), error, earlier.as_ref())
        );
        assert_eq!(
            on_screen(&list),
            Some(seen(&the_rows(Freshness::NotCurrent)))
        );
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
fn after_401_and_only_then_the_token_field_gets_the_focus() {
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
            let effects = answer(&mut list, request, Err(error.clone()));
            let focus: Vec<Effect> = is_401.then_some(Effect::FocusToken).into_iter().collect();
            assert_eq!(effects, focus, "{error:?}");
        }
    }
}

// The end of the list.

#[test]
fn an_empty_next_page_steps_back_and_says_that_this_was_the_last_one() {
    for offset in [0, 30] {
        let mut list = with_page(question("config", offset), page(10, Total::Unknown));
        let (request, ..) = started(list.update(turn(Turn::Next)));
        let empty = Ok(page(0, Total::Unknown));
        assert_eq!(list.update(arrived_at(LATER, request, empty)), []);
        assert_eq!(
            doing(&list),
            at_rest(&shown(
                question("config", offset),
                page(10, Total::Known(offset + 10)),
                Freshness::LastPage
            ))
        );
        assert_eq!(list.page_after(Turn::Next), None);
        assert_unmoved_by(&list, turn(Turn::Next));
    }
}

#[test]
fn an_empty_next_page_ends_the_list_even_where_its_total_was_said_to_be_larger() {
    let mut list = with_rows();
    let (request, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, request, Ok(page(0, Total::Known(237))));
    assert_eq!(
        doing(&list),
        at_rest(&shown(
            question("config", 10),
            page(10, Total::Known(20)),
            Freshness::LastPage
        ))
    );
}

#[test]
fn an_empty_next_page_steps_back_after_a_retry_as_well() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, request, Err(ApiError::Network));
    let (request, ..) = started(list.update(retry()));
    answer(&mut list, request, Ok(page(0, Total::Unknown)));
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
fn a_next_page_with_users_is_no_reason_to_step_back() {
    let mut list = with_page(question("config", 0), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, request, Ok(page(1, Total::Unknown)));
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
fn an_empty_answer_to_another_question_is_no_step_back() {
    for (asked, content) in [
        (question("other", 0), Content::NoUsers),
        (question("config", 0), Content::NoUsers),
        (question("other", 20), Content::BeyondEnd),
        (question("config", 30), Content::BeyondEnd),
    ] {
        let mut list = with_rows();
        let request = submit(&mut list, asked.clone());
        answer(&mut list, request, Ok(page(0, Total::Unknown)));
        let empty = shown(asked, page(0, Total::Unknown), Freshness::Current);
        assert_eq!(empty.content(), content);
        assert_eq!(doing(&list), at_rest(&empty));
    }
}

#[test]
fn an_empty_previous_page_lies_beyond_the_end_and_leads_further_back() {
    let mut list = with_page(question("config", 20), page(10, Total::Known(30)));
    let (request, ..) = started(list.update(turn(Turn::Previous)));
    answer(&mut list, request, Ok(page(0, Total::Known(3))));
    assert_eq!(list.shown().map(Shown::content), Some(Content::BeyondEnd));
    assert_eq!(
        list.page_after(Turn::Previous),
        Some(page_at(0, PageSize::Ten))
    );
    assert_eq!(list.page_after(Turn::Next), None);
}

#[test]
fn a_page_turned_after_the_last_one_is_current_again() {
    let mut list = with_page(question("config", 10), page(10, Total::Unknown));
    let (request, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, request, Ok(page(0, Total::Unknown)));
    let (request, asked, _) = started(list.update(turn(Turn::Previous)));
    assert_eq!(asked, question("config", 0));
    answer(&mut list, request, Ok(page(10, Total::Unknown)));
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

// The token.

#[test]
fn events_effects_and_the_list_hide_the_token_from_debug() {
    let secret = token("MIIsecret");
    let mut list = List::default();
    let (query, first) = question("config", 0);
    let submitted = Event::Submitted(query.clone(), first, secret.clone());
    let all_submitted = Event::AllSubmitted(query, secret.clone());
    let mut texts = vec![
        format!("{:?}", Event::Turned(Turn::Next, secret.clone())),
        format!("{:?}", Event::Retried(secret)),
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

fn submit_all(list: &mut List, config: &str) -> Ticket {
    started(list.update(Event::AllSubmitted(query(config), token("MIIold"))))
        .0
        .ticket
}

/// The end of the page after `offset` users.
fn ended(
    list: &mut List,
    ticket: Ticket,
    offset: u32,
    at: Instant,
    outcome: Result<UsersPage, ApiError>,
) -> Vec<Effect> {
    let page = hundred(offset);
    list.update(arrived_at(at, Request { ticket, page }, outcome))
}

/// The arrival of the page after `offset` users, of a list of `total`.
fn come(list: &mut List, ticket: Ticket, offset: u32, total: u32) -> Vec<Effect> {
    let places = offset..total.min(offset + 100);
    let outcome = Ok(part(places, Total::Known(total)));
    ended(list, ticket, offset, NOON, outcome)
}

fn go_on(ticket: Ticket, offsets: &[u32]) -> Vec<Effect> {
    let pages = offsets.iter().copied().map(hundred).collect();
    vec![Effect::GoOn { ticket, pages }]
}

fn wait(ticket: Ticket, seconds: u32) -> Vec<Effect> {
    vec![Effect::Wait { ticket, seconds }]
}

/// What of all users of `config` is on screen.
fn all_seen(config: &str, extent: Extent, users: Vec<User>, total: Total) -> Seen {
    Seen {
        query: query(config),
        scope: Scope::All(extent),
        users,
        total,
        loaded_at: NOON,
        freshness: Freshness::Current,
        marks: None,
    }
}

/// The first 100 and the last 50 of 350 users have arrived.
fn loading_all() -> (List, Ticket) {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    come(&mut list, ticket, 0, 350);
    come(&mut list, ticket, 300, 350);
    (list, ticket)
}

fn first_and_last() -> Vec<User> {
    people(0..100).into_iter().chain(people(300..350)).collect()
}

/// What is on screen of `loading_all`.
fn partly_seen() -> Seen {
    all_seen(
        "config",
        Extent::Partial,
        first_and_last(),
        Total::Known(350),
    )
}

/// `loading_all`, and then the page after 100 users has failed for good.
fn failed_all(error: &ApiError) -> List {
    let (mut list, ticket) = loading_all();
    assert_eq!(
        ended(&mut list, ticket, 100, NOON, Err(error.clone())).first(),
        Some(&Effect::Abort)
    );
    list
}

/// All 150 users of `config` are on screen.
fn with_all() -> List {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    come(&mut list, ticket, 0, 150);
    assert_eq!(come(&mut list, ticket, 100, 150), []);
    list
}

fn wholly_seen() -> Seen {
    all_seen("config", Extent::Whole, people(0..150), Total::Known(150))
}

#[test]
fn loading_all_begins_with_the_first_hundred_in_every_state_and_keeps_what_is_on_screen() {
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
        let submitted = Event::AllSubmitted(query("new"), token("MIInew"));
        let (request, asked, with) = started(list.update(submitted));
        assert_eq!(asked, (query("new"), hundred(0)));
        assert_eq!(with, token("MIInew"));
        assert_eq!(on_screen(&list), on_screen(&before));
        assert_eq!(list.failure(), None);
        let State::Loading {
            ticket,
            query: asked,
            job: Job::All(_),
            ..
        } = list.state()
        else {
            panic!("not loading all: {:?}", list.state())
        };
        assert_eq!((*ticket, asked), (request.ticket, &query("new")));
    }
}

#[test]
fn the_first_page_tells_the_total_and_then_six_pages_are_under_way_at_a_time() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    assert_eq!(
        come(&mut list, ticket, 0, 1000),
        go_on(ticket, &[100, 200, 300, 400, 500, 600])
    );
    assert_eq!(come(&mut list, ticket, 400, 1000), go_on(ticket, &[700]));
    assert_eq!(come(&mut list, ticket, 100, 1000), go_on(ticket, &[800]));
    assert_eq!(come(&mut list, ticket, 200, 1000), go_on(ticket, &[900]));
    assert_eq!(come(&mut list, ticket, 300, 1000), []);
}

#[test]
fn where_the_total_is_unknown_page_follows_page() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    for offset in [0, 100] {
        let full = Ok(part(offset..offset + 100, Total::Unknown));
        assert_eq!(
            ended(&mut list, ticket, offset, NOON, full),
            go_on(ticket, &[offset + 100])
        );
    }
    let short = Ok(part(200..207, Total::Unknown));
    assert_eq!(ended(&mut list, ticket, 200, NOON, short), []);
    assert_eq!(
        doing(&list),
        Doing::Shown(all_seen(
            "config",
            Extent::Whole,
            people(0..207),
            Total::Unknown
        ))
    );
}

#[test]
fn while_all_users_are_loaded_those_that_have_arrived_are_on_screen_in_the_service_s_order() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    assert_eq!(on_screen(&list), None);
    come(&mut list, ticket, 0, 350);
    let first = all_seen("config", Extent::Partial, people(0..100), Total::Known(350));
    assert_eq!(on_screen(&list), Some(first));
    come(&mut list, ticket, 300, 350);
    assert_eq!(on_screen(&list), Some(partly_seen()));
    come(&mut list, ticket, 100, 350);
    let users = people(0..200).into_iter().chain(people(300..350)).collect();
    assert_eq!(on_screen(&list).map(|seen| seen.users), Some(users));
}

#[test]
fn while_all_users_are_loaded_it_is_told_how_many_have_arrived_of_how_many() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    let under_way = |arrived, total| Activity::LoadingAll {
        arrived,
        total,
        pause_seconds: None,
    };
    assert_eq!(list.activity(), under_way(0, Total::Unknown));
    come(&mut list, ticket, 0, 350);
    assert_eq!(list.activity(), under_way(100, Total::Known(350)));
    come(&mut list, ticket, 300, 350);
    assert_eq!(list.activity(), under_way(150, Total::Known(350)));
    for offset in [200, 100] {
        come(&mut list, ticket, offset, 350);
    }
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn all_users_read_to_the_end_are_the_whole_list_as_of_the_last_arrival() {
    let (mut list, ticket) = loading_all();
    come(&mut list, ticket, 200, 350);
    let rest = Ok(part(100..200, Total::Known(350)));
    assert_eq!(ended(&mut list, ticket, 100, LATER, rest), []);
    assert_eq!(
        doing(&list),
        Doing::Shown(Seen {
            loaded_at: LATER,
            ..all_seen("config", Extent::Whole, people(0..350), Total::Known(350))
        })
    );
    assert_eq!(list.failure(), None);
}

#[test]
fn a_list_that_changed_while_it_was_read_is_marked_so() {
    let (mut list, ticket) = loading_all();
    come(&mut list, ticket, 200, 350);
    let grown = Ok(part(100..200, Total::Known(351)));
    assert_eq!(ended(&mut list, ticket, 100, NOON, grown), []);
    let changed = all_seen("config", Extent::Changed, people(0..350), Total::Known(350));
    assert_eq!(doing(&list), Doing::Shown(changed));
}

#[test]
fn only_a_list_read_to_its_end_is_complete() {
    for (scope, complete) in [
        (Scope::All(Extent::Whole), true),
        (Scope::All(Extent::Changed), true),
        (Scope::All(Extent::Partial), false),
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
        let submitted = Event::AllSubmitted(asked, token("MIIold"));
        let (request, ..) = started(list.update(submitted));
        assert_eq!(answer(&mut list, request, Ok(page(0, Total::Known(0)))), []);
        assert_eq!(list.shown().map(Shown::content), Some(content));
        assert_eq!(
            list.shown().map(|shown| shown.scope),
            Some(Scope::All(Extent::Whole))
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
        for which in [Turn::Previous, Turn::Next] {
            assert_eq!(list.page_after(which), None);
            assert_unmoved_by(&list, turn(which));
        }
    }
}

// What is on screen while all users are read anew.

#[test]
fn a_complete_list_stays_on_screen_while_it_is_read_anew_until_the_new_one_is_complete() {
    let mut list = with_all();
    let ticket = submit_all(&mut list, "config");
    assert_eq!(on_screen(&list), Some(wholly_seen()));
    come(&mut list, ticket, 0, 151);
    assert_eq!(on_screen(&list), Some(wholly_seen()));
    come(&mut list, ticket, 100, 151);
    let grown = all_seen("config", Extent::Whole, people(0..151), Total::Known(151));
    assert_eq!(doing(&list), Doing::Shown(grown));
}

#[test]
fn a_list_that_changed_stays_on_screen_as_well_while_it_is_read_anew() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    let short = Ok(part(0..99, Total::Known(100)));
    ended(&mut list, ticket, 0, NOON, short);
    let nobody = Ok(part(99..99, Total::Known(100)));
    ended(&mut list, ticket, 99, NOON, nobody);
    let ticket = submit_all(&mut list, "config");
    come(&mut list, ticket, 0, 150);
    let changed = all_seen("config", Extent::Changed, people(0..99), Total::Known(100));
    assert_eq!(on_screen(&list), Some(changed));
}

#[test]
fn anything_else_on_screen_stays_until_the_first_users_arrive() {
    for mut list in [
        with_rows(),
        with_page(question("config", 0), page(10, Total::Known(350))),
        with_all(),
        failed_over_rows(),
        cancelled_all(),
    ] {
        let before = on_screen(&list);
        let config = if before == Some(wholly_seen()) {
            "other"
        } else {
            "config"
        };
        let ticket = submit_all(&mut list, config);
        assert_eq!(on_screen(&list), before);
        come(&mut list, ticket, 0, 350);
        let first = all_seen(config, Extent::Partial, people(0..100), Total::Known(350));
        assert_eq!(on_screen(&list), Some(first));
    }
}

// Cancelling all pages.

fn cancelled_all() -> List {
    let (mut list, _) = loading_all();
    list.update(Event::Cancelled);
    list
}

#[test]
fn cancelling_keeps_the_users_that_have_arrived_as_a_part_of_the_list() {
    let (mut list, _) = loading_all();
    assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
    assert_eq!(doing(&list), Doing::Shown(partly_seen()));
    assert_eq!(list.activity(), Activity::AtRest);
    assert_unmoved_by(&list, Event::Cancelled);
    assert_unmoved_by(&list, retry());
}

#[test]
fn cancelling_before_anybody_has_arrived_restores_what_was_on_screen() {
    for (mut list, state) in [
        (List::default(), Doing::Idle),
        (with_rows(), at_rest(&the_rows(Freshness::Current))),
        (with_all(), Doing::Shown(wholly_seen())),
        (cancelled_all(), Doing::Shown(partly_seen())),
    ] {
        submit_all(&mut list, "config");
        assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
        assert_eq!(doing(&list), state);
    }
}

#[test]
fn cancelling_a_reading_anew_keeps_the_complete_list() {
    let mut list = with_all();
    let ticket = submit_all(&mut list, "config");
    come(&mut list, ticket, 0, 350);
    assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
    assert_eq!(doing(&list), Doing::Shown(wholly_seen()));
}

#[test]
fn cancelling_during_a_pause_keeps_the_users_as_well() {
    let (mut list, ticket) = loading_all();
    ended(&mut list, ticket, 100, NOON, Err(ApiError::Network));
    assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
    assert_eq!(doing(&list), Doing::Shown(partly_seen()));
    assert_unmoved_by(&list, Event::Waited(ticket));
}

#[test]
fn late_ends_of_pages_and_waits_change_nothing() {
    let (loading, ticket) = loading_all();
    let request = |offset| Request {
        ticket,
        page: hundred(offset),
    };
    let coming = |offset| {
        let page = part(offset..offset + 100, Total::Known(350));
        arrived(request(offset), Ok(page))
    };
    let unauthorized = |offset| arrived(request(offset), Err(refused(Status::Unauthorized)));
    for over in [
        vec![Event::Cancelled],
        vec![unauthorized(100)],
        vec![coming(100), coming(200)],
        vec![Event::AllSubmitted(query("config"), token("MIInew"))],
        vec![Event::Submitted(
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
        assert_unmoved_by(&list, Event::Waited(ticket));
    }
}

// Failures among all pages.

#[test]
fn a_failure_that_may_pass_makes_a_pause_after_which_the_page_is_asked_for_again() {
    let (mut list, ticket) = loading_all();
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
            ended(&mut list, ticket, 100, NOON, failure),
            wait(ticket, seconds)
        );
        assert_eq!(list.activity(), paused(Some(seconds)));
        assert_eq!(list.failure(), None);
        assert_eq!(on_screen(&list), Some(partly_seen()));
        assert_eq!(list.update(Event::Waited(ticket)), go_on(ticket, &[100]));
        assert_eq!(list.activity(), paused(None));
    }
    for offset in [200, 100] {
        come(&mut list, ticket, offset, 350);
    }
    let whole = all_seen("config", Extent::Whole, people(0..350), Total::Known(350));
    assert_eq!(doing(&list), Doing::Shown(whole));
}

#[test]
fn pages_that_fail_side_by_side_wait_side_by_side() {
    let (mut list, ticket) = loading_all();
    for offset in [200, 100] {
        let failure = Err(ApiError::Network);
        assert_eq!(
            ended(&mut list, ticket, offset, NOON, failure),
            wait(ticket, 1)
        );
    }
    assert_eq!(list.update(Event::Waited(ticket)), []);
    assert_eq!(
        list.update(Event::Waited(ticket)),
        go_on(ticket, &[100, 200])
    );
}

#[test]
fn the_third_failure_of_a_page_ends_the_work_and_keeps_the_users_that_have_arrived() {
    let (mut list, ticket) = loading_all();
    for _ in 0..2 {
        ended(&mut list, ticket, 100, NOON, Err(ApiError::Network));
        list.update(Event::Waited(ticket));
    }
    let error = refused(Status::ServiceUnavailable);
    assert_eq!(
        ended(&mut list, ticket, 100, NOON, Err(error.clone())),
        [Effect::Abort]
    );
    assert_eq!(on_screen(&list), Some(partly_seen()));
    assert_eq!(
        list.failure(),
        Some(Failure {
            query: query("config"),
            page: hundred(100),
            error,
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
        let (mut list, ticket) = loading_all();
        let effects = ended(&mut list, ticket, 100, NOON, Err(error.clone()));
        assert_eq!(effects, [Effect::Abort], "{error:?}");
        assert_eq!(on_screen(&list), Some(partly_seen()));
    }
}

#[test]
fn after_401_the_other_pages_are_aborted_and_the_token_field_gets_the_focus() {
    let mut list = List::default();
    let ticket = submit_all(&mut list, "config");
    let refusal = || Err(refused(Status::Unauthorized));
    assert_eq!(
        ended(&mut list, ticket, 0, NOON, refusal()),
        [Effect::Abort, Effect::FocusToken]
    );
    let (mut list, ticket) = loading_all();
    assert_eq!(
        ended(&mut list, ticket, 200, NOON, refusal()),
        [Effect::Abort, Effect::FocusToken]
    );
    assert_eq!(on_screen(&list), Some(partly_seen()));
}

#[test]
fn rows_that_were_on_screen_before_stay_marked_as_not_current_when_loading_all_fails() {
    let not_current = |seen: Seen| Seen {
        freshness: Freshness::NotCurrent,
        ..seen
    };
    let error = refused(Status::Forbidden);
    // Before anybody has arrived.
    for (mut list, config) in [
        (with_rows(), "config"),
        (with_all(), "config"),
        (with_all(), "other"),
    ] {
        let before = on_screen(&list).expect("rows");
        let ticket = submit_all(&mut list, config);
        ended(&mut list, ticket, 0, LATER, Err(error.clone()));
        assert_eq!(on_screen(&list), Some(not_current(before)));
        assert_eq!(list.failure().map(|failure| failure.arrived), Some(None));
    }
    // A complete list, while a new one was under way.
    let mut list = with_all();
    let ticket = submit_all(&mut list, "config");
    come(&mut list, ticket, 0, 350);
    ended(&mut list, ticket, 200, LATER, Err(error.clone()));
    assert_eq!(on_screen(&list), Some(not_current(wholly_seen())));
    assert_eq!(
        list.failure().and_then(|failure| failure.arrived),
        Some((100, Total::Known(350)))
    );
}

#[test]
fn a_part_of_the_list_from_an_earlier_work_is_not_current_after_a_failure() {
    for mut list in [cancelled_all(), failed_all(&refused(Status::Forbidden))] {
        let ticket = submit_all(&mut list, "config");
        ended(&mut list, ticket, 0, LATER, Err(ApiError::Redirected));
        assert_eq!(
            on_screen(&list),
            Some(Seen {
                freshness: Freshness::NotCurrent,
                ..partly_seen()
            })
        );
    }
}

#[test]
fn the_time_on_screen_is_that_of_the_last_arrival_and_not_of_a_failure_after_it() {
    let (mut list, ticket) = loading_all();
    ended(&mut list, ticket, 100, LATER, Err(ApiError::Network));
    assert_eq!(on_screen(&list), Some(partly_seen()));
    let refusal = Err(refused(Status::Forbidden));
    ended(&mut list, ticket, 200, LATER, refusal);
    assert_eq!(on_screen(&list), Some(partly_seen()));
}

#[test]
fn dismissing_the_banner_keeps_the_users_that_have_arrived() {
    let mut list = failed_all(&refused(Status::Forbidden));
    assert_eq!(list.update(Event::Dismissed), []);
    assert_eq!(doing(&list), Doing::Shown(partly_seen()));
    assert_eq!(list.failure(), None);
    assert_unmoved_by(&list, retry());
}

// Going on.

#[test]
fn retrying_goes_on_from_the_missing_pages_with_the_token_of_the_moment() {
    let mut list = failed_all(&refused(Status::Unauthorized));
    let effects = list.update(retry());
    let [
        Effect::Begin {
            ticket,
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
        assert_eq!(come(&mut list, *ticket, offset, 350), []);
    }
    let whole = all_seen("config", Extent::Whole, people(0..350), Total::Known(350));
    assert_eq!(doing(&list), Doing::Shown(whole));
}

#[test]
fn after_going_on_every_page_has_its_three_tries_again() {
    let (mut list, mut ticket) = loading_all();
    for _ in 0..3 {
        for seconds in [1, 2] {
            assert_eq!(
                ended(&mut list, ticket, 100, NOON, Err(ApiError::Network)),
                wait(ticket, seconds)
            );
            list.update(Event::Waited(ticket));
        }
        assert_eq!(
            ended(&mut list, ticket, 100, NOON, Err(ApiError::Network)),
            [Effect::Abort]
        );
        match list.update(retry()).as_slice() {
            [Effect::Begin { ticket: newer, .. }] => {
                assert!(*newer > ticket);
                ticket = *newer;
            }
            other => panic!("requests were expected: {other:?}"),
        }
    }
}

#[test]
fn retrying_when_nobody_had_arrived_begins_with_the_first_page() {
    let mut list = with_rows();
    let ticket = submit_all(&mut list, "other");
    ended(&mut list, ticket, 0, NOON, Err(ApiError::Redirected));
    let (request, asked, with) = started(list.update(retry()));
    assert_eq!(asked, (query("other"), hundred(0)));
    assert_eq!(with, token("MIInew"));
    assert_eq!(
        come(&mut list, request.ticket, 0, 250),
        go_on(request.ticket, &[100, 200])
    );
}

#[test]
fn cancelling_after_going_on_keeps_the_users_that_have_arrived() {
    let mut list = failed_all(&refused(Status::Forbidden));
    list.update(retry());
    assert_eq!(list.update(Event::Cancelled), [Effect::Abort]);
    assert_eq!(doing(&list), Doing::Shown(partly_seen()));
}

// Any sequence of events.

#[derive(Debug, Clone)]
enum Step {
    Submit(u32),
    SubmitAll(u32),
    Turn(Turn),
    Retry,
    Cancel,
    Dismiss,
    /// An answer to one of the requests made so far, counted back from the newest.
    Answer(usize, Outcome),
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
        2 => proptest::sample::select(vec![Turn::Previous, Turn::Next]).prop_map(Step::Turn),
        2 => Just(Step::Retry),
        1 => Just(Step::Cancel),
        1 => Just(Step::Dismiss),
        12 => (back(), outcome).prop_map(|(back, outcome)| Step::Answer(back, outcome)),
        3 => back().prop_map(Step::Waited),
    ]
}

fn users_of(list: &List) -> Option<Vec<User>> {
    on_screen(list).map(|seen| seen.users)
}

/// What is known of the work from its effects, kept apart from what the list says of itself.
#[derive(Default)]
struct Account {
    /// All requests ever made.
    issued: Vec<Request>,
    /// All waits that are not over.
    waits: Vec<Ticket>,
    /// The work whose answers are still wanted.
    awaited: Option<Ticket>,
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
    fn event(&mut self, step: &Step) -> Event {
        let numbered = |n: u32| query(&format!("config {n}"));
        match step {
            Step::Submit(n) => {
                Event::Submitted(numbered(*n), page_at(0, PageSize::Ten), token("MIIold"))
            }
            Step::SubmitAll(n) => Event::AllSubmitted(numbered(*n), token("MIIold")),
            Step::Turn(which) => turn(*which),
            Step::Retry => retry(),
            Step::Cancel => Event::Cancelled,
            Step::Dismiss => Event::Dismissed,
            Step::Answer(back, outcome) => {
                let stray = Request {
                    ticket: Ticket::default(),
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
                        self.awaited != Some(request.ticket)
                            || !self.waiting.contains(&request.page)
                    })
                    .unwrap_or(stray);
                arrived(request, outcome.result(request.page))
            }
            Step::Waited(back) => {
                let place = self.waits.len().checked_sub(back + 1);
                let ticket = place.map(|place| self.waits.remove(place));
                Event::Waited(ticket.unwrap_or_default())
            }
        }
    }

    fn ask(&mut self, ticket: Ticket, pages: &[PageRequest]) {
        self.under_way.extend(pages);
        let requests = pages.iter().map(|&page| Request { ticket, page });
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

    fn is_wanted(&self, ticket: Ticket, page: PageRequest) -> bool {
        self.awaited == Some(ticket) && self.under_way.contains(&page)
    }

    /// Notes what `effects` say and holds it against `list`.
    fn note(
        &mut self,
        effects: &[Effect],
        event: &Event,
        list: &List,
        before: &List,
    ) -> Result<(), TestCaseError> {
        for effect in effects {
            match effect {
                Effect::Announce => {
                    return Err(TestCaseError::fail("nothing was refreshed"));
                }
                Effect::Begin {
                    ticket,
                    query,
                    pages,
                    ..
                } => {
                    prop_assert!(self.issued.iter().all(|earlier| earlier.ticket < *ticket));
                    let State::Loading {
                        ticket: loading,
                        query: asked,
                        job,
                        ..
                    } = list.state()
                    else {
                        return Err(TestCaseError::fail(
                            "a request that the list does not wait for",
                        ));
                    };
                    prop_assert_eq!((loading, asked), (ticket, query));
                    prop_assert_eq!(on_screen(list), on_screen(before));
                    prop_assert!(!pages.is_empty());
                    if let Job::Page(page) = job {
                        prop_assert_eq!(pages, &[*page]);
                    }
                    self.rest();
                    self.awaited = Some(*ticket);
                    if !(self.all && matches!(event, Event::Retried(_))) {
                        self.arrived.clear();
                    }
                    self.all = matches!(job, Job::All(_));
                    self.ask(*ticket, pages);
                }
                Effect::GoOn { ticket, pages } => {
                    prop_assert!(self.all && self.awaited == Some(*ticket));
                    prop_assert!(!pages.is_empty());
                    if matches!(event, Event::Waited(_)) {
                        prop_assert!(self.waiting.iter().all(|page| pages.contains(page)));
                        self.waiting.clear();
                    }
                    // While a page waits no other is begun.
                    prop_assert_eq!(&self.waiting, &[]);
                    self.ask(*ticket, pages);
                }
                Effect::Wait { ticket, seconds } => {
                    prop_assert!(self.all && self.awaited == Some(*ticket));
                    prop_assert!((1..=2).contains(seconds));
                    self.waits.push(*ticket);
                }
                Effect::Abort => {
                    prop_assert_ne!(before.activity(), Activity::AtRest);
                    prop_assert_eq!(users_of(list), users_of(before));
                    self.rest();
                }
                Effect::FocusToken => {}
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
            State::Shown(shown) => {
                prop_assert!(shown.scope.is_complete());
                prop_assert_eq!(users_of(list), Some(account.users()));
            }
            State::Loading { query, .. } if kept.is_some_and(|kept| kept.query == *query) => {
                prop_assert_eq!(on_screen(list), on_screen(before));
            }
            _ if account.users().is_empty() => {
                prop_assert_eq!(on_screen(list), on_screen(before));
            }
            _ => {
                prop_assert_eq!(users_of(list), Some(account.users()));
                let scope = list.shown().map(|shown| shown.scope);
                prop_assert_eq!(scope, Some(Scope::All(Extent::Partial)));
            }
        }
    } else if !arrived.users.is_empty() {
        prop_assert_eq!(users_of(list), Some(arrived.users.clone()));
    }
    Ok(())
}

/// A page has failed that was wanted.
fn check_failure(
    account: &Account,
    effects: &[Effect],
    list: &List,
    before: &List,
    error: &ApiError,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(users_of(list), users_of(before));
    let is_401 = *error == refused(Status::Unauthorized);
    if let [Effect::Wait { .. }] = effects {
        prop_assert!(account.all && !is_401);
        prop_assert_eq!(list.failure(), None);
        return Ok(());
    }
    let abort = account.all.then_some(Effect::Abort);
    let focus = is_401.then_some(Effect::FocusToken);
    let expected: Vec<Effect> = abort.into_iter().chain(focus).collect();
    prop_assert_eq!(effects, expected);
    prop_assert_eq!(
        list.failure().map(|failure| failure.error),
        Some(error.clone())
    );
    let is_marked = list.shown().is_none_or(|shown| {
        let is_part = shown.scope == Scope::All(Extent::Partial)
            && account.all
            && !account.arrived.is_empty()
            && shown.users.iter().eq(account.users().iter());
        is_part || shown.freshness == Freshness::NotCurrent
    });
    prop_assert!(is_marked);
    Ok(())
}

proptest! {
    #[test]
    fn whatever_happens_only_the_newest_work_is_answered_and_no_failure_takes_rows(
        steps in proptest::collection::vec(any_step(), 0..120),
    ) {
        let mut list = List::default();
        let mut account = Account::default();

        for step in &steps {
            let before = list.clone();
            let event = account.event(step);
            let wanted = match &event {
                Event::Arrived { ticket, page, .. } => account.is_wanted(*ticket, *page),
                Event::Waited(ticket) => account.all && account.awaited == Some(*ticket),
                _ => true,
            };
            let effects = list.update(event.clone());

            if let Event::Arrived { page, outcome, .. } = &event && wanted {
                account.under_way.retain(|other| other != page);
                match outcome {
                    Ok(arrived) => {
                        account.arrived.insert(page.offset().get(), arrived.users.clone());
                    }
                    Err(_) if matches!(effects.as_slice(), [Effect::Wait { .. }]) => account.waiting.push(*page),
                    Err(_) => {}
                }
            }
            account.note(&effects, &event, &list, &before)?;

            match &event {
                _ if !wanted => {
                    prop_assert_eq!(&list, &before);
                    prop_assert_eq!(effects, []);
                }
                Event::Arrived { outcome: Ok(arrived), .. } => {
                    if account.under_way.is_empty() && account.waiting.is_empty() {
                        account.rest();
                    }
                    check_arrival(&account, &list, &before, arrived)?;
                }
                Event::Arrived { outcome: Err(error), .. } => {
                    check_failure(&account, &effects, &list, &before, error)?;
                    if !matches!(effects.as_slice(), [Effect::Wait { .. }]) {
                        account.rest();
                    }
                }
                Event::Waited(ticket) => {
                    // Only after the last of the waits is it gone on.
                    prop_assert_eq!(effects.is_empty(), account.waits.contains(ticket));
                    prop_assert_eq!(users_of(&list), users_of(&before));
                }
                _ => {
                    prop_assert_eq!(users_of(&list), users_of(&before));
                    prop_assert!(!effects.contains(&Effect::FocusToken));
                }
            }

            let waits = list.activity() != Activity::AtRest;
            prop_assert_eq!(waits, account.awaited.is_some());
        }
    }
}
