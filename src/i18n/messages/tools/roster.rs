//! Which messages `Check users` has. Numbers and times come in as the browser writes them.

use crate::i18n::count::Count;
use crate::model::roster::Verdict;
use crate::model::roster::check::Outdated;
use crate::model::roster::error::RosterError;

/// Messages of `Check users`.
#[derive(Debug)]
pub struct RosterMessages {
    /// What it does.
    pub lead: &'static str,
    /// Label of the field for the entries.
    pub entries: &'static str,
    /// How entries are written.
    pub hint: &'static str,
    /// Label of the field for a file.
    pub file: &'static str,
    /// After a file has filled the field for the entries.
    pub file_taken: &'static str,
    /// Label of the choice of [`CaseSensitivity::Ignored`](crate::model::roster::CaseSensitivity::Ignored).
    pub ignore_case: &'static str,
    /// The button that checks.
    pub check: &'static str,
    /// While all users are being loaded.
    pub awaiting: &'static str,
    /// After that has failed, while it can go on.
    pub stalled: &'static str,
    /// That the operator decides whether all users are loaded.
    pub offered: &'static str,
    /// After all users were not loaded after all.
    pub dropped: &'static str,
    /// The list did not stand still while it was read.
    pub changed: &'static str,
    /// What the service sent cannot all be true.
    pub contradicted: &'static str,
    /// Above a result that is out of date.
    pub outdated: fn(Outdated) -> &'static str,
    /// Above a result after a file was refused that was to take the place of its entries.
    pub still: &'static str,
    /// What to do about entries that name several users.
    pub ambiguous: &'static str,
    /// What to do about entries that a spreadsheet seems to have changed.
    pub damaged: &'static str,
    /// How many entries were checked, and from which file they are, if from one.
    pub source: fn(Count, Option<&str>) -> String,
    /// The button that shows the fields again.
    pub edit: &'static str,
    /// Name of the tabs of the result.
    pub result: &'static str,
    /// In the place of an empty list of results.
    pub none: &'static str,
    /// Column of the entries.
    pub entry: &'static str,
    /// Column of the users whom the entries name.
    pub user: &'static str,
    /// What the button that copies entries shows.
    pub copy: &'static str,
    /// After entries were copied.
    pub copied: &'static str,
    /// What the button that exports entries shows.
    pub export: &'static str,
    /// After entries were exported.
    pub exported: &'static str,
    /// What is wrong with a roster.
    pub fault: fn(RosterError) -> String,
    /// Label of the choice of a column of a table.
    pub which_column: &'static str,
    /// Before one has been chosen.
    pub choose_column: &'static str,
    /// A column; from its number and its first cells.
    pub column: fn(&str, &[&str]) -> String,
    /// The choice of [`People::Cells`](crate::model::roster::entries::People::Cells).
    pub every_cell: &'static str,
    /// The choice of [`People::Lines`](crate::model::roster::entries::People::Lines).
    pub every_line: &'static str,
    /// Label of the choice whether the first row is a header.
    pub has_header: &'static str,
    /// What would be checked; from how many entries there are and the first of them.
    pub preview: fn(Count, &[&str]) -> String,
    /// Heading of the entries of a verdict.
    pub group: fn(Verdict) -> &'static str,
    /// Name of the button that copies the entries of a verdict.
    pub copy_group: fn(Verdict) -> &'static str,
    /// Name of the button that exports them.
    pub export_group: fn(Verdict) -> &'static str,
    /// "12 of 15 are on the list, 2 are not, 1 matches multiple users."
    pub summary: fn(&Counts) -> String,
    /// How many entries were there before and were not counted again.
    pub repeated: fn(Count) -> String,
    /// How many listed users have no name or no ID, so that they may be entries that were not found.
    pub half_known: fn(Count) -> String,
    /// Which list the roster was held against.
    pub basis: fn(&BasisText) -> String,
    /// How many lines are not drawn: from how many are, and how many are not.
    pub more: fn(&str, &str) -> String,
}

/// What was found out, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts<'a> {
    /// Entries, each counted once.
    pub total: &'a str,
    /// Of them [`Verdict::OnList`].
    pub on_list: Count,
    /// Of them [`Verdict::NotOnList`].
    pub not_on_list: Count,
    /// Of them [`Verdict::Ambiguous`].
    pub ambiguous: Count,
    /// Of them [`Verdict::Damaged`].
    pub damaged: Count,
}

/// Which list a roster was held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisText<'a> {
    /// The configuration's ID.
    pub config_id: &'a str,
    /// The project's ID.
    pub project_id: &'a str,
    /// The endpoint's name.
    pub endpoint: &'a str,
    /// How many users it has.
    pub users: Count,
    /// When it was loaded.
    pub time: &'a str,
}
