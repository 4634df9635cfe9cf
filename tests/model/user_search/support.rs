//! A search, and a service that answers it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a step that does not do what the test needs fails it"
)]

use std::collections::VecDeque;

use non_migration_users::api::body::{Body, BodyError};
use non_migration_users::api::configurations::{
    ConfigurationsPage, HotspotSessionConfig, Migration,
};
use non_migration_users::api::error::{ApiError, ErrorResponse, ResponseHeaders, Status};
use non_migration_users::api::ids::{ConfigId, Token};
use non_migration_users::api::paging::{PageRequest, Total};
use non_migration_users::api::query::ConfigurationsQuery;
use non_migration_users::api::users::{User, UsersPage};
use non_migration_users::model::roster::CaseSensitivity;
use non_migration_users::model::user_search::reading::{Reading, SearchRequest};
use non_migration_users::model::user_search::terms::Terms;
use non_migration_users::model::user_search::{
    SearchEffect, SearchEvent, SearchId, SearchState, UserSearch,
};
use non_migration_users::time::Instant;

/// When everything arrives.
pub const AT: Instant = Instant(1_767_355_200_000.0);

pub fn token() -> Token {
    Token::parse("MIItoken").expect("a token")
}

pub fn project() -> ConfigurationsQuery {
    crate::support::query("any").configurations()
}

/// `user1` has the ID `1`.
pub fn user(number: u32) -> User {
    User {
        id: Some(number.to_string()),
        name: Some(format!("user{number}")),
    }
}

pub fn users(count: u32) -> Vec<User> {
    (1..=count).map(user).collect()
}

/// A configuration with the list that comes with it.
pub fn configuration(id: &str, users: Option<Vec<User>>) -> HotspotSessionConfig {
    HotspotSessionConfig {
        config_id: ConfigId::parse(id).expect("an ID"),
        migration: Migration::Enabled,
        exit_sessions: Some(4),
        users: users.map(Into::into),
    }
}

/// A page with these configurations.
pub fn listed(configurations: Vec<HotspotSessionConfig>) -> ConfigurationsPage {
    ConfigurationsPage {
        arrived: u32::try_from(configurations.len()).expect("few"),
        configurations,
        total: None,
    }
}

/// The page of `all` users that a service sends which does as documented.
pub fn page_of(all: &[User], page: PageRequest) -> UsersPage {
    let rest = all.iter().skip(page.offset().get() as usize);
    UsersPage {
        users: rest.take(page.size().limit() as usize).cloned().collect(),
        total: Total::Known(u32::try_from(all.len()).expect("few")),
    }
}

pub fn refused(status: Status) -> ApiError {
    ApiError::Status {
        status,
        response: ErrorResponse::new(
            BodyError::silent(Body::Empty),
            ResponseHeaders::default(),
            &token(),
        ),
    }
}

/// A search with what it has asked for and not been answered.
pub struct Search {
    pub state: UserSearch,
    pub id: SearchId,
    pub asked: VecDeque<SearchRequest>,
    /// Places of lists for which there is a wait, and its seconds.
    pub waits: Vec<(usize, u32)>,
    pub is_aborted: bool,
    pub focuses_token: bool,
}

impl Search {
    /// Begins to look for `text`, upper and lower case told apart.
    pub fn of(text: &str) -> Self {
        let mut search = Self {
            state: UserSearch::default(),
            id: SearchId::default(),
            asked: VecDeque::new(),
            waits: Vec::new(),
            is_aborted: false,
            focuses_token: false,
        };
        search.start(text, CaseSensitivity::Counts);
        search
    }

    pub fn start(&mut self, text: &str, case: CaseSensitivity) {
        let terms = Terms {
            text: text.to_owned(),
            case,
        };
        self.happens(SearchEvent::Started {
            query: project(),
            entries: terms.entries().expect("names"),
            terms,
            token: token(),
        });
    }

