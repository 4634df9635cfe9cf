//! Which messages reports have, whatever they are of. Numbers and times come in as the browser writes them.

use crate::i18n::count::Count;
use crate::model::export::Completeness;

/// Messages of reports.
#[derive(Debug)]
pub struct ReportMessages {
    /// The item of the menu `Export` that saves one.
    pub report: &'static str,
    /// The button of a tool that saves one.
    pub download: &'static str,
    /// Title of a report; from what it is of.
    pub title: fn(&str) -> String,
    /// When the users were loaded.
    pub loaded: &'static str,
    /// When the first response of a search came.
    pub searched: &'static str,
    /// When the report was made.
    pub created: &'static str,
    /// A time; in UTC and as it is for the operator.
    pub time: fn(&str, &str) -> String,
    /// How many users are loaded.
    pub users: &'static str,
    /// How much of the list they are, which `ListMessages::extent` says.
    pub completeness: &'static str,
    /// What to know of it; nothing where it is the whole list.
    pub incomplete: fn(Completeness) -> Option<&'static str>,
    /// The list is older than what was asked for last.
    pub outdated: &'static str,
    /// How many of the selected users are not among those that are loaded; at least one.
    pub elsewhere: fn(Count) -> String,
    /// What is typed to narrow the rows.
    pub filter: &'static str,
    /// Which rows alone are in the report.
    pub only: &'static str,
    /// Those that are selected.
    pub selected: &'static str,
    /// How many rows are in the report.
    pub rows: &'static str,
    /// In the place of rows.
    pub no_rows: &'static str,
    /// That a tab of the result is what is listed; from its name.
    pub only_tab: fn(&str) -> String,
    /// The entries of a check.
    pub entries: &'static str,
    /// Column of the name that a user had before.
    pub earlier_name: &'static str,
    /// Column of whether a configuration migrates sessions.
    pub migration: &'static str,
    /// Column of what there is to say of an entry.
    pub note: &'static str,
    /// How many configurations were read of all.
    pub configurations: &'static str,
    /// A choice that is made.
    pub yes: &'static str,
    /// A choice that is not made.
    pub no: &'static str,
}
