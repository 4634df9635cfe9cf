//! `List configurations`: the configurations of a project, to pick one from.
//!
//! [`Picker::update`] is the only way from one state to another. Like the list of users it names its work by a
//! [`Ticket`] and drops answers to any other; it shares nothing else with it, so that neither can disturb the other.

use crate::api::configurations::{ConfigurationsPage, HotspotSessionConfig};
use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, PageSize, Total};
use crate::api::query::ConfigurationsQuery;

/// Most configurations that are asked for: no total is given, and a service that ignores `offset` would go on for ever.
pub const MOST: u32 = 1_000;

/// Names the requests for the configurations of a project. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ticket(u32);

/// The configurations that arrived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// In the service's order, each ID once.
    pub configurations: Vec<HotspotSessionConfig>,
    /// Entries left out because they have no ID with which users could be asked for.
    pub without_id: u32,
    /// Whether they are all that the project has.
    pub extent: Extent,
}

/// How far the configurations were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// To their end.
    #[default]
    Whole,
    /// Up to [`MOST`]; there may be more.
    Cut,
}

/// What the picker is doing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum State {
    /// Nothing asked, or put away.
    #[default]
    Closed,
    /// A request is under way.
    Loading {
        /// Under which number.
        ticket: Ticket,
        /// What it asks.
        query: ConfigurationsQuery,
        /// What has arrived so far.
        found: Found,
    },
    /// All have arrived.
    Loaded {
        /// Of which project.
        query: ConfigurationsQuery,
        /// Which; none where the project has none.
        found: Found,
    },
    /// A request failed.
    Failed {
        /// What it asked.
        query: ConfigurationsQuery,
        /// How it failed.
        error: ApiError,
    },
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The configurations of a project are wanted, for the first time or again.
    Asked(ConfigurationsQuery, Token),
    /// A request ended.
    Arrived {
        /// Of which work.
        ticket: Ticket,
        /// For which page.
        page: PageRequest,
        /// With what.
        outcome: Result<ConfigurationsPage, ApiError>,
    },
    /// The choice is not wanted any more.
    Closed,
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Abort the running request, if any, and make this one.
    Begin {
        /// The number under which to report its end.
        ticket: Ticket,
        /// What to ask.
        query: ConfigurationsQuery,
        /// Which page.
        page: PageRequest,
        /// What to ask it with; the picker itself keeps no token.
        token: Token,
    },
    /// Make a further request for the same work.
    GoOn {
        /// Which work.
        ticket: Ticket,
        /// Which page.
        page: PageRequest,
    },
    /// Abort the running request and forget the work.
    Abort,
    /// A new token is needed: bring the reader to its field.
    FocusToken,
}

/// The picker's state and the number of its last work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picker {
    state: State,
    last_ticket: Ticket,
}

impl Picker {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether it has to do with `query`, which is what the form says by now: the configurations of one project are none
    /// of another.
    #[must_use]
    pub fn is_about(&self, query: Option<&ConfigurationsQuery>) -> bool {
        match &self.state {
            State::Closed => false,
            State::Loading { query: asked, .. }
            | State::Loaded { query: asked, .. }
            | State::Failed { query: asked, .. } => Some(asked) == query,
        }
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing.
    pub fn update(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Asked(query, token) => {
                self.last_ticket = Ticket(self.last_ticket.0.wrapping_add(1));
                let ticket = self.last_ticket;
                self.state = State::Loading {
                    ticket,
                    query: query.clone(),
                    found: Found::default(),
                };
                Some(Effect::Begin {
                    ticket,
                    query,
                    page: PageRequest::first(PageSize::Hundred),
                    token,
                })
            }
            Event::Arrived {
                ticket,
                page,
                outcome,
            } => match std::mem::take(&mut self.state) {
                State::Loading {
                    ticket: awaited,
                    query,
                    found,
                } if awaited == ticket => self.arrived(ticket, query, found, page, outcome),
                other => {
                    self.state = other;
                    None
                }
            },
            Event::Closed => match std::mem::take(&mut self.state) {
                State::Loading { .. } => Some(Effect::Abort),
                State::Closed | State::Loaded { .. } | State::Failed { .. } => None,
            },
        }
    }

    fn arrived(
        &mut self,
        ticket: Ticket,
        query: ConfigurationsQuery,
        mut found: Found,
        page: PageRequest,
        outcome: Result<ConfigurationsPage, ApiError>,
    ) -> Option<Effect> {
        match outcome {
            Ok(arrived) => {
                let next = page.next(arrived.arrived, Total::Unknown);
                found.take_in(arrived);
                match next {
                    Some(page) if page.offset().get() < MOST => {
                        self.state = State::Loading {
                            ticket,
                            query,
                            found,
                        };
                        return Some(Effect::GoOn { ticket, page });
                    }
                    Some(_) => found.extent = Extent::Cut,
                    None => {}
                }
                self.state = State::Loaded { query, found };
                None
            }
            Err(error) => {
                let effect = match &error {
                    ApiError::Status {
                        status: Status::Unauthorized,
                        ..
                    } => Some(Effect::FocusToken),
                    ApiError::Status { .. }
                    | ApiError::Unreadable { .. }
                    | ApiError::Redirected
                    | ApiError::Network
                    | ApiError::Timeout { .. } => None,
                };
                self.state = State::Failed { query, error };
                effect
            }
        }
    }
}

impl Found {
    /// Adds a page. A configuration that a change of the list brings twice is kept once.
    fn take_in(&mut self, page: ConfigurationsPage) {
        let with_id = u32::try_from(page.configurations.len()).unwrap_or(u32::MAX);
        self.without_id = self
            .without_id
            .saturating_add(page.arrived.saturating_sub(with_id));
        for configuration in page.configurations {
            let is_there =
                |known: &HotspotSessionConfig| known.config_id == configuration.config_id;
            if !self.configurations.iter().any(is_there) {
                self.configurations.push(configuration);
            }
        }
    }
}
