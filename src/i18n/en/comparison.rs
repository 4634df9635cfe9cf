//! The comparison in English.

use crate::i18n::en::plural::plural;
use crate::i18n::messages::comparison::CompareMessages;
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
    all_the_same: "Compare all the same",
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
    no_match: "No user matches.",
    cut_off,
    export: "Export comparison",
};

fn error(error: ImportError) -> String {
    match error {
        ImportError::Empty => "The file is empty. Choose an export of this page.".to_owned(),
        ImportError::BrokenJson => {
            "The file is broken: it begins as JSON and is none. It may have been cut off; export or copy it again."
                .to_owned()
        }
        ImportError::OtherJson => {
            "The file is JSON without a list “non_migrate_users”. Choose an export of this page.".to_owned()
        }
        ImportError::NoHeader => {
            "The first line names neither “user_name” nor “user_id”. Choose an export of this page, or put this header \
                on the file."
                .to_owned()
        }
        ImportError::Configurations => {
            "This is a list of configurations. Choose an export of the list of users.".to_owned()
        }
        ImportError::Roster => {
            "These are exported entries of a roster. Choose an export of the list itself.".to_owned()
        }
        ImportError::Comparison => {
            "This is an exported comparison. Choose an export of the list itself.".to_owned()
        }
        ImportError::OpenQuote { line } => format!(
            "The file is broken: quotation marks do not match from line {line} on. It may have been cut off; export or \
                copy it again."
        ),
        ImportError::Cells { line } => format!(
            "The file is broken: line {line} has more or fewer cells than the header, or one without a heading. Mend the line, or export or copy \
                the file again."
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
    format!("This file is of another {of}. What differs says little about changes.")
}

fn damaged(count: u32) -> String {
    let look = plural(
        count,
        "ID or name in this file looks",
        "IDs or names in this file look",
    );
    format!(
        "{count} {look} changed by a spreadsheet: rounded as in 1.23457E+19, without leading zeros, or a date as in \
            1-Mar. Whose they were cannot be told, so users would seem added or removed who are neither. Choose the file \
            as it was exported. To open it in a spreadsheet, import it with every column as text."
    )
}

fn caution(caution: &Caution) -> String {
    match caution {
        Caution::Now(Completeness::Whole) | Caution::EarlierExport(Completeness::Whole) => String::new(),
        Caution::NowOld => {
            "The list on screen is not current: a later request failed or was left out. Users who were added or removed \
                since are not told here."
                .to_owned()
        }
        Caution::Now(Completeness::Changed) => {
            "The list may have changed while it was read, so users may seem added or removed that are not.".to_owned()
        }
        Caution::Now(Completeness::Contradicted) => {
            "The endpoint contradicts itself about the list, so users may seem added or removed that are not.".to_owned()
        }
        Caution::Now(Completeness::Partial) => {
            "Only part of the list is loaded, and only that part is compared: users elsewhere seem removed.".to_owned()
        }
        Caution::Now(Completeness::Page) => {
            "Only one page of the list is loaded, and only that page is compared: users elsewhere seem removed.".to_owned()
        }
        Caution::EarlierExport(Completeness::Changed) => {
            "The list may have changed while the file was made, so users may seem added or removed that are not.".to_owned()
        }
        Caution::EarlierExport(Completeness::Contradicted) => {
            "The endpoint contradicted itself when the file was made, so users may seem added or removed that are not."
                .to_owned()
        }
        Caution::EarlierExport(Completeness::Partial) => {
            "The file holds only part of the list: users who were elsewhere seem added.".to_owned()
        }
        Caution::EarlierExport(Completeness::Page) => {
            "The file holds only one page of the list: users who were elsewhere seem added.".to_owned()
        }
        Caution::EarlierUnsaid => {
            "The file does not say whether it holds the whole list. If it does not, users who were left out seem added."
                .to_owned()
        }
        Caution::EarlierNarrowed => {
            "The file’s name says that a filter or a username narrowed the list: all others seem added.".to_owned()
        }
        Caution::EarlierFiltered(filter) => {
            format!(
                "The file holds only rows that match “{}”: all others seem added.",
                in_sentence(filter)
            )
        }
        Caution::UserName { earlier, now } => {
            let asked = |name: &Option<String>| match name {
                Some(name) => format!("users by the name “{}”", in_sentence(name)),
                None => "users of any name".to_owned(),
            };
            format!(
                "The file was made of {}, the list on screen of {}.",
                asked(earlier),
                asked(now)
            )
        }
        Caution::Damaged(count) => damaged(*count),
        Caution::Garbled => {
            "Some characters of the file are unreadable, so users may seem renamed. Save it as UTF-8.".to_owned()
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
        "What is below is still about the file before it, {}.",
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
    format!("earlier: {}", in_sentence(name))
}

fn cut_off(shown: &str, count: &str) -> String {
    format!("The first {shown} of {count} users. Narrow them down, or export them to see all.")
}
