//! Reading a workbook, whatever somebody has put into it.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use crate::model::workbook::shared_strings::check_shared_strings;
use crate::model::workbook::{
    ABOUT, FileKind, MAX_CELLS, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES, Sheet, Workbook, WorkbookError,
};

/// What an encrypted workbook lies in, as a compound file names it.
const ENCRYPTED_PACKAGE: &str = "EncryptedPackage";

/// What every workbook has.
const WORKBOOK: &str = "xl/workbook.xml";

/// Integers below it are numbers of their own in a cell, whoever has written it.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Digits that Excel keeps of a number.
const KEPT_DIGITS: usize = 15;

/// Reads all sheets that are not hidden.
///
/// # Errors
/// [`WorkbookError`].
pub fn read(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    match FileKind::of(bytes) {
        FileKind::Zip => {
            check_size(bytes, MAX_UNPACKED_BYTES)?;
            check_shared_strings(bytes)?;
        }
        FileKind::CompoundFile if is_encrypted(bytes) => return Err(WorkbookError::Encrypted),
        FileKind::CompoundFile => return Err(WorkbookError::OldFormat),
        FileKind::Other => return Err(WorkbookError::Broken),
    }
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
    let names: Vec<_> = file
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut room = Room::default();
    let mut sheets = Vec::new();
    for name in names {
        let rows = rows(&mut file, &name, &mut room)?;
        sheets.push(Sheet { name, rows });
    }
    let is_export = sheets.iter().any(is_about);
    for sheet in &mut sheets {
        // In an export of this page a blank row is a user without a name and an ID.
        if !is_export {
            sheet.rows.retain(|row| !row.is_empty());
        }
        make_even(&mut sheet.rows, &mut room)?;
    }
    if sheets.iter().all(Sheet::is_empty) {
        return Err(WorkbookError::Empty);
    }
    Ok(Workbook { sheets })
}

/// Whether all that is packed in the archive has at most so many bytes, and is whole. What its directory says of a size may
/// be a lie, so everything is unpacked once, and nothing of it kept.
///
/// # Errors
/// [`WorkbookError`].
pub fn check_size(bytes: &[u8], most: u64) -> Result<(), WorkbookError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Broken)?;
    if archive.index_for_name(WORKBOOK).is_none() {
        return Err(WorkbookError::NoWorkbook);
    }
    let mut left = most;
    for place in 0..archive.len() {
        let entry = archive.by_index(place).map_err(|_| WorkbookError::Broken)?;
        if entry.size() > left {
            return Err(WorkbookError::TooLarge);
        }
        let unpacked = io::copy(&mut entry.take(left.saturating_add(1)), &mut io::sink())
            .map_err(|_| WorkbookError::Broken)?;
        left = left.checked_sub(unpacked).ok_or(WorkbookError::TooLarge)?;
    }
    Ok(())
}

/// Names in a compound file are in UTF-16.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = ENCRYPTED_PACKAGE
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn why(error: XlsxError) -> WorkbookError {
    match error {
        XlsxError::Password => WorkbookError::Encrypted,
        _ => WorkbookError::Broken,
    }
}

/// How much more may be read.
struct Room {
    cells: usize,
    bytes: usize,
}

impl Default for Room {
    fn default() -> Self {
        Self {
            cells: MAX_CELLS,
            bytes: MAX_TEXT_BYTES,
        }
    }
}

impl Room {
    fn take(&mut self, cells: usize, bytes: usize) -> Result<(), WorkbookError> {
        let left = |room: usize, taken| room.checked_sub(taken).ok_or(WorkbookError::TooLarge);
        self.cells = left(self.cells, cells)?;
        self.bytes = left(self.bytes, bytes)?;
        Ok(())
    }
}

/// Whether it is the sheet of an export of this page that says where its users are from.
fn is_about(sheet: &Sheet) -> bool {
    let is_extent = |row: &Vec<String>| row.first().is_some_and(|key| key == "extent");
    sheet.name == ABOUT && sheet.rows.iter().any(is_extent)
}

/// The rows of a sheet, each as far as there is anything in it. Cell by cell: a table in memory of all between two far corners
/// would not fit.
fn rows(
    file: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    room: &mut Room,
) -> Result<Vec<Vec<String>>, WorkbookError> {
    let mut cells = file.worksheet_cells_reader(sheet).map_err(why)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut last = None;
    while let Some(cell) = cells.next_cell().map_err(why)? {
        let (number, column) = cell.get_position();
        if last != Some(number) {
            last = Some(number);
            rows.push(Vec::new());
        }
        let text = text(cell.get_value());
        if let Some(row) = rows.last_mut()
            && !text.is_empty()
        {
            let column = usize::try_from(column).unwrap_or(usize::MAX);
            let further = column.saturating_add(1).saturating_sub(row.len());
            room.take(further, text.len())?;
            if further > 0 {
                row.resize(column + 1, String::new());
            }
            if let Some(cell) = row.get_mut(column) {
                *cell = text;
            }
        }
    }
    Ok(rows)
}

/// Gives all rows as many cells, from the first column with anything in it.
fn make_even(rows: &mut [Vec<String>], room: &mut Room) -> Result<(), WorkbookError> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let first = |row: &Vec<String>| row.iter().position(|cell| !cell.is_empty());
    let first = rows.iter().filter_map(first).min().unwrap_or_default();
    for row in rows {
        room.take(width.saturating_sub(row.len()), 0)?;
        row.resize(width, String::new());
        row.drain(..first);
    }
    Ok(())
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(is_true) => if *is_true { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year}/{month}/{day}")
        }
        DataRef::DateTime(time) => number_text(time.as_f64()),
    }
}

/// A number as Excel shows it, where no digit of it can be lost. Otherwise it is in scientific notation, which
/// [`looks_changed`](crate::text::spreadsheet::looks_changed).
#[must_use]
pub fn number_text(number: f64) -> String {
    let digits = number.to_string();
    let kept = digits.trim_start_matches('-').get(KEPT_DIGITS..);
    let may_be_rounded = number.fract() == 0.0
        && kept.is_some_and(|further| {
            !further.is_empty()
                && (number.abs() >= EXACT || further.bytes().all(|digit| digit == b'0'))
        });
    if may_be_rounded {
        format!("{number:E}").replace('E', "E+")
    } else {
        digits
    }
}