    pub fn happens(&mut self, event: SearchEvent) {
        for effect in self.state.update(event) {
            match effect {
                SearchEffect::Begin {
                    search_id,
                    query,
                    requests,
                    token: sent,
                } => {
                    assert_eq!((query, sent), (project(), token()));
                    self.id = search_id;
                    self.is_aborted = false;
                    self.asked = requests.into();
                }
                SearchEffect::GoOn {
                    search_id,
                    requests,
                } => {
                    assert_eq!(search_id, self.id);
                    self.asked.extend(requests);
                }
                SearchEffect::Wait {
                    search_id,
                    place,
                    seconds,
                } => {
                    assert_eq!(search_id, self.id);
                    self.waits.push((place, seconds));
                }
                SearchEffect::Abort => self.is_aborted = true,
                SearchEffect::FocusToken => self.focuses_token = true,
            }
        }
    }

    /// Answers the request for configurations.
    pub fn list(&mut self, outcome: Result<ConfigurationsPage, ApiError>) -> PageRequest {
        let is_listing = |request: &SearchRequest| match request {
            SearchRequest::Configurations(page) => Some(*page),
            SearchRequest::Users { .. } => None,
        };
        let place = self
            .asked
            .iter()
            .position(|request| is_listing(request).is_some());
        let request = self.asked.remove(place.expect("asked for configurations"));
        let page = request.as_ref().and_then(is_listing).expect("a page");
        self.happens(SearchEvent::ConfigurationsArrived {
            search_id: self.id,
            page,
            at: AT,
            outcome,
        });
        page
    }

    /// Answers the first of the requests for users.
    pub fn answer(
        &mut self,
        outcome: impl FnOnce(&str, PageRequest) -> Result<UsersPage, ApiError>,
    ) {
        match self.asked.pop_front() {
            Some(SearchRequest::Users { place, query, page }) => {
                assert_eq!(query.configurations(), project());
                assert_eq!(query.user_name, None, "everybody is asked for");
                let outcome = outcome(query.config_id.as_str(), page);
                self.happens(SearchEvent::UsersArrived {
                    search_id: self.id,
                    place,
                    page,
                    at: AT,
                    outcome,
                });
            }
            other => panic!("asked for users, not {other:?}"),
        }
    }

    /// Answers all requests for users, those that follow included, with the list of each configuration.
    pub fn answer_all(&mut self, list: impl Fn(&str) -> Vec<User>) {
        while !self.asked.is_empty() {
            self.answer(|config_id, page| Ok(page_of(&list(config_id), page)));
        }
    }

    /// The wait for the first of the lists that wait is over.
    pub fn wait(&mut self) {
        let (place, _) = self.waits.remove(0);
        self.happens(SearchEvent::Waited {
            search_id: self.id,
            place,
        });
    }

    pub fn resume(&mut self) {
        self.happens(SearchEvent::Resumed(token()));
    }

    pub fn reading(&self) -> &Reading {
        self.state.reading().expect("something was read")
    }

    pub fn is_finished(&self) -> bool {
        matches!(self.state.state(), SearchState::Finished(_))
    }

    /// The configurations and offsets of what has been asked for.
    pub fn asked(&self) -> Vec<(String, u32)> {
        let name = |request: &SearchRequest| match request {
            SearchRequest::Configurations(page) => {
                ("configurations".to_owned(), page.offset().get())
            }
            SearchRequest::Users { query, page, .. } => {
                (query.config_id.as_str().to_owned(), page.offset().get())
            }
        };
        self.asked.iter().map(name).collect()
    }

    /// Who was found where: entry, configuration, ID.
    pub fn matches(&self) -> Vec<(&str, &str, &str)> {
        let matches = self.reading().matches().into_iter();
        matches
            .map(|found| {
                let id = found.user.id.as_deref().unwrap_or_default();
                (found.entry, found.configuration.config_id.as_str(), id)
            })
            .collect()
    }

    pub fn not_found(&self) -> Vec<&str> {
        let not_found = self.reading().not_found().into_iter();
        not_found.map(|entry| entry.entry).collect()
    }
}
