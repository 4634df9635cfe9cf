//! The entries of a roster: names and IDs as people keep them, a line or a cell each, or an export of this page.

use super::csv::{BYTE_ORDER_MARK, without_apostrophe};

/// What stands between entries on one line.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Column of a user's ID in an export of this page.
pub const ID_COLUMN: &str = "user_id";

/// Column of a user's name in an export of this page.
pub const NAME_COLUMN: &str = "user_name";

/// Column of the roster's own entry in an export of a checked roster.
pub const ENTRY_COLUMN: &str = "entry";

/// The entries of `text` in their order, trimmed, without empty ones.
///
/// - A text whose first row names the column `user_id` or `user_name` is an export: each further row is one entry, by
///   its ID, else by its name, else by its `entry`. Its cells are separated by whatever separates the first two.
/// - In any other text each line holds entries between commas, semicolons or tabs. A line that `is_listed` takes as a
///   whole is one entry, since names may hold a comma.
/// - A cell in double quotes may hold anything, with quotes doubled (RFC 4180). A quote that does not begin such a cell
///   stands for itself, so that one stray quote costs no other entry.
#[must_use]
pub fn read(text: &str, is_listed: &dyn Fn(&str) -> bool) -> Vec<String> {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    let (header, rows) = row(text, &SEPARATORS);
    match Columns::of(&header) {
        Some(columns) => columns.entries(rows, &[separator(text)]),
        None => list(text, is_listed),
    }
}

fn list(text: &str, is_listed: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut entries = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
        if line.contains(SEPARATORS) && is_listed(line.trim()) {
            entries.push(line.trim().to_owned());
            rest = below;
        } else {
            let (cells, below) = row(rest, &SEPARATORS);
            entries.extend(cells.iter().filter_map(|cell| entry(cell)));
            rest = below;
        }
    }
    entries
}

fn entry(cell: &str) -> Option<String> {
    let cell = cell.trim();
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// Where an export has what.
struct Columns([Option<usize>; 3]);

impl Columns {
    fn of(header: &[String]) -> Option<Self> {
        let place = |name| header.iter().position(|cell| cell.trim() == name);
        let (id, name) = (place(ID_COLUMN), place(NAME_COLUMN));
        id.or(name).map(|_| Self([id, name, place(ENTRY_COLUMN)]))
    }

    fn entries(&self, text: &str, separators: &[char]) -> Vec<String> {
        let mut entries = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (cells, below) = row(rest, separators);
            let mut cells = self.0.iter().filter_map(|place| cells.get((*place)?));
            entries.extend(cells.find_map(|cell| entry(without_apostrophe(cell))));
            rest = below;
        }
        entries
    }
}

/// What separates the cells of an export: the first separator in it, since the names of its columns hold none.
fn separator(text: &str) -> char {
    let mut characters = text.chars().take_while(|&character| character != '\n');
    characters
        .find(|character| SEPARATORS.contains(character))
        .unwrap_or(',')
}

/// The cells of the first row, and what is below it.
fn row<'a>(text: &'a str, separators: &[char]) -> (Vec<String>, &'a str) {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest, separators).unwrap_or_else(|| plain(rest, separators));
        cells.push(cell);
        let mut after = after.chars();
        match after.next() {
            Some(next) if separators.contains(&next) => rest = after.as_str(),
            Some(_) | None => return (cells, after.as_str()),
        }
    }
}

/// A cell in quotes and what comes after it; `None` where the text does not begin with one.
fn quoted<'a>(text: &'a str, separators: &[char]) -> Option<(String, &'a str)> {
    let mut rest = text.trim_start_matches(' ').strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(further) = after.strip_prefix('"') {
            cell.push('"');
            rest = further;
        } else {
            let after = after.trim_start_matches(' ');
            let ends = after.is_empty() || after.starts_with(|next| ends_cell(next, separators));
            return ends.then_some((cell, after));
        }
    }
}

fn plain<'a>(text: &'a str, separators: &[char]) -> (String, &'a str) {
    let end = text.find(|next| ends_cell(next, separators));
    let (cell, after) = text.split_at(end.unwrap_or(text.len()));
    (cell.to_owned(), after)
}

fn ends_cell(character: char, separators: &[char]) -> bool {
    matches!(character, '\n' | '\r') || separators.contains(&character)
}
