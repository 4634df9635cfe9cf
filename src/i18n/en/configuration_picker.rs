//! The choice of a configuration in English.

use crate::api::configurations::Migration;
use crate::api::error::Status;
use crate::i18n::count::Count;
use crate::i18n::messages::configuration_picker::PickerMessages;
use crate::i18n::plural::plural;

pub const MESSAGES: PickerMessages = PickerMessages {
    loading: "Loading configurations…",
    loaded: "Configurations loaded. Choose one under Configuration ID.",
    all_loaded: "Configurations loaded.",
    none: "This project has no hotspot session migration configurations.",
    choice: "Configurations in this project",
    search: "Search configurations",
    no_match: "No matching configurations.",
    cut,
    repeated: "The endpoint returned the same configurations again, so others may be missing here. To use another one, \
        enter its ID.",
    short,
    without_id,
    users_listed: "The number of users in a configuration may be incomplete. Load the users to see who is exempt.",
    sessions_listed: "Sessions: how many sessions exit when a server is a hotspot.",
    migration,
    as_of,
    no_effect: "While off, this list has no effect.",
    not_listed,
    users,
    advice_on_status,
    failure,
};

fn cut(most: &str) -> String {
    format!("Only the first {most} configurations are listed. To use another one, enter its ID.")
}

fn short(total: Count, sent: &str) -> String {
    let noun = plural(total.number, "configuration", "configurations");
    format!(
        "The endpoint reports {total} {noun}, but returned {sent}. To use another one, enter its ID."
    )
}

fn without_id(count: &str) -> String {
    format!("Not listed, because the response contains no usable ID: {count}.")
}

fn migration(migration: Migration, exit_sessions: Option<Count>) -> String {
    let migration = match migration {
        Migration::Enabled => "Migration on",
        Migration::Disabled => "Migration off",
        Migration::Unknown => "Migration status unknown",
    };
    let sessions = exit_sessions.map(|count| {
        let sessions = plural(count.number, "session", "sessions");
        format!(" · {count} {sessions}")
    });
    format!("{migration}{}", sessions.unwrap_or_default())
}

fn as_of(time: &str) -> String {
    format!("as of {time}")
}

fn not_listed(time: &str) -> String {
    format!("Not among the configurations listed at {time}")
}

fn users(count: Count) -> String {
    let users = plural(count.number, "user", "users");
    format!("{count} {users}")
}

fn advice_on_status(status: Status) -> Option<&'static str> {
    match status {
        Status::BadRequest => Some("Check the project ID, and then list the configurations again."),
        Status::Unauthorized => {
            Some("Get a new token, enter it in the Token field, and list the configurations again.")
        }
        Status::Forbidden => Some(
            "Ask an administrator for read permission on Workspace Application Streaming in this project (operation \
                ListHotspotSessionConfig), or enter the ID manually.",
        ),
        Status::NotFound => Some(
            "Check that the project ID and the endpoint belong together, or enter the ID manually.",
        ),
        Status::GatewayTimeout => Some("Wait a moment and retry, or enter the ID manually."),
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

fn failure(title: &str, advice: &str) -> String {
    format!("Couldn't list the configurations: {title}. {advice}")
}
