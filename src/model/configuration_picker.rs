//! `List configurations`: the configurations of a project, to pick one from.
//!
//! [`Picker::update`] is the only way from one state to another. Like the list of users it names its work by a
//! [`ListingId`] and drops responses to any other; it shares nothing else with it, so that neither can disturb the other.

use crate::api::configurations::{ConfigurationsPage, HotspotSessionConfig};
use crate::api::error::{ApiError, Status};
use crate::api::ids::Token;
use crate::api::paging::{PageRequest, PageSize, Total};
use crate::api::query::ConfigurationsQuery;

/// Most configurations that are asked for: no total is given, and a service that ignores `offset` would go on for ever.
pub const MOST: u32 = 1_000;

/// Names the requests for the configurations of a project. A newer one has a larger number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ListingId(u32);

/// The configurations that arrived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundConfigurations {
    /// In the service's order, each ID once.
    pub configurations: Vec<HotspotSessionConfig>,
    /// Entries left out because they have no ID with which users could be asked for.
    pub without_id: u32,
    /// Whether they are all that the project has.
    pub extent: ListingExtent,
}

/// How far the configurations were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListingExtent {
    /// To their end.
    #[default]
    Whole,
    /// Up to [`MOST`]; there may be more.
    Cut,
    /// Up to where the same ones came again in the place of others.
    Repeated,
    /// As far as the service gave any, though it says that there are more.
    Short {
        /// `total_count`.
        total: u32,
        /// Entries that arrived.
        sent: u32,
    },
}

/// What the picker is doing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PickerState {
    /// Nothing asked, or put away.
    #[default]
    Closed,
    /// A request is under way.
    Loading {
        /// Under which number.
        listing_id: ListingId,
        /// What it asks.
        query: ConfigurationsQuery,
        /// What has arrived so far.
        found: FoundConfigurations,
    },
    /// All have arrived.
    Loaded {
        /// Of which project.
        query: ConfigurationsQuery,
        /// Which; none where the project has none.
        found: FoundConfigurations,
    },
    /// A request failed.
    Failed {
        /// What it asked.
        query: ConfigurationsQuery,
        /// How it failed.
        error: ApiError,
    },
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum PickerEvent {
    /// The configurations of a project are wanted, for the first time or again.
    Asked(ConfigurationsQuery, Token),
    /// A request ended.
    Arrived {
        /// Of which work.
        listing_id: ListingId,
        /// For which page.
        page: PageRequest,
        /// With what.
        outcome: Result<ConfigurationsPage, ApiError>,
    },
    /// The choice is not wanted any more.
    Closed,
}

/// What to do about a transition.
#[derive(Debug, Clone, PartialEq)]
pub enum PickerEffect {
    /// Abort the running request, if any, and make this one.
    Begin {
        /// The number under which to report its end.
        listing_id: ListingId,
        /// What to ask.
        query: ConfigurationsQuery,
        /// Which page.
        page: PageRequest,
        /// What to ask it with; the picker itself keeps no token.
        token: Token,
    },
    /// Make a further request for the same work.
    GoOn {
        /// Which work.
        listing_id: ListingId,
        /// Which page.
        page: PageRequest,
    },
    /// Abort the running request and forget the work.
    Abort,
    /// A new token is needed: bring the operator to its field.
    FocusToken,
}

/// The picker's state and the number of its last work.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picker {
    state: PickerState,
    last_listing_id: ListingId,
}

impl Picker {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &PickerState {
        &self.state
    }

    /// Whether it has to do with `query`, which is what the form says now: the configurations of one project are none
    /// of another.
    #[must_use]
    pub fn is_about(&self, query: Option<&ConfigurationsQuery>) -> bool {
        match &self.state {
            PickerState::Closed => false,
            PickerState::Loading { query: asked, .. }
            | PickerState::Loaded { query: asked, .. }
            | PickerState::Failed { query: asked, .. } => Some(asked) == query,
        }
    }

    /// Puts the choice away; a request that is under way is of no use any more.
    pub fn close(&mut self) {
        self.state = PickerState::Closed;
    }

