//! How far the list of one configuration has been read, and whom of those looked for it has.

use std::collections::HashSet;
use std::sync::Arc;

use crate::api::configurations::HotspotSessionConfig;
use crate::api::error::ApiError;
use crate::api::users::MAX_USERS;
use crate::model::roster::entries::Entry;
use crate::model::roster::{CaseSensitivity, Finding, Findings, Verdict};
use crate::model::users::list::ListExtent;
use crate::model::users::page_loader::PageLoader;
use crate::model::users::user_list::UserList;

/// The list of one configuration.
#[derive(Debug, Clone, PartialEq)]
pub struct ListReading {
    /// How far it has been read.
    pub progress: ListProgress,
    /// Whom of those looked for it has, as far as it has been read.
    pub found: Found,
}

/// How far a list has been read.
#[derive(Debug, Clone, PartialEq)]
pub enum ListProgress {
    /// It came with the configuration.
    Included,
    /// It did not come with the configuration, or may have been cut off there: it is to be read itself.
    Awaited,
    /// It is being read.
    Loading(PageLoader),
    /// It has been read to its end.
    Read(ListExtent),
    /// It could not be read.
    Failed {
        /// What of it has come.
        loader: PageLoader,
        /// Why the rest has not.
        error: ApiError,
        /// Whether it is to be tried again.
        is_awaited: bool,
    },
}

/// Why a list is read itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyRead {
    /// The configuration came without one.
    NotIncluded,
    /// It came with [`MAX_USERS`] or more, and may have been cut off there.
    Full,
}

impl WhyRead {
    /// Why the list of `configuration` is read itself; `None` where it is not.
    #[must_use]
    pub fn of(configuration: &HotspotSessionConfig) -> Option<Self> {
        match configuration.listed_users() {
            None => Some(Self::NotIncluded),
            Some(MAX_USERS..) => Some(Self::Full),
            Some(_) => None,
        }
    }
}

/// Whom of those looked for a list has.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// Who was found, and for which entries.
    pub findings: Vec<Finding>,
    /// Entries that are not on the list, and that a spreadsheet seems to have changed.
    pub damaged: HashSet<String>,
    /// Users of the list who have no name or no ID there.
    pub half_known: u32,
}

impl Found {
    /// Looks for `entries` among `users`.
    pub(super) fn new(entries: &[Entry], case: CaseSensitivity, users: &UserList) -> Self {
        let findings = Findings::of_entries(entries.to_vec(), case, users);
        let of = |verdict| findings.of(verdict).iter();
        Self {
            findings: of(Verdict::OnList)
                .chain(of(Verdict::Ambiguous))
                .cloned()
                .collect(),
            damaged: of(Verdict::Damaged)
                .map(|finding| finding.entry.clone())
                .collect(),
            half_known: findings.half_known(),
        }
    }
}

impl ListReading {
    /// Of a configuration that has just been listed.
    pub(super) fn begin(
        configuration: &HotspotSessionConfig,
        entries: &[Entry],
        case: CaseSensitivity,
    ) -> Self {
        match (WhyRead::of(configuration), &configuration.users) {
            (None, Some(users)) => Self {
                progress: ListProgress::Included,
                found: Found::new(entries, case, &UserList::of_users(Arc::clone(users))),
            },
            (Some(_), _) | (None, None) => Self {
                progress: ListProgress::Awaited,
                found: Found::default(),
            },
        }
    }

    /// Whether it has been read to its end.
    #[must_use]
    pub fn is_read(&self) -> bool {
        match self.progress {
            ListProgress::Included | ListProgress::Read(_) => true,
            ListProgress::Awaited | ListProgress::Loading(_) | ListProgress::Failed { .. } => false,
        }
    }

    /// Whether nothing more is to come of it.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        let has_failed = matches!(
            self.progress,
            ListProgress::Failed {
                is_awaited: false,
                ..
            }
        );
        self.is_read() || has_failed
    }
}
