//! What is on screen: users, how much of the list they are, and how far that can be relied on.

use crate::api::page_size::PageSize;
use crate::api::paging::{Offset, PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::api::users::User;
use crate::model::users::changes::{Changes, Compared};
use crate::model::users::contradiction::Contradiction;
use crate::model::users::filter::Phrase;
use crate::model::users::page_loader::{self, PageLoader, Stability};
use crate::model::users::paging::page_numbers::{LastPage, PageNumbers};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// Users on screen.
#[derive(Debug, Clone, PartialEq)]
pub struct LoadedData {
    /// The question that they answer.
    pub query: UsersQuery,
    /// How much of the list they are.
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

    /// What it means to compare two readings of it.
    pub(super) const fn compared(self) -> Compared {
        match self {
            Self::Page(_) => Compared::Pages,
            Self::All(_) => Compared::Lists,
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
    /// The list changed while it was read later, and that reading has been left out.
    Unsettled,
    /// A later reading cannot be true and has been left out.
    Contradicted(Contradiction),
}

impl Freshness {
    /// Whether what is on screen is older than what was asked for last.
    #[must_use]
    pub const fn is_old(self) -> bool {
        match self {
            Self::Current | Self::LastPage | Self::Repeats | Self::Misplaced => false,
            Self::RefreshFailed | Self::Stale | Self::Unsettled | Self::Contradicted(_) => true,
        }
    }

    /// Why a later reading cannot be true, where one has been left out for that.
    #[must_use]
    pub const fn contradiction(self) -> Option<Contradiction> {
        match self {
            Self::Contradicted(contradiction) => Some(contradiction),
            Self::Current
            | Self::LastPage
            | Self::Repeats
            | Self::Misplaced
            | Self::RefreshFailed
            | Self::Stale
            | Self::Unsettled => None,
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

/// Which way to turn a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageDirection {
    /// Towards the first page.
    Previous,
    /// Towards the last page.
    Next,
}

/// How far a reading of the list can be believed.
pub(super) enum Soundness {
    Sound,
    /// The list moved while it was read, or has a user twice.
    Moved,
    Contradicted(Contradiction),
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
            _ if self.freshness.contradiction().is_some() => Content::Contradiction,
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
        Phrase::new(asked.as_str()).names_without(self.users.iter())
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
                | Freshness::Unsettled
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
    pub(super) fn last_user_request(
        &self,
        behind: PageRequest,
        total: Total,
    ) -> Option<PageRequest> {
        let Scope::Page(page) = self.scope else {
            return None;
        };
        let is_counted = page.offset().get() > 0 && matches!(self.total, Total::Known(_));
        let is_contradicted = matches!(total, Total::Known(total) if total > behind.offset().get());
        let last = behind.offset().get().checked_sub(1).and_then(Offset::new)?;
        (!is_counted && !is_contradicted).then(|| PageRequest::at(last, PageSize::default()))
    }

    /// Whether `found` is the last user. Where the list has changed meanwhile, it is another one of the page.
    pub(super) fn has_at_its_end(&self, found: Option<&User>) -> bool {
        let last = self.users.len().checked_sub(1);
        let is_on_page =
            |found: &User| found.id.is_some() && self.users.iter().any(|user| user.id == found.id);
        found.is_some_and(|found| {
            last.and_then(|last| self.users.get(last)) == Some(found) || is_on_page(found)
        })
    }

    /// With what has changed since the operator knew it all, where `earlier` was on screen before.
    pub(super) fn after(self, earlier: Option<Self>) -> Self {
        Self {
            changes: earlier.and_then(|earlier| earlier.changes_until(&self)),
            ..self
        }
    }

    /// The changes that nobody has acknowledged, when `next` takes the place of this on screen.
    fn changes_until(self, next: &Self) -> Option<Changes> {
        let changes = self.changes.clone()?;
        Some(if self.is_comparable_with(next) {
            let changes = changes.followed_by(&self.users, &next.users);
            changes.found_in(next.scope.compared())
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

    pub(super) fn is_followed_by(&self, page: PageRequest) -> bool {
        self.page_after(PageDirection::Next) == Some(page)
    }

    /// The page after this one came back empty, so the list ends here, unless the total that came with it says that there
    /// are more.
    pub(super) fn into_last_page(self, total: Total) -> Self {
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
    pub(super) fn freshness_after(&self, page: PageRequest, users: &[User]) -> Freshness {
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

    pub(super) fn into_misplaced(self) -> Self {
        Self {
            freshness: Freshness::Misplaced,
            ..self
        }
    }

    /// What of all pages has arrived.
    pub(super) fn of(
        loader: &PageLoader,
        extent: ListExtent,
        query: UsersQuery,
        at: Instant,
    ) -> Self {
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

    /// Whether it can be told who came and who went from these users to those of `next`, of the same question.
    fn is_comparable_with(&self, next: &Self) -> bool {
        let is_same_part = match (self.scope, next.scope) {
            (Scope::Page(before), Scope::Page(after)) => before == after,
            (before, after) => before.is_complete() && after.is_complete(),
        };
        let is_sound = matches!(
            (self.soundness(), next.soundness()),
            (Soundness::Sound, Soundness::Sound) | (Soundness::Moved, Soundness::Moved)
        );
        is_same_part && is_sound
    }

    pub(super) fn soundness(&self) -> Soundness {
        match (self.contradiction(), self.scope) {
            (Some(contradiction), _) => Soundness::Contradicted(contradiction),
            (None, Scope::All(ListExtent::Changed)) => Soundness::Moved,
            (None, Scope::All(_) | Scope::Page(_)) => Soundness::Sound,
        }
    }
}
