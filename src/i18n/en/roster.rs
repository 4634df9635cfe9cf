//! `Check users` in English.

use crate::i18n::en::plural::plural;
use crate::i18n::messages::count::Count;
use crate::i18n::messages::roster::{Basis, Counts, RosterMessages};
use crate::model::roster::Verdict;
use crate::model::roster::check::Outdated;
use crate::model::roster::error::RosterError;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: RosterMessages = RosterMessages {
    lead: "Which of these people are on the list? All users are loaded first where that has not been done. Entries are \
        compared in whole with usernames and user IDs.",
    entries: "Names or IDs",
    hint: "One a line, or separated by commas, semicolons or tabs. An entry in double quotes may hold these too. Tables and \
        exports of this page can be pasted as they are.",
    file: "CSV, JSON or text file",
    file_taken: "The file has been put into “Names or IDs”.",
    ignore_case: "Ignore case",
    check: "Check",
    awaiting: "All users are being loaded first. The roster is checked as soon as they are here.",
    stalled: "The roster could not be checked: not all users have arrived. Go on from the message at the top of the \
        page, and it is checked as soon as they have.",
    dropped: "The roster could not be checked: not all users were loaded. Choose “Check” to try again.",
    changed: "The list may have changed while it was read, so this result may be wrong. Load all users and check again.",
    contradicted: "The endpoint contradicts itself, so entries that seem not to be on the list may be on it. Load all users \
        again, then check again.",
    outdated,
    still: "The file was not used: this result is still about the entries in “Names or IDs”.",
    ambiguous: "Several users have this name or ID. Enter the ID of the one who is meant.",
    damaged: "These entries look changed by a spreadsheet: rounded as in 1.23457E+19, without leading zeros, or a date as \
        in 1-Mar. Whose they were cannot be told, so they were found nowhere. Enter them as they were: in the spreadsheet, \
        import the roster with every column as text.",
    source,
    edit: "Edit",
    result: "Result",
    none: "None.",
    entry: "Entry",
    user: "User",
    copy: "Copy",
    copied: "Entries copied",
    export: "Export CSV",
    exported: "CSV file handed to the browser",
    fault,
    which_column: "Which column holds the people?",
    choose_column: "Choose a column",
    column,
    every_cell: "Every cell is a person",
    every_line: "Every line is a person",
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
        RosterError::TooLong => "This is more than 10 MB. Check it in parts.",
        RosterError::NotText => {
            "The file is no text in UTF-8. In a spreadsheet, save it as “CSV UTF-8” and choose that file."
        }
        RosterError::WhichColumn => "This is a table. Choose which column holds the people.",
        RosterError::Cells { line } => {
            return format!(
                "The row in line {line} has a cell without a heading, so it cannot be told who is meant. Put names that \
                    hold a separator in double quotes."
            );
        }
        RosterError::BrokenJson => {
            "This begins as JSON and is none. It may have been cut off; export or copy it again."
        }
        RosterError::OtherJson => {
            "This is JSON without a list “non_migrate_users”. Use an export of this page."
        }
        RosterError::Configurations => "This is a list of configurations. Use a list of people.",
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
            "The roster has changed since this check, so this result is out of date. Choose “Check” to check again."
        }
        Outdated::List => {
            "The list on screen has changed since this check, so this result may be out of date. Choose “Check” to check \
            again."
        }
        Outdated::RosterAndList => {
            "The roster and the list on screen have changed since this check, so this result is out of date. Choose “Check” \
            to check again."
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
        Verdict::Ambiguous => "Ambiguous",
        Verdict::Damaged => "Changed by a spreadsheet",
    }
}

fn copy_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "Copy entries on the list",
        Verdict::NotOnList => "Copy entries not on the list",
        Verdict::Ambiguous => "Copy ambiguous entries",
        Verdict::Damaged => "Copy entries changed by a spreadsheet",
    }
}

fn export_group(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::OnList => "Export CSV of entries on the list",
        Verdict::NotOnList => "Export CSV of entries not on the list",
        Verdict::Ambiguous => "Export CSV of ambiguous entries",
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
        summary += &[", ", &ambiguous.text, is(ambiguous), "ambiguous"].concat();
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
        " entry was there before and is not counted again.",
        " entries were there before and are not counted again.",
    );
    count.text + rest
}

fn half_known(count: Count) -> String {
    let rest = plural(
        count.number,
        " user on the list came without a username or without an ID, so an entry that is not found may be this user.",
        " users on the list came without a username or without an ID, so an entry that is not found may be one of them.",
    );
    count.text + rest
}

fn basis(basis: &Basis) -> String {
    let Basis {
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
        "Checked against {users} {user} of configuration {config_id}, project {project_id}, {endpoint}, loaded {time}"
    )
}

fn more(drawn: &str, further: &str) -> String {
    format!("The first {drawn} are shown; “Copy” and “Export CSV” have {further} more.")
}
