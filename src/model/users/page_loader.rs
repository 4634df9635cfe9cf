//! `Load all users`: which pages to ask for, when to wait, and whether the list stood still meanwhile.
//!
//! The first page tells the total; then pages are asked for a few at a time, or one by one where the total is unknown.
//! The total is not believed: the list ends where a page has fewer rows than the first one, so the page behind the last
//! full one is asked for too, be that the first. Where there is no total to betray a service that misreads offsets, a
//! probe asks once more for a user who has arrived.
//! A page that fails in a way that may pass is asked for again after a wait; meanwhile no other page is begun, so that
//! a throttled or overloaded service is left in peace.

use std::collections::HashSet;

use crate::api::error::ApiError;
use crate::api::page_size::PageSize;
use crate::api::paging::{Offset, PageRequest, Total};
use crate::api::users::{User, UsersPage};
use crate::model::users::contradiction::Contradiction;
use crate::model::users::user_list::UserList;
use crate::time::{Instant, whole_seconds};

/// Pages under way at once.
pub const PARALLEL: usize = 6;

/// Users that a page is asked to hold.
pub const PAGE_SIZE: PageSize = PageSize::Hundred;

/// Times that a page is asked for before its failure counts.
pub const TRIES: u32 = 3;

/// Seconds to wait after the first failure of a page where the service asks for no time; doubled with each further one.
const FIRST_WAIT_SECONDS: u32 = 1;

/// Most seconds to wait, whatever the service asks for.
const LONGEST_WAIT_SECONDS: u32 = 120;

/// How far the list has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLoader {
    users: UserList,
    /// When the first page arrived.
    begun_at: Option<Instant>,
    total: Total,
    /// Rows that a page brings: `limit`, or as many as the first one brought, since a service may have a bound of its own.
    step: u32,
    /// Offset of the first page that has not been asked for.
    next: u32,
    /// Where the furthest full page ends: whether anybody follows is seen only by asking.
    full_to: u32,
    /// Where the list turned out to end, whatever its total.
    end: Option<u32>,
    /// Asks for the last user of the first page again.
    probe: Option<PageRequest>,
    /// Who came where another user was asked for by the probe; of nobody nothing is known.
    misplaced: Option<User>,
    pages: Vec<LoadedPage>,
    /// Waits that are not over.
    waits: u32,
    pause_seconds: Option<u32>,
    stability: Stability,
    /// Whether two pages told different totals.
    total_moved: bool,
    /// Pages after which it stops where the total is unknown.
    most_pages: Option<u32>,
}

/// A page that has been asked for and has not arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LoadedPage {
    request: PageRequest,
    tries: u32,
    progress: PageProgress,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PageProgress {
    UnderWay,
    Waiting,
    Missing,
}

/// Whether the list stood still while it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stability {
    /// As far as can be told.
    Constant,
    /// Its total moved, or an ID came twice.
    Changed,
    /// What the service sent cannot all be true.
    Contradicted(Contradiction),
}

/// What follows from the end of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Ask for these pages; none where others are still awaited.
    Ask(Vec<PageRequest>),
    /// Wait this many seconds, then call [`PageLoader::waited`].
    Wait {
        /// 1 to 120.
        seconds: u32,
    },
    /// The list is read to its end.
    Finished,
    /// As many pages have come as may be asked for without the operator, and nobody knows how many follow.
    Paused,
    /// A page failed for good.
    Failed(ApiError),
}

impl PageLoader {
    /// Nothing read yet. The first page to ask for comes from [`PageLoader::resume`].
    #[must_use]
    pub fn new() -> Self {
        Self {
            users: UserList::default(),
            begun_at: None,
            total: Total::Unknown,
            step: PAGE_SIZE.limit(),
            next: 0,
            full_to: 0,
            end: None,
            probe: None,
            misplaced: None,
            pages: Vec::new(),
            waits: 0,
            pause_seconds: None,
            stability: Stability::Constant,
            total_moved: false,
            most_pages: None,
        }
    }

    /// Stops after so many pages where the total is unknown, until it is resumed.
    #[must_use]
    pub fn pausing_after(self, pages: u32) -> Self {
        Self {
            most_pages: Some(pages),
            ..self
        }
    }

