//! The list of users: nothing asked yet, loading, shown, or failed.
//!
//! [`List::update`] is the only way from one state to another. Every piece of work has a [`LoadId`], and a response to
//! any but the one being waited for is dropped, so a late response never replaces a newer one.

mod arrivals;
mod loaded_data;
mod missing_users;
mod refresh;

use crate::api::error::ApiError;
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::api::users::UsersPage;
use crate::model::users::page_loader::PageLoader;
use crate::time::Instant;

pub use loaded_data::{Content, Freshness, ListExtent, LoadedData, PageDirection, Scope};
pub use missing_users::{FEW_PAGES, FEW_USERS, MissingUsers};

/// Names a piece of work: the request for a page, or the requests for all of them. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct LoadId(u32);

/// What is being asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadRequest {
    /// One page.
    Page(PageRequest),
    /// The last user on screen once more, since nobody came behind: a service that misreads offsets may have looked for
    /// them elsewhere.
    LastUser {
        /// The page that came back empty.
        behind: PageRequest,
        /// `total_count` beside that.
        total: Total,
    },
    /// All pages, as far as they have come.
    All(PageLoader),
}

/// What the list is doing.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum ListState {
    /// Nothing asked yet.
    #[default]
    Idle,
    /// Requests are under way.
    Loading {
        /// Under which number.
        load_id: LoadId,
        /// What they ask.
        query: UsersQuery,
        /// How much of it.
        load_request: LoadRequest,
        /// What is on screen meanwhile, in answer to the same question: what was there before, or what of all pages has arrived.
        shown: Option<LoadedData>,
    },
    /// The response has come.
    Loaded(LoadedData),
    /// The request failed, and its banner is open.
    Failed {
        /// What it asked.
        query: UsersQuery,
        /// How much of it, and how much of that arrived.
        load_request: LoadRequest,
        /// Which page failed.
        page: PageRequest,
        /// How it failed.
        error: ApiError,
        /// When.
        at: Instant,
        /// What is still on screen.
        shown: Option<LoadedData>,
    },
}

/// Requests that are under way for what is on screen. There are some only while the state is [`ListState::Loaded`], or
/// [`ListState::Failed`] with users on screen.
#[derive(Debug, Clone, PartialEq)]
struct Refresh {
    load_id: LoadId,
    load_request: LoadRequest,
}

/// Why what is on screen cannot be read again now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefreshBlocker {
    /// There is nothing on screen.
    NothingShown,
    /// Requests are under way.
    Busy,
    /// A banner is open that a refresh must not take away: of a failure that does not pass by itself.
    Failed,
    /// All pages were asked for, and some are missing: to read them is for the operator to decide.
    Incomplete,
}

/// Whether the list waits for a response that the operator waits for too; a refresh goes on behind the scenes.
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

