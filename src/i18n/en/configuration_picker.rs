//! The choice of a configuration in English.

use crate::api::configurations::Migration;
use crate::api::error::Status;
use crate::i18n::en::plural::plural;
use crate::i18n::messages::configuration_picker::{Details, PickerMessages};
use crate::i18n::messages::count::Count;

pub const MESSAGES: PickerMessages = PickerMessages {
    close: "Close list",
    loading: "Listing configurations…",
    loaded: "Configurations listed: choose one under Configuration ID.",
    none: "This project has no hotspot session migration configuration.",
    choice: "Configurations of this project",
    other_token: "These were listed with another token. Choose “List configurations” to list them with the one in the form.",
    cut,
    repeated: "The endpoint sent the same configurations again, so others may be missing here. The ID of another one can be \
        typed by hand.",
    short,
    without_id,
    users_listed: "The users listed with a configuration may not be all. Load the users to see who is exempt.",
    details,
    advice_on_status,
    failure,
};

fn cut(most: &str) -> String {
    format!("Only the first {most} are listed. The ID of another one can be typed by hand.")
}

fn short(total: Count, sent: &str) -> String {
    let noun = plural(total.number, "configuration", "configurations");
    format!(
        "The endpoint says {total} {noun}, but sent {sent}. The ID of another one can be typed by hand."
    )
}

fn without_id(count: &str) -> String {
    format!("Left out, because the answer gives no usable ID: {count}.")
}

fn details(details: &Details) -> String {
    let migration = match details.migration {
        Migration::Enabled => "Migration enabled",
        Migration::Disabled => "Migration disabled",
        Migration::Unknown => "Not said whether migration is enabled",
    };
    let sessions = details.exit_sessions.as_ref().map(|count| {
        let sessions = plural(count.number, "session exits", "sessions exit");
        format!(", {count} {sessions} when a server is hot")
    });
    let users = details.users.as_ref().map(|count| {
        let users = plural(count.number, "user", "users");
        format!(", {count} {users} listed")
    });
    let [sessions, users] = [sessions, users].map(Option::unwrap_or_default);
    format!("{migration}{sessions}{users}")
}

fn advice_on_status(status: Status) -> Option<&'static str> {
    match status {
        Status::BadRequest => Some("Check the project ID, then list them again."),
        Status::Unauthorized => {
            Some("Get a new token, put it into the Token field and list them again.")
        }
        Status::Forbidden => Some(
            "Ask an administrator for read permission on Workspace Application Streaming in this project (operation \
             ListHotspotSessionConfig), or type the ID by hand.",
        ),
        Status::NotFound => Some(
            "Check the project ID and the endpoint, which must belong together, or type the ID by hand.",
        ),
        Status::GatewayTimeout => Some("Wait a little and retry, or type the ID by hand."),
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
    format!("The configurations were not listed: {title}. {advice}")
}
