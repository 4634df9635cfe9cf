//! Words of the form.

use crate::api::ids::{IdError, MAX_CHARACTERS, TokenError};
use crate::state::form::{Field, FieldError};

/// Accessible name of the form.
pub const NAME: &str = "Request";
/// Label of the page size.
pub const PAGE_SIZE: &str = "Rows per page";
/// The submit button.
pub const SUBMIT: &str = "Load users";
/// The button that loads all pages.
pub const SUBMIT_ALL: &str = "Load all users";
/// The button that aborts the running request.
pub const CANCEL: &str = "Cancel";
/// What the status line says after that.
pub const CANCELLED: &str = "Request cancelled.";
/// The button that shows what is typed into the token field.
pub const SHOW_TOKEN: &str = "Show token";
/// The button that hides it again.
pub const HIDE_TOKEN: &str = "Hide token";
/// What a choice of endpoints says before one is chosen.
pub const NO_ENDPOINT_YET: &str = "Choose…";

/// Label of a field.
#[must_use]
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "Endpoint",
        Field::ProjectId => "Project ID",
        Field::ConfigId => "Configuration ID",
        Field::Token => "Token",
        Field::UserName => "Username",
    }
}

/// What stands under a field as long as nothing is wrong with it.
#[must_use]
pub const fn hint(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "Where this deployment reaches the service.",
        Field::ProjectId => "In the console under My Credentials.",
        Field::ConfigId => "Of the hotspot session migration configuration.",
        Field::Token => "IAM user token, X-Auth-Token. Kept in this page's memory only.",
        Field::UserName => "Optional: ask the service for this name only.",
    }
}

/// What is wrong with a field, and what to do.
#[must_use]
pub fn error(error: FieldError) -> String {
    match error {
        FieldError::NoEndpoint => "Choose an endpoint.".to_owned(),
        FieldError::ProjectId(IdError::Empty) => "Enter the project ID.".to_owned(),
        FieldError::ConfigId(IdError::Empty) => "Enter the configuration ID.".to_owned(),
        FieldError::UserName(IdError::Empty) => "Enter a username.".to_owned(),
        FieldError::ProjectId(error)
        | FieldError::ConfigId(error)
        | FieldError::UserName(error) => id_error(error),
        FieldError::Token(TokenError::Empty) => "Enter a token.".to_owned(),
        FieldError::Token(TokenError::WhiteSpace { position }) => {
            format!(
                "The token has a space or line break inside (position {position}): paste it in one piece."
            )
        }
        FieldError::Token(TokenError::Unsendable { position }) => {
            format!("The token has a character that a header cannot carry (position {position}).")
        }
    }
}

fn id_error(error: IdError) -> String {
    match error {
        IdError::Empty => "Enter a value.".to_owned(),
        IdError::TooLong { length } => {
            format!("At most {MAX_CHARACTERS} characters; this has {length}.")
        }
        IdError::DotSegment => "This cannot be used in an address.".to_owned(),
    }
}
