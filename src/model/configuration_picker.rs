//! The configurations of a project, to pick one from.
//!
//! [`Picker::update`] is the only way from one state to another. Like the list of users it names its work by a
//! [`ListingId`] and drops responses to any other; it shares nothing else with it, so that neither can disturb the other.

use crate::api::configurations::{ConfigurationsPage, HotspotSessionConfig};
use crate::api::error::ApiError;
use crate::api::ids::{ConfigId, Token};
use crate::api::page_size::PageSize;
use crate::api::paging::{PageRequest, Total};
use crate::api::query::ConfigurationsQuery;
use crate::model::users::filter::Phrase;
use crate::time::Instant;

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

/// The configurations of a project as they were at some time.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Of which project.
    pub query: ConfigurationsQuery,
    /// Which; none where the project has none.
    pub found: FoundConfigurations,
    /// When the last of them arrived.
    pub at: Instant,
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
    /// All have arrived: [`Picker::listing`].
    Loaded,
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
        /// When.
        at: Instant,
        /// With what.
        outcome: Result<ConfigurationsPage, ApiError>,
    },
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
    /// A new token is needed: bring the operator to its field.
    FocusToken,
}

/// The picker's state, what was listed last, and the number of its last work.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picker {
    state: PickerState,
    listing: Option<Listing>,
    last_listing_id: ListingId,
}

impl Picker {
    /// What it is doing.
    #[must_use]
    pub fn state(&self) -> &PickerState {
        &self.state
    }

    /// What was listed last of the project that `query` asks about. It stays when the choice is put away, and is of no other
    /// project.
    #[must_use]
    pub fn listing(&self, query: &ConfigurationsQuery) -> Option<&Listing> {
        self.listing
            .as_ref()
            .filter(|listing| listing.query == *query)
    }

    /// What was listed last, of whichever project.
    #[must_use]
    pub fn last_listing(&self) -> Option<&Listing> {
        self.listing.as_ref()
    }

    /// What it is doing about `query`; nothing where it has to do with another project.
    #[must_use]
    pub fn state_about(&self, query: &ConfigurationsQuery) -> &PickerState {
        let is_about = match &self.state {
            PickerState::Closed => true,
            PickerState::Loading { query: asked, .. }
            | PickerState::Failed { query: asked, .. } => asked == query,
            PickerState::Loaded => self.listing(query).is_some(),
        };
        if is_about {
            &self.state
        } else {
            &PickerState::Closed
        }
    }

    /// Puts the choice away. Says whether a request was under way, which is of no use any more.
    pub fn close(&mut self) -> bool {
        let state = std::mem::take(&mut self.state);
        matches!(state, PickerState::Loading { .. })
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
                at,
                outcome,
            } => match std::mem::take(&mut self.state) {
                PickerState::Loading {
                    listing_id: awaited,
                    query,
                    found,
                } if awaited == listing_id => {
                    let listing = Listing { query, found, at };
                    self.arrived(listing_id, listing, page, outcome)
                }
                other => {
                    self.state = other;
                    None
                }
            },
        }
    }

    fn arrived(
        &mut self,
        listing_id: ListingId,
        mut listing: Listing,
        page: PageRequest,
        outcome: Result<ConfigurationsPage, ApiError>,
    ) -> Option<PickerEffect> {
        match outcome {
            Ok(arrived) => {
                let Some(page) = listing.found.take_in(page, arrived) else {
                    self.loaded(listing);
                    return None;
                };
                self.state = PickerState::Loading {
                    listing_id,
                    query: listing.query,
                    found: listing.found,
                };
                Some(PickerEffect::GoOn { listing_id, page })
            }
            Err(error) => {
                let effect = error.is_unauthorized().then_some(PickerEffect::FocusToken);
                let query = listing.query;
                self.state = PickerState::Failed { query, error };
                effect
            }
        }
    }

    fn loaded(&mut self, listing: Listing) {
        self.state = PickerState::Loaded;
        self.listing = Some(listing);
    }
}

impl Listing {
    /// What was listed of the configuration with this ID.
    #[must_use]
    pub fn configuration(&self, id: &ConfigId) -> Option<&HotspotSessionConfig> {
        let mut configurations = self.found.configurations.iter();
        configurations.find(|configuration| configuration.config_id == *id)
    }
}

impl FoundConfigurations {
    /// Those whose ID contains `text`, in the same order.
    pub fn matching(&self, text: &str) -> impl Iterator<Item = &HotspotSessionConfig> {
        let phrase = Phrase::new(text);
        self.configurations
            .iter()
            .filter(move |configuration| phrase.is_in(configuration.config_id.as_str()))
    }

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

    /// Adds what came for `page`, unless it is what has been found already. Says which page is to be asked for next; none
    /// where these are all that are to be had, of which [`Self::extent`] then tells how far they go.
    #[must_use]
    pub fn take_in(
        &mut self,
        page: PageRequest,
        arrived: ConfigurationsPage,
    ) -> Option<PageRequest> {
        if self.repeats(&arrived) {
            self.extent = ListingExtent::Repeated;
            return None;
        }
        let sent = page.offset().get().saturating_add(arrived.arrived);
        let more = arrived.total.filter(|&total| total > sent);
        let total = more.map_or(Total::Unknown, Total::Known);
        let next = match arrived.arrived {
            0 => None,
            rows => page.next(rows, total),
        };
        self.add(arrived);
        match (next, more) {
            (Some(page), _) if page.offset().get() < MOST => return Some(page),
            (Some(_), _) => self.extent = ListingExtent::Cut,
            (None, Some(total)) => self.extent = ListingExtent::Short { total, sent },
            (None, None) => {}
        }
        None
    }

    /// Adds a page. A configuration that a change of the list brings twice is kept once.
    fn add(&mut self, page: ConfigurationsPage) {
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

/// Which way an arrow key leads in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OptionStep {
    /// Down.
    Next,
    /// Up.
    Previous,
}

impl OptionStep {
    /// The place after `place` in a list of `count`; past either end it comes in again at the other. `None` is the field
    /// above the list.
    #[must_use]
    pub fn from(self, place: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        Some(match (self, place) {
            (Self::Next, Some(place)) if place < last => place + 1,
            (Self::Next, _) => 0,
            (Self::Previous, Some(place)) if place > 0 => place - 1,
            (Self::Previous, _) => last,
        })
    }
}
