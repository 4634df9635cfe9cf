//! The list of users: nothing asked yet, loading, shown, or failed.
//!
//! [`List::update`] is the only way from one state to another. Every piece of work has a [`Ticket`], and an answer to
//! any ticket but the one being waited for is dropped, so a late answer never replaces a newer one.

mod refresh;

use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::api::users::UsersPage;
use crate::model::users::changes::Marks;
use crate::model::users::page_loader::{Collect, Constancy, Step};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// Names a piece of work: the request for a page, or the requests for all of them. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Ticket(u32);

/// Users on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The question that they answer.
    pub query: UsersQuery,
    /// How much of the answer they are.
    pub scope: Scope,
    /// The users.
    pub users: UserList,
    /// `total_count`.
    pub total: Total,
    /// When the last of them arrived.
    pub loaded_at: Instant,
    /// Whether they are the answer to what was asked last.
    pub freshness: Freshness,
    /// Who came and who went by the last refresh that found a difference, until the reader has acknowledged it.
    pub marks: Option<Marks>,
}

/// How much of the list is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One page.
    Page(PageRequest),
    /// All of it.
    All(Extent),
}

impl Scope {
    /// Whether it is all of the list, read to its end.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        match self {
            Self::All(Extent::Whole | Extent::Changed) => true,
            Self::All(Extent::Partial) | Self::Page(_) => false,
        }
    }
}

/// How far all of the list has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// To its end.
    Whole,
    /// To its end, but it changed meanwhile, so that users may be missing or twice in it.
    Changed,
    /// Not to its end.
    Partial,
}

impl Extent {
    /// How far `collect` has come, which has read all pages.
    fn of(collect: &Collect) -> Self {
        match collect.constancy() {
            Constancy::Constant => Self::Whole,
            Constancy::Changed => Self::Changed,
        }
    }
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

/// What is being asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// One page.
    Page(PageRequest),
    /// All pages, as far as they have come.
    All(Collect),
}

/// What the list is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum State {
    /// Nothing asked yet.
    #[default]
    Idle,
    /// Requests are under way.
    Loading {
        /// Under which number.
        ticket: Ticket,
        /// What they ask.
        query: UsersQuery,
        /// How much of it.
        job: Job,
        /// What is on screen meanwhile: what was there before, or what of all pages has arrived.
        shown: Option<Shown>,
    },
    /// The answer has come.
    Shown(Shown),
    /// The request failed, and its banner is open.
    Failed {
        /// What it asked.
        query: UsersQuery,
        /// How much of it, and how much of that arrived.
        job: Job,
        /// Which page failed.
        page: PageRequest,
        /// How it failed.
        error: ApiError,
        /// What is still on screen.
        shown: Option<Shown>,
    },
}

/// Requests that are under way for what is on screen. There are some only while the state is [`State::Shown`], or
/// [`State::Failed`] with users on screen.
#[derive(Debug, Clone, PartialEq)]
struct Refresh {
    ticket: Ticket,
    job: Job,
}

/// Why what is on screen cannot be read again now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// There is nothing on screen.
    NothingShown,
    /// Requests are under way.
    Busy,
    /// A banner is open that a refresh must not take away: of a failure that does not pass by itself, or of another
    /// question than the one that is answered on screen.
    Failed,
    /// All pages were asked for, and some are missing: to read them is for the reader to decide.
    Incomplete,
}

/// Whether the list waits for an answer that the reader waits for too; a refresh goes on behind the scenes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Activity {
    /// For a page.
    Loading,
    /// For all pages, of which this many users have arrived.
    LoadingAll {
        /// Users that have arrived.
        arrived: u32,
        /// Users that there are.
        total: Total,
        /// Seconds that the service is left in peace after a failure; `None` while requests are under way.
        pause_seconds: Option<u32>,
    },
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

