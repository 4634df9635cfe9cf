//! An earlier export beside the list on screen: whether they can be compared, and what to know of the result.

use std::sync::Arc;

use crate::api::ids::{ConfigId, ProjectId, UserName};
use crate::api::query::UsersQuery;
use crate::model::comparison::{Comparison, compare, damaged};
use crate::model::export::import::{Config, FileNarrowing, Imported, Source};
use crate::model::export::{Completeness, safe};
use crate::model::users::filter::Phrase;
use crate::model::users::list::{Activity, List};
use crate::model::users::user_list::UserList;
use crate::text::encoding::Encoding;

/// A file that was taken in. A clone is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierExport {
    file_name: String,
    list: Arc<Imported>,
    accepted: Option<(ProjectId, ConfigId)>,
    is_damage_accepted: bool,
}

/// The list on screen, as far as a comparison needs it. A clone is cheap.
#[derive(Debug, Clone, PartialEq)]
pub enum Now {
    /// Nothing is loaded.
    Nothing,
    /// All of a list is being loaded: comparing what has arrived would tell of users who are only not here yet.
    Arriving,
    /// Users.
    These {
        /// The query that they answer.
        query: UsersQuery,
        /// The users.
        users: UserList,
        /// How much of the list they are.
        completeness: Completeness,
        /// Whether they are older than what was asked for last.
        is_old: bool,
    },
}

/// How an earlier export and the list on screen stand.
#[derive(Debug, Clone, PartialEq)]
pub enum ComparisonState {
    /// There is no list to compare with.
    NothingLoaded,
    /// The list is being loaded.
    Arriving,
    /// They are of different configurations or projects, and nobody has said that they are to be compared all the same.
    Foreign(Mismatch),
    /// A spreadsheet seems to have changed this many IDs or names of the file, and nobody has said that it is to be
    /// compared all the same.
    Damaged(u32),
    /// They are compared.
    Compared(Arc<Comparison>, Vec<Caution>),
}

/// What a file is of, where that is something else than the list on screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// Of this configuration, as the file or its name has it.
    Config(String),
    /// Of this project.
    Project(String),
    /// Of this configuration in this project.
    Both {
        /// The configuration.
        config_id: String,
        /// The project.
        project_id: String,
    },
}

/// What to know before a comparison is relied on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// The list on screen is older than what was asked for last.
    NowOld,
    /// The list on screen is not all there is.
    Now(Completeness),
    /// The file does not hold all there was.
    EarlierExport(Completeness),
    /// The file does not say whether it holds all there was.
    EarlierUnsaid,
    /// The file's name says that something narrowed the list: a filter, an issue, a username or a selection.
    EarlierNarrowed,
    /// The file holds only those who were selected.
    EarlierSelection,
    /// The file holds only what this filter let pass.
    EarlierFiltered(String),
    /// The file holds only rows with the same issue.
    EarlierIssue,
    /// The service was asked for different usernames, or for one on one side only.
    UserName {
        /// For the file.
        earlier: Option<String>,
        /// For the list on screen.
        now: Option<String>,
    },
    /// The file does not say for which username, if any, it was exported; the list on screen was loaded for this one.
    UserNameUnsaid(String),
    /// On one side at least are users whose names have nothing of the username that the service was asked for.
    UserNameIgnored(String),
    /// The file does not say which configuration it is of.
    ConfigUnsaid,
    /// The file was saved in another encoding.
    Garbled,
    /// A spreadsheet seems to have changed this many IDs or names of the file.
    Damaged(u32),
}

impl Now {
    /// What `list` has on screen.
    #[must_use]
    pub fn of(list: &List) -> Self {
        match (list.shown(), list.activity()) {
            (None, _) => Self::Nothing,
            (Some(shown), Activity::LoadingAll { .. }) if !shown.scope.is_complete() => {
                Self::Arriving
            }
            (Some(shown), _) => Self::These {
                query: shown.query.clone(),
                users: shown.users.clone(),
                completeness: Completeness::of(shown),
                is_old: shown.freshness.is_old(),
            },
        }
    }
}

impl EarlierExport {
    /// A file of this name.
    #[must_use]
    pub fn new(file_name: String, list: Imported) -> Self {
        Self {
            file_name,
            list: Arc::new(list),
            accepted: None,
            is_damage_accepted: false,
        }
    }

