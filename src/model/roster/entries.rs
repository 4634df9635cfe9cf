//! The entries of a roster: names and IDs as people keep them, a line or a cell each, a table, or an export of this page.

use crate::api::users::User;
use crate::model::export::import::{ImportError, import, is_json};
use crate::model::roster::error::RosterError;
use crate::text::csv::{Apostrophes, Record, Records, separator};
use crate::text::fold::folded;

/// Column of a user's ID in an export of this page.
pub const ID_COLUMN: &str = "user_id";

/// Column of a user's name in an export of this page.
pub const NAME_COLUMN: &str = "user_name";

/// Column of the roster's own entry in an export of a checked roster.
pub const ENTRY_COLUMN: &str = "entry";

/// Signs between entries.
const SEPARATORS: &[char] = &[',', ';', '\t', '，', '；', '、'];

/// What a table may be separated by, what is least often part of a name first.
const TABLE_SEPARATORS: [&[char]; 6] = [&['\t'], &[';'], &[','], &['；'], &['，'], &['、']];

/// Headings of columns that hold IDs, folded.
const ID_HEADINGS: [&str; 5] = ["id", "user id", "user_id", "userid", "用户id"];

/// Headings of columns that hold names, folded.
const NAME_HEADINGS: [&str; 12] = [
    "account",
    "login",
    "name",
    "user",
    "user name",
    "user_name",
    "username",
    "姓名",
    "名称",
    "用户",
    "用户名",
    "账号",
];

/// Other headings by which the first row of a table is known as one, folded.
const OTHER_HEADINGS: [&str; 7] = [
    "department",
    "email",
    "e-mail",
    "full name",
    "mail",
    "邮箱",
    "部门",
];

/// Whether a column with this heading holds IDs.
#[must_use]
pub fn is_id_heading(cell: &str) -> bool {
    ID_HEADINGS.contains(&folded(cell.trim()).as_str())
}

/// Whether a column with this heading holds names.
#[must_use]
pub fn is_name_heading(cell: &str) -> bool {
    NAME_HEADINGS.contains(&folded(cell.trim()).as_str())
}

/// Whether this is the heading of a column of whatever kind.
#[must_use]
pub fn is_heading(cell: &str) -> bool {
    let is_other = || OTHER_HEADINGS.contains(&folded(cell.trim()).as_str());
    is_id_heading(cell) || is_name_heading(cell) || is_other()
}

/// The only column of a header with such a heading, from 0; `None` where there is none or another.
#[must_use]
pub fn only_column(header: &[String], is_it: impl Fn(&str) -> bool) -> Option<usize> {
    let mut columns = header.iter().enumerate().filter(|(_, cell)| is_it(cell));
    match (columns.next(), columns.next()) {
        (Some((column, _)), None) => Some(column),
        _ => None,
    }
}

/// An entry, trimmed and not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What is to be found.
    pub text: String,
    /// Whether it can be an ID only, since it comes from a column of IDs.
    pub is_id: bool,
}

/// Where a table has the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// In this column, from 0.
    Column(usize),
    /// In every cell.
    Cells,
    /// Each line is a person: what separates cells is part of names.
    Lines,
}

/// What is known of a table that is no export of this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layout {
    /// Where it has the people; nobody has said so at first.
    pub people: Option<People>,
    /// Whether its first row is a header, so that nobody is in it.
    pub has_header: bool,
}

impl Layout {
    /// What can be told of a text before anybody has been asked.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self {
            people: None,
            has_header: Table::of(text).is_some_and(|table| table.has_header()),
        }
    }

    /// What can be told of the text of a sheet: the people are in the column that says so, if there is one.
    #[must_use]
    pub fn of_sheet(text: &str) -> Self {
        Self {
            people: Table::of(text)
                .and_then(|table| table.only_column())
                .map(People::Column),
            ..Self::of(text)
        }
    }
}

/// A table that is no export of this page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Record>,
}

impl Table {
    /// A text of several rows that have several cells each, as far as can be told: all have as many, or there are tabs,
    /// which nobody types. One with a header is a table anyway, be it of one column.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if is_json(text) || export(text).is_some() {
            return None;
        }
        TABLE_SEPARATORS.into_iter().find_map(|separators| {
            let mut records = Records::lenient(text, separators).flatten();
            let first = records.next()?;
            let columns = first.cells.len();
            let has_header = is_header(&first);
            if columns < 2 && !has_header {
                return None;
            }
            let is_sure = separators == ['\t'] || has_header;
            let mut rows = vec![first];
            for record in records {
                if !is_sure && record.cells.len() != columns {
                    return None;
                }
                rows.push(record);
            }
            (rows.len() > 1).then_some(Self { rows })
        })
    }

    /// The first cells of each column, which show what it holds.
    #[must_use]
    pub fn columns(&self) -> Vec<Vec<&str>> {
        let columns = self.rows.first().map_or(0, |row| row.cells.len());
        let cells = |place: usize| {
            let cells = self.rows.iter().filter_map(|row| row.cells.get(place));
            let cells = cells.map(|cell| cell.trim());
            cells.filter(|cell| !cell.is_empty()).take(3).collect()
        };
        (0..columns).map(cells).collect()
    }

    /// The column that holds IDs or names by its heading, if there is one such.
    fn only_column(&self) -> Option<usize> {
        let header = &self.rows.first()?.cells;
        only_column(header, |cell| is_id_heading(cell) || is_name_heading(cell))
    }

    fn has_header(&self) -> bool {
        self.rows.first().is_some_and(is_header)
    }

    fn column(self, place: usize, has_header: bool) -> Result<Vec<Entry>, RosterError> {
        let columns = self.rows.first().map_or(0, |row| row.cells.len());
        let mut entries = Vec::new();
        for row in self.rows.into_iter().skip(has_header.into()) {
            if !cells_beyond(&row.cells, columns).is_empty() {
                return Err(RosterError::Cells { line: row.line });
            }
            entries.extend(row.cells.get(place).and_then(|cell| entry(cell)));
        }
        Ok(entries)
    }
}