/// A request that failed, as its banner needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// What was asked.
    pub query: UsersQuery,
    /// Which page.
    pub page: PageRequest,
    /// How it failed.
    pub error: ApiError,
    /// What of all pages has arrived, where all were asked for and any has.
    pub arrived: Option<(u32, Total)>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A page is to be loaded.
    Submitted(UsersQuery, PageRequest, Token),
    /// All pages are to be loaded.
    AllSubmitted(UsersQuery, Token),
    /// A page was turned.
    Turned(Turn, Token),
    /// What is on screen is to be loaded again: the same page, or all of it.
    Reloaded(Token),
    /// What failed is to go on, with the token that the form holds by now: the same page again, or the pages that are
    /// missing.
    Retried(Token),
    /// What is on screen is to be read again without disturbing the reader. Nothing follows where something is in the
    /// way, see [`List::hindrance`].
    Refreshed(Token),
    /// The reader knows by now who came and who went.
    Acknowledged,
    /// The running work is not wanted any more.
    Cancelled,
    /// The banner was closed.
    Dismissed,
    /// The reader went to another view, which cannot be loaded at once: what is on screen is not wanted any more.
    Left,
    /// A request ended.
    Arrived {
        /// Of which work.
        ticket: Ticket,
        /// For which page.
        page: PageRequest,
        /// When.
        at: Instant,
        /// With what.
        outcome: Result<UsersPage, ApiError>,
    },
    /// A wait that [`Effect::Wait`] asked for is over.
    Waited(Ticket),
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Abort all running requests, if any, and make these.
    Begin {
        /// The number under which to report their ends.
        ticket: Ticket,
        /// What to ask.
        query: UsersQuery,
        /// Which pages.
        pages: Vec<PageRequest>,
        /// What to ask it with; the list itself keeps no token.
        token: Token,
    },
    /// Make further requests for the same work.
    GoOn {
        /// Which.
        ticket: Ticket,
        /// Which pages.
        pages: Vec<PageRequest>,
    },
    /// Report [`Event::Waited`] after a time.
    Wait {
        /// For which work.
        ticket: Ticket,
        /// How long.
        seconds: u32,
    },
    /// Abort all running requests and forget the work.
    Abort,
    /// A new token is needed: bring the reader to its field.
    FocusToken,
    /// A refresh found that users came or went: say so.
    Announce,
}

impl Shown {
    /// Whether they are all users, or as many of all as have arrived, and no page of the service's.
    #[must_use]
    pub const fn is_of_all(&self) -> bool {
        matches!(self.scope, Scope::All(_))
    }

    /// What there is to see.
    #[must_use]
    pub fn content(&self) -> Content {
        match self.scope {
            _ if !self.users.is_empty() => Content::Rows,
            Scope::Page(page) if page.offset().get() > 0 => Content::BeyondEnd,
            Scope::Page(_) | Scope::All(_) if self.query.user_name.is_some() => {
                Content::NoUserByThatName
            }
            Scope::Page(_) | Scope::All(_) => Content::NoUsers,
        }
    }

    fn page_after(&self, turn: Turn) -> Option<PageRequest> {
        match (self.scope, turn) {
            (Scope::Page(page), Turn::Previous) => page.previous(self.total),
            (Scope::Page(page), Turn::Next) => page.next(self.users.len(), self.total),
            (Scope::All(_), _) => None,
        }
    }

    fn is_followed_by(&self, query: &UsersQuery, page: PageRequest) -> bool {
        self.query == *query && self.page_after(Turn::Next) == Some(page)
    }

    /// The page after this one came back empty, so the list ends here, whatever its total was said to be.
    fn into_last_page(self) -> Self {
        let before = match self.scope {
            Scope::Page(page) => page.offset().get(),
            Scope::All(_) => 0,
        };
        let end = before.saturating_add(self.users.len());
        Self {
            total: Total::Known(end),
            freshness: Freshness::LastPage,
            ..self
        }
    }

    fn into_not_current(self) -> Self {
        Self {
            freshness: Freshness::NotCurrent,
            ..self
        }
    }

    /// What of all pages has arrived.
    fn of(collect: &Collect, extent: Extent, query: UsersQuery, at: Instant) -> Self {
        Self {
            query,
            scope: Scope::All(extent),
            users: collect.users().clone(),
            total: collect.total(),
            loaded_at: at,
            freshness: Freshness::Current,
            marks: None,
        }
    }
}