    /// Takes `event` in and says what is to be done. An event that means nothing in the present state changes nothing.
    pub fn update(&mut self, event: PickerEvent) -> Option<PickerEffect> {
        match event {
            PickerEvent::Asked(query, token) => {
                self.last_listing_id = ListingId(self.last_listing_id.0.wrapping_add(1));
                let listing_id = self.last_listing_id;
                self.state = PickerState::Loading {
                    listing_id,
                    query: query.clone(),
                    found: FoundConfigurations::default(),
                };
                Some(PickerEffect::Begin {
                    listing_id,
                    query,
                    page: PageRequest::first(PageSize::Hundred),
                    token,
                })
            }
            PickerEvent::Arrived {
                listing_id,
                page,
                outcome,
            } => match std::mem::take(&mut self.state) {
                PickerState::Loading {
                    listing_id: awaited,
                    query,
                    found,
                } if awaited == listing_id => self.arrived(listing_id, query, found, page, outcome),
                other => {
                    self.state = other;
                    None
                }
            },
            PickerEvent::Closed => match std::mem::take(&mut self.state) {
                PickerState::Loading { .. } => Some(PickerEffect::Abort),
                PickerState::Closed | PickerState::Loaded { .. } | PickerState::Failed { .. } => {
                    None
                }
            },
        }
    }

    fn arrived(
        &mut self,
        listing_id: ListingId,
        query: ConfigurationsQuery,
        mut found: FoundConfigurations,
        page: PageRequest,
        outcome: Result<ConfigurationsPage, ApiError>,
    ) -> Option<PickerEffect> {
        match outcome {
            Ok(arrived) if found.repeats(&arrived) => {
                found.extent = ListingExtent::Repeated;
                self.state = PickerState::Loaded { query, found };
                None
            }
            Ok(arrived) => {
                let sent = page.offset().get().saturating_add(arrived.arrived);
                let more = arrived.total.filter(|&total| total > sent);
                let total = more.map_or(Total::Unknown, Total::Known);
                let next = match arrived.arrived {
                    0 => None,
                    rows => page.next(rows, total),
                };
                found.take_in(arrived);
                match (next, more) {
                    (Some(page), _) if page.offset().get() < MOST => {
                        self.state = PickerState::Loading {
                            listing_id,
                            query,
                            found,
                        };
                        return Some(PickerEffect::GoOn { listing_id, page });
                    }
                    (Some(_), _) => found.extent = ListingExtent::Cut,
                    (None, Some(total)) => found.extent = ListingExtent::Short { total, sent },
                    (None, None) => {}
                }
                self.state = PickerState::Loaded { query, found };
                None
            }
            Err(error) => {
                let effect = match &error {
                    ApiError::Status {
                        status: Status::Unauthorized,
                        ..
                    } => Some(PickerEffect::FocusToken),
                    ApiError::Status { .. }
                    | ApiError::Unreadable { .. }
                    | ApiError::Redirected
                    | ApiError::Network
                    | ApiError::Timeout { .. } => None,
                };
                self.state = PickerState::Failed { query, error };
                effect
            }
        }
    }
}

impl FoundConfigurations {
    /// Whether the project has no configuration.
    #[must_use]
    pub fn has_none(&self) -> bool {
        // Those without an ID are configurations too.
        *self == Self::default()
    }

    /// Whether a page has nothing but what has been found.
    fn repeats(&self, page: &ConfigurationsPage) -> bool {
        let is_found = |configuration| self.configurations.contains(configuration);
        !page.configurations.is_empty() && page.configurations.iter().all(is_found)
    }

    /// Adds a page. A configuration that a change of the list brings twice is kept once.
    fn take_in(&mut self, page: ConfigurationsPage) {
        let with_id = u32::try_from(page.configurations.len()).unwrap_or(u32::MAX);
        self.without_id = self
            .without_id
            .saturating_add(page.arrived.saturating_sub(with_id));
        for configuration in page.configurations {
            let is_there =
                |known: &HotspotSessionConfig| known.config_id == configuration.config_id;
            if !self.configurations.iter().any(is_there) {
                self.configurations.push(configuration);
            }
        }
    }
}
