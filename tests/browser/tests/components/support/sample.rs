//! Sample values, and the steps that bring a contexts into a state without a request being sent.

use std::time::Duration;

use leptos::prelude::*;
use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::deployment::Deployment;
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::{ConfigId, ProjectId, Token, UserName};
use non_migration_users::api::page_size::PageSize;
use non_migration_users::api::paging::{Offset, PageRequest, Total};
use non_migration_users::api::query::UsersQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::connection::Field;
use non_migration_users::model::users::list::{ListEffect, ListEvent, LoadId, PageDirection};
use non_migration_users::time::Instant;

use super::contexts::Contexts;

/// The token of all tests.
pub const TOKEN: &str = "MIIaToken+of/all==tests";

/// When everything that [`arrive`]s does so: 2026-01-02T12:00:00Z.
pub const ARRIVAL: Instant = Instant(1_767_355_200_000.0);

/// One endpoint.
pub fn deployment() -> Deployment {
    parsed(r#"{"endpoints":[{"name":"cn-north-4","base_url":"https://proxy.test/north"}]}"#)
}

/// Two endpoints.
pub fn two_endpoints() -> Deployment {
    parsed(
        r#"{"endpoints":[{"name":"cn-north-4","base_url":"https://proxy.test/north"},
                         {"name":"cn-south-1","base_url":"https://proxy.test/south"}]}"#,
    )
}

fn parsed(json: &str) -> Deployment {
    let deployment = Deployment::parse(json).unwrap();
    deployment.opened_from(Some("https://page.test".to_owned()))
}

/// [`TOKEN`].
pub fn token() -> Token {
    Token::parse(TOKEN).unwrap()
}

/// What is asked, and for which page.
pub struct Question {
    pub query: UsersQuery,
    pub page: PageRequest,
}

/// A request that is under way.
#[derive(Clone, Copy)]
pub struct Asked {
    load_id: LoadId,
    page: PageRequest,
}

impl Asked {
    /// The page at `offset` of the same work for all users.
    pub fn at(self, offset: u32) -> Self {
        Self {
            page: page(offset, PageSize::Hundred).page,
            ..self
        }
    }
}

/// The users at `offset`, ten a page.
pub fn query(offset: u32) -> Question {
    page(offset, PageSize::Ten)
}

/// The users of a page.
pub fn page(offset: u32, size: PageSize) -> Question {
    Question {
        query: UsersQuery {
            endpoint: deployment().endpoints()[0].clone(),
            project_id: ProjectId::parse("p-1").unwrap(),
            config_id: ConfigId::parse("c-1").unwrap(),
            user_name: None,
        },
        page: PageRequest::at(Offset::new(offset).unwrap(), size),
    }
}

/// The users of one name.
pub fn query_by_name(name: &str) -> Question {
    let mut question = query(0);
    question.query.user_name = UserName::parse(name).unwrap();
    question
}

/// A user with both name and ID.
pub fn user(name: &str, id: &str) -> User {
    User {
        name: Some(name.to_owned()),
        id: Some(id.to_owned()),
    }
}

/// So many users, `name-1` with `id-1` and on.
pub fn users(count: u32, total: Total) -> UsersPage {
    users_after(0, count, total)
}

/// So many of the same users, of whom `offset` come before.
pub fn users_after(offset: u32, count: u32, total: Total) -> UsersPage {
    let users = (offset + 1..=offset + count)
        .map(|place| user(&format!("name-{place}"), &format!("id-{place}")))
        .collect();
    UsersPage { users, total }
}

/// What the service says when it refuses, with everything that a response can have.
pub fn full_response() -> ErrorResponse {
    let fault = BodyError {
        body: Body::Error,
        error_code: Some("WKS.00211102".to_owned()),
        error_msg: Some("It was not possible.".to_owned()),
        request_id: None,
    };
    let headers = ResponseHeaders {
        request_id: Some("req-1".to_owned()),
        retry_after: Some(Duration::from_secs(7)),
    };
    ErrorResponse::new(fault, headers, &token())
}

/// A response with nothing but a body of this kind.
pub fn silent_response(body: Body) -> ErrorResponse {
    ErrorResponse::new(
        BodyError::silent(body),
        ResponseHeaders::default(),
        &token(),
    )
}

