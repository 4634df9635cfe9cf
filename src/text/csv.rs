//! CSV as RFC 4180 has it, and the leading apostrophe that keeps a spreadsheet from taking a cell for a formula.
//!
//! Written: UTF-8 with a byte order mark, without which spreadsheets take it for another encoding; records end in CRLF;
//! every cell is quoted, since a spreadsheet that splits at semicolons would otherwise begin a cell in the midst of
//! another. Read: any line ending, with or without the mark, cells quoted or not, and separated by semicolons or tabs as
//! well, as some spreadsheets save it.
//!
//! The crate `csv` takes any text for CSV: a file that breaks off inside a quoted cell could not be refused, nor a stray
//! quote in a list of names be told from a cell in quotes.

/// What a CSV text begins with.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Signs between cells that are understood; the first is the one that is written.
const SEPARATORS: &[char] = &[',', ';', '\t'];

/// What a spreadsheet may take for the beginning of a formula: all that OWASP's page on CSV injection lists.
const FORMULA_SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// What got an apostrophe in files of earlier versions, which quoted a cell only where it had to.
const EARLIER_FORMULA_SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// Appends a record. A cell that a spreadsheet may take for a formula gets an apostrophe before it, and so does one that
/// has apostrophes before such a beginning already, so that none is ambiguous. See [`Apostrophes`].
pub fn push_record(csv: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        let separator = if place > 0 { "," } else { "" };
        let apostrophe = if begins_with(cell, FORMULA_SIGNS) {
            "'"
        } else {
            ""
        };
        csv.extend([
            separator,
            "\"",
            apostrophe,
            &cell.replace('"', "\"\""),
            "\"",
        ]);
    }
    csv.push_str("\r\n");
}

/// Whether a cell begins with one of these signs, apostrophes aside.
fn begins_with(cell: &str, signs: &[char]) -> bool {
    cell.trim_start_matches('\'').starts_with(signs)
}

/// Which apostrophes of a text are [`push_record`]'s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apostrophes {
    signs: &'static [char],
}

impl Apostrophes {
    /// Of a CSV text. One whose header is not quoted was written by an earlier version.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let header = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let signs = if header.starts_with('"') {
            FORMULA_SIGNS
        } else {
            EARLIER_FORMULA_SIGNS
        };
        Self { signs }
    }

    /// Takes the apostrophe back: `'=1+1` is `=1+1` again, and `''=1+1` is `'=1+1`.
    #[must_use]
    pub fn removed(self, cell: &str) -> &str {
        match cell.strip_prefix('\'') {
            Some(rest) if begins_with(rest, self.signs) => rest,
            Some(_) | None => cell,
        }
    }
}

/// What a quote is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// At the beginning of a cell it begins a quoted one, which has to end as one.
    Strict,
    /// So it does after spaces. A quote that begins no such cell stands for itself.
    Lenient,
}

/// A record as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line that it begins in, from 1.
    pub line: u32,
    /// Its cells, of which there is at least one.
    pub cells: Vec<String>,
}

impl Record {
    /// The place of the cell that is this heading, in whatever case.
    #[must_use]
    pub fn column(&self, heading: &str) -> Option<usize> {
        let is_it = |cell: &String| cell.trim().eq_ignore_ascii_case(heading);
        self.cells.iter().position(is_it)
    }
}

/// A cell that is quoted and does not end as one: the quote is not closed, or something follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BrokenQuote {
    /// The line that the record begins in, from 1.
    pub line: u32,
}

/// The separator of a table: the first sign in its first line with anything that can be one.
#[must_use]
pub fn separator(text: &str) -> &'static [char] {
    let mut lines = text.lines();
    let first_line = lines
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let place = |sign| SEPARATORS.iter().position(|&separator| separator == sign);
    let first = first_line.chars().find_map(place).unwrap_or_default();
    &SEPARATORS[first..=first]
}

/// The records of a text, first to last, lines without anything left out; none after a [`BrokenQuote`].
#[derive(Debug, Clone)]
pub struct Records<'a> {
    rest: &'a str,
    separators: &'static [char],
    quotes: Quotes,
    line: u32,
}

impl<'a> Records<'a> {
    /// Reads a table, with or without a byte order mark.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self::with(text, separator(text), Quotes::Strict)
    }

    /// Reads a text that people have typed, with any of these separators between its cells. A cell in quotes may have
    /// spaces around it, and a quote that begins no such cell stands for itself, so that there is no [`BrokenQuote`].
    #[must_use]
    pub fn lenient(text: &'a str, separators: &'static [char]) -> Self {
        Self::with(text, separators, Quotes::Lenient)
    }

    fn with(text: &'a str, separators: &'static [char], quotes: Quotes) -> Self {
        Self {
            rest: text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text),
            separators,
            quotes,
            line: 1,
        }
    }

    /// Takes the next line as it is, without its end, if `is_wanted` says so.
    pub fn take_line(&mut self, is_wanted: impl FnOnce(&str) -> bool) -> Option<&'a str> {
        let (line, below) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        is_wanted(line).then(|| {
            self.rest = below;
            self.line = self.line.saturating_add(1);
            line
        })
    }

    /// The next record, be it a line without anything.
    pub fn take_record(&mut self) -> Option<Result<Record, BrokenQuote>> {
        if self.rest.is_empty() {
            return None;
        }
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let Some(cell) = self.cell() else {
                self.rest = "";
                return Some(Err(BrokenQuote { line }));
            };
            cells.push(cell);
            match self.rest.strip_prefix(self.separators) {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        let rest = self.rest.strip_prefix('\r').unwrap_or(self.rest);
        self.rest = rest.strip_prefix('\n').unwrap_or(rest);
        self.line = self.line.saturating_add(1);
        Some(Ok(Record { line, cells }))
    }

    /// The next cell; `None` where its quotes are broken.
    fn cell(&mut self) -> Option<String> {
        if let Some((cell, rest)) = self.quoted_cell() {
            let lines = cell.matches('\n').count();
            let lines = u32::try_from(lines).unwrap_or(u32::MAX);
            self.line = self.line.saturating_add(lines);
            self.rest = rest;
            return Some(cell);
        }
        if self.quotes == Quotes::Strict && self.rest.starts_with('"') {
            return None;
        }
        let end = self.rest.find(|sign| self.ends_cell(sign));
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        Some(cell.to_owned())
    }

    /// A cell in quotes and what comes after it; `None` where the rest does not begin with one.
    fn quoted_cell(&self) -> Option<(String, &'a str)> {
        let without_spaces = |text: &'a str| match self.quotes {
            Quotes::Strict => text,
            Quotes::Lenient => text.trim_start_matches(' '),
        };
        let mut rest = without_spaces(self.rest).strip_prefix('"')?;
        let mut cell = String::new();
        loop {
            let (part, after) = rest.split_once('"')?;
            cell.push_str(part);
            if let Some(further) = after.strip_prefix('"') {
                cell.push('"');
                rest = further;
            } else {
                let after = without_spaces(after);
                let ends = after.is_empty() || after.starts_with(|sign| self.ends_cell(sign));
                return ends.then_some((cell, after));
            }
        }
    }

    fn ends_cell(&self, sign: char) -> bool {
        matches!(sign, '\r' | '\n') || self.separators.contains(&sign)
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, BrokenQuote>;

    fn next(&mut self) -> Option<Self::Item> {
        let is_blank =
            |record: &Record| matches!(record.cells.as_slice(), [cell] if cell.is_empty());
        std::iter::from_fn(|| self.take_record())
            .find(|record| !record.as_ref().is_ok_and(is_blank))
    }
}
