//! What came of a search: who was found where, who was not, and how much was read.

use std::collections::{HashMap, HashSet};

use crate::api::configurations::{HotspotSessionConfig, Migration};
use crate::api::error::ApiError;
use crate::api::ids::ConfigId;
use crate::api::query::ConfigurationsQuery;
use crate::api::users::User;
use crate::model::configuration_picker::ListingExtent;
use crate::model::roster::entries::Entry;
use crate::model::user_search::list_reading::{ListProgress, WhyRead};
use crate::model::user_search::reading::Reading;
use crate::model::user_search::terms::Terms;
use crate::model::users::list::ListExtent;

/// A user on a list, and for whom that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'a> {
    /// The name or ID that was looked for.
    pub entry: &'a str,
    /// Where.
    pub configuration: &'a HotspotSessionConfig,
    /// The user as on the list.
    pub user: &'a User,
}

/// Somebody who was found nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotFound<'a> {
    /// The name or ID that was looked for.
    pub entry: &'a str,
    /// Whether a spreadsheet seems to have changed it.
    pub is_damaged: bool,
}

/// How much was read, which is how far somebody who was not found is known not to be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage<'a> {
    /// Configurations that are known of, those without a usable ID included.
    pub configurations: u32,
    /// Those of which the list was read to its end.
    pub read: u32,
    /// Those without an ID with which users could be asked for.
    pub without_id: u32,
    /// How far the listing was read; `None` where not as far as it goes.
    pub listing: Option<ListingExtent>,
    /// Whether the listing changed while it was read.
    pub listing_changed: bool,
    /// Those whose list came with the listing.
    pub included: u32,
    /// Those whose list was read itself since it was not in the listing.
    pub not_included: u32,
    /// Those whose list was read itself since it came with as many users as it may have.
    pub full: u32,
    /// Those whose list changed while it was read.
    pub changed: Vec<&'a ConfigId>,
    /// Those whose list cannot be true as it was sent.
    pub contradicted: Vec<&'a ConfigId>,
    /// Those whose list could not be read.
    pub failed: Vec<(&'a ConfigId, &'a ApiError)>,
    /// Users without a name or an ID on the lists that were read.
    pub half_known: u32,
}

impl Coverage<'_> {
    /// Whether all lists of all configurations were read, and nothing speaks against any of them.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.read == self.configurations
            && self.listing == Some(ListingExtent::Whole)
            && !self.listing_changed
            && self.changed.is_empty()
            && self.contradicted.is_empty()
    }
}

/// Why a result is out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutdatedSearch {
    /// Others are looked for, or they are to be compared in another way.
    Terms,
    /// Another project would be searched.
    Project,
}

impl Reading {
    /// Why the result is out of date where `terms` are typed and `query` would be searched; `None` where it is not.
    #[must_use]
    pub fn outdated(
        &self,
        terms: &Terms,
        query: Option<&ConfigurationsQuery>,
    ) -> Option<OutdatedSearch> {
        if *terms != self.terms {
            Some(OutdatedSearch::Terms)
        } else if query.is_some_and(|query| *query != self.query) {
            Some(OutdatedSearch::Project)
        } else {
            None
        }
    }

    /// Who was found, in the order in which they were looked for, and of each in the order of the configurations.
    #[must_use]
    pub fn matches(&self) -> Vec<Match<'_>> {
        let order: HashMap<&str, usize> = (self.entries.iter().enumerate())
            .map(|(place, entry)| (entry.text.as_str(), place))
            .collect();
        let mut matches = Vec::new();
        for (configuration, list) in self.found.configurations.iter().zip(&self.lists) {
            for finding in &list.found.findings {
                let entry = finding.entry.as_str();
                matches.extend(finding.users.iter().map(|user| Match {
                    entry,
                    configuration,
                    user,
                }));
            }
        }
        matches.sort_by_key(|found| order.get(found.entry));
        matches
    }

    /// Who was found nowhere, in the order in which they were looked for.
    #[must_use]
    pub fn not_found(&self) -> Vec<NotFound<'_>> {
        let found: HashSet<&str> = (self.lists.iter())
            .flat_map(|list| &list.found.findings)
            .map(|finding| finding.entry.as_str())
            .collect();
        let is_damaged = |entry: &str| {
            let mut lists = self.lists.iter();
            lists.any(|list| list.found.damaged.contains(entry))
        };
        self.entries
            .iter()
            .map(|Entry { text, .. }| text.as_str())
            .filter(|entry| !found.contains(entry))
            .map(|entry| NotFound {
                entry,
                is_damaged: is_damaged(entry),
            })
            .collect()
    }

    /// How many of those looked for were found.
    #[must_use]
    pub fn found_entries(&self) -> u32 {
        let not_found = self.not_found().len();
        u32::try_from(self.entries.len().saturating_sub(not_found)).unwrap_or(u32::MAX)
    }

    /// Whether somebody was found on a list that has no effect, since its configuration migrates nothing.
    #[must_use]
    pub fn has_match_without_effect(&self) -> bool {
        (self.found.configurations.iter().zip(&self.lists)).any(|(configuration, list)| {
            configuration.migration == Migration::Disabled && !list.found.findings.is_empty()
        })
    }

    /// How much was read.
    #[must_use]
    pub fn coverage(&self) -> Coverage<'_> {
        let mut coverage = Coverage {
            configurations: self.found.without_id,
            read: 0,
            without_id: self.found.without_id,
            listing: self.are_listed().then_some(self.found.extent),
            listing_changed: self.listing_changed(),
            included: 0,
            not_included: 0,
            full: 0,
            changed: Vec::new(),
            contradicted: Vec::new(),
            failed: Vec::new(),
            half_known: 0,
        };
        for (configuration, list) in self.found.configurations.iter().zip(&self.lists) {
            let config_id = &configuration.config_id;
            coverage.configurations = coverage.configurations.saturating_add(1);
            coverage.read = coverage.read.saturating_add(list.is_read().into());
            coverage.half_known = coverage.half_known.saturating_add(list.found.half_known);
            match WhyRead::of(configuration) {
                None => coverage.included += 1,
                Some(WhyRead::NotIncluded) => coverage.not_included += 1,
                Some(WhyRead::Full) => coverage.full += 1,
            }
            match &list.progress {
                ListProgress::Read(ListExtent::Changed) => coverage.changed.push(config_id),
                ListProgress::Read(ListExtent::Contradicted(_)) => {
                    coverage.contradicted.push(config_id);
                }
                ListProgress::Failed { error, .. } => coverage.failed.push((config_id, error)),
                ListProgress::Included
                | ListProgress::Awaited
                | ListProgress::Loading(_)
                | ListProgress::Read(ListExtent::Whole | ListExtent::Partial) => {}
            }
        }
        coverage
    }
}