/// A request that failed, as its banner needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct FailedRequest {
    /// What was asked.
    pub query: UsersQuery,
    /// Which page.
    pub page: PageRequest,
    /// How it failed.
    pub error: ApiError,
    /// When.
    pub at: Instant,
    /// What of all pages has arrived, where all were asked for and any has.
    pub arrived: Option<(u32, Total)>,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum ListEvent {
    /// A page is to be loaded.
    Submitted(UsersQuery, PageRequest, Token),
    /// All pages are to be loaded.
    AllSubmitted(UsersQuery, Token),
    /// A page was turned.
    PageTurned(PageDirection, Token),
    /// Another page of what is on screen is to be loaded.
    PageChosen(PageRequest, Token),
    /// All of what is on screen is to be loaded, or the rest of it where some has been.
    AllChosen(Token),
    /// All users are needed for something else that the operator does: as many are to be loaded as may be without a
    /// question.
    AllNeeded(UsersQuery, Token),
    /// What is on screen is to be loaded again: the same page, or all of it.
    Reloaded(Token),
    /// What failed is to go on, with the token that the form holds now: the same page again, or the pages that are
    /// missing.
    Retried(Token),
    /// The same without the operator, after the wait that the service asked for.
    RetriedAfterWait(Token),
    /// What is on screen is to be read again without disturbing the operator. Nothing follows where something is in the
    /// way, see [`List::refresh_blocker`].
    Refreshed(Token),
    /// The operator knows now which users were added and removed.
    Acknowledged,
    /// The running work is not wanted any more.
    Cancelled,
    /// The banner was closed.
    Dismissed,
    /// The operator went to another view, which cannot be loaded at once: what is on screen is not wanted any more.
    Left,
    /// A request ended.
    Arrived {
        /// Of which work.
        load_id: LoadId,
        /// For which page.
        page: PageRequest,
        /// When.
        at: Instant,
        /// With what.
        outcome: Outcome,
    },
    /// A wait that [`ListEffect::Wait`] asked for is over.
    Waited(LoadId),
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum ListEffect {
    /// Abort all running requests, if any, and make these.
    Begin {
        /// The number under which to report their ends.
        load_id: LoadId,
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
        load_id: LoadId,
        /// Which pages.
        pages: Vec<PageRequest>,
    },
    /// Report [`ListEvent::Waited`] after a time.
    Wait {
        /// For which work.
        load_id: LoadId,
        /// How long.
        seconds: u32,
    },
    /// Abort all running requests and forget the work.
    Abort,
    /// A new token is needed: bring the operator to its field.
    FocusToken,
    /// What the operator asked for has failed: bring its banner in sight.
    RevealBanner,
    /// A refresh found that users were added or removed: say so.
    Announce,
}

impl LoadedData {
    /// After `failed`.
    fn into_stale(self, failed: &LoadRequest) -> Self {
        let was_refreshed = match (failed, self.scope) {
            (LoadRequest::Page(page), Scope::Page(shown)) => *page == shown,
            (LoadRequest::All(_), scope) => scope.is_complete(),
            (LoadRequest::Page(_) | LoadRequest::LastUser { .. }, _) => false,
        };
        let freshness = if was_refreshed {
            Freshness::RefreshFailed
        } else {
            Freshness::Stale
        };
        Self { freshness, ..self }
    }
}

/// The list's state and the number of its last work.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct List {
    state: ListState,
    refresh: Option<Refresh>,
    last_load_id: LoadId,
    /// Where the users on screen are part of all: how far they were read, to go on from there.
    unfinished: Option<PageLoader>,
    /// Of what not all users are to be loaded without a question, because the operator cancelled that or it failed.
    declined: Option<UsersQuery>,
    /// The failure after which the page has begun by itself what is under way; `None` where the operator has.
    retried: Option<FailedRequest>,
}

impl List {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &ListState {
        &self.state
    }

    /// What is on screen: users, current or not.
    #[must_use]
    pub fn shown(&self) -> Option<&LoadedData> {
        match &self.state {
            ListState::Idle => None,
            ListState::Loaded(shown) => Some(shown),
            ListState::Loading { shown, .. } | ListState::Failed { shown, .. } => shown.as_ref(),
        }
    }

    /// What failed, while its banner is open.
    #[must_use]
    pub fn failure(&self) -> Option<FailedRequest> {
        match &self.state {
            ListState::Failed {
                query,
                load_request,
                page,
                error,
                at,
                ..
            } => Some(FailedRequest {
                query: query.clone(),
                page: *page,
                error: error.clone(),
                at: *at,
                arrived: match load_request {
                    LoadRequest::Page(_) | LoadRequest::LastUser { .. } => None,
                    LoadRequest::All(loader) => Some((loader.users().len(), loader.total()))
                        .filter(|&(arrived, _)| arrived > 0),
                },
            }),
            // Until it is known whether the page can be read now, so that the banner does not come and go. With more pages
            // there is progress to tell.
            ListState::Loading {
                load_request: LoadRequest::Page(_) | LoadRequest::LastUser { .. },
                ..
            } => self.retried.clone(),
            ListState::Idle | ListState::Loading { .. } | ListState::Loaded(_) => None,
        }
    }