    /// When the first page arrived, which the list is as old as however long the others took; `None` before that.
    #[must_use]
    pub fn begun_at(&self) -> Option<Instant> {
        self.begun_at
    }

    /// The users that have arrived.
    #[must_use]
    pub fn users(&self) -> &UserList {
        &self.users
    }

    /// `total_count` of the first page, as long as no more users have arrived.
    #[must_use]
    pub fn total(&self) -> Total {
        match self.total {
            Total::Known(total) if total < self.users.len() => Total::Unknown,
            total => total,
        }
    }

    /// Whether the list stood still so far.
    #[must_use]
    pub fn stability(&self) -> Stability {
        self.stability
    }

    /// How long the service is left in peace, as the last [`Step::Wait`] said; `None` when no wait is on.
    #[must_use]
    pub fn pause_seconds(&self) -> Option<u32> {
        self.pause_seconds
    }

    /// The pages to begin or go on with: those missing after a failure come first.
    #[must_use]
    pub fn resume(&mut self) -> Vec<PageRequest> {
        for page in &mut self.pages {
            page.tries = 0;
            page.progress = PageProgress::Missing;
        }
        self.waits = 0;
        self.pause_seconds = None;
        self.most_pages = None;
        self.ask()
    }

    /// Takes in the end of a page.
    pub fn ended(
        &mut self,
        request: PageRequest,
        at: Instant,
        outcome: Result<UsersPage, ApiError>,
    ) -> Step {
        let Some(place) = self.pages.iter().position(|page| page.request == request) else {
            return Step::Ask(Vec::new());
        };
        match outcome {
            Ok(arrived) => {
                self.pages.remove(place);
                self.begun_at.get_or_insert(at);
                self.take(request, arrived);
                let pages = self.ask();
                if !self.pages.is_empty() {
                    Step::Ask(pages)
                } else if self.goes_on() && self.is_paused() {
                    Step::Paused
                } else {
                    self.finish()
                }
            }
            Err(error) => {
                let page = &mut self.pages[place];
                page.tries += 1;
                if page.tries >= TRIES || !error.is_transient() {
                    page.progress = PageProgress::Missing;
                    return Step::Failed(error);
                }
                page.progress = PageProgress::Waiting;
                let seconds = wait_seconds(&error, page.tries);
                self.waits += 1;
                self.pause_seconds = self.pause_seconds.max(Some(seconds));
                Step::Wait { seconds }
            }
        }
    }

    /// A wait is over. Pages that failed side by side wait side by side: once the longest wait is over they are asked
    /// for again.
    #[must_use]
    pub fn waited(&mut self) -> Vec<PageRequest> {
        self.waits = self.waits.saturating_sub(1);
        if self.waits > 0 {
            return Vec::new();
        }
        self.pause_seconds = None;
        for page in &mut self.pages {
            if page.progress == PageProgress::Waiting {
                page.progress = PageProgress::Missing;
            }
        }
        self.ask()
    }

    fn take(&mut self, request: PageRequest, arrived: UsersPage) {
        let offset = request.offset().get();
        if self.probe == Some(request) {
            if arrived.users.first() != self.users.get(offset) {
                self.misplaced = Some(arrived.users.into_iter().next().unwrap_or_default());
            }
            return;
        }
        let rows = arrived.arrived();
        let end = offset.saturating_add(rows);
        if offset == 0 {
            self.total = arrived.total;
            if rows > 0 {
                self.step = rows;
            }
            self.next = self.step;
        } else if self.users.has_page(&arrived.users) {
            // A service that ignores the offset would be asked for ever.
            self.stability = Stability::Contradicted(Contradiction::SameUsers);
            self.end = Some(self.end.unwrap_or(offset).min(offset));
            return;
        } else if rows == 0 && arrived.total == Total::Known(0) {
            // The total counts the rows of the response.
            self.stability = Stability::Contradicted(Contradiction::Total {
                total: 0,
                sent: offset,
            });
        } else if arrived.total != self.total {
            if self.stability == Stability::Constant {
                self.stability = Stability::Changed;
            }
            self.total_moved |= arrived.total != Total::Unknown && self.total != Total::Unknown;
        }
        if rows == 0 {
            self.end = Some(self.end.unwrap_or(offset).min(offset));
        } else if rows >= self.step {
            self.full_to = self.full_to.max(end);
            if self.total == Total::Unknown {
                self.next = self.next.max(end);
            }
        }
        self.users.insert(request.offset(), arrived.users);
        if offset == 0 && self.total == Total::Unknown && self.full_to > 1 {
            self.probe = Offset::new(self.full_to - 1)
                .map(|offset| PageRequest::at(offset, PageSize::default()));
            self.pages.extend(self.probe.map(|request| LoadedPage {
                request,
                tries: 0,
                progress: PageProgress::Missing,
            }));
        }
    }

