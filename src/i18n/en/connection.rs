//! The form, links and memory in English.

use crate::api::ids::{IdError, MAX_CHARACTERS, TokenError};
use crate::i18n::messages::connection::{FormMessages, RecallMessages};
use crate::i18n::messages::users::EmptyState;
use crate::model::connection::{DropReason, Field, FieldError};
use crate::text::invisible_chars::code_point;

pub const MESSAGES: FormMessages = FormMessages {
    name: "Connection",
    heading: "Open a list",
    lead: "Shows the users whose sessions stay on their server when it becomes a hotspot.",
    more: "More",
    change: "Change",
    clear_token: "Clear token",
    token_cleared: "Token cleared.",
    token_entered,
    no_token: "No token",
    page_size: "Rows per page",
    submit: "Load users",
    submit_all: "Load all users",
    cancel: "Cancel",
    cancelled: "Request cancelled.",
    show_token: "Show token",
    hide_token: "Hide token",
    token_cleaned: "Only the token itself is used, without what was pasted around it. Kept in this page's memory only.",
    no_endpoint_yet: "Choose…",
    label,
    hint,
    error,
};

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
        Field::Endpoint => "Where this deployment reaches the service.",
        Field::ProjectId => "In the console under My Credentials.",
        Field::ConfigId => "Of the hotspot session migration configuration.",
        Field::Token => "IAM user token, X-Auth-Token. Kept in this page's memory only.",
        Field::UserName => "Optional: ask the service for this name only.",
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
                "The token has a space or line break inside (position {position}): paste it in one piece."
            );
        }
        FieldError::Token(TokenError::Unsendable { position }) => {
            return format!(
                "The token has a character that a header cannot carry (position {position})."
            );
        }
        FieldError::TokenRefused => "The service did not accept this token. Paste a new one.",
        FieldError::TokenDropped(DropReason::PageLeft) => {
            "The token was dropped when the page was left. Paste it again."
        }
        FieldError::PageUnencrypted => {
            "This page was opened over plain HTTP, where others can read a token. Open it at its https:// address."
        }
        FieldError::EndpointUnencrypted => {
            "This endpoint is reached over plain HTTP, where others can read a token. Choose another one, or ask whoever \
             runs this page to give it an https:// address."
        }
        FieldError::TokenDropped(DropReason::Idle { minutes: 1 }) => {
            "The token was dropped after a minute without input. Paste it again."
        }
        FieldError::TokenDropped(DropReason::Idle { minutes }) => {
            return format!(
                "The token was dropped after {minutes} minutes without input. Paste it again."
            );
        }
    };
    text.to_owned()
}

fn id_error(error: IdError) -> String {
    let text = match error {
        IdError::Empty => "Enter a value.",
        IdError::TooLong { length } => {
            return format!("At most {MAX_CHARACTERS} characters; this has {length}.");
        }
        IdError::Invisible {
            character,
            position,
        } => {
            return format!(
                "This has a character that nobody sees: {} at position {position}. Delete it, or type the ID by hand.",
                code_point(character)
            );
        }
        IdError::DotSegment => "This cannot be used in an address.",
    };
    text.to_owned()
}

pub const REMEMBERED_WORDS: RecallMessages = RecallMessages {
    waiting: EmptyState {
        title: "A token is needed to load this view",
        advice: "The address says what to load and holds no token. Paste yours into the form and choose “Load users”.",
    },
    remembered: "Endpoint, IDs, language, theme and rows per page are remembered on this device; token and username are not.",
    forget: "Forget",
    forgotten: "Forgotten: this device remembers nothing of this page now.",
};
