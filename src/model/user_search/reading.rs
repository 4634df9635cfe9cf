//! What a search has read so far, and which requests come next.

use std::collections::VecDeque;

use crate::api::configurations::ConfigurationsPage;
use crate::api::error::ApiError;
use crate::api::ids::ConfigId;
use crate::api::page_size::PageSize;
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::api::users::UsersPage;
use crate::model::configuration_picker::{FoundConfigurations, ListingExtent};
use crate::model::roster::entries::Entry;
use crate::model::user_search::list_reading::{Found, ListProgress, ListReading};
use crate::model::user_search::terms::Terms;
use crate::model::users::list::ListExtent;
use crate::model::users::page_loader::{PARALLEL, PageLoader, Step};
use crate::time::Instant;

/// A request of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchRequest {
    /// For configurations.
    Configurations(PageRequest),
    /// For users of a configuration.
    Users {
        /// Its place among those that have been listed.
        place: usize,
        /// Which users of which configuration.
        query: UsersQuery,
        /// Which page.
        page: PageRequest,
    },
}

/// Why a search has stopped.
#[derive(Debug, Clone, PartialEq)]
pub enum SearchFailure {
    /// The configurations could not be listed.
    Configurations(ApiError),
    /// A list could not be read, for a reason that the others share.
    Users(ConfigId, ApiError),
}

impl SearchFailure {
    /// How the request failed.
    #[must_use]
    pub fn error(&self) -> &ApiError {
        match self {
            Self::Configurations(error) | Self::Users(_, error) => error,
        }
    }
}

/// What follows from the end of a request.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Next {
    /// Go on with what [`Reading::next_requests`] says.
    GoOn,
    /// Wait this many seconds, then call [`Reading::waited`].
    Wait(u32),
    /// Nothing goes on before the operator says so.
    Stop(SearchFailure),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ListingState {
    Missing(PageRequest),
    UnderWay(PageRequest),
    Ended,
}

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchProgress {
    /// Configurations that have been listed.
    pub configurations: u32,
    /// Whether those are all.
    pub are_listed: bool,
    /// Configurations of which nothing more is to come.
    pub ended: u32,
    /// Seconds that the service is left in peace after a failure; `None` while requests are under way.
    pub pause_seconds: Option<u32>,
}

/// What a search has read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// Whose configurations.
    pub query: ConfigurationsQuery,
    /// Who is looked for, as typed.
    pub terms: Terms,
    /// Who is looked for, each once.
    pub entries: Vec<Entry>,
    /// The configurations that have been listed.
    pub found: FoundConfigurations,
    /// How far the list of each of them has been read.
    pub lists: Vec<ListReading>,
    /// When the first response came: nothing that was read is older, however long the search was stopped meanwhile.
    pub at: Option<Instant>,
    listing: ListingState,
    /// Entries of the listing that came, those that came again included.
    arrived: u32,
    /// Pages of lists that are to be asked for first.
    queue: VecDeque<(usize, PageRequest)>,
    under_way: usize,
    waits: u32,
    pause_seconds: Option<u32>,
}

impl Reading {
    pub(super) fn new(query: ConfigurationsQuery, terms: Terms, entries: Vec<Entry>) -> Self {
        Self {
            query,
            terms,
            entries,
            found: FoundConfigurations::default(),
            lists: Vec::new(),
            at: None,
            listing: ListingState::Missing(PageRequest::first(PageSize::Hundred)),
            arrived: 0,
            queue: VecDeque::new(),
            under_way: 0,
            waits: 0,
            pause_seconds: None,
        }
    }

    /// Whether the configurations have been listed as far as they can be.
    #[must_use]
    pub fn are_listed(&self) -> bool {
        self.listing == ListingState::Ended
    }

