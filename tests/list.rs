//! The list as a state machine: every state against every event, late answers, and rows that a failure never takes.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use non_migration_users::api::body::{Body, BodyFault};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::{Answer, AnswerHeaders, ApiError, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::paging::{Offset, PageRequest, PageSize, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::state::list::{
    Activity, Content, Effect, Event, Freshness, Instant, List, Shown, State, Ticket, Turn,
};
use proptest::prelude::*;

const NOON: Instant = Instant(43_200_000.0);
const LATER: Instant = Instant(43_260_000.0);

fn token(text: &str) -> Token {
    Token::parse(text).expect("a token")
}

/// Ten users of `config`, after `offset` others.
fn query(config: &str, offset: u32) -> UsersQuery {
    let deployment = Deployment::parse(r#"{"endpoints":[{"name":"north","base_url":"/api"}]}"#)
        .expect("a deployment");
    UsersQuery {
        endpoint: deployment.endpoints()[0].clone(),
        project_id: ProjectId::parse("project").expect("an ID"),
        config_id: ConfigId::parse(config).expect("an ID"),
        user_name: None,
        page: PageRequest::at(Offset::new(offset).expect("an offset"), PageSize::Ten),
    }
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

fn arrived(ticket: Ticket, outcome: Result<UsersPage, ApiError>) -> Event {
    Event::Arrived {
        ticket,
        at: NOON,
        outcome,
    }
}

fn submit(list: &mut List, query: UsersQuery) -> Ticket {
    started(list.update(Event::Submitted(query, token("MIIold")))).0
}

/// What the request that `effect` starts is named and asks.
fn started(effect: Option<Effect>) -> (Ticket, UsersQuery, Token) {
    match effect {
        Some(Effect::Fetch {
            ticket,
            query,
            token,
        }) => (ticket, query, token),
        other => panic!("a request was expected: {other:?}"),
    }
}

fn answer(list: &mut List, ticket: Ticket, outcome: Result<UsersPage, ApiError>) -> Option<Effect> {
    list.update(arrived(ticket, outcome))
}

fn shown(query: UsersQuery, page: UsersPage, freshness: Freshness) -> Shown {
    Shown {
        query,
        page,
        loaded_at: NOON,
        freshness,
    }
}

/// A list that waits for the first answer of its life.
fn loading_first() -> List {
    let mut list = List::default();
    submit(&mut list, query("config", 0));
    list
}

/// A list with the answer `page` to `query` on screen.
fn with_page(query: UsersQuery, page: UsersPage) -> List {
    let mut list = List::default();
    let ticket = submit(&mut list, query);
    assert_eq!(answer(&mut list, ticket, Ok(page)), None);
    list
}

/// A list with the rows 11 to 20 of 237 on screen.
fn with_rows() -> List {
    with_page(query("config", 10), page(10, Total::Known(237)))
}

fn the_rows(freshness: Freshness) -> Shown {
    shown(query("config", 10), page(10, Total::Known(237)), freshness)
}

/// The same list with a request for another configuration under way.
fn loading_over_rows() -> List {
    let mut list = with_rows();
    submit(&mut list, query("other", 0));
    list
}

/// A list whose first request has failed.
fn failed_first() -> List {
    let mut list = List::default();
    let ticket = submit(&mut list, query("config", 0));
    answer(&mut list, ticket, Err(refused(Status::ServiceUnavailable)));
    list
}

/// A list whose request for another configuration has failed over rows 11 to 20 of 237.
fn failed_over_rows() -> List {
    let mut list = with_rows();
    let ticket = submit(&mut list, query("other", 0));
    answer(&mut list, ticket, Err(refused(Status::ServiceUnavailable)));
    list
}

/// What changes nothing in `list`, whatever else may.
fn assert_unmoved_by(list: &List, event: Event) {
    let mut after = list.clone();
    let named = format!("{event:?} in {:?}", list.state());
    assert_eq!(after.update(event), None, "{named}");
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
    assert_eq!(list.shown(), Some(&the_rows(Freshness::Current)));
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::Loading);
}

#[test]
fn an_answer_is_shown_and_the_list_is_at_rest() {
    let list = with_rows();
    assert_eq!(list.state(), &State::Shown(the_rows(Freshness::Current)));
    assert_eq!(list.shown(), Some(&the_rows(Freshness::Current)));
    assert_eq!(list.failure(), None);
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn a_failure_is_told_with_the_question_that_failed() {
    let list = failed_over_rows();
    assert_eq!(
        list.failure(),
        Some((&refused(Status::ServiceUnavailable), &query("other", 0)))
    );
    assert_eq!(list.activity(), Activity::AtRest);
}

#[test]
fn pages_are_counted_from_what_is_on_screen() {
    let page_at = |offset| Some(query("config", offset).page);
    for list in [with_rows(), loading_over_rows(), failed_over_rows()] {
        assert_eq!(list.page_after(Turn::Previous), page_at(0));
        assert_eq!(list.page_after(Turn::Next), page_at(20));
    }
    let only_page = with_page(query("config", 0), page(3, Total::Known(3)));
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
        let effect = list.update(Event::Submitted(query("new", 0), token("MIInew")));
        let (ticket, asked, with) = started(effect);
        assert_eq!(asked, query("new", 0));
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            list.state(),
            &State::Loading {
                ticket,
                query: query("new", 0),
                earlier
            }
        );
    }
}

