//! The export in English.

use crate::i18n::messages::tools::export::{CopyMessages, ExportMessages};
use crate::model::export::Completeness;

pub const MESSAGES: ExportMessages = ExportMessages {
    rows: "Rows to export",
    table,
    loaded,
    selected,
    filtered: "Rows that don't match the filter aren't exported.",
    incomplete,
    csv: "Export CSV",
    xlsx: "Export XLSX",
    json: "Export JSON",
    saved: "Download started",
    copy_names: "Copy names",
    names: CopyMessages {
        all: "Names copied",
        some: "Names copied; rows without a name were left out",
        none: "Nothing to copy: none of these rows has a name",
    },
    copy_ids: "Copy IDs",
    ids: CopyMessages {
        all: "IDs copied",
        some: "IDs copied; rows without an ID were left out",
        none: "Nothing to copy: none of these rows has an ID",
    },
};

fn table(count: &str) -> String {
    format!("Rows in the table ({count})")
}

fn loaded(count: &str) -> String {
    format!("All loaded rows ({count})")
}

fn selected(count: &str) -> String {
    format!("Selected rows ({count})")
}

const fn incomplete(completeness: Completeness) -> Option<&'static str> {
    match completeness {
        Completeness::Whole => None,
        Completeness::Changed => Some(
            "The list may have changed while it was loading, so users may be missing from the export or listed twice.",
        ),
        Completeness::Contradicted => Some(
            "The endpoint returned inconsistent data, so users may be missing from the export or listed twice.",
        ),
        Completeness::Partial => {
            Some("Only part of the list is loaded, so the export contains only that part.")
        }
        Completeness::Page => {
            Some("Only one page of the list is loaded, so the export contains only that page.")
        }
    }
}
