//! Reading again what is on screen, without disturbing whoever looks at it: the list's state stays what it is until the
//! answer has come, and any request of the reader's takes precedence.

use crate::api::error::ApiError;
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, Total};
use crate::model::users::changes::Marks;
use crate::model::users::list::{
    Activity, Effect, Extent, Freshness, Hindrance, Job, List, Outcome, Refresh, Scope, Shown,
    State, Ticket, go_on,
};
use crate::model::users::page_loader::{self, Collect, Step};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

impl List {
    /// What is in the way of a refresh; `None` where it can be made.
    #[must_use]
    pub fn hindrance(&self) -> Option<Hindrance> {
        let shown = match &self.state {
            State::Loading { .. } => return Some(Hindrance::Busy),
            State::Idle | State::Failed { shown: None, .. } => {
                return Some(Hindrance::NothingShown);
            }
            State::Failed {
                query,
                error,
                shown: Some(shown),
                ..
            } if *query != shown.query || !page_loader::passes(error) => {
                return Some(Hindrance::Failed);
            }
            State::Shown(shown)
            | State::Failed {
                shown: Some(shown), ..
            } => shown,
        };
        match (shown.scope, &self.refresh) {
            (Scope::All(Extent::Partial), _) => Some(Hindrance::Incomplete),
            (Scope::Page(_) | Scope::All(Extent::Whole | Extent::Changed), Some(_)) => {
                Some(Hindrance::Busy)
            }
            (Scope::Page(_) | Scope::All(Extent::Whole | Extent::Changed), None) => None,
        }
    }

    /// Whether what is on screen is being read again.
    #[must_use]
    pub fn is_refreshing(&self) -> bool {
        self.refresh.is_some()
    }

    /// Whether requests are under way, be it for a refresh or for the reader.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.is_refreshing() || self.activity() != Activity::AtRest
    }

    pub(super) fn acknowledge(&mut self) -> Vec<Effect> {
        if let State::Shown(shown)
        | State::Loading {
            shown: Some(shown), ..
        }
        | State::Failed {
            shown: Some(shown), ..
        } = &mut self.state
        {
            shown.marks = None;
        }
        Vec::new()
    }

    pub(super) fn refreshes_under(&self, ticket: Ticket) -> bool {
        self.refresh
            .as_ref()
            .is_some_and(|refresh| refresh.ticket == ticket)
    }

    pub(super) fn refresh(&mut self, token: Token) -> Vec<Effect> {
        if self.hindrance().is_some() {
            return Vec::new();
        }
        let Some(Shown { query, scope, .. }) = self.shown() else {
            return Vec::new();
        };
        let query = query.clone();
        let (job, pages) = match *scope {
            Scope::Page(page) => (Job::Page(page), vec![page]),
            Scope::All(_) => {
                let mut collect = Collect::new();
                let pages = collect.resume();
                (Job::All(collect), pages)
            }
        };
        let ticket = self.next_ticket();
        self.refresh = Some(Refresh { ticket, job });
        vec![Effect::Begin {
            ticket,
            query,
            pages,
            token,
        }]
    }

    pub(super) fn refresh_arrived(
        &mut self,
        page: PageRequest,
        at: Instant,
        outcome: Outcome,
    ) -> Vec<Effect> {
        let Some(Refresh { ticket, job }) = self.refresh.take() else {
            return Vec::new();
        };
        let mut collect = match job {
            Job::Page(_) => {
                return match outcome {
                    Ok(arrived) => {
                        let users = UserList::of_page(page.offset(), arrived.users);
                        self.refreshed(Scope::Page(page), users, arrived.total, at)
                    }
                    Err(error) => self.refresh_failed(job, page, error),
                };
            }
            Job::All(collect) => collect,
        };
        let effects = match collect.ended(page, outcome) {
            Step::Ask(pages) => go_on(ticket, pages),
            Step::Wait { seconds } => vec![Effect::Wait { ticket, seconds }],
            Step::Finished => {
                let scope = Scope::All(Extent::of(&collect));
                return self.refreshed(scope, collect.users().clone(), collect.total(), at);
            }
            Step::Failed(error) => {
                let mut effects = vec![Effect::Abort];
                effects.extend(self.refresh_failed(Job::All(collect), page, error));
                return effects;
            }
        };
        let job = Job::All(collect);
        self.refresh = Some(Refresh { ticket, job });
        effects
    }

    pub(super) fn refresh_waited(&mut self) -> Vec<Effect> {
        match &mut self.refresh {
            Some(Refresh {
                ticket,
                job: Job::All(collect),
            }) => go_on(*ticket, collect.waited()),
            Some(Refresh {
                job: Job::Page(_), ..
            })
            | None => Vec::new(),
        }
    }

    /// Puts what has been read in the place of what is on screen. Where that is the same it stays, so that nothing is
    /// drawn or sorted anew.
    fn refreshed(
        &mut self,
        scope: Scope,
        users: UserList,
        total: Total,
        at: Instant,
    ) -> Vec<Effect> {
        let Some(earlier) = self.take_shown() else {
            return Vec::new();
        };
        let found = Marks::between(&earlier.users, earlier.loaded_at, &users);
        let effects = found.iter().map(|_| Effect::Announce).collect();
        let unchanged = users.len() == earlier.users.len() && users.iter().eq(earlier.users.iter());
        let (users, marks) = if unchanged {
            (earlier.users, earlier.marks)
        } else {
            let marks = found.or_else(|| {
                let marks = earlier.marks?;
                Some(marks.carried_over(&earlier.users, &users))
            });
            (users, marks)
        };
        self.state = State::Shown(Shown {
            query: earlier.query,
            scope,
            users,
            total,
            loaded_at: at,
            freshness: Freshness::Current,
            marks,
        });
        effects
    }

    /// Shows the failure as that of any request, save that the focus stays where it is: the reader asked for nothing
    /// just now. The same failure once more changes nothing, or its banner would be read out every time.
    fn refresh_failed(&mut self, job: Job, page: PageRequest, error: ApiError) -> Vec<Effect> {
        match &self.state {
            State::Failed { error: known, .. } if known.is_again(&error) => return Vec::new(),
            State::Idle | State::Loading { .. } | State::Shown(_) | State::Failed { .. } => {}
        }
        if let Some(shown) = self.take_shown() {
            self.state = State::Failed {
                query: shown.query.clone(),
                job,
                page,
                error,
                shown: Some(shown.into_not_current()),
            };
        }
        Vec::new()
    }

    /// What is on screen, to be put back changed; where nothing is, the state stays.
    fn take_shown(&mut self) -> Option<Shown> {
        match std::mem::take(&mut self.state) {
            State::Shown(shown)
            | State::Failed {
                shown: Some(shown), ..
            } => Some(shown),
            other @ (State::Idle | State::Loading { .. } | State::Failed { shown: None, .. }) => {
                self.state = other;
                None
            }
        }
    }
}
