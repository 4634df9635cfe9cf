//! Reading an export of this page again, or the service's own response.

use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::api::lenient::{Fields, list_or_none};
use crate::api::users::User;
use crate::builtins::{JsonError, from_json as read_json};
use crate::model::export::{Completeness, FILTERED_LIST, config_in};
use crate::text::csv::{Apostrophes, BYTE_ORDER_MARK, BrokenQuote, Record, Records};
use crate::text::encoding::Encoding;

/// A list as a file has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The users, in the file's order.
    pub users: Vec<User>,
    /// What is known of where it is from.
    pub source: Source,
}

/// Where a file is from, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The project.
    pub project_id: Option<String>,
    /// The configuration.
    pub config: Option<Config>,
    /// When the list was loaded, in ISO 8601 if the file has not been tampered with.
    pub loaded_at: Option<String>,
    /// The username that the service was asked for; `None` as well where that is not known.
    pub user_name: Option<String>,
    /// What narrowed the list to the rows of the file.
    pub narrowing: FileNarrowing,
    /// How much of the list it is.
    pub extent: Option<Completeness>,
    /// Whether it was UTF-8, which whoever has read its bytes knows.
    pub encoding: Encoding,
}

impl Source {
    /// What an export says of itself.
    pub(in crate::model) fn of_fields(
        field: impl Fn(&str) -> Option<String>,
        is_selection: bool,
    ) -> Self {
        let narrowing = match (is_selection, field("filter"), field("issue")) {
            (true, ..) => FileNarrowing::Selection,
            (false, None, None) => FileNarrowing::Unsaid,
            (false, Some(filter), None) => FileNarrowing::Filter(filter),
            (false, None, Some(_)) => FileNarrowing::Issue,
            (false, Some(filter), Some(_)) => FileNarrowing::FilterAndIssue(filter),
        };
        Self {
            project_id: field("project_id"),
            config: field("config_id").map(Config::Id),
            loaded_at: field("loaded_at"),
            user_name: field("user_name"),
            narrowing,
            extent: field("extent").as_deref().and_then(Completeness::parse),
            encoding: Encoding::Sound,
        }
    }

    /// What a file's name says of it.
    pub(in crate::model) fn of_file_name(file_name: &str) -> Self {
        let config = config_in(file_name).map(|config| Config::InFileName(config.to_owned()));
        let narrowing = if file_name.starts_with(FILTERED_LIST) {
            FileNarrowing::Something
        } else {
            FileNarrowing::Unsaid
        };
        Self {
            config,
            narrowing,
            ..Self::default()
        }
    }
}

/// What narrowed a list to the rows of a file, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FileNarrowing {
    /// Nothing, or the file does not say.
    #[default]
    Unsaid,
    /// Something, as only its name says: a filter, an issue, a username or a selection.
    Something,
    /// This text in `Filter rows`.
    Filter(String),
    /// The choice of the rows of an issue.
    Issue,
    /// Both.
    FilterAndIssue(String),
    /// The operator's selection.
    Selection,
}

/// A configuration, as a file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Config {
    /// Its ID.
    Id(String),
    /// Its ID as a file name has it, see [`crate::model::export::safe`].
    InFileName(String),
}

/// Why a file is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// It begins like JSON and is none: it may have been cut off.
    #[error("JSON that does not end")]
    BrokenJson,
    /// JSON without a list `non_migrate_users`.
    #[error("JSON without a list `non_migrate_users`")]
    OtherJson,
    /// The first line contains neither `user_name` nor `user_id`.
    #[error("no column `user_name` or `user_id`")]
    NoHeader,
    /// The service's list of configurations.
    #[error("a list of configurations")]
    Configurations,
    /// An exported comparison, which is no list.
    #[error("an exported comparison")]
    Comparison,
    /// Exported entries of a roster, which are no list.
    #[error("exported entries of a roster")]
    Roster,
    /// The exported result of a search, which is no list.
    #[error("an exported search")]
    Search,
    /// A quoted cell does not end: the file may have been cut off.
    #[error("the quoted cell in line {line} does not end")]
    OpenQuote {
        /// Where the record begins, from 1.
        line: u32,
    },
    /// A record has more or fewer cells than the header, or one without a heading.
    #[error("line {line} has more or fewer cells than the header, or one without a heading")]
    Cells {
        /// Where the record begins, from 1.
        line: u32,
    },
}

