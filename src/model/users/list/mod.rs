//! The list of users: nothing asked yet, loading, shown, or failed.
//!
//! [`List::update`] is the only way from one state to another. Every piece of work has a [`LoadId`], and a response to
//! any but the one being waited for is dropped, so a late response never replaces a newer one.

mod missing_users;
mod refresh;

use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::api::page_size::PageSize;
use crate::api::paging::{Offset, PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::api::users::{User, UsersPage};
use crate::model::users::changes::Changes;
use crate::model::users::contradiction::Contradiction;
use crate::model::users::filter::Phrase;
use crate::model::users::page_loader::{self, PageLoader, Stability, Step};
use crate::model::users::paging::page_numbers::{LastPage, PageNumbers};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

pub use missing_users::{FEW_PAGES, FEW_USERS, MissingUsers};

/// Names a piece of work: the request for a page, or the requests for all of them. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct LoadId(u32);

/// Users on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedData {
    /// The question that they answer.
    pub query: UsersQuery,
    /// How much of the response they are.
    pub scope: Scope,
    /// The users.
    pub users: UserList,
    /// `total_count`.
    pub total: Total,
    /// When the first of them arrived.
    pub loaded_at: Instant,
    /// Whether they are the response to what was asked last.
    pub freshness: Freshness,
    /// Which users were added and removed by all refreshes since the operator has acknowledged that.
    pub changes: Option<Changes>,
}

/// How much of the list is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One page.
    Page(PageRequest),
    /// All of it.
    All(ListExtent),
}

impl Scope {
    /// Whether it is all of the list, read to its end.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        match self {
            Self::All(ListExtent::Whole | ListExtent::Changed | ListExtent::Contradicted(_)) => {
                true
            }
            Self::All(ListExtent::Partial) | Self::Page(_) => false,
        }
    }
}

/// How far all of the list has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListExtent {
    /// To its end.
    Whole,
    /// To its end, but it changed meanwhile, so that users may be missing or twice in it.
    Changed,
    /// As far as the service gave any, but what it sent cannot all be true.
    Contradicted(Contradiction),
    /// Not to its end.
    Partial,
}

impl ListExtent {
    /// How far `loader` has come, which has read all pages.
    #[must_use]
    pub fn of(loader: &PageLoader) -> Self {
        match loader.stability() {
            Stability::Constant => Self::Whole,
            Stability::Changed => Self::Changed,
            Stability::Contradicted(contradiction) => Self::Contradicted(contradiction),
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
    /// It is, and it has the same users as another page.
    Repeats,
    /// It is, and somebody else came where its last user was asked for once more.
    Misplaced,
    /// It was asked for again, which failed.
    RefreshFailed,
    /// Something else of the list was asked for later, which failed.
    Stale,
    /// A later reading cannot be true and has been left out.
    Contradicted(Contradiction),
}

impl Freshness {
    /// Whether what is on screen is older than what was asked for last.
    #[must_use]
    pub const fn is_old(self) -> bool {
        match self {
            Self::Current | Self::LastPage | Self::Repeats | Self::Misplaced => false,
            Self::RefreshFailed | Self::Stale | Self::Contradicted(_) => true,
        }
    }
}

/// What there is to see in [`LoadedData`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Users.
    Rows,
    /// The configuration has none.
    NoUsers,
    /// There was none, and a request since then has failed.
    NoUsersThen,
    /// None has the name that was asked for.
    NoUserByThatName,
    /// None at this offset: the list has become shorter.
    BeyondEnd,
    /// None, though the total says that there are some here.
    Contradiction,
}

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

/// Which way to turn a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageDirection {
    /// Towards the first page.
    Previous,
    /// Towards the last page.
    Next,
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
        outcome: Result<UsersPage, ApiError>,
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
    /// Whether they are all users, or as many of all as have arrived, and no page of the service's.
    #[must_use]
    pub const fn is_of_all(&self) -> bool {
        matches!(self.scope, Scope::All(_))
    }

