//! `Check users` in English.

use crate::i18n::count::Count;
use crate::i18n::messages::tools::roster::{BasisText, Counts, RosterMessages};
use crate::i18n::plural::plural;
use crate::model::roster::Verdict;
use crate::model::roster::check::Outdated;
use crate::model::roster::error::RosterError;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: RosterMessages = RosterMessages {
    lead: "Check which of these users are on the list. If not all users are loaded yet, they are loaded first. Each entry \
        is compared with whole usernames and user IDs.",
    entries: "Names or IDs",
    hint: "Enter one per line, or separate entries with commas, semicolons, or tabs. Put an entry that contains any of \
        these in double quotes. You can also paste a table or an export from this page.",
    file: "CSV, Excel, JSON, or text file",
    file_taken: "The file's contents are now in “Names or IDs”.",
    ignore_case: "Ignore case",
    check: "Check",
    awaiting: "Loading all users first. The check starts as soon as they are loaded.",
    stalled: "Couldn't check the entries: not all users are loaded. Resume loading from the error message at the top of \
        the page. The check starts as soon as all users are loaded.",
    offered: "The check needs the whole list, which is long. Load all users, and the check starts as soon as they are loaded.",
    dropped: "Couldn't check the entries: not all users were loaded. Choose “Check” to try again.",
    changed: "The list may have changed while it was loading, so this result may be wrong. Load all users again, and then \
        check again.",
    contradicted: "The endpoint returned inconsistent data, so entries shown as not on the list may be on it. Load all \
        users again, and then check again.",
    outdated,
    still: "The file wasn't used. This result is still for the entries in “Names or IDs”.",
    ambiguous: "More than one user has this name or ID. Enter the ID of the user you mean.",
    damaged: "These entries look changed by a spreadsheet: rounded (1.23457E+19), without leading zeros, or converted to \
        a date (1-Mar). The original values can't be determined, so these entries weren't matched to any user. Enter the \
        original values. In the spreadsheet, import them with every column as text.",
    source,
    edit: "Edit",
    result: "Result",
    none: "None.",
    entry: "Entry",
    user: "User",
    copy: "Copy",
    copied: "Entries copied",
    export: "Export CSV",
    exported: "CSV download started",
    fault,
    which_column: "Which column contains the users?",
    choose_column: "Choose a column",
    column,
    every_cell: "Every cell is a user",
    every_line: "Every line is a user",
    has_header: "The first row is a header",
    preview,
    group,
    copy_group,
    export_group,
    summary,
    repeated,
    half_known,
    basis,
    more,
};

fn fault(fault: RosterError) -> String {
    let fault = match fault {
        RosterError::Empty => "Enter at least one name or ID, or choose a file.",
        RosterError::Token => "There is a token in the entries. Remove it.",
        RosterError::TooLong => "The entries are larger than 10 MB. Check them in parts.",
        RosterError::WhichColumn => "This is a table. Choose the column that contains the users.",
        RosterError::Cells { line } => {
            return format!(
                "The row on line {line} has a cell without a column header, so the user can't be determined. Put names \
                    that contain a separator in double quotes."
            );
        }
        RosterError::BrokenJson => {
            "This starts like JSON but isn't valid JSON. It may have been cut off. Export or copy it again."
        }
        RosterError::OtherJson => {
            "This JSON has no “non_migrate_users” list. Use an export from this page."
        }
        RosterError::Search => {
            "This is a JSON export from “Find user”. Use its CSV export, or a list of users."
        }
        RosterError::Configurations => "This is a list of configurations. Use a list of users.",
    };
    fault.to_owned()
}

fn column(number: &str, cells: &[&str]) -> String {
    format!("Column {number}: {}", joined(cells))
}

fn joined(texts: &[&str]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| in_sentence(text)).collect();
    texts.join(", ")
}

fn outdated(why: Outdated) -> &'static str {
    match why {
        Outdated::Roster => {
            "The entries have changed since this check, so this result is out of date. Choose “Check” to check again."
        }
        Outdated::List => {
            "The displayed list is no longer the one of this check, or couldn't be refreshed, so this result may be out of \
                date. Choose “Check” to check again."
        }
        Outdated::RosterAndList => {
            "The entries have changed since this check, and the displayed list is no longer the one of this check or \
                couldn't be refreshed, so this result is out of date. Choose “Check” to check again."
        }
    }
}

fn preview(count: Count, entries: &[&str]) -> String {
    let entries = joined(entries);
    let noun = plural(count.number, "entry", "entries");
    let more = if count.number > 3 { ", …" } else { "" };
    format!("{count} {noun} will be checked: {entries}{more}")
}

fn source(count: Count, file_name: Option<&str>) -> String {
    let noun = plural(count.number, "entry", "entries");
    match file_name {
        Some(file_name) => format!("{count} {noun} from {}", in_sentence(file_name)),
        None => format!("{count} {noun}"),
    }
}

fn group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "On the list",
        Verdict::NotOnList => "Not on the list",
        Verdict::Ambiguous => "Multiple matches",
        Verdict::Damaged => "Changed by a spreadsheet",
    }
}

fn copy_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "Copy entries on the list",
        Verdict::NotOnList => "Copy entries not on the list",
        Verdict::Ambiguous => "Copy entries with multiple matches",
        Verdict::Damaged => "Copy entries changed by a spreadsheet",
    }
}

fn export_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "Export CSV of entries on the list",
        Verdict::NotOnList => "Export CSV of entries not on the list",
        Verdict::Ambiguous => "Export CSV of entries with multiple matches",
        Verdict::Damaged => "Export CSV of entries changed by a spreadsheet",
    }
}

fn summary(counts: &Counts) -> String {
    let Counts {
        total,
        on_list,
        not_on_list,
        ambiguous,
        damaged,
    } = counts;
    let mut summary = [
        &on_list.text,
        " of ",
        total,
        is(on_list),
        "on the list, ",
        &not_on_list.text,
        is(not_on_list),
        "not",
    ]
    .concat();
    if ambiguous.number > 0 {
        let matches = plural(ambiguous.number, " matches", " match");
        summary += &[", ", &ambiguous.text, matches, " multiple users"].concat();
    }
    if damaged.number > 0 {
        let look = plural(damaged.number, " looks", " look");
        summary += &[", ", &damaged.text, look, " changed by a spreadsheet"].concat();
    }
    summary + "."
}

fn is(count: &Count) -> &'static str {
    plural(count.number, " is ", " are ")
}

fn repeated(count: Count) -> String {
    let rest = plural(
        count.number,
        " duplicate entry isn't counted.",
        " duplicate entries aren't counted.",
    );
    count.text + rest
}

fn half_known(count: Count) -> String {
    let rest = plural(
        count.number,
        " user on the list has no username or no ID, so an entry that isn't found may be this user.",
        " users on the list have no username or no ID, so an entry that isn't found may be one of them.",
    );
    count.text + rest
}

fn basis(basis: &BasisText) -> String {
    let BasisText {
        config_id,
        project_id,
        endpoint,
        users,
        time,
    } = basis;
    let [config_id, project_id, endpoint] =
        [config_id, project_id, endpoint].map(|of| in_sentence(of));
    let user = plural(users.number, "user", "users");
    format!(
        "Checked against {users} {user} in configuration {config_id}, project {project_id}, endpoint {endpoint}, loaded {time}"
    )
}

fn more(drawn: &str, further: &str) -> String {
    format!("Showing the first {drawn}. “Copy” and “Export CSV” include {further} more.")
}
