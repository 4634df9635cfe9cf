//! The form, links and memory in English.

use crate::api::ids::{IdError, MAX_CHARACTERS, TokenError};
use crate::i18n::messages::connection::{FormMessages, RememberedMessages};
use crate::i18n::messages::users::EmptyStateMessages;
use crate::model::connection::{DropReason, Field, FieldError};
use crate::text::invisible_chars::code_point;

pub const MESSAGES: FormMessages = FormMessages {
    name: "Connection",
    heading: "Open a list",
    lead: "Shows the users whose sessions stay on their server when it becomes a hotspot.",
    more: "More",
    change: "Change",
    switch_configuration,
    migration: "Migration:",
    show: "Show",
    show_migration: "Show migration status",
    clear_token: "Clear token",
    token_cleared: "Token cleared.",
    token_entered,
    no_token: "No token",
    page_size: "Rows per page",
    submit: "Load users",
    submit_all: "Load all users",
    cancel: "Cancel",
    cancelled: "Request canceled.",
    show_token: "Show token",
    hide_token: "Hide token",
    token_cleaned: "Only the token is used; the text pasted around it is ignored. It is kept only in this page's memory.",
    no_endpoint_yet: "Choose an endpoint",
    label,
    hint,
    error,
};

fn switch_configuration(config_id: &str) -> String {
    format!("Switch configuration: {config_id}")
}

fn token_entered(time: &str) -> String {
    format!("Token entered {time}")
}

fn label(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "Endpoint",
        Field::ProjectId => "Project ID",
        Field::ConfigId => "Configuration ID",
        Field::Token => "Token",
        Field::UserName => "Username",
    }
}

fn hint(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "The address used to reach the service.",
        Field::ProjectId => "Find it in the console under My Credentials.",
        Field::ConfigId => "The ID of the hotspot session migration configuration.",
        Field::Token => "IAM user token (X-Auth-Token). Kept only in this page's memory.",
        Field::UserName => "Optional. Requests only this username from the service.",
    }
}

fn error(error: FieldError) -> String {
    let text = match error {
        FieldError::NoEndpoint => "Choose an endpoint.",
        FieldError::ProjectId(IdError::Empty) => "Enter the project ID.",
        FieldError::ConfigId(IdError::Empty) => "Enter the configuration ID.",
        FieldError::UserName(IdError::Empty) => "Enter a username.",
        FieldError::ProjectId(error)
        | FieldError::ConfigId(error)
        | FieldError::UserName(error) => return id_error(error),
        FieldError::Token(TokenError::Empty) => "Enter a token.",
        FieldError::Token(TokenError::WhiteSpace { position }) => {
            return format!(
                "The token contains a space or line break at position {position}. Paste it as one unbroken line."
            );
        }
        FieldError::Token(TokenError::Unsendable { position }) => {
            return format!(
                "The token contains a character that can't be sent in a header (position {position})."
            );
        }
        FieldError::TokenRefused => "The service didn't accept this token. Paste a new one.",
        FieldError::TokenDropped(DropReason::PageLeft) => {
            "Token cleared when you left the page. Paste it again."
        }
        FieldError::PageUnencrypted => {
            "This page was opened over unencrypted HTTP, so others could read your token. Open it at its https:// address."
        }
        FieldError::EndpointUnencrypted => {
            "This endpoint uses unencrypted HTTP, so others could read your token. Choose another endpoint, or ask this \
                page's administrator to set an https:// address for it."
        }
        FieldError::TokenDropped(DropReason::Idle { minutes: 1 }) => {
            "Token cleared after 1 minute of inactivity. Paste it again."
        }
        FieldError::TokenDropped(DropReason::Idle { minutes }) => {
            return format!("Token cleared after {minutes} minutes of inactivity. Paste it again.");
        }
    };
    text.to_owned()
}

fn id_error(error: IdError) -> String {
    let text = match error {
        IdError::Empty => "Enter a value.",
        IdError::TooLong { length } => {
            return format!(
                "Enter no more than {MAX_CHARACTERS} characters. This value has {length}."
            );
        }
        IdError::Invisible {
            character,
            position,
        } => {
            return format!(
                "This value contains an invisible character, {} at position {position}. Delete it, or enter the value \
                    manually.",
                code_point(character)
            );
        }
        IdError::DotSegment => "This value can't be used in a URL.",
    };
    text.to_owned()
}

pub const REMEMBERED_MESSAGES: RememberedMessages = RememberedMessages {
    waiting: EmptyStateMessages {
        title: "Enter a token to load this view",
        advice: "The link says what to load, but doesn't contain a token. Paste your token into the form, and then choose \
            “Load users”.",
    },
    remembered: "This device saves the endpoint, IDs, language, theme, and rows per page. It never saves the token or \
        username.",
    forget: "Clear saved values",
    forgotten: "Saved values cleared. This device no longer stores anything from this page.",
};
