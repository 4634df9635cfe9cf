//! The list as a file, or as lines for the clipboard: see `README.md`, “Exports”, for the formats.
//!
//! Nothing here knows the token, and of an endpoint only its name is written, never its base URL.

pub mod import;

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

use crate::api::ids::{ConfigId, ProjectId, UserName};
use crate::api::paging::Total;
use crate::api::users::User;
use crate::model::users::filter::RowFilter;
use crate::model::users::issues::Issue;
use crate::model::users::list::{ListExtent, LoadedData, PageDirection, Scope};
use crate::model::users::rows::Rows;
use crate::model::workbook::{ABOUT, Sheet, Workbook};
use crate::text::csv::{BYTE_ORDER_MARK, push_record};
use crate::text::one_line::one_line;
use crate::time::UtcTime;

/// What the name of an exported list begins with; see [`file_name`].
pub const LIST: &str = "non-migration-users";

/// What it begins with where a filter, a username or a selection narrows the list.
pub const FILTERED_LIST: &str = "non-migration-users-filtered";

/// What the name of an exported comparison begins with.
pub const COMPARISON: &str = "non-migration-users-comparison";

/// What it begins with where a kind or a search narrows the comparison.
pub const FILTERED_COMPARISON: &str = "non-migration-users-comparison-filtered";

/// The header of a list in CSV.
const CSV_HEADER: [&str; 2] = ["user_name", "user_id"];

/// Which of the rows are exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// Those in the table: the ones that the filter lets pass, in the table's order.
    #[default]
    Table,
    /// All that are loaded, in the service's order.
    Loaded,
    /// Those who are selected, be they in the table or not.
    Selected,
}

/// Which of the users that are loaded an export leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Narrowing<'a> {
    /// Those whom this text, typed into `Filter rows`, does not let pass, and those without an issue where only its rows are
    /// shown; nobody where there is neither.
    Filter(&'a str, Option<Issue>),
    /// Those whom the operator has not selected.
    Selection {
        /// How many of the selected users were loaded earlier and are not among those that are loaded.
        elsewhere: u32,
    },
}

impl Narrowing<'_> {
    /// What the name of an export of `shown` begins with.
    #[must_use]
    pub fn content(self, shown: &LoadedData) -> &'static str {
        let is_narrowed = match self {
            Self::Filter(filter, issue) => {
                !RowFilter::new(filter).is_empty()
                    || issue.is_some()
                    || shown.query.user_name.is_some()
            }
            Self::Selection { .. } => true,
        };
        if is_narrowed { FILTERED_LIST } else { LIST }
    }
}

/// How much of a list there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completeness {
    /// All of it.
    Whole,
    /// All of it, but it changed while it was read: users may be missing or twice in it.
    Changed,
    /// What the service sent cannot all be true: users may be missing or twice in it.
    Contradicted,
    /// Some of its pages are missing.
    Partial,
    /// One page.
    Page,
}

impl Completeness {
    const ALL: [Self; 5] = [
        Self::Whole,
        Self::Changed,
        Self::Contradicted,
        Self::Partial,
        Self::Page,
    ];

    /// Of what is on screen. The only page that there is, is the whole list.
    #[must_use]
    pub fn of(shown: &LoadedData) -> Self {
        if shown.contradiction().is_some() {
            return Self::Contradicted;
        }
        match shown.scope {
            Scope::All(extent) => Self::from(extent),
            Scope::Page(page) => {
                let is_first = page.offset().get() == 0;
                if is_first && shown.page_after(PageDirection::Next).is_none() {
                    Self::Whole
                } else {
                    Self::Page
                }
            }
        }
    }

    /// What an exported file calls it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Changed => "changed",
            Self::Contradicted => "contradicted",
            Self::Partial => "partial",
            Self::Page => "page",
        }
    }

    /// What has this name in an exported file.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|extent| extent.name() == name)
    }
}

impl From<ListExtent> for Completeness {
    fn from(extent: ListExtent) -> Self {
        match extent {
            ListExtent::Whole => Self::Whole,
            ListExtent::Changed => Self::Changed,
            ListExtent::Contradicted(_) => Self::Contradicted,
            ListExtent::Partial => Self::Partial,
        }
    }
}