    /// Whether a configuration came twice, so that the listing changed while it was read: another may have been missed.
    #[must_use]
    pub fn listing_changed(&self) -> bool {
        let listed = u32::try_from(self.lists.len()).unwrap_or(u32::MAX);
        self.arrived > listed.saturating_add(self.found.without_id)
    }

    /// How far it has come.
    #[must_use]
    pub fn progress(&self) -> SearchProgress {
        let ended = self.lists.iter().filter(|list| list.has_ended()).count();
        SearchProgress {
            configurations: u32::try_from(self.lists.len()).unwrap_or(u32::MAX),
            are_listed: self.are_listed(),
            ended: u32::try_from(ended).unwrap_or(u32::MAX),
            pause_seconds: self.pause_seconds,
        }
    }

    /// Whether nothing more is to come.
    pub(super) fn has_ended(&self) -> bool {
        self.are_listed() && self.under_way == 0 && self.lists.iter().all(ListReading::has_ended)
    }

    /// Whether a list could not be read, which may be tried again.
    pub(super) fn has_failed_lists(&self) -> bool {
        self.lists
            .iter()
            .any(|list| matches!(list.progress, ListProgress::Failed { .. }))
    }

    /// Begins as many requests as may be under way.
    pub(super) fn next_requests(&mut self) -> Vec<SearchRequest> {
        let mut requests = Vec::new();
        if self.waits > 0 {
            return requests;
        }
        while self.under_way < PARALLEL {
            let request = match self.listing {
                ListingState::Missing(page) => {
                    self.listing = ListingState::UnderWay(page);
                    SearchRequest::Configurations(page)
                }
                ListingState::UnderWay(_) | ListingState::Ended => {
                    if self.queue.is_empty() {
                        self.begin_list();
                    }
                    let Some((place, page)) = self.queue.pop_front() else {
                        break;
                    };
                    let query = UsersQuery {
                        endpoint: self.query.endpoint.clone(),
                        project_id: self.query.project_id.clone(),
                        config_id: self.found.configurations[place].config_id.clone(),
                        user_name: None,
                    };
                    SearchRequest::Users { place, query, page }
                }
            };
            self.under_way += 1;
            requests.push(request);
        }
        requests
    }

    /// Begins a list that is awaited; those that failed before come last, so that they are in the way of no other.
    fn begin_list(&mut self) {
        let find = |is_next: fn(&ListProgress) -> bool| {
            self.lists.iter().position(|list| is_next(&list.progress))
        };
        let place = find(|progress| matches!(progress, ListProgress::Awaited)).or_else(|| {
            find(|progress| {
                matches!(
                    progress,
                    ListProgress::Failed {
                        is_awaited: true,
                        ..
                    }
                )
            })
        });
        let Some(place) = place else {
            return;
        };
        let list = &mut self.lists[place];
        let mut loader = match &list.progress {
            ListProgress::Failed { loader, .. } => loader.clone(),
            ListProgress::Included
            | ListProgress::Awaited
            | ListProgress::Loading(_)
            | ListProgress::Read(_) => PageLoader::new(),
        };
        let pages = loader.resume();
        list.progress = ListProgress::Loading(loader);
        self.enqueue(place, pages);
    }

    fn enqueue(&mut self, place: usize, pages: Vec<PageRequest>) {
        self.queue
            .extend(pages.into_iter().map(|page| (place, page)));
    }

    /// Takes in the end of a request for configurations.
    pub(super) fn configurations_ended(
        &mut self,
        page: PageRequest,
        at: Instant,
        outcome: Result<ConfigurationsPage, ApiError>,
    ) -> Next {
        if self.listing != ListingState::UnderWay(page) {
            return Next::GoOn;
        }
        self.under_way = self.under_way.saturating_sub(1);
        match outcome {
            Ok(arrived) => {
                self.at.get_or_insert(at);
                let sent = arrived.arrived;
                let next = self.found.take_in(page, arrived);
                if self.found.extent != ListingExtent::Repeated {
                    self.arrived = self.arrived.saturating_add(sent);
                }
                self.listing = next.map_or(ListingState::Ended, ListingState::Missing);
                for configuration in &self.found.configurations[self.lists.len()..] {
                    let list = ListReading::begin(configuration, &self.entries, self.terms.case);
                    self.lists.push(list);
                }
                Next::GoOn
            }
            Err(error) => {
                self.listing = ListingState::Missing(page);
                Next::Stop(SearchFailure::Configurations(error))
            }
        }
    }