    /// The pages that brought them.
    #[must_use]
    pub fn pages(&self) -> Vec<PageRequest> {
        match self.scope {
            Scope::Page(page) => vec![page],
            Scope::All(_) => {
                let page = |offset| PageRequest::at(offset, page_loader::PAGE_SIZE);
                self.users.offsets().map(page).collect()
            }
        }
    }

    /// What there is to see.
    #[must_use]
    pub fn content(&self) -> Content {
        match self.scope {
            _ if !self.users.is_empty() => Content::Rows,
            _ if self.contradiction().is_some() => Content::Contradiction,
            _ if matches!(self.freshness, Freshness::Contradicted(_)) => Content::Contradiction,
            Scope::Page(page) if page.offset().get() > 0 => Content::BeyondEnd,
            Scope::Page(_) | Scope::All(_) if self.query.user_name.is_some() => {
                Content::NoUserByThatName
            }
            Scope::Page(_) | Scope::All(_) if self.freshness.is_old() => Content::NoUsersThen,
            Scope::Page(_) | Scope::All(_) => Content::NoUsers,
        }
    }

    /// How many of the users have a name that has nothing of the one that was asked for. How the service compares names is
    /// not documented, but where there are any it may have ignored it.
    #[must_use]
    pub fn unasked(&self) -> usize {
        let Some(asked) = &self.query.user_name else {
            return 0;
        };
        let asked = Phrase::new(asked.as_str());
        let names = self.users.iter().filter_map(|user| user.name.as_deref());
        names.filter(|name| !asked.is_in(name)).count()
    }

    /// What the service said against itself, as far as it concerns what is on screen.
    #[must_use]
    pub fn contradiction(&self) -> Option<Contradiction> {
        let page = match self.scope {
            Scope::Page(page) => page,
            Scope::All(ListExtent::Contradicted(contradiction)) => return Some(contradiction),
            Scope::All(_) => return None,
        };
        let after = page.offset().get().saturating_add(self.users.len());
        let nobody_follows = self.users.is_empty() || self.freshness == Freshness::LastPage;
        match (self.freshness, self.total) {
            (Freshness::Repeats, _) => Some(Contradiction::SameUsers),
            (Freshness::Misplaced, _) => Some(Contradiction::Offset),
            (_, Total::Known(total)) if nobody_follows && total > after => {
                Some(Contradiction::NoMore { total, after })
            }
            (
                Freshness::Current
                | Freshness::LastPage
                | Freshness::RefreshFailed
                | Freshness::Stale
                | Freshness::Contradicted(_),
                Total::Known(_) | Total::Unknown,
            ) => None,
        }
    }

    /// `total_count`, where all users of it have been seen to be there or it says that there are more than these.
    #[must_use]
    pub fn is_total_confirmed(&self) -> bool {
        let is_reached = |page: PageRequest, total| {
            page.offset().get().saturating_add(self.users.len()) >= total
        };
        match (self.scope, self.total) {
            (Scope::Page(page), Total::Known(total)) => {
                !is_reached(page, total) || self.page_after(PageDirection::Next).is_none()
            }
            (Scope::All(_), _) | (_, Total::Unknown) => true,
        }
    }

    /// The page that turning would lead to; `None` where there is none.
    #[must_use]
    pub fn page_after(&self, turn: PageDirection) -> Option<PageRequest> {
        match (self.scope, turn) {
            (Scope::Page(_), PageDirection::Next)
                if matches!(self.freshness, Freshness::LastPage | Freshness::Misplaced) =>
            {
                None
            }
            (Scope::Page(page), PageDirection::Previous) => page.previous(self.total),
            (Scope::Page(page), PageDirection::Next) => page.next(self.users.len(), self.total),
            (Scope::All(_), _) => None,
        }
    }

