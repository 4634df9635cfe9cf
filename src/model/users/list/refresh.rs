//! Reading again what is on screen, without disturbing whoever looks at it: the list's state stays what it is until the
//! response has come, and any request of the operator's takes precedence.

use crate::api::error::ApiError;
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, Total};
use crate::model::users::changes::Changes;
use crate::model::users::list::loaded_data::Soundness;
use crate::model::users::list::{
    Activity, Freshness, List, ListEffect, ListExtent, ListState, LoadId, LoadRequest, LoadedData,
    Outcome, Refresh, RefreshBlocker, Scope, go_on,
};
use crate::model::users::page_loader::{PageLoader, Step};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

impl List {
    /// What is in the way of a refresh; `None` where it can be made.
    #[must_use]
    pub fn refresh_blocker(&self) -> Option<RefreshBlocker> {
        let shown = match &self.state {
            ListState::Loading { .. } => return Some(RefreshBlocker::Busy),
            ListState::Idle | ListState::Failed { shown: None, .. } => {
                return Some(RefreshBlocker::NothingShown);
            }
            ListState::Failed {
                error,
                shown: Some(_),
                ..
            } if !error.is_transient() => {
                return Some(RefreshBlocker::Failed);
            }
            ListState::Loaded(shown)
            | ListState::Failed {
                shown: Some(shown), ..
            } => shown,
        };
        match (shown.scope, &self.refresh) {
            (Scope::All(ListExtent::Partial), _) => Some(RefreshBlocker::Incomplete),
            (
                Scope::Page(_)
                | Scope::All(ListExtent::Whole | ListExtent::Changed | ListExtent::Contradicted(_)),
                Some(_),
            ) => Some(RefreshBlocker::Busy),
            (
                Scope::Page(_)
                | Scope::All(ListExtent::Whole | ListExtent::Changed | ListExtent::Contradicted(_)),
                None,
            ) => None,
        }
    }

    /// Whether what is on screen is being read again.
    #[must_use]
    pub fn is_refreshing(&self) -> bool {
        self.refresh.is_some()
    }