/// Reads a file in JSON or CSV; which of them it is shows in its first character, not in its name.
///
/// # Errors
/// [`ImportError`] for the first thing that is wrong.
pub fn import(file_name: &str, text: &str) -> Result<Imported, ImportError> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    match text.trim_start().chars().next() {
        None => Err(ImportError::Empty),
        Some('{' | '[') => from_json(text),
        Some(_) => from_csv(file_name, text),
    }
}

/// Whether a text is meant as JSON: no name begins with a brace or a bracket and what comes after it there.
#[must_use]
pub fn is_json(text: &str) -> bool {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let text = text.trim_start();
    let after = |sign| Some(text.strip_prefix(sign)?.trim_start());
    after('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || after('[').is_some_and(|rest| rest.starts_with(['{', '"']))
}

fn from_json(text: &str) -> Result<Imported, ImportError> {
    let file: ImportedFile = read_json(text).map_err(|error| match error {
        JsonError::Malformed(_) => ImportError::BrokenJson,
        JsonError::OtherShape => ImportError::OtherJson,
    })?;
    let no_users = match (file.items, file.matches) {
        (Some(_), _) => ImportError::Configurations,
        (None, Some(_)) => ImportError::Search,
        (None, None) => ImportError::OtherJson,
    };
    Ok(Imported {
        users: file.non_migrate_users.ok_or(no_users)?,
        source: Source::of_fields(
            |name| file.export.string(name),
            file.export.boolean("selection") == Some(true),
        ),
    })
}

/// An export in JSON, or the service's own response.
#[derive(Deserialize)]
struct ImportedFile {
    #[serde(default, deserialize_with = "list_or_none")]
    non_migrate_users: Option<Vec<User>>,
    /// The service's configurations.
    #[serde(default, deserialize_with = "list_or_none")]
    items: Option<Vec<IgnoredAny>>,
    /// What a search found.
    #[serde(default, deserialize_with = "list_or_none")]
    matches: Option<Vec<IgnoredAny>>,
    /// What an export says of where it is from.
    #[serde(default)]
    export: Fields,
}

/// Where the columns are.
struct CsvColumns {
    headings: Vec<String>,
    name: Option<usize>,
    id: Option<usize>,
}

impl CsvColumns {
    fn read(header: Record) -> Result<Self, ImportError> {
        let (name, id) = (header.column("user_name"), header.column("user_id"));
        if name.is_none() && id.is_none() {
            return Err(ImportError::NoHeader);
        }
        refuse_other_exports(&header)?;
        Ok(Self {
            headings: header.cells,
            name,
            id,
        })
    }
}

/// Refuses exports of this page that are no list.
pub(in crate::model) fn refuse_other_exports(header: &Record) -> Result<(), ImportError> {
    let has = |column| header.column(column).is_some();
    if has("earlier_user_name") {
        Err(ImportError::Comparison)
    } else if has("entry") && (has("user_id") || has("user_name")) {
        // A roster is held against one configuration.
        Err(if has("config_id") {
            ImportError::Search
        } else {
            ImportError::Roster
        })
    } else {
        Ok(())
    }
}

fn from_csv(file_name: &str, text: &str) -> Result<Imported, ImportError> {
    let apostrophes = Apostrophes::of(text);
    let mut records = Records::new(text);
    let header = records.next().ok_or(ImportError::Empty)?;
    // A first line that does not even end is no header either.
    let columns = CsvColumns::read(header.map_err(|BrokenQuote { .. }| ImportError::NoHeader)?)?;
    let mut users = Vec::new();
    for record in records {
        let Record { line, cells } =
            record.map_err(|BrokenQuote { line }| ImportError::OpenQuote { line })?;
        let mut beside = cells.iter().zip(&columns.headings);
        let is_stray = |(cell, heading): (&String, &String)| {
            heading.trim().is_empty() && !cell.trim().is_empty()
        };
        if cells.len() != columns.headings.len() || beside.any(is_stray) {
            return Err(ImportError::Cells { line });
        }
        let field = |column: Option<usize>| {
            let text = apostrophes.removed(cells.get(column?)?);
            (!text.trim().is_empty()).then(|| text.to_owned())
        };
        users.push(User {
            id: field(columns.id),
            name: field(columns.name),
        });
    }
    Ok(Imported {
        users,
        source: Source::of_file_name(file_name),
    })
}
