//! What is on screen, as the query string of the page's address: a link reproduces the view for somebody else.
//!
//! A link never holds a token, and names an endpoint only by its name in the deployment's list: no link can send
//! somebody's token elsewhere.

use percent_encoding::{percent_decode_str, utf8_percent_encode};

use crate::api::deployment::{Deployment, Endpoint};
use crate::api::ids::{ConfigId, IdError, MAX_CHARACTERS, ProjectId, UserName};
use crate::api::page_size::PageSize;
use crate::api::paging::{Offset, PageRequest};
use crate::api::query::UsersQuery;
use crate::api::url::RESERVED;
use crate::model::users::filter::quoted;
use crate::model::users::list::{List, ListState, LoadRequest, Scope};
use crate::model::users::sort::{Column, Direction, Sort};

const ENDPOINT: &str = "endpoint";
const PROJECT_ID: &str = "project_id";
const CONFIG_ID: &str = "config_id";
const USER_NAME: &str = "user_name";
const OFFSET: &str = "offset";
const LIMIT: &str = "limit";
const SCOPE: &str = "scope";
const QUERY: &str = "query";
/// What links of earlier versions have in the place of [`QUERY`]: a phrase, without a language.
const FILTER: &str = "filter";
const SORT: &str = "sort";

/// The only value of `scope`.
const ALL: &str = "all";

/// The view that an address names; what it leaves out is `None` or the default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// Where to ask: one of the deployment's endpoints, found by its name.
    pub endpoint: Option<Endpoint>,
    /// Whose configuration.
    pub project_id: Option<ProjectId>,
    /// Which configuration.
    pub config_id: Option<ConfigId>,
    /// IDs that cannot be used, for the characters that nobody sees in them: where the link gives no other they go into the
    /// form, which says what is wrong.
    pub unusable: UnusableIds,
    /// The name to look for.
    pub user_name: Option<UserName>,
    /// How much of the list.
    pub part: Part,
    /// What is typed into `Filter rows`; at most [`MAX_CHARACTERS`] characters, longer than which no name is. Whatever
    /// else was pasted there stays out of the address.
    pub filter: String,
    /// The order of the rows.
    pub sort: Sort,
}

/// What a link gives in the place of an ID.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnusableIds {
    /// In the place of the project's.
    pub project_id: Option<String>,
    /// In the place of the configuration's.
    pub config_id: Option<String>,
}

/// How much of a list a link names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One page: `offset` and `limit`.
    Page(PageRequest),
    /// All of it: `scope=all`.
    All,
}

impl Default for Part {
    fn default() -> Self {
        Self::Page(PageRequest::default())
    }
}

impl Link {
    /// The view of `list`: what is on screen, or else what is asked for; `None` where that is nothing, and while something
    /// else is awaited over what is on screen.
    #[must_use]
    pub fn of(list: &List, filter: &str, sort: Sort) -> Option<Self> {
        let (query, part) = match list.state() {
            ListState::Idle => return None,
            ListState::Loading {
                shown: Some(shown), ..
            } if !shown.is_of_all() => return None,
            ListState::Loaded(shown)
            | ListState::Loading {
                shown: Some(shown), ..
            }
            | ListState::Failed {
                shown: Some(shown), ..
            } => {
                let part = match shown.scope {
                    Scope::Page(page) => Part::Page(page),
                    Scope::All(_) => Part::All,
                };
                (&shown.query, part)
            }
            ListState::Loading {
                query,
                load_request,
                shown: None,
                ..
            }
            | ListState::Failed {
                query,
                load_request,
                shown: None,
                ..
            } => {
                let part = match load_request {
                    LoadRequest::Page(page) | LoadRequest::LastUser { behind: page, .. } => {
                        Part::Page(*page)
                    }
                    LoadRequest::All(_) => Part::All,
                };
                (query, part)
            }
        };
        Some(Self {
            user_name: query.user_name.clone(),
            part,
            filter: bounded(filter).unwrap_or_default(),
            sort,
            ..Self::of_configuration(query)
        })
    }

    /// Whether it names the same users as `other`, be they filtered and sorted as they may.
    #[must_use]
    pub fn has_view_of(&self, other: &Self) -> bool {
        let whole = |link: &Self| Self {
            filter: String::new(),
            sort: Sort::default(),
            ..link.clone()
        };
        whole(self) == whole(other)
    }

    /// Endpoint, project and configuration of a query, and nothing else.
    #[must_use]
    pub fn of_configuration(query: &UsersQuery) -> Self {
        Self {
            endpoint: Some(query.endpoint.clone()),
            project_id: Some(query.project_id.clone()),
            config_id: Some(query.config_id.clone()),
            ..Self::default()
        }
    }

