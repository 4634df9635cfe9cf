//! The list of users: nothing asked yet, loading, shown, or failed.
//!
//! [`List::update`] is the only way from one state to another. Every request has a [`Ticket`], and an answer to any
//! ticket but the one being waited for is dropped, so a late answer never replaces a newer one.

use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::api::users::UsersPage;

/// Names a request; a newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Ticket(u32);

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Instant(pub f64);

/// Users on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The question that they answer.
    pub query: UsersQuery,
    /// The answer.
    pub page: UsersPage,
    /// When it arrived.
    pub loaded_at: Instant,
    /// Whether they are the answer to what was asked last.
    pub freshness: Freshness,
}

/// Whether what is on screen is the newest that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It is.
    Current,
    /// It is, and the page after it turned out to be empty.
    LastPage,
    /// A later request failed.
    NotCurrent,
}

/// What there is to see in [`Shown`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Users.
    Rows,
    /// The configuration has none.
    NoUsers,
    /// None has the name that was asked for.
    NoUserByThatName,
    /// None at this offset: the list has become shorter.
    BeyondEnd,
}

impl Shown {
    /// What there is to see.
    #[must_use]
    pub fn content(&self) -> Content {
        if !self.page.users.is_empty() {
            Content::Rows
        } else if self.query.page.offset().get() > 0 {
            Content::BeyondEnd
        } else if self.query.user_name.is_some() {
            Content::NoUserByThatName
        } else {
            Content::NoUsers
        }
    }

    fn page_after(&self, turn: Turn) -> Option<PageRequest> {
        match turn {
            Turn::Previous => self.query.page.previous(),
            Turn::Next => self.query.page.next(self.page.arrived(), self.page.total),
        }
    }

    fn is_followed_by(&self, query: &UsersQuery) -> bool {
        self.page_after(Turn::Next)
            .is_some_and(|next| self.query.turned_to(next) == *query)
    }

    /// The page after this one came back empty, so the list ends here, whatever its total was said to be.
    fn into_last_page(self) -> Self {
        let end = self
            .query
            .page
            .offset()
            .get()
            .saturating_add(self.page.arrived());
        let page = UsersPage {
            total: Total::Known(end),
            ..self.page
        };
        Self {
            page,
            freshness: Freshness::LastPage,
            ..self
        }
    }
}

/// What the list is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum State {
    /// Nothing asked yet.
    #[default]
    Idle,
    /// A request is under way.
    Loading {
        /// Which.
        ticket: Ticket,
        /// What it asks.
        query: UsersQuery,
        /// What was on screen before it.
        earlier: Option<Shown>,
    },
    /// The answer has come.
    Shown(Shown),
    /// The request failed, and its banner is open.
    Failed {
        /// What it asked.
        query: UsersQuery,
        /// How it failed.
        error: ApiError,
        /// What was on screen before it; not current any more.
        earlier: Option<Shown>,
    },
}

/// Whether the list waits for an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    /// It does.
    Loading,
    /// It does not.
    AtRest,
}

/// Which way to turn a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Towards the first page.
    Previous,
    /// Towards the last page.
    Next,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The form was submitted.
    Submitted(UsersQuery, Token),
    /// A page was turned.
    Turned(Turn, Token),
    /// The failed request is to be made again, with the token that the form holds by now.
    Retried(Token),
    /// The running request is not wanted any more.
    Cancelled,
    /// The banner was closed.
    Dismissed,
    /// A request ended.
    Arrived {
        /// Which.
        ticket: Ticket,
        /// When.
        at: Instant,
        /// With what.
        outcome: Result<UsersPage, ApiError>,
    },
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Abort the running request, if any, and make this one.
    Fetch {
        /// The number under which to report its end.
        ticket: Ticket,
        /// What to ask.
        query: UsersQuery,
        /// What to ask it with; the list itself keeps no token.
        token: Token,
    },
    /// Abort the running request.
    Abort,
    /// A new token is needed: bring the reader to its field.
    FocusToken,
}

/// The list's state and the number of its last request.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    state: State,
    last_ticket: Ticket,
}

