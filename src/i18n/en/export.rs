//! The export in English.

use crate::i18n::messages::export::{CopyMessages, ExportMessages};
use crate::model::export::Completeness;

pub const MESSAGES: ExportMessages = ExportMessages {
    rows: "Rows to export",
    table,
    loaded,
    filtered: "Rows that do not match the filter are left out.",
    incomplete,
    csv: "Export CSV",
    json: "Export JSON",
    saved: "File made",
    copy_names: "Copy as names",
    names: CopyMessages {
        all: "Names copied",
        some: "Names copied; rows without a name are left out",
        none: "Nothing to copy: none of these rows has a name",
    },
    copy_ids: "Copy as IDs",
    ids: CopyMessages {
        all: "IDs copied",
        some: "IDs copied; rows without an ID are left out",
        none: "Nothing to copy: none of these rows has an ID",
    },
};

fn table(count: &str) -> String {
    format!("In the table ({count})")
}

fn loaded(count: &str) -> String {
    format!("All that are loaded ({count})")
}

const fn incomplete(completeness: Completeness) -> Option<&'static str> {
    match completeness {
        Completeness::Whole => None,
        Completeness::Changed => Some(
            "The list may have changed while it was read: users may be missing in the export, or be in it twice.",
        ),
        Completeness::Contradicted => Some(
            "The endpoint contradicts itself about the list: users may be missing in the export, or be in it twice.",
        ),
        Completeness::Partial => {
            Some("Only part of the list is loaded, so the export holds only that part.")
        }
        Completeness::Page => {
            Some("Only one page of the list is loaded, so the export holds only that page.")
        }
    }
}
