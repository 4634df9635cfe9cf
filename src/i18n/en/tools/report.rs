//! Reports in English.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::report::ReportMessages;
use crate::i18n::plural::plural;
use crate::model::export::Completeness;

pub const MESSAGES: ReportMessages = ReportMessages {
    report: "Report",
    download: "Download report",
    title,
    loaded: "List loaded",
    searched: "Searched",
    created: "Report created",
    time,
    users: "Users loaded",
    completeness: "Completeness",
    incomplete,
    outdated: "The list may be outdated: a later request failed, or its response wasn't used.",
    elsewhere,
    filter: "Filter",
    only: "Shown only",
    selected: "Selected rows",
    rows: "Rows in this report",
    no_rows: "No rows.",
    only_tab,
    entries: "Entries",
    earlier_name: "Previous name",
    migration: "Migration",
    note: "Note",
    configurations: "Configurations read",
    yes: "Yes",
    no: "No",
};

fn title(of: &str) -> String {
    format!("Report: {of}")
}

fn time(utc: &str, local: &str) -> String {
    format!("{utc} ({local} local time)")
}

fn elsewhere(count: Count) -> String {
    let were = plural(count.number, "user was", "users were");
    let are_not = plural(count.number, "isn't", "aren't");
    format!(
        "{} selected {were} loaded earlier and {are_not} among the rows that this report names as loaded.",
        count.text
    )
}

const fn incomplete(completeness: Completeness) -> Option<&'static str> {
    match completeness {
        Completeness::Whole => None,
        Completeness::Changed => Some(
            "The list may have changed while it was loading, so users may be missing from this report or listed twice.",
        ),
        Completeness::Contradicted => Some(
            "The endpoint returned inconsistent data, so users may be missing from this report or listed twice.",
        ),
        Completeness::Partial => Some(
            "Only part of the list was loaded. A user who isn't in this report may be on the list.",
        ),
        Completeness::Page => Some(
            "Only one page of the list was loaded. A user who isn't in this report may be on the list.",
        ),
    }
}

fn only_tab(tab: &str) -> String {
    format!("Only “{tab}” is listed here, as on the page.")
}
