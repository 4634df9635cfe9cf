//! A file that the operator chose or dropped: a text or a workbook, or why it is neither.

use std::sync::Arc;

use web_sys::File;

use crate::features::shared::files::workbooks;
use crate::i18n::LazyViewMessages;
use crate::model::text_file::TextFile;
use crate::model::workbook::{FileKind, Workbook, WorkbookError};
use crate::platform::files::reader::{self, NotRead};
use crate::platform::split::NotLoaded;

/// What may be chosen, as in the attribute `accept`.
pub const ACCEPTED: &str = ".csv,.tsv,.txt,.json,.xlsx,text/*,application/json";

/// A file that was taken in.
#[derive(Clone)]
pub struct TakenFile {
    /// Its name, without a path.
    pub name: String,
    pub content: FileContent,
}

/// What is in a file.
#[derive(Clone)]
pub enum FileContent {
    Text(TextFile),
    Workbook(Arc<Workbook>),
}

/// Why a file was not taken in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NotTaken {
    NotRead(NotRead),
    /// It is neither text nor a workbook.
    NotText,
    Workbook(WorkbookError),
    /// What reads workbooks did not come.
    NotLoaded,
}

/// Takes in a file.
///
/// # Errors
/// [`NotTaken`].
pub async fn take(file: File) -> Result<TakenFile, NotTaken> {
    let bytes = reader::bytes(&file).await.map_err(NotTaken::NotRead)?;
    let content = match FileKind::of(&bytes) {
        FileKind::Other => FileContent::Text(TextFile::read(&bytes).ok_or(NotTaken::NotText)?),
        FileKind::Zip | FileKind::CompoundFile => match workbooks::read(bytes).await {
            Ok(Ok(workbook)) => FileContent::Workbook(Arc::new(workbook)),
            Ok(Err(error)) => return Err(NotTaken::Workbook(error)),
            Err(NotLoaded) => return Err(NotTaken::NotLoaded),
        },
    };
    Ok(TakenFile {
        name: file.name(),
        content,
    })
}

/// What is said beside the field for the file.
pub fn not_taken(why: NotTaken, messages: &LazyViewMessages) -> &'static str {
    match why {
        NotTaken::NotRead(NotRead::TooLarge) => messages.file.too_large,
        NotTaken::NotRead(NotRead::Unreadable) => messages.file.unreadable,
        NotTaken::NotText => messages.file.not_text,
        NotTaken::Workbook(error) => (messages.file.workbook)(error),
        NotTaken::NotLoaded => messages.file.not_loaded,
    }
}