    /// Whether requests are under way.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match &self.state {
            ListState::Loading {
                load_request: LoadRequest::Page(_) | LoadRequest::LastUser { .. },
                ..
            } => Activity::Loading,
            ListState::Loading {
                load_request: LoadRequest::All(loader),
                ..
            } => Activity::LoadingAll {
                arrived: loader.users().len(),
                total: loader.total(),
                pause_seconds: loader.pause_seconds(),
            },
            ListState::Idle | ListState::Loaded(_) | ListState::Failed { .. } => Activity::AtRest,
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

    /// What is asked, or was asked last; `None` before anything was.
    #[must_use]
    pub fn query(&self) -> Option<&UsersQuery> {
        match &self.state {
            ListState::Idle => None,
            ListState::Loading { query, .. } | ListState::Failed { query, .. } => Some(query),
            ListState::Loaded(shown) => Some(&shown.query),
        }
    }

    /// Whether requests are under way that the operator waits for.
    #[must_use]
    pub fn is_loading(&self) -> bool {
        self.activity() != Activity::AtRest
    }

    /// The page that turning would lead to from what is on screen; `None` where there is none.
    #[must_use]
    pub fn page_after(&self, turn: PageDirection) -> Option<PageRequest> {
        self.shown()?.page_after(turn)
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing;
    /// pages are not turned while requests are under way.
    pub fn update(&mut self, event: ListEvent) -> Vec<ListEffect> {
        match event {
            ListEvent::Submitted(query, page, token) => {
                self.begin(query, LoadRequest::Page(page), vec![page], token)
            }
            ListEvent::AllSubmitted(query, token) => {
                self.begin_all(query, PageLoader::new(), token)
            }
            ListEvent::AllNeeded(query, token) => {
                let is_of_query = self.shown().is_some_and(|shown| shown.query == query);
                let unfinished = self.unfinished.take().filter(|_| is_of_query);
                let mut loader = unfinished.unwrap_or_default();
                let pages = loader.resume();
                let loader = loader.pausing_after(FEW_PAGES);
                self.begin(query, LoadRequest::All(loader), pages, token)
            }
            ListEvent::PageTurned(turn, token) => match self.page_after(turn) {
                Some(page) => self.ask_again(LoadRequest::Page(page), vec![page], token),
                None => Vec::new(),
            },
            ListEvent::PageChosen(page, token) => {
                self.ask_again(LoadRequest::Page(page), vec![page], token)
            }
            ListEvent::AllChosen(token) => {
                let loader = self.unfinished.take().unwrap_or_default();
                self.ask_for_all(loader, token)
            }
            ListEvent::Reloaded(token) => self.reload(token),
            ListEvent::Retried(token) => self.retry(token),
            ListEvent::RetriedAfterWait(token) => {
                let failure = self.failure();
                let effects = self.retry(token);
                self.retried = failure;
                effects
            }
            ListEvent::Refreshed(token) => self.refresh(token),
            ListEvent::Acknowledged => self.acknowledge(),
            ListEvent::Cancelled if self.refresh.take().is_some() => vec![ListEffect::Abort],
            ListEvent::Cancelled => match std::mem::take(&mut self.state) {
                ListState::Loading {
                    query,
                    load_request,
                    shown,
                    ..
                } => {
                    self.give_up(query, load_request, shown);
                    vec![ListEffect::Abort]
                }
                other => self.stay(other),
            },
            ListEvent::Dismissed => match std::mem::take(&mut self.state) {
                ListState::Failed {
                    query,
                    load_request,
                    shown,
                    ..
                } => {
                    self.give_up(query, load_request, shown);
                    Vec::new()
                }
                other => {
                    self.retried = None;
                    self.stay(other)
                }
            },
            ListEvent::Left => {
                self.state = ListState::Idle;
                self.unfinished = None;
                vec![ListEffect::Abort]
            }
            ListEvent::Arrived {
                load_id,
                page,
                at,
                outcome,
            } if self.refreshes_under(load_id) => self.refresh_arrived(page, at, outcome),
            ListEvent::Arrived {
                load_id,
                page,
                at,
                outcome,
            } => self.arrived(load_id, page, at, outcome),
            ListEvent::Waited(load_id) if self.refreshes_under(load_id) => self.refresh_waited(),
            ListEvent::Waited(load_id) => match &mut self.state {
                ListState::Loading {
                    load_id: awaited,
                    load_request: LoadRequest::All(loader),
                    ..
                } if *awaited == load_id => go_on(load_id, loader.waited()),
                ListState::Idle
                | ListState::Loading { .. }
                | ListState::Loaded(_)
                | ListState::Failed { .. } => Vec::new(),
            },
        }
    }

    /// Asks for another part of what is on screen, unless something is being loaded.
    fn ask_again(
        &mut self,
        load_request: LoadRequest,
        pages: Vec<PageRequest>,
        token: Token,
    ) -> Vec<ListEffect> {
        match (self.activity(), self.shown()) {
            (Activity::AtRest, Some(shown)) => {
                self.begin(shown.query.clone(), load_request, pages, token)
            }
            (Activity::AtRest, None) | (Activity::Loading | Activity::LoadingAll { .. }, _) => {
                Vec::new()
            }
        }
    }

    fn ask_for_all(&mut self, mut loader: PageLoader, token: Token) -> Vec<ListEffect> {
        let pages = loader.resume();
        self.ask_again(LoadRequest::All(loader), pages, token)
    }

    fn retry(&mut self, token: Token) -> Vec<ListEffect> {
        match self.state.clone() {
            ListState::Failed {
                query,
                load_request: LoadRequest::Page(page) | LoadRequest::LastUser { behind: page, .. },
                ..
            } => self.begin(query, LoadRequest::Page(page), vec![page], token),
            ListState::Failed {
                query,
                load_request: LoadRequest::All(loader),
                ..
            } => self.begin_all(query, loader, token),
            ListState::Idle | ListState::Loading { .. } | ListState::Loaded(_) => Vec::new(),
        }
    }

    fn reload(&mut self, token: Token) -> Vec<ListEffect> {
        match self.shown().map(|shown| shown.scope) {
            Some(Scope::Page(page)) => self.ask_again(LoadRequest::Page(page), vec![page], token),
            Some(Scope::All(_)) => self.ask_for_all(PageLoader::new(), token),
            None => Vec::new(),
        }
    }

    fn stay(&mut self, state: ListState) -> Vec<ListEffect> {
        self.state = state;
        Vec::new()
    }

    fn next_load_id(&mut self) -> LoadId {
        self.last_load_id = LoadId(self.last_load_id.0.wrapping_add(1));
        self.last_load_id
    }

    fn begin_all(
        &mut self,
        query: UsersQuery,
        mut loader: PageLoader,
        token: Token,
    ) -> Vec<ListEffect> {
        let pages = loader.resume();
        self.begin(query, LoadRequest::All(loader), pages, token)
    }

    fn begin(
        &mut self,
        query: UsersQuery,
        load_request: LoadRequest,
        pages: Vec<PageRequest>,
        token: Token,
    ) -> Vec<ListEffect> {
        // What the operator asks for takes precedence, and its requests abort all others.
        self.refresh = None;
        self.retried = None;
        self.unfinished = None;
        if matches!(load_request, LoadRequest::All(_)) || self.declined.as_ref() != Some(&query) {
            self.declined = None;
        }
        let load_id = self.next_load_id();
        let shown = match std::mem::take(&mut self.state) {
            ListState::Idle => None,
            ListState::Loaded(shown) => Some(shown),
            ListState::Loading { shown, .. } | ListState::Failed { shown, .. } => shown,
        };
        // Rows under a question that they do not answer would be taken for its answer.
        let shown = shown.filter(|shown| shown.query == query);
        self.state = ListState::Loading {
            load_id,
            query: query.clone(),
            load_request,
            shown,
        };
        vec![ListEffect::Begin {
            load_id,
            query,
            pages,
            token,
        }]
    }
}

type Outcome = Result<UsersPage, ApiError>;

fn go_on(load_id: LoadId, pages: Vec<PageRequest>) -> Vec<ListEffect> {
    if pages.is_empty() {
        Vec::new()
    } else {
        vec![ListEffect::GoOn { load_id, pages }]
    }
}
