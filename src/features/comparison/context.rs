//! The earlier export that the list is compared with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::shared::files::taken_file::NotTaken;
use crate::model::comparison::Selection;
use crate::model::comparison::earlier_export::EarlierExport;
use crate::model::export::import::ImportError;
use crate::model::text_file::TextFile;
use crate::model::workbook::Workbook;
use crate::model::workbook::import::SheetChoice;

/// Why a file was refused.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NotTaken(NotTaken),
    NotImported(ImportError),
}

/// A file, and how it is read.
#[derive(Clone)]
pub struct ComparedFile {
    /// Its name, without a path.
    pub name: String,
    pub content: ComparedContent,
}

/// What is in it.
#[derive(Clone)]
pub enum ComparedContent {
    Text(TextFile),
    /// Columns of a sheet of a workbook.
    Columns(Arc<Workbook>, SheetChoice),
}

/// The earlier export, and what of the comparison is shown; it outlives the drawer.
#[derive(Clone, Copy, Default)]
pub struct ComparisonContext {
    /// The list in the file that was taken in last.
    pub earlier: RwSignal<Option<EarlierExport>>,
    /// That file.
    pub file: RwSignal<Option<ComparedFile>>,
    /// Why the file that came after it was refused, if one was.
    pub refusal: RwSignal<Option<Refusal>>,
    /// Whether the field for a file is on screen though one was taken in, to choose another.
    pub is_changing: RwSignal<bool>,
    /// Which users are looked at.
    pub selection: RwSignal<Selection>,
    /// What is typed to find users in the comparison.
    pub search: RwSignal<String>,
}
