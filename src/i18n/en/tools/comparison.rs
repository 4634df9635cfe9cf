//! The comparison in English.

use crate::i18n::messages::tools::comparison::CompareMessages;
use crate::i18n::plural::plural;
use crate::model::comparison::earlier_export::{Caution, Mismatch};
use crate::model::comparison::{ChangeKind, Selection};
use crate::model::export::Completeness;
use crate::model::export::import::ImportError;
use crate::text::in_sentence::in_sentence;

pub const MESSAGES: CompareMessages = CompareMessages {
    file: "Earlier export",
    error,
    nothing_loaded: "Load users to compare them with this file.",
    arriving: "The file will be compared once all users are loaded.",
    foreign,
    damaged,
    all_the_same: "Compare anyway",
    caution,
    source,
    change_file: "Choose another file",
    still,
    remove: "Remove file",
    compared: "Compared with the earlier export",
    counts,
    selection,
    kind,
    no_change: "Nothing has changed.",
    find: "Find in the comparison",
    table: "Comparison",
    change: "Change",
    user: "User",
    earlier_name,
    no_match: "No users match.",
    cut_off,
    export: "Export comparison",
};

fn error(error: ImportError) -> String {
    match error {
        ImportError::Empty => "The file is empty. Choose an export from this page.".to_owned(),
        ImportError::BrokenJson => {
            "The file starts like JSON but isn't valid JSON. It may have been cut off. Export or copy it again."
                .to_owned()
        }
        ImportError::OtherJson => {
            "The JSON file has no “non_migrate_users” list. Choose an export from this page.".to_owned()
        }
        ImportError::NoHeader => {
            "The first line contains neither “user_name” nor “user_id”. Choose an export from this page, or add this \
                header to the file."
                .to_owned()
        }
        ImportError::Configurations => {
            "The file is a list of configurations. Choose an export of the user list.".to_owned()
        }
        ImportError::Search => {
            "This is an export from “Find user”. Choose an export of the user list.".to_owned()
        }
        ImportError::Roster => {
            "The file contains entries exported from “Check users”. Choose an export of the user list.".to_owned()
        }
        ImportError::Comparison => {
            "The file is an exported comparison. Choose an export of the user list.".to_owned()
        }
        ImportError::OpenQuote { line } => format!(
            "The file is invalid: quotation marks don't match from line {line} on. It may have been cut off. Export or \
                copy it again."
        ),
        ImportError::Cells { line } => format!(
            "The file is invalid: line {line} has more or fewer cells than the header, or a cell without a column header. \
                Fix the line, or export or copy the file again."
        ),
    }
}

fn foreign(mismatch: &Mismatch, config_id: &str, project_id: &str) -> String {
    let [config_id, project_id] = [config_id, project_id].map(in_sentence);
    let of = match mismatch {
        Mismatch::Config(config) => {
            format!("configuration: {}, not {config_id}", in_sentence(config))
        }
        Mismatch::Project(project) => {
            format!("project: {}, not {project_id}", in_sentence(project))
        }
        Mismatch::Both {
            config_id: config,
            project_id: project,
        } => format!(
            "project and configuration: {} in {}, not {config_id} in {project_id}",
            in_sentence(config),
            in_sentence(project)
        ),
    };
    format!("This file is from another {of}. The differences don't show how the list has changed.")
}

fn damaged(count: u32) -> String {
    let look = plural(
        count,
        "ID or name in this file looks",
        "IDs or names in this file look",
    );
    format!(
        "{count} {look} changed by a spreadsheet: rounded (1.23457E+19), without leading zeros, or converted to a date \
            (1-Mar). The original values can't be determined, so users would incorrectly appear as added or removed. \
            Choose the file as it was exported. To open it in a spreadsheet, import it with every column as text."
    )
}