    /// Takes in the end of a request for users.
    pub(super) fn users_ended(
        &mut self,
        place: usize,
        page: PageRequest,
        at: Instant,
        outcome: Result<UsersPage, ApiError>,
    ) -> Next {
        self.under_way = self.under_way.saturating_sub(1);
        if outcome.is_ok() {
            self.at.get_or_insert(at);
        }
        let Some(list) = self.lists.get_mut(place) else {
            return Next::GoOn;
        };
        // Nothing is awaited any more of a list that has failed.
        let ListProgress::Loading(loader) = &mut list.progress else {
            return Next::GoOn;
        };
        match loader.ended(page, at, outcome) {
            Step::Ask(pages) => {
                self.enqueue(place, pages);
                Next::GoOn
            }
            Step::Wait { seconds } => {
                self.waits += 1;
                self.pause_seconds = self.pause_seconds.max(Some(seconds));
                Next::Wait(seconds)
            }
            // Nothing pauses that was not told to.
            Step::Finished | Step::Paused => {
                list.found = Found::new(&self.entries, self.terms.case, loader.users());
                list.progress = ListProgress::Read(ListExtent::of(loader));
                Next::GoOn
            }
            Step::Failed(error) => {
                list.found = Found::new(&self.entries, self.terms.case, loader.users());
                list.progress = ListProgress::Failed {
                    loader: loader.clone(),
                    error: error.clone(),
                    is_awaited: false,
                };
                self.queue.retain(|&(other, _)| other != place);
                if concerns_all(&error) {
                    let config_id = self.found.configurations[place].config_id.clone();
                    Next::Stop(SearchFailure::Users(config_id, error))
                } else {
                    Next::GoOn
                }
            }
        }
    }

    /// A wait for a list is over.
    pub(super) fn waited(&mut self, place: usize) {
        self.waits = self.waits.saturating_sub(1);
        if self.waits == 0 {
            self.pause_seconds = None;
        }
        if let Some(ListReading {
            progress: ListProgress::Loading(loader),
            ..
        }) = self.lists.get_mut(place)
        {
            let pages = loader.waited();
            self.enqueue(place, pages);
        }
    }

    /// Leaves everything as it is: all requests have been ended.
    pub(super) fn stop(&mut self) {
        self.queue.clear();
        self.under_way = 0;
        self.waits = 0;
        self.pause_seconds = None;
        if let ListingState::UnderWay(page) = self.listing {
            self.listing = ListingState::Missing(page);
        }
        for list in &mut self.lists {
            if let ListProgress::Loading(loader) = &list.progress {
                // Whoever has been found there is told of.
                list.found = Found::new(&self.entries, self.terms.case, loader.users());
            }
        }
    }

    /// Goes on with what is missing.
    pub(super) fn resume(&mut self) {
        for (place, list) in self.lists.iter_mut().enumerate() {
            match &mut list.progress {
                ListProgress::Loading(loader) => {
                    let pages = loader.resume();
                    self.queue
                        .extend(pages.into_iter().map(|page| (place, page)));
                }
                ListProgress::Failed { is_awaited, .. } => *is_awaited = true,
                ListProgress::Included | ListProgress::Awaited | ListProgress::Read(_) => {}
            }
        }
    }
}

/// Whether a failure would be that of the other lists too, or is a sign that the service is to be left in peace.
fn concerns_all(error: &ApiError) -> bool {
    error.is_unauthorized() || error.is_transient()
}