    /// Where to ask for the last user once more, before it is said that nobody comes after; `None` where the total leaves
    /// no doubt of that: it counts users of pages before this one, or says that there are more.
    fn last_user_request(&self, behind: PageRequest, total: Total) -> Option<PageRequest> {
        let Scope::Page(page) = self.scope else {
            return None;
        };
        let is_counted = page.offset().get() > 0 && matches!(self.total, Total::Known(_));
        let is_contradicted = matches!(total, Total::Known(total) if total > behind.offset().get());
        let last = behind.offset().get().checked_sub(1).and_then(Offset::new)?;
        (!is_counted && !is_contradicted).then(|| PageRequest::at(last, PageSize::default()))
    }

    /// Whether `found` is the last user. Where the list has changed meanwhile, it is another one of the page.
    fn has_at_its_end(&self, found: Option<&User>) -> bool {
        let last = self.users.len().checked_sub(1);
        let is_on_page =
            |found: &User| found.id.is_some() && self.users.iter().any(|user| user.id == found.id);
        found.is_some_and(|found| {
            last.and_then(|last| self.users.get(last)) == Some(found) || is_on_page(found)
        })
    }

    /// With what has changed since the operator knew it all, where `earlier` was on screen before.
    fn after(self, earlier: Option<Self>) -> Self {
        Self {
            changes: earlier.and_then(|earlier| earlier.changes_until(&self)),
            ..self
        }
    }

    /// The changes that nobody has acknowledged, when `next` takes the place of this on screen.
    fn changes_until(self, next: &Self) -> Option<Changes> {
        let changes = self.changes.clone()?;
        Some(if self.is_comparable_with(next) {
            changes.followed_by(&self.users, &next.users)
        } else {
            changes.elsewhere(&self.users)
        })
    }

    /// How many users the whole list has; `None` where that is not known for sure.
    #[must_use]
    pub fn count(&self) -> Option<u32> {
        if self.contradiction().is_some() {
            return None;
        }
        match (self.scope, self.total) {
            (Scope::All(ListExtent::Whole), _) => Some(self.users.len()),
            (Scope::Page(_) | Scope::All(ListExtent::Partial), Total::Known(total)) => {
                self.is_total_confirmed().then_some(total)
            }
            (Scope::All(_) | Scope::Page(_), _) => None,
        }
    }

    /// The number of the page and of the last one; `None` where pages have no numbers: all users are in memory, or the service
    /// sends other numbers of users than it is asked for, so that pages do not begin at multiples of `limit`.
    #[must_use]
    pub fn page_numbers(&self) -> Option<PageNumbers> {
        let Scope::Page(page) = self.scope else {
            return None;
        };
        let (offset, limit) = (page.offset().get(), page.size().limit());
        let end = offset.saturating_add(self.users.len());
        let is_last = self.page_after(PageDirection::Next).is_none();
        let is_regular = self.users.len() == limit || (is_last && !self.users.is_empty());
        let last = match self.total {
            Total::Known(total) if self.is_total_confirmed() => {
                LastPage::Known(total.max(end).div_ceil(limit))
            }
            Total::Known(_) | Total::Unknown => LastPage::Unknown {
                is_followed: !is_last,
            },
        };
        (offset.is_multiple_of(limit) && is_regular).then_some(PageNumbers {
            current: offset / limit + 1,
            last,
        })
    }

    fn is_followed_by(&self, page: PageRequest) -> bool {
        self.page_after(PageDirection::Next) == Some(page)
    }

    /// The page after this one came back empty, so the list ends here, unless the total that came with it says that there
    /// are more.
    fn into_last_page(self, total: Total) -> Self {
        let before = match self.scope {
            Scope::Page(page) => page.offset().get(),
            Scope::All(_) => 0,
        };
        let end = before.saturating_add(self.users.len());
        let told = match (total, self.total) {
            (Total::Known(total), _) | (Total::Unknown, Total::Known(total)) => total,
            (Total::Unknown, Total::Unknown) => end,
        };
        Self {
            total: Total::Known(told.max(end)),
            freshness: Freshness::LastPage,
            ..self
        }
    }