/// The list in CSV: a byte order mark, the header `user_name,user_id`, and a record for each row.
#[must_use]
pub fn csv(rows: &Rows) -> String {
    let mut csv = String::from(BYTE_ORDER_MARK);
    push_record(&mut csv, &CSV_HEADER);
    for user in rows.iter() {
        push_record(
            &mut csv,
            &[
                user.name.as_deref().unwrap_or_default(),
                user.id.as_deref().unwrap_or_default(),
            ],
        );
    }
    csv
}

/// The list in JSON: the API's own response, and an object `export` that says where, when and with which username and
/// filter it was taken, and whether it is a selection. A field that is not known or not used is left out, as the service does.
#[must_use]
pub fn json(rows: &Rows, shown: &LoadedData, narrowing: Narrowing, loaded_at: &UtcTime) -> String {
    let export = Export::of(shown, narrowing, loaded_at);
    let file = ExportedFile {
        total_count: total_count(shown),
        export,
        non_migrate_users: rows.iter().collect(),
    };
    written(&file)
}

const fn total_count(shown: &LoadedData) -> Option<u32> {
    match shown.total {
        Total::Known(total) => Some(total),
        Total::Unknown => None,
    }
}

/// The list as a workbook: the columns of the CSV export, and a sheet [`ABOUT`] with what the JSON export says beside its
/// users, under the same names.
#[must_use]
pub fn workbook(
    rows: &Rows,
    shown: &LoadedData,
    narrowing: Narrowing,
    loaded_at: &UtcTime,
) -> Workbook {
    let texts = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    let header = std::iter::once(texts(CSV_HEADER));
    let users = rows.iter().map(|user| {
        let [name, id] = [&user.name, &user.id].map(|text| text.as_deref().unwrap_or_default());
        texts([name, id])
    });
    let export = Export::of(shown, narrowing, loaded_at);
    let number = |number: Option<u32>| number.map(|number| number.to_string());
    let total_count = number(total_count(shown));
    let loaded_earlier = number(export.loaded_earlier);
    let about = [
        ("endpoint", Some(export.endpoint)),
        ("project_id", Some(export.project_id)),
        ("config_id", Some(export.config_id)),
        ("loaded_at", Some(export.loaded_at)),
        ("extent", Some(export.extent)),
        ("total_count", total_count.as_deref()),
        ("user_name", export.user_name),
        ("filter", export.filter),
        ("issue", export.issue),
        ("selection", export.selection.map(|_| "true")),
        ("loaded_earlier", loaded_earlier.as_deref()),
    ];
    let about = about.into_iter();
    Workbook {
        sheets: vec![
            Sheet {
                name: "Users".to_owned(),
                rows: header.chain(users).collect(),
            },
            Sheet {
                name: ABOUT.to_owned(),
                rows: about
                    .filter_map(|(name, value)| Some(texts([name, value?])))
                    .collect(),
            },
        ],
    }
}

/// A file in JSON.
pub(in crate::model) fn written(file: &impl Serialize) -> String {
    let mut json = Vec::new();
    let layout = UserALine::default();
    // Texts and numbers always become JSON, and what is written is UTF-8.
    let _ = file.serialize(&mut Serializer::with_formatter(&mut json, layout));
    String::from_utf8(json).unwrap_or_default()
}

#[derive(Serialize)]
struct ExportedFile<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    total_count: Option<u32>,
    export: Export<'a>,
    non_migrate_users: Vec<&'a User>,
}

#[derive(Serialize)]
struct Export<'a> {
    endpoint: &'a str,
    project_id: &'a str,
    config_id: &'a str,
    loaded_at: &'a str,
    extent: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    selection: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    loaded_earlier: Option<u32>,
}

impl<'a> Export<'a> {
    fn of(shown: &'a LoadedData, narrowing: Narrowing<'a>, loaded_at: &'a UtcTime) -> Self {
        let query = &shown.query;
        let (filter, issue, selection) = match narrowing {
            // A lone hyphen narrows nothing.
            Narrowing::Filter(filter, issue) if RowFilter::new(filter).is_empty() => {
                ("", issue, None)
            }
            Narrowing::Filter(filter, issue) => (filter.trim(), issue, None),
            Narrowing::Selection { elsewhere } => ("", None, Some(elsewhere)),
        };
        Self {
            endpoint: query.endpoint.name(),
            project_id: query.project_id.as_str(),
            config_id: query.config_id.as_str(),
            loaded_at: loaded_at.as_str(),
            extent: Completeness::of(shown).name(),
            user_name: query.user_name.as_ref().map(UserName::as_str),
            filter: Some(filter).filter(|filter| !filter.is_empty()),
            issue: issue.map(Issue::name),
            selection: selection.map(|_| true),
            loaded_earlier: selection.filter(|&elsewhere| elsewhere > 0),
        }
    }
}

