//! The earlier export that the list is compared with.

use leptos::prelude::*;

use crate::model::comparison::Selection;
use crate::model::comparison::earlier_export::EarlierExport;
use crate::model::export::import::ImportError;
use crate::platform::files::reader::NotRead;

/// Why a file was refused.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NotRead(NotRead),
    NotImported(ImportError),
}

/// The earlier export, and what of the comparison is shown; it outlives the drawer.
#[derive(Clone, Copy, Default)]
pub struct ComparisonContext {
    /// The file that was taken in last.
    pub earlier: RwSignal<Option<EarlierExport>>,
    /// Why the file that came after it was refused, if one was.
    pub refusal: RwSignal<Option<Refusal>>,
    /// Whether the field for a file is on screen though one was taken in, to choose another.
    pub is_changing: RwSignal<bool>,
    /// Which users are looked at.
    pub selection: RwSignal<Selection>,
    /// What is typed to find users in the comparison.
    pub search: RwSignal<String>,
}