    /// Begins as many pages as may be under way: missing ones first, then new ones.
    fn ask(&mut self) -> Vec<PageRequest> {
        let mut asked = Vec::new();
        if self
            .pages
            .iter()
            .any(|page| page.progress == PageProgress::Waiting)
        {
            return asked;
        }
        let mut under_way = self
            .pages
            .iter()
            .filter(|page| page.progress == PageProgress::UnderWay)
            .filter(|page| self.probe != Some(page.request))
            .count();
        for page in &mut self.pages {
            if page.progress == PageProgress::Missing && under_way < PARALLEL {
                page.progress = PageProgress::UnderWay;
                asked.push(page.request);
                if self.probe != Some(page.request) {
                    under_way += 1;
                }
            }
        }
        while under_way < self.parallel() && self.goes_on() && !self.is_paused() {
            let Some(offset) = Offset::new(self.next) else {
                break;
            };
            let request = PageRequest::at(offset, PAGE_SIZE);
            self.next = self.next.saturating_add(self.step);
            self.pages.push(LoadedPage {
                request,
                tries: 0,
                progress: PageProgress::UnderWay,
            });
            asked.push(request);
            under_way += 1;
        }
        asked
    }

    fn parallel(&self) -> usize {
        match self.total {
            Total::Known(_) => PARALLEL,
            Total::Unknown => 1,
        }
    }

    fn goes_on(&self) -> bool {
        let behind = match self.total {
            // Where a multiple of the step is the total, the page behind it is asked for as well.
            Total::Known(total) => total.max(self.full_to),
            Total::Unknown => self.full_to,
        };
        self.next == 0 || (self.end.is_none() && self.next <= behind)
    }

    fn is_paused(&self) -> bool {
        self.total == Total::Unknown
            && self
                .most_pages
                .is_some_and(|pages| self.next >= pages.saturating_mul(self.step))
    }

    fn finish(&mut self) -> Step {
        let sent = self.users.len();
        match (self.stability, self.total) {
            (Stability::Contradicted(_), _) => {}
            _ if self.offset_is_misread() => {
                self.stability = Stability::Contradicted(Contradiction::Offset);
            }
            (_, Total::Known(total)) if total != sent && !self.total_moved => {
                self.stability = Stability::Contradicted(if sent == 0 {
                    Contradiction::NoMore { total, after: 0 }
                } else {
                    Contradiction::Total { total, sent }
                });
            }
            (_, Total::Known(total)) if total != sent => self.stability = Stability::Changed,
            _ if self.misplaced.is_some() || self.has_an_id_twice() => {
                self.stability = Stability::Changed;
            }
            (Stability::Constant | Stability::Changed, Total::Known(_) | Total::Unknown) => {}
        }
        Step::Finished
    }

    /// Whether the probe found somebody who is nowhere near. Where the list changed meanwhile, it is a neighbour.
    fn offset_is_misread(&self) -> bool {
        self.misplaced.as_ref().is_some_and(|found| {
            found.id.is_none() || !self.users.iter().any(|user| user.id == found.id)
        })
    }

    fn has_an_id_twice(&self) -> bool {
        let mut seen = HashSet::new();
        let mut ids = self.users.iter().filter_map(|user| user.id.as_deref());
        !ids.all(|id| seen.insert(id))
    }
}

impl Default for PageLoader {
    fn default() -> Self {
        Self::new()
    }
}

fn wait_seconds(error: &ApiError, tries: u32) -> u32 {
    let asked = error
        .response()
        .and_then(|response| response.retry_after)
        .map(whole_seconds);
    let doubled = FIRST_WAIT_SECONDS << tries.saturating_sub(1).min(6);
    asked
        .unwrap_or(doubled)
        .clamp(FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS)
}
