//! What is chosen for an export.

use leptos::prelude::*;

use crate::model::export::Choice;

/// What is chosen for an export; it outlives the drawer.
#[derive(Clone, Copy, Default)]
pub struct ExportContext {
    pub choice: RwSignal<Choice>,
}