    /// Its name.
    #[must_use]
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// What it says of itself.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.list.source
    }

    /// What it is of, where that is something else than what `query` asks for.
    #[must_use]
    pub fn mismatch(&self, query: &UsersQuery) -> Option<Mismatch> {
        mismatch(self.source(), query)
    }

    /// It is to be compared with the list on screen in spite of what is said against that now. Of a file of another
    /// configuration or project this holds for this list only.
    pub fn accept(&mut self, now: &Now) {
        match (self.beside(now), now) {
            (ComparisonState::Foreign(_), Now::These { query, .. }) => {
                self.accepted = Some((query.project_id.clone(), query.config_id.clone()));
            }
            (ComparisonState::Damaged(_), _) => self.is_damage_accepted = true,
            _ => {}
        }
    }

    /// Compares it with what is on screen, if they belong together.
    #[must_use]
    pub fn beside(&self, now: &Now) -> ComparisonState {
        match now {
            Now::Nothing => ComparisonState::NothingLoaded,
            Now::Arriving => ComparisonState::Arriving,
            Now::These {
                query,
                users,
                completeness,
                is_old,
            } => match self.mismatch(query) {
                Some(mismatch) if !self.is_accepted_for(query) => {
                    ComparisonState::Foreign(mismatch)
                }
                Some(_) | None => match damaged(self.list.users.iter(), users.iter()) {
                    count @ 1.. if !self.is_damage_accepted => ComparisonState::Damaged(count),
                    count => {
                        let mut cautions = Vec::new();
                        if *is_old {
                            cautions.push(Caution::NowOld);
                        }
                        cautions.extend(self::cautions(self.source(), query, *completeness));
                        cautions.extend(self.ignored_user_name(query, users));
                        if count > 0 {
                            cautions.push(Caution::Damaged(count));
                        }
                        let comparison = compare(self.list.users.iter(), users.iter());
                        ComparisonState::Compared(Arc::new(comparison), cautions)
                    }
                },
            },
        }
    }

    /// Where on one side are users whom nobody asked for.
    fn ignored_user_name(&self, query: &UsersQuery, users: &UserList) -> Option<Caution> {
        let now = query.user_name.as_ref().map(UserName::as_str);
        let now = now.filter(|name| Phrase::new(name).names_without(users.iter()) > 0);
        let earlier = self.source().user_name.as_deref();
        let earlier =
            earlier.filter(|name| Phrase::new(name).names_without(self.list.users.iter()) > 0);
        let name = now.or(earlier)?;
        Some(Caution::UserNameIgnored(name.to_owned()))
    }

    fn is_accepted_for(&self, query: &UsersQuery) -> bool {
        self.accepted
            .as_ref()
            .is_some_and(|(project_id, config_id)| {
                (project_id, config_id) == (&query.project_id, &query.config_id)
            })
    }
}

fn mismatch(source: &Source, query: &UsersQuery) -> Option<Mismatch> {
    let config_id = match &source.config {
        Some(Config::Id(id)) if id != query.config_id.as_str() => Some(id.clone()),
        Some(Config::InFileName(id)) if *id != safe(&query.config_id) => Some(id.clone()),
        Some(Config::Id(_) | Config::InFileName(_)) | None => None,
    };
    let is_other = |id: &&String| *id != query.project_id.as_str();
    let project_id = source.project_id.as_ref().filter(is_other).cloned();
    match (config_id, project_id) {
        (None, None) => None,
        (Some(config_id), None) => Some(Mismatch::Config(config_id)),
        (None, Some(project_id)) => Some(Mismatch::Project(project_id)),
        (Some(config_id), Some(project_id)) => Some(Mismatch::Both {
            config_id,
            project_id,
        }),
    }
}

fn cautions(source: &Source, query: &UsersQuery, now: Completeness) -> Vec<Caution> {
    let mut cautions = Vec::new();
    match now {
        Completeness::Whole => {}
        Completeness::Changed
        | Completeness::Contradicted
        | Completeness::Partial
        | Completeness::Page => {
            cautions.push(Caution::Now(now));
        }
    }
    if source.config.is_none() {
        cautions.push(Caution::ConfigUnsaid);
    }
    match (&source.narrowing, source.extent) {
        // Of a selection it does not matter how much of the list was loaded, and a file's name says more than nothing.
        (FileNarrowing::Selection, _)
        | (FileNarrowing::Something, None)
        | (_, Some(Completeness::Whole)) => {}
        (_, None) => cautions.push(Caution::EarlierUnsaid),
        (
            _,
            Some(
                extent @ (Completeness::Changed
                | Completeness::Contradicted
                | Completeness::Partial
                | Completeness::Page),
            ),
        ) => cautions.push(Caution::EarlierExport(extent)),
    }
    match &source.narrowing {
        FileNarrowing::Unsaid => {}
        FileNarrowing::Something => cautions.push(Caution::EarlierNarrowed),
        FileNarrowing::Filter(filter) => cautions.push(Caution::EarlierFiltered(filter.clone())),
        FileNarrowing::Issue => cautions.push(Caution::EarlierIssue),
        FileNarrowing::FilterAndIssue(filter) => {
            cautions.push(Caution::EarlierFiltered(filter.clone()));
            cautions.push(Caution::EarlierIssue);
        }
        FileNarrowing::Selection => cautions.push(Caution::EarlierSelection),
    }
    let asked = query.user_name.as_ref().map(UserName::as_str);
    match (&source.config, asked) {
        (Some(Config::Id(_)), _) if source.user_name.as_deref() != asked => {
            cautions.push(Caution::UserName {
                earlier: source.user_name.clone(),
                now: asked.map(str::to_owned),
            });
        }
        // What has no more than a name for itself says nothing of a username.
        (Some(Config::InFileName(_)) | None, Some(asked)) => {
            cautions.push(Caution::UserNameUnsaid(asked.to_owned()));
        }
        (Some(Config::Id(_) | Config::InFileName(_)) | None, _) => {}
    }
    match source.encoding {
        Encoding::Sound => {}
        Encoding::Garbled => cautions.push(Caution::Garbled),
    }
    cautions
}
