//! What the end of a request makes of the list.

use crate::api::error::ApiError;
use crate::api::paging::{PageRequest, Total};
use crate::api::query::UsersQuery;
use crate::model::users::list::loaded_data::{Freshness, ListExtent, LoadedData, Scope};
use crate::model::users::list::{List, ListEffect, ListState, LoadId, LoadRequest, Outcome, go_on};
use crate::model::users::page_loader::{PageLoader, Step};
use crate::model::users::user_list::UserList;
use crate::time::Instant;

/// The fields of [`ListState::Loading`] while all pages are being loaded.
struct LoadOfAll {
    load_id: LoadId,
    query: UsersQuery,
    loader: PageLoader,
    shown: Option<LoadedData>,
}

impl List {
    /// Takes in how a request ended.
    pub(super) fn arrived(
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
        if self.retried.is_some() {
            Vec::new()
        } else if error.is_unauthorized() {
            vec![ListEffect::FocusToken]
        } else {
            vec![ListEffect::RevealBanner]
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
        let step = loader.ended(page, at, outcome);
        let loaded_at = loader.begun_at().unwrap_or(at);
        let shown = match shown {
            // A complete list stays on screen until it can be replaced by another one.
            Some(whole) if whole.scope.is_complete() => Some(whole),
            earlier if added && !loader.users().is_empty() => {
                let part = LoadedData::of(&loader, ListExtent::Partial, query.clone(), loaded_at);
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
                let loaded = LoadedData::of(&loader, extent, query, loaded_at);
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
