//! `Find user`: in which of a project's configurations people are exempt.
//!
//! [`UserSearch::update`] is the only way from one state to another. The configurations are listed page by page, as for the
//! choice of one; a list that does not come with its configuration, or may have been cut off there, is read itself, as
//! `Load all users` reads it. What has been read stays when a request fails or the operator cancels, and the search can go
//! on from there.

pub mod export;
pub mod list_reading;
pub mod reading;
pub mod results;
pub mod terms;

use crate::api::configurations::ConfigurationsPage;
use crate::api::error::ApiError;
use crate::api::ids::Token;
use crate::api::paging::PageRequest;
use crate::api::query::ConfigurationsQuery;
use crate::api::users::UsersPage;
use crate::model::roster::entries::Entry;
use crate::model::user_search::reading::{Next, Reading, SearchFailure, SearchRequest};
use crate::model::user_search::terms::Terms;
use crate::time::Instant;

/// Names the requests of a search, until it stops. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SearchId(u32);

/// What the search is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum SearchState {
    /// Nothing asked yet.
    #[default]
    Idle,
    /// Requests are under way, or a wait is.
    Searching(Reading),
    /// The operator cancelled it, or the token went.
    Cancelled(Reading),
    /// A request failed.
    Failed(Reading, SearchFailure),
    /// Everything has been read that could be.
    Finished(Reading),
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum SearchEvent {
    /// People are to be found in the configurations of a project.
    Started {
        /// Of which project.
        query: ConfigurationsQuery,
        /// Who, as typed.
        terms: Terms,
        /// The same as [`Terms::entries`] reads it.
        entries: Vec<Entry>,
        /// What to ask it with; the search itself keeps no token.
        token: Token,
    },
    /// What is missing is to be read.
    Resumed(Token),
    /// It is to stop.
    Cancelled,
    /// A request for configurations ended.
    ConfigurationsArrived {
        /// Of which search.
        search_id: SearchId,
        /// For which page.
        page: PageRequest,
        /// When.
        at: Instant,
        /// With what.
        outcome: Result<ConfigurationsPage, ApiError>,
    },
    /// A request for users ended.
    UsersArrived {
        /// Of which search.
        search_id: SearchId,
        /// The configuration's place.
        place: usize,
        /// For which page.
        page: PageRequest,
        /// When.
        at: Instant,
        /// With what.
        outcome: Result<UsersPage, ApiError>,
    },
    /// A wait is over.
    Waited {
        /// Of which search.
        search_id: SearchId,
        /// The configuration's place.
        place: usize,
    },
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum SearchEffect {
    /// Abort the running requests, if any, and make these.
    Begin {
        /// The number under which to report their ends.
        search_id: SearchId,
        /// Whose configurations they are for.
        query: ConfigurationsQuery,
        /// Which they are.
        requests: Vec<SearchRequest>,
        /// What to make them with.
        token: Token,
    },
    /// Make further requests of the same search.
    GoOn {
        /// Which search.
        search_id: SearchId,
        /// Which they are.
        requests: Vec<SearchRequest>,
    },
    /// Let [`SearchEvent::Waited`] happen after this time.
    Wait {
        /// Which search.
        search_id: SearchId,
        /// The configuration's place.
        place: usize,
        /// 1 to 120.
        seconds: u32,
    },
    /// Abort the running requests.
    Abort,
    /// A new token is needed: bring the operator to its field.
    FocusToken,
}

/// The search's state, and the number of its last requests.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UserSearch {
    state: SearchState,
    last_search_id: SearchId,
}

impl UserSearch {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &SearchState {
        &self.state
    }

    /// Whether requests are under way, or a wait is.
    #[must_use]
    pub fn is_searching(&self) -> bool {
        matches!(self.state, SearchState::Searching(_))
    }

    /// What has been read.
    #[must_use]
    pub fn reading(&self) -> Option<&Reading> {
        match &self.state {
            SearchState::Idle => None,
            SearchState::Searching(reading)
            | SearchState::Cancelled(reading)
            | SearchState::Failed(reading, _)
            | SearchState::Finished(reading) => Some(reading),
        }
    }