    /// Reads a query string, with or without its question mark. What is unknown or invalid in it is passed over; `None`
    /// where nothing is left. Of two values for the same name the later valid one counts.
    #[must_use]
    pub fn read(query: &str, deployment: &Deployment) -> Option<Self> {
        let mut link = Self::default();
        let (mut named, mut all) = (false, false);
        let (mut offset, mut size) = (Offset::default(), PageSize::default());
        for pair in query.strip_prefix('?').unwrap_or(query).split('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(value) = decoded(value) else {
                continue;
            };
            let taken = match name {
                ENDPOINT => take(&mut link.endpoint, deployment.endpoint(&value).cloned()),
                PROJECT_ID => take_id(
                    &mut link.project_id,
                    &mut link.unusable.project_id,
                    ProjectId::parse(&value),
                    &value,
                ),
                CONFIG_ID => take_id(
                    &mut link.config_id,
                    &mut link.unusable.config_id,
                    ConfigId::parse(&value),
                    &value,
                ),
                USER_NAME => take(
                    &mut link.user_name,
                    UserName::parse(&value).unwrap_or_default(),
                ),
                OFFSET => value
                    .parse()
                    .ok()
                    .and_then(Offset::new)
                    .map(|given| offset = given),
                LIMIT => PageSize::parse(&value).map(|given| size = given),
                SCOPE => (value == ALL).then(|| all = true),
                QUERY => bounded(&value).map(|given| link.filter = given),
                FILTER => bounded(&value).map(|given| link.filter = quoted(&given)),
                SORT => read_sort(&value).map(|given| link.sort = given),
                _ => None,
            };
            named |= taken.is_some();
        }
        link.part = if all {
            Part::All
        } else {
            Part::Page(PageRequest::at(offset, size))
        };
        named.then_some(link)
    }

    /// The query string, without a question mark; defaults are left out.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        let mut put = |name: &str, value: &str| {
            if !query.is_empty() {
                query.push('&');
            }
            query.push_str(name);
            query.push('=');
            query.extend(utf8_percent_encode(value, RESERVED));
        };
        if let Some(endpoint) = &self.endpoint {
            put(ENDPOINT, endpoint.name());
        }
        if let Some(project_id) = &self.project_id {
            put(PROJECT_ID, project_id.as_str());
        }
        if let Some(config_id) = &self.config_id {
            put(CONFIG_ID, config_id.as_str());
        }
        if let Some(user_name) = &self.user_name {
            put(USER_NAME, user_name.as_str());
        }
        match self.part {
            Part::All => put(SCOPE, ALL),
            Part::Page(page) => {
                if page.size() != PageSize::default() {
                    put(LIMIT, &page.size().limit().to_string());
                }
                if page.offset() != Offset::default() {
                    put(OFFSET, &page.offset().get().to_string());
                }
            }
        }
        if !self.filter.is_empty() {
            put(QUERY, &self.filter);
        }
        if let Some(sort) = sort_value(self.sort) {
            put(SORT, sort);
        }
        query
    }

    /// How much of the list to load, if the form still asks what this link does. Where the link says nothing of
    /// endpoint, project or configuration, the form may say what it likes.
    #[must_use]
    pub fn part_of(&self, query: &UsersQuery, size: PageSize) -> Option<Part> {
        let same_size = match self.part {
            Part::Page(page) => page.size() == size,
            Part::All => true,
        };
        let same = same_size
            && agrees(self.endpoint.as_ref(), &query.endpoint)
            && agrees(self.project_id.as_ref(), &query.project_id)
            && agrees(self.config_id.as_ref(), &query.config_id)
            && self.user_name == query.user_name;
        same.then_some(self.part)
    }
}

fn agrees<T: PartialEq>(said: Option<&T>, asked: &T) -> bool {
    said.is_none_or(|said| said == asked)
}

/// Puts a value into its place, if there is one.
fn take<T>(place: &mut Option<T>, value: Option<T>) -> Option<()> {
    value.map(|value| *place = Some(value))
}

/// Puts an ID into its place, or the text that is none for a character in it that nobody sees.
fn take_id<T>(
    place: &mut Option<T>,
    unusable: &mut Option<String>,
    id: Result<T, IdError>,
    text: &str,
) -> Option<()> {
    match id {
        Ok(id) => take(place, Some(id)),
        Err(IdError::Invisible { .. }) => take(unusable, Some(text.to_owned())),
        Err(IdError::Empty | IdError::TooLong { .. } | IdError::DotSegment) => None,
    }
}

/// Browsers and chat programs write a space as `+`, as forms do; a plus sign of ours is always encoded.
fn decoded(value: &str) -> Option<String> {
    let value = value.replace('+', " ");
    let text = percent_decode_str(&value).decode_utf8().ok()?;
    Some(text.into_owned())
}

fn bounded(filter: &str) -> Option<String> {
    let filter = filter.trim();
    (1..=MAX_CHARACTERS)
        .contains(&filter.chars().count())
        .then(|| filter.to_owned())
}

fn read_sort(value: &str) -> Option<Sort> {
    SORTS
        .into_iter()
        .find(|&sort| sort_value(sort) == Some(value))
}

/// Every order but the service's own.
const SORTS: [Sort; 4] = [
    Sort::By(Column::UserName, Direction::Ascending),
    Sort::By(Column::UserName, Direction::Descending),
    Sort::By(Column::UserId, Direction::Ascending),
    Sort::By(Column::UserId, Direction::Descending),
];

const fn sort_value(sort: Sort) -> Option<&'static str> {
    match sort {
        Sort::Service => None,
        Sort::By(Column::UserName, Direction::Ascending) => Some("user_name"),
        Sort::By(Column::UserName, Direction::Descending) => Some("-user_name"),
        Sort::By(Column::UserId, Direction::Ascending) => Some("user_id"),
        Sort::By(Column::UserId, Direction::Descending) => Some("-user_id"),
    }
}