fn is_header(record: &Record) -> bool {
    record.cells.iter().any(|cell| is_heading(cell))
}

/// What stands in a row behind the last column.
fn cells_beyond(cells: &[String], columns: usize) -> &[String] {
    cells.get(columns..).unwrap_or_default()
}

/// The entries of `text` in their order.
///
/// - An export of this page, of any kind, is one entry for each user: by ID, else by name, else by the `entry` that it had
///   in a roster. A table whose first row names the column `user_id` or `user_name` is read alike. A row of a table that has
///   one column only is a name in spite of its commas.
/// - Of another [`Table`] it has to be said which column holds the people: `layout`.
/// - In any other text each line holds entries between commas, semicolons or tabs. A line that `is_listed` takes as a
///   whole is one entry, since names may hold a comma.
/// - A cell in double quotes may hold anything, with quotes doubled (RFC 4180). A quote that does not begin such a cell
///   stands for itself, so that one stray quote costs no other entry.
///
/// # Errors
/// [`RosterError`], where it cannot be said who is meant.
pub fn read(
    text: &str,
    layout: Layout,
    is_listed: &dyn Fn(&str) -> bool,
) -> Result<Vec<Entry>, RosterError> {
    if is_json(text) {
        let list = import("", text).map_err(|error| match error {
            ImportError::Configurations => RosterError::Configurations,
            ImportError::Search => RosterError::Search,
            ImportError::OtherJson => RosterError::OtherJson,
            _ => RosterError::BrokenJson,
        })?;
        return Ok(list.users.into_iter().filter_map(entry_of).collect());
    }
    if let Some((columns, records)) = export(text) {
        return columns.entries(records, Apostrophes::of(text));
    }
    match (Table::of(text), layout.people) {
        (None, _) => Ok(list(text, false, is_listed)),
        (Some(_), None) => Err(RosterError::WhichColumn),
        (Some(table), Some(People::Column(place))) => table.column(place, layout.has_header),
        (Some(_), Some(People::Cells)) => Ok(list(text, layout.has_header, is_listed)),
        (Some(_), Some(People::Lines)) => Ok(list(text, layout.has_header, &|_| true)),
    }
}

fn entry_of(user: User) -> Option<Entry> {
    let is_id = user.id.is_some();
    let text = user.id.or(user.name)?;
    Some(Entry {
        is_id,
        ..entry(&text)?
    })
}

fn list(text: &str, has_header: bool, is_listed: &dyn Fn(&str) -> bool) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut records = Records::lenient(text, SEPARATORS);
    if has_header {
        records.next();
    }
    let is_entry = |line: &str| line.contains(SEPARATORS) && is_listed(line.trim());
    loop {
        if let Some(line) = records.take_line(is_entry) {
            entries.extend(entry(line));
        } else if let Some(Ok(record)) = records.take_record() {
            entries.extend(record.cells.iter().filter_map(|cell| entry(cell)));
        } else {
            return entries;
        }
    }
}

fn entry(cell: &str) -> Option<Entry> {
    let text = cell.trim();
    (!text.is_empty()).then(|| Entry {
        text: text.to_owned(),
        is_id: false,
    })
}

/// Where an export has what.
struct Columns {
    id: Option<usize>,
    name: Option<usize>,
    entry: Option<usize>,
    /// Places of columns with a heading.
    headed: Vec<bool>,
}

/// The columns of an export, or of another table with such a header, and its rows.
fn export(text: &str) -> Option<(Columns, Records<'_>)> {
    let read = |separators| {
        let mut records = Records::lenient(text, separators);
        let header = records.next()?.ok()?;
        Some((Columns::of(&header)?, records))
    };
    // Of one column nothing separates cells but a tab, which is part of no name.
    match read(separator(text)) {
        Some((columns, _)) if columns.headed.len() < 2 => read(&['\t']),
        read => read,
    }
}

impl Columns {
    fn of(header: &Record) -> Option<Self> {
        let (id, name) = (header.column(ID_COLUMN), header.column(NAME_COLUMN));
        id.or(name).map(|_| Self {
            id,
            name,
            entry: header.column(ENTRY_COLUMN),
            headed: header
                .cells
                .iter()
                .map(|cell| !cell.trim().is_empty())
                .collect(),
        })
    }

    fn entries(
        &self,
        records: Records<'_>,
        apostrophes: Apostrophes,
    ) -> Result<Vec<Entry>, RosterError> {
        let mut entries = Vec::new();
        for Record { line, cells } in records.flatten() {
            let mut places = cells.iter().enumerate();
            // A name with a comma that is not in quotes has moved all that is behind it.
            let is_stray = |(place, cell): (usize, &String)| {
                !cell.trim().is_empty() && self.headed.get(place) != Some(&true)
            };
            if places.any(is_stray) {
                return Err(RosterError::Cells { line });
            }
            let read = |place: Option<usize>| entry(apostrophes.removed(cells.get(place?)?));
            let id = read(self.id).map(|id| Entry { is_id: true, ..id });
            entries.extend(id.or_else(|| read(self.name)).or_else(|| read(self.entry)));
        }
        Ok(entries)
    }
}
