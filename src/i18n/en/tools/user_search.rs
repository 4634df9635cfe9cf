//! `Find user` in English.

use crate::api::error::Status;
use crate::i18n::count::Count;
use crate::i18n::messages::tools::user_search::UserSearchMessages;
use crate::i18n::plural::plural;
use crate::model::user_search::results::OutdatedSearch;
use crate::model::user_search::terms::{MOST_ENTRIES, TermsError};
use crate::text::in_sentence::in_sentence;

/// Configurations that are named before the rest is counted.
const NAMED: usize = 5;

pub const MESSAGES: UserSearchMessages = UserSearchMessages {
    lead: "Find out which configurations of a project exempt a user. Each entry is compared with whole usernames and user IDs.",
    scope,
    no_scope: "To choose the project to search, fill in the connection form.",
    entries: "Names or IDs",
    hint: "Enter one per line.",
    beyond,
    unusable,
    fault,
    search: "Search",
    cancel: "Cancel search",
    resume: "Resume search",
    progress: "Search progress",
    listing,
    reading,
    cancelled: "The search was canceled. The results cover only what was read until then.",
    advice_on_status,
    list_failed,
    summary,
    outdated,
    matches: "Exempt users",
    entry: "Entry",
    user: "User",
    configuration: "Configuration",
    no_effect: "While migration is off, a list has no effect.",
    show_list: "Show this list",
    show_list_of,
    more,
    not_found,
    not_found_in_part,
    damaged: "It looks changed by a spreadsheet. Enter the original value.",
    not_all_listed: "Not all configurations of this project have been listed.",
    cut,
    repeated: "The endpoint returned the same configurations again, so others may be missing from this search.",
    short,
    listing_changed: "The configurations changed while they were being listed, so some may be missing from this search. Search \
        again.",
    without_id,
    changed,
    contradicted,
    half_known,
    included,
    not_included,
    full,
    export_csv: "Export CSV",
    export_json: "Export JSON",
    basis,
};

fn scope(project_id: &str, endpoint: &str) -> String {
    let [project_id, endpoint] = [project_id, endpoint].map(in_sentence);
    format!("Searches all configurations of project {project_id}, endpoint {endpoint}.")
}

fn fault(error: TermsError) -> String {
    match error {
        TermsError::Empty => "Enter at least one name or ID.".to_owned(),
        TermsError::TooLong { line, length } => {
            format!("Enter no more than 128 characters per line. Line {line} has {length}.")
        }
        TermsError::TooMany { count } => {
            format!(
                "Enter no more than {MOST_ENTRIES} names or IDs. There are {count}. Search in parts."
            )
        }
    }
}

fn beyond(count: Count) -> String {
    let users = plural(count.number, "user was", "users were");
    format!(
        "A search takes no more than 1,000 names or IDs, so {count} selected {users} left out. Search for them separately."
    )
}

fn unusable(count: Count) -> String {
    let users = plural(count.number, "user was", "users were");
    format!(
        "{count} selected {users} left out: without an ID or name, or with one that is too long or has a line break."
    )
}

fn advice_on_status(status: Status) -> Option<&'static str> {
    match status {
        Status::BadRequest => Some("Check the project ID, and then search again."),
        Status::Unauthorized => {
            Some("Get a new token, enter it in the Token field, and resume the search.")
        }
        Status::Forbidden => Some(
            "Ask an administrator for read permission on Workspace Application Streaming in this project (operation \
                ListHotspotSessionConfig), and then resume the search.",
        ),
        Status::NotFound => Some("Check that the project ID and the endpoint belong together."),
        Status::GatewayTimeout => Some("Wait a moment, and then resume the search."),
        Status::MethodNotAllowed
        | Status::InternalServerError
        | Status::ServiceUnavailable
        | Status::RequestTimeout
        | Status::ContentTooLarge
        | Status::TooManyRequests
        | Status::RequestHeaderFieldsTooLarge
        | Status::BadGateway
        | Status::Other(_) => None,
    }
}