#[test]
fn every_request_has_a_larger_number_than_the_one_before() {
    let mut list = List::default();
    let first = submit(&mut list, query("config", 0));
    let second = submit(&mut list, query("config", 0));
    answer(&mut list, second, Ok(page(10, Total::Unknown)));
    let (third, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, third, Err(ApiError::Network));
    let (fourth, ..) = started(list.update(retry()));
    assert!(first < second && second < third && third < fourth);
}

// Turning pages.

#[test]
fn turning_asks_for_the_page_after_or_before_with_the_token_of_the_moment() {
    for (which, offset) in [(Turn::Previous, 0), (Turn::Next, 20)] {
        let mut list = with_rows();
        let (ticket, asked, with) = started(list.update(turn(which)));
        assert_eq!(asked, query("config", offset));
        assert_eq!(with, token("MIInew"));
        let earlier = Some(the_rows(Freshness::Current));
        assert_eq!(
            list.state(),
            &State::Loading {
                ticket,
                query: query("config", offset),
                earlier
            }
        );
    }
}

#[test]
fn after_a_failure_pages_are_turned_from_what_is_on_screen() {
    let mut list = failed_over_rows();
    let (ticket, asked, _) = started(list.update(turn(Turn::Next)));
    assert_eq!(asked, query("config", 20));
    let earlier = Some(the_rows(Freshness::NotCurrent));
    assert_eq!(
        list.state(),
        &State::Loading {
            ticket,
            query: query("config", 20),
            earlier
        }
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
    let only_page = with_page(query("config", 0), page(3, Total::Unknown));
    for list in [List::default(), failed_first(), only_page] {
        assert_unmoved_by(&list, turn(Turn::Next));
        assert_unmoved_by(&list, turn(Turn::Previous));
    }
}

#[test]
fn turning_keeps_the_username_and_the_page_size() {
    let mut asked = query("config", 0);
    asked.user_name = UserName::parse("test").expect("a name");
    asked.page = PageRequest::first(PageSize::Twenty);
    let mut list = with_page(asked.clone(), page(20, Total::Unknown));
    let next = PageRequest::at(Offset::new(20).expect("an offset"), PageSize::Twenty);
    assert_eq!(
        started(list.update(turn(Turn::Next))).1,
        UsersQuery {
            page: next,
            ..asked
        }
    );
}

// Retrying.

#[test]
fn retrying_asks_the_failed_question_again_with_the_token_of_the_moment() {
    for (mut list, asked_before, earlier) in [
        (failed_first(), query("config", 0), None),
        (
            failed_over_rows(),
            query("other", 0),
            Some(the_rows(Freshness::NotCurrent)),
        ),
    ] {
        let (ticket, asked, with) = started(list.update(retry()));
        assert_eq!(asked, asked_before);
        assert_eq!(with, token("MIInew"));
        assert_eq!(
            list.state(),
            &State::Loading {
                ticket,
                query: asked_before,
                earlier
            }
        );
    }
}

#[test]
fn retrying_a_turned_page_keeps_the_page() {
    let mut list = with_rows();
    let (ticket, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, ticket, Err(ApiError::Timeout { seconds: 35 }));
    assert_eq!(started(list.update(retry())).1, query("config", 20));
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
    let (ticket, ..) = started(list.update(retry()));
    assert_eq!(
        answer(&mut list, ticket, Ok(page(2, Total::Known(2)))),
        None
    );
    assert_eq!(
        list.state(),
        &State::Shown(shown(
            query("other", 0),
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
        (loading_first(), State::Idle),
        (
            loading_over_rows(),
            State::Shown(the_rows(Freshness::Current)),
        ),
        (over_failure, State::Shown(the_rows(Freshness::NotCurrent))),
    ] {
        assert_eq!(list.update(Event::Cancelled), Some(Effect::Abort));
        assert_eq!(list.state(), &state);
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
        let ticket = submit(&mut list, query("other", 0));
        list.update(Event::Cancelled);
        assert_unmoved_by(&list, arrived(ticket, outcome));
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
        (failed_first(), State::Idle),
        (
            failed_over_rows(),
            State::Shown(the_rows(Freshness::NotCurrent)),
        ),
    ] {
        assert_eq!(list.update(Event::Dismissed), None);
        assert_eq!(list.state(), &state);
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
    assert_eq!(
        list.update(Event::Arrived {
            ticket,
            at: LATER,
            outcome: Ok(page(3, Total::Known(3)))
        }),
        None
    );
    assert_eq!(
        list.state(),
        &State::Shown(Shown {
            query: query("other", 0),
            page: page(3, Total::Known(3)),
            loaded_at: LATER,
            freshness: Freshness::Current,
        })
    );
}

#[test]
fn reversed_answers_leave_the_newer_one_on_screen() {
    let mut list = List::default();
    let older = submit(&mut list, query("older", 0));
    let newer = submit(&mut list, query("newer", 0));
    assert_eq!(answer(&mut list, newer, Ok(page(2, Total::Known(2)))), None);
    assert_unmoved_by(&list, arrived(older, Ok(page(10, Total::Known(10)))));
    assert_unmoved_by(&list, arrived(older, Err(refused(Status::Unauthorized))));
    assert_eq!(
        list.state(),
        &State::Shown(shown(
            query("newer", 0),
            page(2, Total::Known(2)),
            Freshness::Current
        ))
    );
}

#[test]
fn an_older_answer_that_comes_first_does_not_end_the_wait_for_the_newer_one() {
    let mut list = List::default();
    let older = submit(&mut list, query("older", 0));
    let newer = submit(&mut list, query("newer", 0));
    assert_unmoved_by(&list, arrived(older, Ok(page(10, Total::Known(10)))));
    assert_unmoved_by(&list, arrived(older, Err(ApiError::Network)));
    assert_eq!(list.activity(), Activity::Loading);
    answer(&mut list, newer, Ok(page(2, Total::Known(2))));
    assert_eq!(
        list.shown().map(|shown| &shown.query),
        Some(&query("newer", 0))
    );
}

#[test]
fn an_answer_counts_once() {
    let mut list = List::default();
    let ticket = submit(&mut list, query("config", 0));
    answer(&mut list, ticket, Ok(page(2, Total::Known(2))));
    assert_unmoved_by(&list, arrived(ticket, Ok(page(3, Total::Known(3)))));
    assert_unmoved_by(&list, arrived(ticket, Err(ApiError::Network)));
}

#[test]
fn an_answer_that_nobody_asked_for_changes_nothing() {
    let stray = Ticket::default();
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
        let ticket = submit(&mut list, query("other", 0));
        answer(&mut list, ticket, Err(error.clone()));
        let earlier = Some(the_rows(Freshness::NotCurrent));
        assert_eq!(
            list.state(),
            &State::Failed {
                query: query("other", 0),
                error,
                earlier
            }
        );
        assert_eq!(list.shown(), Some(&the_rows(Freshness::NotCurrent)));
    }
}

#[test]
fn a_failure_with_nothing_on_screen_shows_nothing() {
    let list = failed_first();
    let error = refused(Status::ServiceUnavailable);
    assert_eq!(
        list.state(),
        &State::Failed {
            query: query("config", 0),
            error,
            earlier: None
        }
    );
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
            let ticket = submit(&mut list, query("config", 0));
            let effect = answer(&mut list, ticket, Err(error.clone()));
            assert_eq!(effect, is_401.then_some(Effect::FocusToken), "{error:?}");
        }
    }
}

// The end of the list.

#[test]
fn an_empty_next_page_steps_back_and_says_that_this_was_the_last_one() {
    for offset in [0, 30] {
        let mut list = with_page(query("config", offset), page(10, Total::Unknown));
        let (ticket, ..) = started(list.update(turn(Turn::Next)));
        let empty = Ok(page(0, Total::Unknown));
        assert_eq!(
            list.update(Event::Arrived {
                ticket,
                at: LATER,
                outcome: empty
            }),
            None
        );
        assert_eq!(
            list.state(),
            &State::Shown(shown(
                query("config", offset),
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
    let (ticket, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, ticket, Ok(page(0, Total::Known(237))));
    assert_eq!(
        list.state(),
        &State::Shown(shown(
            query("config", 10),
            page(10, Total::Known(20)),
            Freshness::LastPage
        ))
    );
}

#[test]
fn an_empty_next_page_steps_back_after_a_retry_as_well() {
    let mut list = with_page(query("config", 0), page(10, Total::Unknown));
    let (ticket, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, ticket, Err(ApiError::Network));
    let (ticket, ..) = started(list.update(retry()));
    answer(&mut list, ticket, Ok(page(0, Total::Unknown)));
    assert_eq!(
        list.state(),
        &State::Shown(shown(
            query("config", 0),
            page(10, Total::Known(10)),
            Freshness::LastPage
        ))
    );
}

#[test]
fn a_next_page_with_users_is_no_reason_to_step_back() {
    let mut list = with_page(query("config", 0), page(10, Total::Unknown));
    let (ticket, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, ticket, Ok(page(1, Total::Unknown)));
    assert_eq!(
        list.state(),
        &State::Shown(shown(
            query("config", 10),
            page(1, Total::Unknown),
            Freshness::Current
        ))
    );
}

#[test]
fn an_empty_answer_to_another_question_is_no_step_back() {
    for (asked, content) in [
        (query("other", 0), Content::NoUsers),
        (query("config", 0), Content::NoUsers),
        (query("other", 20), Content::BeyondEnd),
        (query("config", 30), Content::BeyondEnd),
    ] {
        let mut list = with_rows();
        let ticket = submit(&mut list, asked.clone());
        answer(&mut list, ticket, Ok(page(0, Total::Unknown)));
        let empty = shown(asked, page(0, Total::Unknown), Freshness::Current);
        assert_eq!(empty.content(), content);
        assert_eq!(list.state(), &State::Shown(empty));
    }
}

#[test]
fn an_empty_previous_page_lies_beyond_the_end_and_leads_further_back() {
    let mut list = with_page(query("config", 20), page(10, Total::Known(30)));
    let (ticket, ..) = started(list.update(turn(Turn::Previous)));
    answer(&mut list, ticket, Ok(page(0, Total::Known(3))));
    assert_eq!(list.shown().map(Shown::content), Some(Content::BeyondEnd));
    assert_eq!(
        list.page_after(Turn::Previous),
        Some(query("config", 0).page)
    );
    assert_eq!(list.page_after(Turn::Next), None);
}

#[test]
fn a_page_turned_after_the_last_one_is_current_again() {
    let mut list = with_page(query("config", 10), page(10, Total::Unknown));
    let (ticket, ..) = started(list.update(turn(Turn::Next)));
    answer(&mut list, ticket, Ok(page(0, Total::Unknown)));
    let (ticket, asked, _) = started(list.update(turn(Turn::Previous)));
    assert_eq!(asked, query("config", 0));
    answer(&mut list, ticket, Ok(page(10, Total::Unknown)));
    assert_eq!(
        list.shown().map(|shown| shown.freshness),
        Some(Freshness::Current)
    );
}

#[test]
fn what_there_is_to_see_depends_on_users_offset_and_username() {
    let content = |users, offset, name: &str| {
        let mut asked = query("config", offset);
        asked.user_name = UserName::parse(name).expect("a name");
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
    let submitted = Event::Submitted(query("config", 0), secret.clone());
    let mut texts = vec![
        format!("{:?}", Event::Turned(Turn::Next, secret.clone())),
        format!("{:?}", Event::Retried(secret)),
        format!("{submitted:?}"),
    ];
    texts.push(format!("{:?}", list.update(submitted)));
    for text in &texts {
        assert!(text.contains("Token([hidden])"), "{text}");
    }
    texts.push(format!("{list:?}"));
    for text in &texts {
        assert!(!text.contains("MIIsecret"), "{text}");
    }
}

// Any sequence of events.

#[derive(Debug, Clone)]
enum Step {
    Submit(u32),
    Turn(Turn),
    Retry,
    Cancel,
    Dismiss,
    /// An answer to one of the requests made so far, counted back from the newest.
    Answer(usize, Outcome),
}

#[derive(Debug, Clone, Copy)]
enum Outcome {
    Full,
    Short,
    Empty,
    Unauthorized,
    Failed,
}

impl Outcome {
    fn result(self) -> Result<UsersPage, ApiError> {
        match self {
            Self::Full => Ok(page(10, Total::Unknown)),
            Self::Short => Ok(page(3, Total::Unknown)),
            Self::Empty => Ok(page(0, Total::Unknown)),
            Self::Unauthorized => Err(refused(Status::Unauthorized)),
            Self::Failed => Err(ApiError::Network),
        }
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    let outcome = proptest::sample::select(vec![
        Outcome::Full,
        Outcome::Full,
        Outcome::Short,
        Outcome::Empty,
        Outcome::Unauthorized,
        Outcome::Failed,
    ]);
    prop_oneof![
        2 => (0..3_u32).prop_map(Step::Submit),
        2 => proptest::sample::select(vec![Turn::Previous, Turn::Next]).prop_map(Step::Turn),
        1 => Just(Step::Retry),
        1 => Just(Step::Cancel),
        1 => Just(Step::Dismiss),
        5 => (prop_oneof![3 => Just(0_usize), 1 => 0..6_usize], outcome).prop_map(|(back, outcome)| Step::Answer(back, outcome)),
    ]
}

fn event_of(step: &Step, issued: &[Ticket]) -> Event {
    match step {
        Step::Submit(n) => Event::Submitted(query(&format!("config {n}"), 0), token("MIIold")),
        Step::Turn(which) => turn(*which),
        Step::Retry => retry(),
        Step::Cancel => Event::Cancelled,
        Step::Dismiss => Event::Dismissed,
        Step::Answer(back, outcome) => {
            let ticket = issued.iter().rev().nth(*back).copied().unwrap_or_default();
            arrived(ticket, outcome.result())
        }
    }
}

fn users_of(list: &List) -> Option<&[User]> {
    list.shown().map(|shown| shown.page.users.as_slice())
}

proptest! {
    #[test]
    fn whatever_happens_only_the_newest_request_is_answered_and_no_failure_takes_rows(
        steps in proptest::collection::vec(any_step(), 0..60),
    ) {
        let mut list = List::default();
        let mut issued: Vec<Ticket> = Vec::new();
        // The request whose answer is still wanted, kept apart from what the list says of itself.
        let mut awaited: Option<Ticket> = None;

        for step in &steps {
            let before = list.clone();
            let event = event_of(step, &issued);
            let effect = list.update(event.clone());

            // What the effect says is what has happened.
            match &effect {
                Some(Effect::Fetch { ticket, query, .. }) => {
                    prop_assert!(issued.iter().all(|earlier| earlier < ticket));
                    let State::Loading { ticket: loading, query: asked, earlier } = list.state() else {
                        return Err(TestCaseError::fail("a request that the list does not wait for"));
                    };
                    prop_assert_eq!((loading, asked), (ticket, query));
                    prop_assert_eq!(earlier.as_ref(), before.shown());
                    issued.push(*ticket);
                    awaited = Some(*ticket);
                }
                Some(Effect::Abort) => {
                    prop_assert_eq!(before.activity(), Activity::Loading);
                    prop_assert_eq!(list.shown(), before.shown());
                    awaited = None;
                }
                Some(Effect::FocusToken) | None => {}
            }

            if let Event::Arrived { ticket, outcome, .. } = &event {
                if awaited == Some(*ticket) {
                    awaited = None;
                    match outcome {
                        Ok(page) if page.users.is_empty() => {}
                        Ok(page) => prop_assert_eq!(users_of(&list), Some(page.users.as_slice())),
                        Err(error) => {
                            prop_assert_eq!(users_of(&list), users_of(&before));
                            prop_assert!(list.shown().is_none_or(|shown| shown.freshness == Freshness::NotCurrent));
                            prop_assert_eq!(list.failure().map(|(error, _)| error), Some(error));
                        }
                    }
                    let is_401 = *outcome == Err(refused(Status::Unauthorized));
                    prop_assert_eq!(effect, is_401.then_some(Effect::FocusToken));
                } else {
                    prop_assert_eq!(&list, &before);
                    prop_assert_eq!(effect, None);
                }
            } else {
                prop_assert_eq!(users_of(&list), users_of(&before));
                prop_assert!(effect != Some(Effect::FocusToken));
            }

            let waits = list.activity() == Activity::Loading;
            prop_assert_eq!(waits, awaited.is_some());
        }
    }
}
