//! Excel workbooks (`.xlsx`): what is in one that was taken in, and what an exported one is to hold.

pub mod import;
pub mod read;
pub mod shared_strings;
pub mod sheet_text;
pub mod write;

/// What every sheet of [`Workbook`] is counted against: an export of 100,000 users has 200,000 cells of some 6 MB.
pub const MAX_CELLS: usize = 2_000_000;

/// Bytes of text in all cells.
pub const MAX_TEXT_BYTES: usize = 50_000_000;

/// Bytes of all that is packed in the file.
pub const MAX_UNPACKED_BYTES: u64 = 200_000_000;

/// What a workbook's file name ends with, after a dot.
pub const EXTENSION: &str = "xlsx";

/// A workbook's media type.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The sheet of an export that says where its users are from.
pub const ABOUT: &str = "About";

/// The sheets of a workbook, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Workbook {
    /// At least one.
    pub sheets: Vec<Sheet>,
}

/// A sheet as text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// What its tab says.
    pub name: String,
    /// Its rows, all with as many cells; blank ones only of an export of this page.
    pub rows: Vec<Vec<String>>,
}

impl Workbook {
    /// The sheet that is most likely meant: the first with anything in it that is not [`ABOUT`].
    #[must_use]
    pub fn first_sheet(&self) -> usize {
        let is_meant = |sheet: &Sheet| sheet.name != ABOUT && !sheet.is_empty();
        self.sheets.iter().position(is_meant).unwrap_or_default()
    }
}

impl Sheet {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(String::is_empty)
    }

    /// The first cells of each column, which show what it holds.
    #[must_use]
    pub fn columns(&self) -> Vec<Vec<&str>> {
        let columns = self.rows.first().map_or(0, Vec::len);
        let cells = |place: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(place));
            let cells = cells.map(|cell| cell.trim());
            cells.filter(|cell| !cell.is_empty()).take(3).collect()
        };
        (0..columns).map(cells).collect()
    }
}

/// Why a workbook was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WorkbookError {
    /// It has a password.
    #[error("the workbook is encrypted")]
    Encrypted,
    /// It is of Excel 97 to 2003, or another file of that time.
    #[error("the file is no .xlsx but of an earlier format")]
    OldFormat,
    /// A zip archive of something else.
    #[error("the archive holds no workbook")]
    NoWorkbook,
    /// There is more in it than [`MAX_CELLS`], [`MAX_TEXT_BYTES`] or [`MAX_UNPACKED_BYTES`].
    #[error("the workbook is too large")]
    TooLarge,
    /// It was cut off or changed.
    #[error("the workbook is broken")]
    Broken,
    /// No cell has anything in it.
    #[error("the workbook is empty")]
    Empty,
}

/// What a file is, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A zip archive, as an `.xlsx` file is one.
    Zip,
    /// What [`WorkbookError::Encrypted`] and [`WorkbookError::OldFormat`] files begin with.
    CompoundFile,
    /// Text, as far as can be told.
    Other,
}

impl FileKind {
    /// Of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            Self::Zip
        } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            Self::CompoundFile
        } else {
            Self::Other
        }
    }
}