fn listing(count: Count) -> String {
    format!("Listing configurations… {count} so far")
}

fn reading(current: &str, total: &str) -> String {
    format!("Reading configuration {current} of {total}")
}

fn list_failed(config_id: &str, title: &str, advice: &str) -> String {
    let config_id = in_sentence(config_id);
    format!("Couldn't read the list of configuration {config_id}: {title}. {advice}")
}

fn summary(found: Count, total: &str) -> String {
    format!("Found {found} of {total}")
}

fn outdated(why: OutdatedSearch) -> &'static str {
    match why {
        OutdatedSearch::Terms => {
            "The entries have changed since this search, so this result is out of date. Choose “Search” to search again."
        }
        OutdatedSearch::Project => {
            "This result is of another project or endpoint. Choose “Search” to search the current one."
        }
    }
}

fn show_list_of(config_id: &str) -> String {
    format!("Show this list: configuration {}", in_sentence(config_id))
}

fn more(drawn: &str, further: &str) -> String {
    format!("Showing the first {drawn}. “Export CSV” and “Export JSON” include {further} more.")
}

fn not_found(configurations: Count) -> String {
    match configurations.number {
        1 => "Not found in the only configuration of this project".to_owned(),
        _ => format!("Not found in any of the {configurations} configurations of this project"),
    }
}

fn not_found_in_part(read: &str, configurations: Count) -> String {
    let noun = plural(configurations.number, "configuration", "configurations");
    let verb = plural(configurations.number, "was", "were");
    format!("Not found in the {read} of {configurations} {noun} that {verb} read")
}

fn cut(most: &str) -> String {
    format!("Only the first {most} configurations were searched.")
}

fn short(total: Count, sent: &str) -> String {
    let noun = plural(total.number, "configuration", "configurations");
    format!("The endpoint reports {total} {noun}, but returned {sent}.")
}

fn without_id(count: Count) -> String {
    let rest = plural(
        count.number,
        " configuration has no usable ID in the response, so its list may not have been searched.",
        " configurations have no usable ID in the response, so their lists may not have been searched.",
    );
    count.text + rest
}

fn joined(ids: &[&str]) -> String {
    let (named, rest) = ids.split_at(ids.len().min(NAMED));
    let named: Vec<_> = named.iter().map(|id| in_sentence(id)).collect();
    let named = named.join(", ");
    match rest.len() {
        0 => named,
        rest => format!("{named}, and {rest} more"),
    }
}

fn changed(ids: &[&str]) -> String {
    let ids = joined(ids);
    format!("Changed while it was being read, so users may have been missed: {ids}. Search again.")
}

fn contradicted(ids: &[&str]) -> String {
    let ids = joined(ids);
    format!("The endpoint returned inconsistent data, so users may have been missed: {ids}.")
}

fn half_known(count: Count) -> String {
    let rest = plural(
        count.number,
        " user has no username or no ID on the list, so an entry that isn't found may be this user.",
        " users have no username or no ID on their list, so an entry that isn't found may be one of them.",
    );
    count.text + rest
}

fn included(count: Count) -> String {
    let rest = plural(
        count.number,
        " list came with its configuration. The API reference doesn't say whether such a list is complete.",
        " lists came with their configurations. The API reference doesn't say whether such lists are complete.",
    );
    count.text + rest
}

fn not_included(count: Count) -> String {
    let rest = plural(
        count.number,
        " configuration came without a list. Its list is read separately.",
        " configurations came without a list. Their lists are read separately.",
    );
    count.text + rest
}

fn full(count: Count) -> String {
    let rest = plural(
        count.number,
        " configuration came with 1,000 users or more, so its list may have been cut off. It is read separately.",
        " configurations came with 1,000 users or more, so their lists may have been cut off. They are read separately.",
    );
    count.text + rest
}

fn basis(project_id: &str, endpoint: &str, time: &str) -> String {
    let [project_id, endpoint] = [project_id, endpoint].map(in_sentence);
    format!("Searched project {project_id}, endpoint {endpoint}, {time}")
}