    /// Why it has stopped, where a request failed.
    #[must_use]
    pub fn failure(&self) -> Option<&SearchFailure> {
        match &self.state {
            SearchState::Failed(_, failure) => Some(failure),
            SearchState::Idle
            | SearchState::Searching(_)
            | SearchState::Cancelled(_)
            | SearchState::Finished(_) => None,
        }
    }

    /// Whether something is missing that may still be read.
    #[must_use]
    pub fn can_resume(&self) -> bool {
        match &self.state {
            SearchState::Cancelled(_) | SearchState::Failed(..) => true,
            SearchState::Finished(reading) => reading.has_failed_lists(),
            SearchState::Idle | SearchState::Searching(_) => false,
        }
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing.
    pub fn update(&mut self, event: SearchEvent) -> Vec<SearchEffect> {
        match event {
            SearchEvent::Started {
                query,
                terms,
                entries,
                token,
            } => self.begin(Reading::new(query, terms, entries), token),
            SearchEvent::Resumed(token) if self.can_resume() => {
                match std::mem::take(&mut self.state) {
                    SearchState::Cancelled(mut reading)
                    | SearchState::Failed(mut reading, _)
                    | SearchState::Finished(mut reading) => {
                        reading.resume();
                        self.begin(reading, token)
                    }
                    SearchState::Idle | SearchState::Searching(_) => Vec::new(),
                }
            }
            SearchEvent::Resumed(_) => Vec::new(),
            SearchEvent::Cancelled => self.cancel(),
            SearchEvent::ConfigurationsArrived {
                search_id,
                page,
                at,
                outcome,
            } => self.go_on(search_id, None, |reading| {
                reading.configurations_ended(page, at, outcome)
            }),
            SearchEvent::UsersArrived {
                search_id,
                place,
                page,
                at,
                outcome,
            } => self.go_on(search_id, Some(place), |reading| {
                reading.users_ended(place, page, at, outcome)
            }),
            SearchEvent::Waited { search_id, place } => {
                self.go_on(search_id, Some(place), |reading| {
                    reading.waited(place);
                    Next::GoOn
                })
            }
        }
    }

    /// Stops, and leaves what has been read.
    fn cancel(&mut self) -> Vec<SearchEffect> {
        match std::mem::take(&mut self.state) {
            SearchState::Searching(mut reading) => {
                reading.stop();
                self.state = SearchState::Cancelled(reading);
                vec![SearchEffect::Abort]
            }
            other => {
                self.state = other;
                Vec::new()
            }
        }
    }

    fn begin(&mut self, mut reading: Reading, token: Token) -> Vec<SearchEffect> {
        self.last_search_id = SearchId(self.last_search_id.0.wrapping_add(1));
        let effect = SearchEffect::Begin {
            search_id: self.last_search_id,
            query: reading.query.clone(),
            requests: reading.next_requests(),
            token,
        };
        self.state = SearchState::Searching(reading);
        vec![effect]
    }

    /// Lets the reading take in what happened, if it still awaits that.
    fn go_on(
        &mut self,
        search_id: SearchId,
        place: Option<usize>,
        take_in: impl FnOnce(&mut Reading) -> Next,
    ) -> Vec<SearchEffect> {
        let mut reading = match std::mem::take(&mut self.state) {
            SearchState::Searching(reading) if search_id == self.last_search_id => reading,
            other => {
                self.state = other;
                return Vec::new();
            }
        };
        let mut effects = Vec::new();
        match (take_in(&mut reading), place) {
            (Next::Stop(failure), _) => {
                reading.stop();
                effects.push(SearchEffect::Abort);
                if failure.error().is_unauthorized() {
                    effects.push(SearchEffect::FocusToken);
                }
                self.state = SearchState::Failed(reading, failure);
                return effects;
            }
            (Next::Wait(seconds), Some(place)) => effects.push(SearchEffect::Wait {
                search_id,
                place,
                seconds,
            }),
            (Next::Wait(_) | Next::GoOn, _) => {}
        }
        let requests = reading.next_requests();
        if !requests.is_empty() {
            effects.push(SearchEffect::GoOn {
                search_id,
                requests,
            });
        }
        self.state = if reading.has_ended() {
            // Work that is done leaves its token behind.
            effects.push(SearchEffect::Abort);
            SearchState::Finished(reading)
        } else {
            SearchState::Searching(reading)
        };
        effects
    }
}