fn caution(caution: &Caution) -> String {
    match caution {
        Caution::Now(Completeness::Whole) | Caution::EarlierExport(Completeness::Whole) => String::new(),
        Caution::NowOld => {
            "The displayed list may be outdated: a later request failed, or its response wasn't used. Users added or \
                removed since then aren't shown here."
                .to_owned()
        }
        Caution::Now(Completeness::Changed) => {
            "The list may have changed while it was loading, so users may incorrectly appear as added or removed."
                .to_owned()
        }
        Caution::Now(Completeness::Contradicted) => {
            "The endpoint returned inconsistent data, so users may incorrectly appear as added or removed."
                .to_owned()
        }
        Caution::Now(Completeness::Partial) => {
            "Only part of the list is loaded, and only that part is compared: all other users appear as removed."
                .to_owned()
        }
        Caution::Now(Completeness::Page) => {
            "Only one page of the list is loaded, and only that page is compared: users on other pages appear as \
                removed."
                .to_owned()
        }
        Caution::EarlierExport(Completeness::Changed) => {
            "The list may have changed while the file was created, so users may incorrectly appear as added or \
                removed."
                .to_owned()
        }
        Caution::EarlierExport(Completeness::Contradicted) => {
            "The endpoint returned inconsistent data when the file was created, so users may incorrectly appear as added \
                or removed."
                .to_owned()
        }
        Caution::EarlierExport(Completeness::Partial) => {
            "The file contains only part of the list: all other users appear as added.".to_owned()
        }
        Caution::EarlierExport(Completeness::Page) => {
            "The file contains only one page of the list: users on other pages appear as added.".to_owned()
        }
        Caution::EarlierUnsaid => {
            "The file doesn't say whether it contains the whole list. If it contains only part of it, all other users \
                appear as added."
                .to_owned()
        }
        Caution::EarlierNarrowed => {
            "The file name indicates that the list was narrowed by a filter, a username, or a selection: all other users \
                appear as added."
                .to_owned()
        }
        Caution::EarlierSelection => {
            "The file contains only users who were selected: all other users appear as added.".to_owned()
        }
        Caution::EarlierIssue => {
            "The file contains only duplicates, rows without a name or ID, or rows with invisible characters: all other users \
                appear as added."
                .to_owned()
        }
        Caution::EarlierFiltered(filter) => {
            format!(
                "The file contains only rows that match “{}”: all other users appear as added.",
                in_sentence(filter)
            )
        }
        Caution::UserName { earlier, now } => {
            let asked = |name: &Option<String>| match name {
                Some(name) => format!("the username “{}”", in_sentence(name)),
                None => "all usernames".to_owned(),
            };
            format!(
                "The file was exported for {}; the displayed list was loaded for {}.",
                asked(earlier),
                asked(now)
            )
        }
        Caution::UserNameUnsaid(now) => {
            format!(
                "The file doesn't say for which username it was exported; the displayed list was loaded for the username “{}”.",
                in_sentence(now)
            )
        }
        Caution::UserNameIgnored(name) => {
            format!(
                "Some of the compared users have a username that doesn't contain “{}”. The endpoint may have ignored the \
                    requested username, so users may incorrectly appear as added or removed.",
                in_sentence(name)
            )
        }
        Caution::ConfigUnsaid => {
            "The file doesn't say which configuration it is from. Make sure that it is from the displayed one.".to_owned()
        }
        Caution::Damaged(count) => damaged(*count),
        Caution::Garbled => {
            "Some characters in the file are unreadable, so users may incorrectly appear as renamed. Save the file as \
                UTF-8."
                .to_owned()
        }
    }
}

fn source(file_name: &str, time: Option<&str>) -> String {
    let file_name = in_sentence(file_name);
    match time {
        Some(time) => format!("{file_name}, loaded {time}"),
        None => file_name,
    }
}

fn still(file_name: &str) -> String {
    format!(
        "The result below is still for the previous file, {}.",
        in_sentence(file_name)
    )
}

fn counts([added, removed, renamed, unchanged]: [&str; 4]) -> String {
    format!("{added} added, {removed} removed, {renamed} renamed, {unchanged} unchanged")
}

const fn selection(selection: Selection) -> &'static str {
    match selection {
        Selection::Changes => "Changes",
        Selection::Kind(of) => kind(of),
        Selection::All => "All",
    }
}

const fn kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Added => "Added",
        ChangeKind::Removed => "Removed",
        ChangeKind::Renamed => "Renamed",
        ChangeKind::Unchanged => "Unchanged",
    }
}

fn earlier_name(name: &str) -> String {
    format!("Previous name: {}", in_sentence(name))
}

fn cut_off(shown: &str, count: &str) -> String {
    format!(
        "Showing the first {shown} of {count} users. Narrow the result, or export it to see all of them."
    )
}