/// The list's state and the number of its last work.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    state: State,
    refresh: Option<Refresh>,
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
            State::Loading { shown, .. } | State::Failed { shown, .. } => shown.as_ref(),
        }
    }

    /// What failed, while its banner is open.
    #[must_use]
    pub fn failure(&self) -> Option<Failure> {
        match &self.state {
            State::Failed {
                query,
                job,
                page,
                error,
                ..
            } => Some(Failure {
                query: query.clone(),
                page: *page,
                error: error.clone(),
                arrived: match job {
                    Job::Page(_) => None,
                    Job::All(collect) => Some((collect.users().len(), collect.total()))
                        .filter(|&(arrived, _)| arrived > 0),
                },
            }),
            State::Idle | State::Loading { .. } | State::Shown(_) => None,
        }
    }

    /// Whether requests are under way.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match &self.state {
            State::Loading {
                job: Job::Page(_), ..
            } => Activity::Loading,
            State::Loading {
                job: Job::All(collect),
                ..
            } => Activity::LoadingAll {
                arrived: collect.users().len(),
                total: collect.total(),
                pause_seconds: collect.pause_seconds(),
            },
            State::Idle | State::Shown(_) | State::Failed { .. } => Activity::AtRest,
        }
    }

    /// Whether further pages of all users are on their way, and not to be waited for long.
    #[must_use]
    pub fn is_gathering(&self) -> bool {
        matches!(
            self.activity(),
            Activity::LoadingAll {
                pause_seconds: None,
                ..
            }
        )
    }

    /// Whether requests are under way that the reader waits for.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.activity() != Activity::AtRest
    }

    /// The page that turning would lead to from what is on screen; `None` where there is none.
    #[must_use]
    pub fn page_after(&self, turn: Turn) -> Option<PageRequest> {
        self.shown()?.page_after(turn)
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing;
    /// pages are not turned while requests are under way.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Submitted(query, page, token) => {
                self.begin(query, Job::Page(page), vec![page], token)
            }
            Event::AllSubmitted(query, token) => self.begin_all(query, Collect::new(), token),
            Event::Turned(turn, token) => match &self.state {
                State::Shown(shown)
                | State::Failed {
                    shown: Some(shown), ..
                } => match shown.page_after(turn) {
                    Some(page) => {
                        let query = shown.query.clone();
                        self.begin(query, Job::Page(page), vec![page], token)
                    }
                    None => Vec::new(),
                },
                State::Idle | State::Loading { .. } | State::Failed { shown: None, .. } => {
                    Vec::new()
                }
            },
            Event::Reloaded(token) => self.reload(token),
            Event::Retried(token) => match self.state.clone() {
                State::Failed {
                    query,
                    job: Job::Page(page),
                    ..
                } => self.begin(query, Job::Page(page), vec![page], token),
                State::Failed {
                    query,
                    job: Job::All(collect),
                    ..
                } => self.begin_all(query, collect, token),
                State::Idle | State::Loading { .. } | State::Shown(_) => Vec::new(),
            },
            Event::Refreshed(token) => self.refresh(token),
            Event::Acknowledged => self.acknowledge(),
            Event::Cancelled if self.refresh.take().is_some() => vec![Effect::Abort],
            Event::Cancelled => match std::mem::take(&mut self.state) {
                State::Loading { shown, .. } => {
                    self.state = shown.map_or(State::Idle, State::Shown);
                    vec![Effect::Abort]
                }
                other => self.stay(other),
            },
            Event::Dismissed => match std::mem::take(&mut self.state) {
                State::Failed { shown, .. } => self.stay(shown.map_or(State::Idle, State::Shown)),
                other => self.stay(other),
            },
            Event::Left => {
                self.state = State::Idle;
                vec![Effect::Abort]
            }
            Event::Arrived {
                ticket,
                page,
                at,
                outcome,
            } if self.refreshes_under(ticket) => self.refresh_arrived(page, at, outcome),
            Event::Arrived {
                ticket,
                page,
                at,
                outcome,
            } => match std::mem::take(&mut self.state) {
                State::Loading {
                    ticket: awaited,
                    query,
                    job,
                    shown,
                } if awaited == ticket => match job {
                    Job::Page(_) => self.page_arrived(query, page, shown, at, outcome),
                    Job::All(collect) => {
                        let work = AllWork {
                            ticket,
                            query,
                            collect,
                            shown,
                        };
                        self.one_of_all_arrived(work, page, at, outcome)
                    }
                },
                other => self.stay(other),
            },
            Event::Waited(ticket) if self.refreshes_under(ticket) => self.refresh_waited(),
            Event::Waited(ticket) => match &mut self.state {
                State::Loading {
                    ticket: awaited,
                    job: Job::All(collect),
                    ..
                } if *awaited == ticket => go_on(ticket, collect.waited()),
                State::Idle | State::Loading { .. } | State::Shown(_) | State::Failed { .. } => {
                    Vec::new()
                }
            },
        }
    }

    fn reload(&mut self, token: Token) -> Vec<Effect> {
        match &self.state {
            State::Shown(shown)
            | State::Failed {
                shown: Some(shown), ..
            } => {
                let query = shown.query.clone();
                match shown.scope {
                    Scope::Page(page) => self.begin(query, Job::Page(page), vec![page], token),
                    Scope::All(_) => self.begin_all(query, Collect::new(), token),
                }
            }
            State::Idle | State::Loading { .. } | State::Failed { shown: None, .. } => Vec::new(),
        }
    }

    fn stay(&mut self, state: State) -> Vec<Effect> {
        self.state = state;
        Vec::new()
    }

    fn next_ticket(&mut self) -> Ticket {
        self.last_ticket = Ticket(self.last_ticket.0.wrapping_add(1));
        self.last_ticket
    }

    fn begin_all(&mut self, query: UsersQuery, mut collect: Collect, token: Token) -> Vec<Effect> {
        let pages = collect.resume();
        self.begin(query, Job::All(collect), pages, token)
    }

    fn begin(
        &mut self,
        query: UsersQuery,
        job: Job,
        pages: Vec<PageRequest>,
        token: Token,
    ) -> Vec<Effect> {
        // What the reader asks for takes precedence, and its requests abort all others.
        self.refresh = None;
        let ticket = self.next_ticket();
        let shown = match std::mem::take(&mut self.state) {
            State::Idle => None,
            State::Shown(shown) => Some(shown),
            State::Loading { shown, .. } | State::Failed { shown, .. } => shown,
        };
        self.state = State::Loading {
            ticket,
            query: query.clone(),
            job,
            shown,
        };
        vec![Effect::Begin {
            ticket,
            query,
            pages,
            token,
        }]
    }

    fn page_arrived(
        &mut self,
        query: UsersQuery,
        page: PageRequest,
        shown: Option<Shown>,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<Effect> {
        match (outcome, shown) {
            (Ok(arrived), Some(shown))
                if arrived.users.is_empty() && shown.is_followed_by(&query, page) =>
            {
                self.stay(State::Shown(shown.into_last_page()))
            }
            (Ok(arrived), _) => self.stay(State::Shown(Shown {
                query,
                scope: Scope::Page(page),
                total: arrived.total,
                users: UserList::of_page(page.offset(), arrived.users),
                loaded_at: at,
                freshness: Freshness::Current,
                marks: None,
            })),
            (Err(error), shown) => {
                let effects = needs_token(&error);
                let shown = shown.map(Shown::into_not_current);
                self.state = State::Failed {
                    query,
                    job: Job::Page(page),
                    page,
                    error,
                    shown,
                };
                effects
            }
        }
    }

    fn one_of_all_arrived(
        &mut self,
        work: AllWork,
        page: PageRequest,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<Effect> {
        let AllWork {
            ticket,
            query,
            mut collect,
            shown,
        } = work;
        let came = outcome.is_ok();
        let step = collect.ended(page, outcome);
        let shown = match shown {
            // A complete list stays on screen until it can be replaced by another one.
            Some(whole) if whole.query == query && whole.scope.is_complete() => Some(whole),
            _ if came && !collect.users().is_empty() => {
                Some(Shown::of(&collect, Extent::Partial, query.clone(), at))
            }
            earlier => earlier,
        };
        let effects = match step {
            Step::Ask(pages) => go_on(ticket, pages),
            Step::Wait { seconds } => vec![Effect::Wait { ticket, seconds }],
            Step::Finished => {
                let extent = Extent::of(&collect);
                return self.stay(State::Shown(Shown::of(&collect, extent, query, at)));
            }
            Step::Failed(error) => {
                let mut effects = vec![Effect::Abort];
                effects.extend(needs_token(&error));
                let shown = shown.map(|shown| match shown.scope {
                    Scope::All(Extent::Partial)
                        if shown.query == query && shown.users == *collect.users() =>
                    {
                        shown
                    }
                    Scope::All(_) | Scope::Page(_) => shown.into_not_current(),
                });
                self.state = State::Failed {
                    query,
                    job: Job::All(collect),
                    page,
                    error,
                    shown,
                };
                return effects;
            }
        };
        self.state = State::Loading {
            ticket,
            query,
            job: Job::All(collect),
            shown,
        };
        effects
    }
}

type Outcome = Result<UsersPage, ApiError>;

/// [`State::Loading`] of all pages, taken apart.
struct AllWork {
    ticket: Ticket,
    query: UsersQuery,
    collect: Collect,
    shown: Option<Shown>,
}

fn go_on(ticket: Ticket, pages: Vec<PageRequest>) -> Vec<Effect> {
    if pages.is_empty() {
        Vec::new()
    } else {
        vec![Effect::GoOn { ticket, pages }]
    }
}

fn needs_token(error: &ApiError) -> Vec<Effect> {
    match error {
        ApiError::Status {
            status: Status::Unauthorized,
            ..
        } => vec![Effect::FocusToken],
        ApiError::Status { .. }
        | ApiError::Unreadable { .. }
        | ApiError::Redirected
        | ApiError::Network
        | ApiError::Timeout { .. } => Vec::new(),
    }
}
