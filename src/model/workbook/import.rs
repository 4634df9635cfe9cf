//! The users in a workbook.

use crate::api::users::User;
use crate::model::export::import::{ImportError, Imported, Source, refuse_other_exports};
use crate::model::roster::entries::{is_heading, is_id_heading, is_name_heading, only_column};
use crate::model::workbook::{ABOUT, Sheet, Workbook};

/// Which sheet and which of its columns hold users, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetChoice {
    /// The sheet.
    pub sheet: usize,
    /// The column of their IDs.
    pub id: Option<usize>,
    /// The column of their names.
    pub name: Option<usize>,
    /// Whether the first row is a header, so that nobody is in it.
    pub has_header: bool,
}

impl SheetChoice {
    /// What the headings of this sheet say.
    #[must_use]
    pub fn of(workbook: &Workbook, sheet: usize) -> Self {
        let header = workbook
            .sheets
            .get(sheet)
            .and_then(|sheet| sheet.rows.first())
            .map(Vec::as_slice)
            .unwrap_or_default();
        Self {
            sheet,
            id: only_column(header, is_id_heading),
            name: only_column(header, is_name_heading),
            has_header: header.iter().any(|cell| is_heading(cell)),
        }
    }

    /// Whether it says where users are.
    #[must_use]
    pub const fn has_column(&self) -> bool {
        self.id.is_some() || self.name.is_some()
    }
}

/// Reads the users of a workbook, and what its sheet [`ABOUT`] or else the file's name says of where they are from.
///
/// # Errors
/// [`ImportError`], where the sheet is an export of something else.
pub fn import_workbook(
    file_name: &str,
    workbook: &Workbook,
    choice: &SheetChoice,
) -> Result<Imported, ImportError> {
    let sheet = workbook
        .sheets
        .get(choice.sheet)
        .ok_or(ImportError::Empty)?;
    if let Some(header) = sheet.header() {
        refuse_other_exports(&header)?;
    }
    let mut users = Vec::new();
    for row in sheet.rows.iter().skip(choice.has_header.into()) {
        let cell = |column: Option<usize>| row.get(column?).filter(|cell| !cell.trim().is_empty());
        let user = User {
            id: cell(choice.id).cloned(),
            name: cell(choice.name).cloned(),
        };
        let is_blank = row.iter().all(String::is_empty);
        if is_blank || user.id.is_some() || user.name.is_some() {
            users.push(user);
        }
    }
    Ok(Imported {
        users,
        source: source(file_name, workbook),
    })
}

fn source(file_name: &str, workbook: &Workbook) -> Source {
    let about = workbook.sheets.iter().find(|sheet| sheet.name == ABOUT);
    let Some(Sheet { rows, .. }) = about else {
        return Source::of_file_name(file_name);
    };
    let field = |name: &str| {
        rows.iter().find_map(|row| match row.as_slice() {
            [key, value, ..] if key == name => Some(value.clone()),
            _ => None,
        })
    };
    Source::of_fields(field, field("selection").is_some())
}