    /// How current the `users` of `page` are, which come after this was on screen.
    fn freshness_after(&self, page: PageRequest, users: &[User]) -> Freshness {
        let Scope::Page(earlier) = self.scope else {
            return Freshness::Current;
        };
        let has_same_users = self.users.has_page(users);
        match (earlier == page, self.freshness) {
            (true, Freshness::Repeats | Freshness::Misplaced) if has_same_users => self.freshness,
            (false, _) if has_same_users && earlier.size() == page.size() => Freshness::Repeats,
            (true | false, _) => Freshness::Current,
        }
    }

    fn into_misplaced(self) -> Self {
        Self {
            freshness: Freshness::Misplaced,
            ..self
        }
    }

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

    /// What of all pages has arrived.
    fn of(loader: &PageLoader, extent: ListExtent, query: UsersQuery, at: Instant) -> Self {
        Self {
            query,
            scope: Scope::All(extent),
            users: loader.users().clone(),
            total: loader.total(),
            loaded_at: at,
            freshness: Freshness::Current,
            changes: None,
        }
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

    fn arrived(
        &mut self,
        load_id: LoadId,
        page: PageRequest,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<ListEffect> {
        match std::mem::take(&mut self.state) {
            ListState::Loading {
                load_id: awaited,
                query,
                load_request,
                shown,
            } if awaited == load_id => match load_request {
                LoadRequest::Page(_) => self.page_arrived(load_id, query, page, shown, at, outcome),
                LoadRequest::LastUser { behind, total } if page != behind => {
                    self.last_user_arrived(query, page, (behind, total), shown, at, outcome)
                }
                load_request @ LoadRequest::LastUser { .. } => self.stay(ListState::Loading {
                    load_id,
                    query,
                    load_request,
                    shown,
                }),
                LoadRequest::All(loader) => {
                    let work = LoadOfAll {
                        load_id,
                        query,
                        loader,
                        shown,
                    };
                    self.one_of_all_arrived(work, page, at, outcome)
                }
            },
            other => self.stay(other),
        }
    }

    fn page_arrived(
        &mut self,
        load_id: LoadId,
        query: UsersQuery,
        page: PageRequest,
        shown: Option<LoadedData>,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<ListEffect> {
        match (outcome, shown) {
            (Ok(arrived), Some(shown))
                if arrived.users.is_empty() && shown.is_followed_by(page) =>
            {
                let total = arrived.total;
                let Some(last_user) = shown.last_user_request(page, total) else {
                    return self.stay(ListState::Loaded(shown.into_last_page(total)));
                };
                self.state = ListState::Loading {
                    load_id,
                    query,
                    load_request: LoadRequest::LastUser {
                        behind: page,
                        total,
                    },
                    shown: Some(shown),
                };
                go_on(load_id, vec![last_user])
            }
            (Ok(arrived), shown) => {
                let freshness = shown.as_ref().map_or(Freshness::Current, |shown| {
                    shown.freshness_after(page, &arrived.users)
                });
                let loaded = LoadedData {
                    query,
                    scope: Scope::Page(page),
                    total: arrived.total,
                    users: UserList::of_page(page.offset(), arrived.users),
                    loaded_at: at,
                    freshness,
                    changes: None,
                };
                self.stay(ListState::Loaded(loaded.after(shown)))
            }
            (Err(error), shown) => {
                self.page_failed(query, LoadRequest::Page(page), page, shown, error, at)
            }
        }
    }

    fn last_user_arrived(
        &mut self,
        query: UsersQuery,
        page: PageRequest,
        (behind, total): (PageRequest, Total),
        shown: Option<LoadedData>,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<ListEffect> {
        match (outcome, shown) {
            (Ok(arrived), Some(shown)) if shown.has_at_its_end(arrived.users.first()) => {
                self.stay(ListState::Loaded(shown.into_last_page(total)))
            }
            (Ok(_), shown) => {
                let shown = shown.map(LoadedData::into_misplaced);
                self.stay(shown.map_or(ListState::Idle, ListState::Loaded))
            }
            (Err(error), shown) => {
                self.page_failed(query, LoadRequest::Page(behind), page, shown, error, at)
            }
        }
    }

    /// Where the operator is brought after a failure of what they asked for.
    fn attend_to(&self, error: &ApiError) -> Vec<ListEffect> {
        match error {
            _ if self.retried.is_some() => Vec::new(),
            ApiError::Status {
                status: Status::Unauthorized,
                ..
            } => vec![ListEffect::FocusToken],
            ApiError::Status { .. }
            | ApiError::Unreadable { .. }
            | ApiError::Redirected
            | ApiError::Network
            | ApiError::Timeout { .. } => vec![ListEffect::RevealBanner],
        }
    }

    fn page_failed(
        &mut self,
        query: UsersQuery,
        load_request: LoadRequest,
        page: PageRequest,
        shown: Option<LoadedData>,
        error: ApiError,
        at: Instant,
    ) -> Vec<ListEffect> {
        let effects = self.attend_to(&error);
        let shown = shown.map(|shown| shown.into_stale(&load_request));
        // The same failure once more changes nothing, or its banner would be read out every time.
        let (error, at) = match &self.retried {
            Some(earlier) if earlier.error.is_again(&error) => (earlier.error.clone(), earlier.at),
            Some(_) | None => (error, at),
        };
        self.state = ListState::Failed {
            query,
            load_request,
            page,
            error,
            at,
            shown,
        };
        effects
    }

    fn one_of_all_arrived(
        &mut self,
        work: LoadOfAll,
        page: PageRequest,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<ListEffect> {
        let LoadOfAll {
            load_id,
            query,
            mut loader,
            shown,
        } = work;
        let added = outcome.is_ok();
        // The list is as old as the first page of it, which may have come long before the load went on after a failure.
        let at = match &shown {
            Some(part)
                if part.scope == Scope::All(ListExtent::Partial) && !loader.users().is_empty() =>
            {
                part.loaded_at
            }
            Some(_) | None => at,
        };
        let step = loader.ended(page, outcome);
        let shown = match shown {
            // A complete list stays on screen until it can be replaced by another one.
            Some(whole) if whole.scope.is_complete() => Some(whole),
            earlier if added && !loader.users().is_empty() => {
                let part = LoadedData::of(&loader, ListExtent::Partial, query.clone(), at);
                Some(part.after(earlier))
            }
            earlier => earlier,
        };
        let effects = match step {
            Step::Ask(pages) => go_on(load_id, pages),
            Step::Wait { seconds } => vec![ListEffect::Wait { load_id, seconds }],
            Step::Paused => {
                self.state = shown.map_or(ListState::Idle, ListState::Loaded);
                self.unfinished = Some(loader);
                return Vec::new();
            }
            Step::Finished => {
                let extent = ListExtent::of(&loader);
                let loaded = LoadedData::of(&loader, extent, query, at);
                return self.stay(ListState::Loaded(loaded.after(shown)));
            }
            Step::Failed(error) => {
                let mut effects = vec![ListEffect::Abort];
                effects.extend(self.attend_to(&error));
                let arrived = loader.users().clone();
                let load_request = LoadRequest::All(loader);
                let shown = shown.map(|shown| match shown.scope {
                    Scope::All(ListExtent::Partial) if shown.users == arrived => shown,
                    Scope::All(_) | Scope::Page(_) => shown.into_stale(&load_request),
                });
                self.state = ListState::Failed {
                    query,
                    load_request,
                    page,
                    error,
                    at,
                    shown,
                };
                return effects;
            }
        };
        self.state = ListState::Loading {
            load_id,
            query,
            load_request: LoadRequest::All(loader),
            shown,
        };
        effects
    }
}

type Outcome = Result<UsersPage, ApiError>;

/// [`ListState::Loading`] of all pages, taken isolated.
struct LoadOfAll {
    load_id: LoadId,
    query: UsersQuery,
    loader: PageLoader,
    shown: Option<LoadedData>,
}

fn go_on(load_id: LoadId, pages: Vec<PageRequest>) -> Vec<ListEffect> {
    if pages.is_empty() {
        Vec::new()
    } else {
        vec![ListEffect::GoOn { load_id, pages }]
    }
}