/// The documented refusal of this status code, without any text.
pub fn refusal(code: u16) -> ApiError {
    ApiError::Status {
        status: Status::from_code(code),
        response: silent_response(Body::Error),
    }
}

/// Fills the form in as for [`query`].
pub fn fill_in(contexts: Contexts) {
    contexts.connection.draft.update(|draft| {
        draft.set(Field::ProjectId, "p-1".to_owned());
        draft.set(Field::ConfigId, "c-1".to_owned());
        draft.set(Field::Token, TOKEN.to_owned());
    });
}

/// A request for `query` is under way.
pub fn ask(contexts: Contexts, question: Question) -> Asked {
    let Question { query, page } = question;
    begin(contexts, ListEvent::Submitted(query, page, token()))
}

/// Requests for all users are under way.
pub fn ask_all(contexts: Contexts) -> Asked {
    begin(contexts, ListEvent::AllSubmitted(query(0).query, token()))
}

/// What is on screen is being read again behind the scenes.
pub fn refresh(contexts: Contexts) -> Asked {
    begin(contexts, ListEvent::Refreshed(token()))
}

/// A request for the page before or after is under way.
pub fn turn(contexts: Contexts, turn: PageDirection) -> Asked {
    begin(contexts, ListEvent::PageTurned(turn, token()))
}

fn begin(contexts: Contexts, event: ListEvent) -> Asked {
    let effects = contexts
        .users
        .list
        .try_update(|list| list.update(event))
        .unwrap();
    match effects.as_slice() {
        [ListEffect::Begin { load_id, pages, .. }] => Asked {
            load_id: *load_id,
            page: pages[0],
        },
        other => panic!("no request but {other:?}"),
    }
}

/// A request ends.
pub fn arrive(contexts: Contexts, asked: Asked, outcome: Result<UsersPage, ApiError>) {
    let Asked { load_id, page } = asked;
    contexts.users.dispatch(ListEvent::Arrived {
        load_id,
        page,
        at: ARRIVAL,
        outcome,
    });
}

/// Nobody comes behind the users on screen, and the last of them is where it was.
pub fn arrive_empty(contexts: Contexts, asked: Asked) {
    arrive(contexts, asked, Ok(users(0, Total::Unknown)));
    let list = contexts.users.list;
    let user = list.with_untracked(|list| list.shown().unwrap().users.iter().last().cloned());
    let found = UsersPage {
        users: vec![user.unwrap()],
        total: Total::Unknown,
    };
    let page = query(asked.page.offset().get() - 1).page;
    arrive(contexts, Asked { page, ..asked }, Ok(found));
}

/// The users at `offset` were asked for and are there.
pub fn show(contexts: Contexts, offset: u32, page: UsersPage) {
    let load_id = ask(contexts, query(offset));
    arrive(contexts, load_id, Ok(page));
}

/// All users were asked for, of whom so many are there and more are under way.
pub fn show_part(contexts: Contexts, count: u32, total: Total) -> Asked {
    let asked = ask_all(contexts);
    for offset in (0..count).step_by(100) {
        let arrived = (count - offset).min(100);
        arrive(
            contexts,
            asked.at(offset),
            Ok(users_after(offset, arrived, total)),
        );
    }
    asked
}

/// All users were asked for, and these are there, on one page. Nobody is behind them.
pub fn show_only(contexts: Contexts, users: Vec<User>) {
    let count = u32::try_from(users.len()).unwrap();
    let total = Total::Known(count);
    let asked = ask_all(contexts);
    arrive(contexts, asked, Ok(UsersPage { users, total }));
    arrive(contexts, asked.at(count), Ok(self::users(0, total)));
}

/// So many users were asked for and are there, all of them. Nobody is behind them, where that was asked for too.
pub fn show_all(contexts: Contexts, count: u32) {
    let total = Total::Known(count);
    let asked = show_part(contexts, count, total);
    arrive(contexts, asked.at(count), Ok(users(0, total)));
}

/// The first page was asked for, which failed.
pub fn fail(contexts: Contexts, error: ApiError) {
    let load_id = ask(contexts, query(0));
    arrive(contexts, load_id, Err(error));
}
