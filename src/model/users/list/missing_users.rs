//! The users who are not loaded: whether they come by themselves when the operator sorts, filters, checks or compares, and
//! how to go on where some have come.

use crate::api::paging::Total;
use crate::api::query::UsersQuery;
use crate::model::users::list::{
    List, ListExtent, ListState, LoadRequest, LoadedData, PageDirection, Scope,
};

/// Most users that are loaded without a question.
pub const FEW_USERS: u32 = 1_000;

/// Most pages that are loaded without a question, where nobody knows how many users there are.
pub const FEW_PAGES: u32 = 10;

/// The users who are not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingUsers {
    /// There are none, as far as is known.
    Nobody,
    /// Few, or nobody knows: they may be loaded without a question.
    Few,
    /// They are loaded when the operator asks for them.
    OnRequest,
}

impl LoadedData {
    /// The users who are not among these.
    #[must_use]
    pub fn missing_users(&self) -> MissingUsers {
        let is_whole = match self.scope {
            Scope::All(_) => self.scope.is_complete(),
            Scope::Page(page) => {
                page.offset().get() == 0
                    && self.page_after(PageDirection::Next).is_none()
                    && self.contradiction().is_none()
            }
        };
        match self.total {
            _ if is_whole => MissingUsers::Nobody,
            // Nobody knows what else comes.
            _ if self.contradiction().is_some() => MissingUsers::OnRequest,
            Total::Known(total) if total.saturating_sub(self.users.len()) > FEW_USERS => {
                MissingUsers::OnRequest
            }
            Total::Unknown if self.is_of_all() => MissingUsers::OnRequest,
            Total::Known(_) | Total::Unknown => MissingUsers::Few,
        }
    }
}

impl List {
    /// The users who are not loaded. Once some of them have come, failed to come or were cancelled, the operator decides.
    #[must_use]
    pub fn missing_users(&self) -> MissingUsers {
        let Some(shown) = self.shown() else {
            return MissingUsers::Nobody;
        };
        let is_decided = match self.state() {
            ListState::Failed { .. } => true,
            ListState::Idle | ListState::Loading { .. } | ListState::Loaded(_) => {
                shown.scope == Scope::All(ListExtent::Partial)
                    || self.declined.as_ref() == Some(&shown.query)
            }
        };
        match shown.missing_users() {
            MissingUsers::Few if is_decided => MissingUsers::OnRequest,
            rest => rest,
        }
    }

    /// Whether loading all users goes on from those on screen.
    #[must_use]
    pub fn can_resume(&self) -> bool {
        self.unfinished.is_some()
    }

    /// Whether as many users have come as may without a question, and the operator has not been asked yet.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.can_resume() && self.declined.is_none()
    }

    /// Leaves what is on screen as it is, and remembers how far all users have come.
    pub(super) fn give_up(
        &mut self,
        query: UsersQuery,
        load_request: LoadRequest,
        shown: Option<LoadedData>,
    ) {
        if let LoadRequest::All(loader) = load_request {
            let is_part = |shown: &LoadedData| {
                shown.scope == Scope::All(ListExtent::Partial) && shown.users == *loader.users()
            };
            if shown.as_ref().is_some_and(is_part) {
                self.unfinished = Some(loader);
            }
            self.declined = Some(query);
        }
        self.state = shown.map_or(ListState::Idle, ListState::Loaded);
    }
}