/// The layout of a JSON file: each member of the file and each user on a line.
#[derive(Default)]
struct UserALine {
    depth: u32,
}

impl Formatter for UserALine {
    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.depth -= 1;
        writer.write_all(if self.depth == 0 { b"\n}\n" } else { b"}" })
    }

    fn begin_object_key<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        writer.write_all(match (self.depth, first) {
            (1, true) => b"\n  ",
            (1, false) => b",\n  ",
            (_, true) => b"",
            (_, false) => b", ",
        })
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }

    fn begin_array_value<W: Write + ?Sized>(
        &mut self,
        writer: &mut W,
        first: bool,
    ) -> io::Result<()> {
        writer.write_all(if first { b"\n    " } else { b",\n    " })
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n  ]")
    }
}

/// Lines for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// One for each row that has the field, without a line end after the last.
    pub text: String,
    /// Rows that lack it.
    pub lacking: u32,
}

/// The names, one a line.
#[must_use]
pub fn names(rows: &Rows) -> Lines {
    lines(rows, |user| user.name.as_deref())
}

/// The IDs, one a line.
#[must_use]
pub fn ids(rows: &Rows) -> Lines {
    lines(rows, |user| user.id.as_deref())
}

fn lines(rows: &Rows, field: fn(&User) -> Option<&str>) -> Lines {
    let mut lines = Lines::default();
    for user in rows.iter() {
        match field(user) {
            None => lines.lacking += 1,
            Some(text) => {
                if !lines.text.is_empty() {
                    lines.text.push('\n');
                }
                lines.text.push_str(&one_line(text));
            }
        }
    }
    lines
}

/// What kind of file an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// In UTF-8.
    Csv,
    /// See `README.md`, “Exports”.
    Json,
    /// A [report](crate::model::report).
    Html,
}

impl FileFormat {
    /// What the file's name ends with, after a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Html => "html",
        }
    }

    /// The file's media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json => "application/json",
            Self::Html => "text/html;charset=utf-8",
        }
    }
}

/// `non-migration-users_<config_id>_20261124T211500Z-1.csv`: what the file holds ([`LIST`], say), of which configuration,
/// from when, and its number among the files that the page has made: two files of one second have two names.
#[must_use]
pub fn file_name(
    content: &str,
    config_id: &ConfigId,
    at: &UtcTime,
    number: u32,
    extension: &str,
) -> String {
    named(content, &safe(config_id), at, number, extension)
}

/// The same for what is of a whole project.
#[must_use]
pub fn file_name_of_project(
    content: &str,
    project_id: &ProjectId,
    at: &UtcTime,
    number: u32,
    extension: &str,
) -> String {
    named(
        content,
        &safe_text(project_id.as_str()),
        at,
        number,
        extension,
    )
}

fn named(content: &str, of: &str, at: &UtcTime, number: u32, extension: &str) -> String {
    let time = at.compact();
    format!("{content}_{of}_{time}-{number}.{extension}")
}

/// An ID as a file name may hold it: what is neither a letter or digit of ASCII nor `-`, `_` or `.` becomes `_`. At most
/// 128 bytes, so that no file system finds the name too long.
#[must_use]
pub fn safe(config_id: &ConfigId) -> String {
    safe_text(config_id.as_str())
}

fn safe_text(id: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    id.chars().map(|c| if safe(c) { c } else { '_' }).collect()
}

/// The configuration, made [`safe`], in the name of an exported list: that of [`file_name`], or what a browser makes of
/// it where there is such a file already ("… (1).csv").
#[must_use]
pub fn config_in(file_name: &str) -> Option<&str> {
    let (config, time) = [LIST, FILTERED_LIST]
        .into_iter()
        .find_map(|content| file_name.strip_prefix(content)?.strip_prefix('_'))?
        .rsplit_once('_')?;
    let digits = |range| {
        time.get(range)
            .is_some_and(|part: &str| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_time = digits(0..8) && time.get(8..9) == Some("T") && digits(9..15);
    (is_time && !config.is_empty()).then_some(config)
}