impl List {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What is on screen: users, current or not.
    #[must_use]
    pub fn shown(&self) -> Option<&Shown> {
        match &self.state {
            State::Idle => None,
            State::Shown(shown) => Some(shown),
            State::Loading { earlier, .. } | State::Failed { earlier, .. } => earlier.as_ref(),
        }
    }

    /// What was refused or failed, and how, while its banner is open.
    #[must_use]
    pub fn failure(&self) -> Option<(&ApiError, &UsersQuery)> {
        match &self.state {
            State::Failed { error, query, .. } => Some((error, query)),
            State::Idle | State::Loading { .. } | State::Shown(_) => None,
        }
    }

    /// Whether a request is under way.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match &self.state {
            State::Loading { .. } => Activity::Loading,
            State::Idle | State::Shown(_) | State::Failed { .. } => Activity::AtRest,
        }
    }

    /// The page that turning would lead to from what is on screen; `None` where there is none.
    #[must_use]
    pub fn page_after(&self, turn: Turn) -> Option<PageRequest> {
        self.shown()?.page_after(turn)
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing;
    /// pages are not turned while a request is under way.
    pub fn update(&mut self, event: Event) -> Option<Effect> {
        match event {
            Event::Submitted(query, token) => Some(self.fetch(query, token)),
            Event::Turned(turn, token) => {
                let shown = match &self.state {
                    State::Shown(shown)
                    | State::Failed {
                        earlier: Some(shown),
                        ..
                    } => shown,
                    State::Idle | State::Loading { .. } | State::Failed { earlier: None, .. } => {
                        return None;
                    }
                };
                let query = shown.query.turned_to(shown.page_after(turn)?);
                Some(self.fetch(query, token))
            }
            Event::Retried(token) => {
                let query = self.failure()?.1.clone();
                Some(self.fetch(query, token))
            }
            Event::Cancelled => match std::mem::take(&mut self.state) {
                State::Loading { earlier, .. } => {
                    self.state = earlier.map_or(State::Idle, State::Shown);
                    Some(Effect::Abort)
                }
                other => self.stay(other),
            },
            Event::Dismissed => match std::mem::take(&mut self.state) {
                State::Failed { earlier, .. } => {
                    self.stay(earlier.map_or(State::Idle, State::Shown))
                }
                other => self.stay(other),
            },
            Event::Arrived {
                ticket,
                at,
                outcome,
            } => match std::mem::take(&mut self.state) {
                State::Loading {
                    ticket: awaited,
                    query,
                    earlier,
                } if awaited == ticket => self.arrive(query, earlier, at, outcome),
                other => self.stay(other),
            },
        }
    }

    fn stay(&mut self, state: State) -> Option<Effect> {
        self.state = state;
        None
    }

    fn fetch(&mut self, query: UsersQuery, token: Token) -> Effect {
        self.last_ticket = Ticket(self.last_ticket.0.wrapping_add(1));
        let ticket = self.last_ticket;
        let earlier = match std::mem::take(&mut self.state) {
            State::Idle => None,
            State::Shown(shown) => Some(shown),
            State::Loading { earlier, .. } | State::Failed { earlier, .. } => earlier,
        };
        self.state = State::Loading {
            ticket,
            query: query.clone(),
            earlier,
        };
        Effect::Fetch {
            ticket,
            query,
            token,
        }
    }

    fn arrive(
        &mut self,
        query: UsersQuery,
        earlier: Option<Shown>,
        at: Instant,
        outcome: Result<UsersPage, ApiError>,
    ) -> Option<Effect> {
        match (outcome, earlier) {
            (Ok(page), Some(shown)) if page.users.is_empty() && shown.is_followed_by(&query) => {
                self.stay(State::Shown(shown.into_last_page()))
            }
            (Ok(page), _) => self.stay(State::Shown(Shown {
                query,
                page,
                loaded_at: at,
                freshness: Freshness::Current,
            })),
            (Err(error), earlier) => {
                let needs_token = matches!(
                    error,
                    ApiError::Status {
                        status: Status::Unauthorized,
                        ..
                    }
                );
                let earlier = earlier.map(|shown| Shown {
                    freshness: Freshness::NotCurrent,
                    ..shown
                });
                self.state = State::Failed {
                    query,
                    error,
                    earlier,
                };
                needs_token.then_some(Effect::FocusToken)
            }
        }
    }
}
