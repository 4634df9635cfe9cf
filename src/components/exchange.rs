//! What is chosen for an export, and the earlier export that the list is compared with.

use leptos::prelude::*;

use crate::state::compare::Kind;
use crate::state::earlier::{Earlier, Now, Standing};
use crate::state::export::Choice;
use crate::state::import::ImportError;
use crate::state::list::List;

/// Handles to all that the panels `Export` and `Compare with an earlier export` know.
#[derive(Clone, Copy)]
pub struct Exchange {
    /// Which rows are exported.
    pub choice: RwSignal<Choice>,
    /// The file that was taken in last.
    pub earlier: RwSignal<Option<Earlier>>,
    /// Why the file that came after it was refused, if one was.
    pub refusal: RwSignal<Option<ImportError>>,
    /// The list on screen, as the comparison sees it.
    pub now: Memo<Now>,
    /// The file and the list; `None` without a file.
    pub standing: Memo<Option<Standing>>,
    /// Users of which kind are shown; `None` is all.
    pub kind: RwSignal<Option<Kind>>,
    /// What is typed to find users in the comparison.
    pub search: RwSignal<String>,
}

impl Exchange {
    /// No file, and the table's rows to export.
    #[must_use]
    pub fn new(list: RwSignal<List>) -> Self {
        let earlier = RwSignal::<Option<Earlier>>::new(None);
        let now = Memo::new(move |_| list.with(Now::of));
        let standing = Memo::new(move |_| {
            earlier.with(|earlier| {
                earlier
                    .as_ref()
                    .map(|earlier| now.with(|now| earlier.beside(now)))
            })
        });
        Self {
            choice: RwSignal::default(),
            earlier,
            refusal: RwSignal::new(None),
            now,
            standing,
            kind: RwSignal::new(None),
            search: RwSignal::default(),
        }
    }
}
