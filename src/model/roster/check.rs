//! When a roster is checked: at once where all users are there, otherwise as soon as they are. The result belongs to
//! the list that it was checked against, and says so when another one is on screen.

use std::sync::Arc;

use crate::api::query::UsersQuery;
use crate::model::roster::entries::Layout;
use crate::model::roster::{CaseSensitivity, Findings};
use crate::model::users::list::{
    List, ListExtent, ListState, LoadRequest, LoadedData, MissingUsers, Scope,
};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// A roster as it is typed, and as it was when `Check` was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    /// Its entries, as typed.
    pub text: String,
    /// Where they are, if it is a table.
    pub layout: Layout,
    /// How they are compared.
    pub case: CaseSensitivity,
}

/// How far the check has come.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Check {
    /// Nothing has been checked.
    #[default]
    Never,
    /// All users are being loaded, in answer to this query.
    Awaiting(Roster, UsersQuery),
    /// Loading them failed, and can go on from the banner.
    Stalled(Roster, UsersQuery),
    /// They are many, or nobody knows how many follow: those of this query's configuration are loaded when the operator
    /// asks for them.
    Offered(Roster, UsersQuery),
    /// They were not loaded: cancelled, or something else was asked for.
    Dropped,
    /// There is a result.
    Done(Arc<CheckResult>),
}

/// What was found out, of which roster, and from which list.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckResult {
    /// The roster as it was when `Check` was chosen.
    pub roster: Roster,
    /// The list.
    pub basis: Basis,
    /// What was found out.
    pub findings: Findings,
}

/// Why a result is out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outdated {
    /// The entries were edited, another column was chosen, or they are to be compared in another way.
    Roster,
    /// Another list is on screen, or none, or it could not be read again.
    List,
    /// Both.
    RosterAndList,
}

/// Which list a roster was checked against.
#[derive(Debug, Clone, PartialEq)]
pub struct Basis {
    /// The query that it answers.
    pub query: UsersQuery,
    /// Whether it stood still while it was read.
    pub extent: ListExtent,
    /// When the first of it arrived.
    pub loaded_at: Instant,
    /// Its users.
    pub users: UserList,
}

/// What `Check` leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Start {
    /// To this.
    At(Check),
    /// All users of the configuration are to be loaded first, then [`Check::begin`] again.
    LoadFirst(Roster),
}

impl Check {
    /// Begins to check `roster`. A list of one name only is not enough: it does not say who else is listed.
    #[must_use]
    pub fn begin(roster: Roster, list: &List) -> Start {
        // What has not been seen since a request failed is loaded again first.
        let current = list.shown().filter(|shown| !shown.freshness.is_old());
        match (list.state(), current.and_then(whole)) {
            (
                ListState::Loading {
                    query,
                    load_request,
                    ..
                },
                _,
            ) if reads_all(query, load_request) => Start::At(Self::Awaiting(roster, query.clone())),
            (_, Some((shown, extent))) => Start::At(Self::done(roster, shown, extent)),
            (_, None) => match many(list) {
                Some(shown) => Start::At(Self::Offered(roster, shown.query.clone())),
                None => Start::LoadFirst(roster),
            },
        }
    }

    /// What becomes of a check that waits for `list`; `None` where nothing does.
    #[must_use]
    pub fn follow(&self, list: &List) -> Option<Self> {
        let (Self::Awaiting(roster, query)
        | Self::Stalled(roster, query)
        | Self::Offered(roster, query)) = self
        else {
            return None;
        };
        // It is not about another list that the operator loads meanwhile.
        let is_about = |other: &UsersQuery| other.has_same_configuration(query);
        if list.query().is_some_and(|other| !is_about(other)) {
            return Some(Self::Dropped);
        }
        let next = match list.state() {
            ListState::Loading {
                query,
                load_request,
                ..
            } if reads_all(query, load_request) => Self::Awaiting(roster.clone(), query.clone()),
            ListState::Failed {
                query,
                load_request,
                ..
            } if reads_all(query, load_request) => Self::Stalled(roster.clone(), query.clone()),
            ListState::Loaded(shown) => match whole(shown) {
                Some((shown, extent)) => Self::done(roster.clone(), shown, extent),
                None if list.is_paused() || matches!(self, Self::Offered(..)) => {
                    Self::Offered(roster.clone(), query.clone())
                }
                None => Self::Dropped,
            },
            ListState::Idle | ListState::Loading { .. } | ListState::Failed { .. } => Self::Dropped,
        };
        (next != *self).then_some(next)
    }

    fn done(roster: Roster, shown: &LoadedData, extent: ListExtent) -> Self {
        Self::Done(Arc::new(CheckResult {
            basis: Basis::of(shown, extent),
            findings: Findings::new(&roster.text, roster.layout, roster.case, &shown.users),
            roster,
        }))
    }
}

impl CheckResult {
    /// Why the result is out of date where `roster` is in the form and `list` on screen; `None` where it is not.
    #[must_use]
    pub fn outdated(&self, roster: &Roster, list: &List) -> Option<Outdated> {
        self.outdated_for(roster, self.is_of(list))
    }

    /// Whether `list` has the users that were checked against. It may take a comparison of all of them.
    #[must_use]
    pub fn is_of(&self, list: &List) -> bool {
        let current = list.shown().filter(|shown| !shown.freshness.is_old());
        current
            .and_then(whole)
            .is_some_and(|(shown, extent)| self.basis.is_of(shown, extent))
    }

    /// [`CheckResult::outdated`] for whoever knows already whether it [is of the list](CheckResult::is_of).
    #[must_use]
    pub fn outdated_for(&self, roster: &Roster, is_of_list: bool) -> Option<Outdated> {
        match (*roster == self.roster, is_of_list) {
            (true, true) => None,
            (false, true) => Some(Outdated::Roster),
            (true, false) => Some(Outdated::List),
            (false, false) => Some(Outdated::RosterAndList),
        }
    }
}

impl Basis {
    fn of(shown: &LoadedData, extent: ListExtent) -> Self {
        Self {
            query: shown.query.clone(),
            extent,
            loaded_at: shown.loaded_at,
            users: shown.users.clone(),
        }
    }

    /// Whether `shown` is that list, or one read later that is the same.
    fn is_of(&self, shown: &LoadedData, extent: ListExtent) -> bool {
        (&self.query, self.extent) == (&shown.query, extent)
            && (self.users == shown.users || self.users.iter().eq(shown.users.iter()))
    }
}

fn reads_all(query: &UsersQuery, load_request: &LoadRequest) -> bool {
    match load_request {
        LoadRequest::All(_) => query.user_name.is_none(),
        LoadRequest::Page(_) | LoadRequest::LastUser { .. } => false,
    }
}

/// What is on screen, where so many users of the configuration are missing that they are not loaded without a question.
fn many(list: &List) -> Option<&LoadedData> {
    list.shown().filter(|shown| {
        shown.query.user_name.is_none() && shown.missing_users() == MissingUsers::OnRequest
    })
}

/// What is on screen, where it is all users of a configuration.
fn whole(shown: &LoadedData) -> Option<(&LoadedData, ListExtent)> {
    match shown.scope {
        Scope::All(
            extent @ (ListExtent::Whole | ListExtent::Changed | ListExtent::Contradicted(_)),
        ) if shown.query.user_name.is_none() => Some((shown, extent)),
        Scope::All(_) | Scope::Page(_) => None,
    }
}