    /// Whether requests are under way, be it for a refresh or for the operator.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.is_refreshing() || self.activity() != Activity::AtRest
    }

    pub(super) fn acknowledge(&mut self) -> Vec<ListEffect> {
        if let ListState::Loaded(shown)
        | ListState::Loading {
            shown: Some(shown), ..
        }
        | ListState::Failed {
            shown: Some(shown), ..
        } = &mut self.state
        {
            shown.changes = None;
        }
        Vec::new()
    }

    pub(super) fn refreshes_under(&self, load_id: LoadId) -> bool {
        self.refresh
            .as_ref()
            .is_some_and(|refresh| refresh.load_id == load_id)
    }

    pub(super) fn refresh(&mut self, token: Token) -> Vec<ListEffect> {
        if self.refresh_blocker().is_some() {
            return Vec::new();
        }
        let Some(LoadedData { query, scope, .. }) = self.shown() else {
            return Vec::new();
        };
        let query = query.clone();
        let (load_request, pages) = match *scope {
            Scope::Page(page) => (LoadRequest::Page(page), vec![page]),
            Scope::All(_) => {
                let mut loader = PageLoader::new();
                let pages = loader.resume();
                (LoadRequest::All(loader), pages)
            }
        };
        let load_id = self.next_load_id();
        self.refresh = Some(Refresh {
            load_id,
            load_request,
        });
        vec![ListEffect::Begin {
            load_id,
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
    ) -> Vec<ListEffect> {
        let Some(Refresh {
            load_id,
            load_request,
        }) = self.refresh.take()
        else {
            return Vec::new();
        };
        let mut loader = match load_request {
            LoadRequest::Page(_) | LoadRequest::LastUser { .. } => {
                return match outcome {
                    Ok(arrived) => {
                        let freshness = self.shown().map_or(Freshness::Current, |shown| {
                            shown.freshness_after(page, &arrived.users)
                        });
                        let users = UserList::of_page(page.offset(), arrived.users);
                        self.refreshed(Scope::Page(page), users, arrived.total, freshness, at)
                    }
                    Err(error) => self.refresh_failed(load_request, page, error, at),
                };
            }
            LoadRequest::All(loader) => loader,
        };
        let effects = match loader.ended(page, at, outcome) {
            Step::Ask(pages) => go_on(load_id, pages),
            Step::Wait { seconds } => vec![ListEffect::Wait { load_id, seconds }],
            Step::Finished => {
                let scope = Scope::All(ListExtent::of(&loader));
                let users = loader.users().clone();
                let at = loader.begun_at().unwrap_or(at);
                return self.refreshed(scope, users, loader.total(), Freshness::Current, at);
            }
            // It is not told to pause.
            Step::Paused => return Vec::new(),
            Step::Failed(error) => {
                let mut effects = vec![ListEffect::Abort];
                effects.extend(self.refresh_failed(LoadRequest::All(loader), page, error, at));
                return effects;
            }
        };
        let load_request = LoadRequest::All(loader);
        self.refresh = Some(Refresh {
            load_id,
            load_request,
        });
        effects
    }

    pub(super) fn refresh_waited(&mut self) -> Vec<ListEffect> {
        match &mut self.refresh {
            Some(Refresh {
                load_id,
                load_request: LoadRequest::All(loader),
            }) => go_on(*load_id, loader.waited()),
            Some(Refresh {
                load_request: LoadRequest::Page(_) | LoadRequest::LastUser { .. },
                ..
            })
            | None => Vec::new(),
        }
    }

    /// Puts what has been read in the place of what is on screen. Where that is the same it stays, so that nothing is
    /// drawn or sorted again.
    fn refreshed(
        &mut self,
        scope: Scope,
        users: UserList,
        total: Total,
        freshness: Freshness,
        at: Instant,
    ) -> Vec<ListEffect> {
        let Some(earlier) = self.take_shown() else {
            return Vec::new();
        };
        let reading = LoadedData {
            query: earlier.query.clone(),
            scope,
            users,
            total,
            loaded_at: at,
            freshness,
            changes: None,
        };
        // Nobody is said to have come or gone by what cannot be true, or by a list that moved while it was read.
        let are_comparable = match (earlier.soundness(), reading.soundness()) {
            (Soundness::Sound | Soundness::Moved, Soundness::Contradicted(contradiction)) => {
                return self.stay(ListState::Loaded(LoadedData {
                    freshness: Freshness::Contradicted(contradiction),
                    ..earlier
                }));
            }
            // The next reading tells. Where none does, an ID may be there twice for good: then the operator is told how to
            // see that.
            (Soundness::Sound, Soundness::Moved) => {
                return self.stay(ListState::Loaded(LoadedData {
                    freshness: Freshness::Unsettled,
                    ..earlier
                }));
            }
            (Soundness::Sound, Soundness::Sound) | (Soundness::Moved, Soundness::Moved) => true,
            (Soundness::Moved, Soundness::Sound) | (Soundness::Contradicted(_), _) => false,
        };
        let users = reading.users.clone();
        let unchanged = users.len() == earlier.users.len() && users.iter().eq(earlier.users.iter());
        let (users, changes, effects) = if unchanged {
            (earlier.users, earlier.changes, Vec::new())
        } else {
            let found = are_comparable
                .then(|| Changes::between(&earlier.users, earlier.loaded_at, &users))
                .flatten();
            let effects = found.iter().map(|_| ListEffect::Announce).collect();
            let changes = match earlier.changes {
                Some(changes) if are_comparable => {
                    Some(changes.followed_by(&earlier.users, &users))
                }
                Some(changes) => Some(changes.elsewhere(&earlier.users)),
                None => found,
            };
            let changes = changes.map(|changes| changes.found_in(scope.compared()));
            (users, changes, effects)
        };
        self.state = ListState::Loaded(LoadedData {
            users,
            changes,
            ..reading
        });
        effects
    }

    /// Shows the failure as that of any request, save that the focus stays where it is: the operator asked for nothing
    /// just now. The same failure once more changes nothing, or its banner would be read out every time.
    fn refresh_failed(
        &mut self,
        load_request: LoadRequest,
        page: PageRequest,
        error: ApiError,
        at: Instant,
    ) -> Vec<ListEffect> {
        match &self.state {
            ListState::Failed { error: known, .. } if known.is_again(&error) => return Vec::new(),
            ListState::Idle
            | ListState::Loading { .. }
            | ListState::Loaded(_)
            | ListState::Failed { .. } => {}
        }
        if let Some(shown) = self.take_shown() {
            let query = shown.query.clone();
            let shown = Some(shown.into_stale(&load_request));
            self.state = ListState::Failed {
                query,
                load_request,
                page,
                error,
                at,
                shown,
            };
        }
        Vec::new()
    }

    /// What is on screen, to be put back changed; where nothing is, the state stays.
    fn take_shown(&mut self) -> Option<LoadedData> {
        match std::mem::take(&mut self.state) {
            ListState::Loaded(shown)
            | ListState::Failed {
                shown: Some(shown), ..
            } => Some(shown),
            other @ (ListState::Idle
            | ListState::Loading { .. }
            | ListState::Failed { shown: None, .. }) => {
                self.state = other;
                None
            }
        }
    }
}
