//! Messages of the form: the accessible names, and a message for everything that can be wrong with a field.

use non_migration_users::api::ids::{IdError, TokenError};
use non_migration_users::i18n::Messages;
use non_migration_users::i18n::language::Language;
use non_migration_users::i18n::messages::connection::FormMessages;
use non_migration_users::model::connection::{Field, FieldError};

const MESSAGES: &FormMessages = &Messages::of(Language::English).connection;

#[test]
fn fields_and_buttons_have_these_accessible_names() {
    assert_eq!(
        Field::ALL.map(MESSAGES.label),
        [
            "Endpoint",
            "Project ID",
            "Token",
            "Configuration ID",
            "Username"
        ]
    );
    assert_eq!(MESSAGES.page_size, "Rows per page");
    assert_eq!(MESSAGES.submit, "Load users");
    assert_eq!(MESSAGES.submit_all, "Load all users");
    assert_eq!(MESSAGES.cancel, "Cancel");
}

#[test]
fn the_button_that_shows_the_token_and_the_one_that_hides_it_differ() {
    assert_ne!(MESSAGES.show_token, MESSAGES.hide_token);
}

#[test]
fn the_token_s_hint_says_that_it_is_kept_in_memory_only() {
    assert!((MESSAGES.hint)(Field::Token).contains("memory only"));
}

#[test]
fn the_username_s_hint_says_that_it_is_optional() {
    assert!((MESSAGES.hint)(Field::UserName).contains("Optional"));
}

#[test]
fn everything_that_can_be_wrong_has_its_message() {
    for (error, message) in [
        (FieldError::NoEndpoint, "Choose an endpoint."),
        (
            FieldError::ProjectId(IdError::Empty),
            "Enter the project ID.",
        ),
        (
            FieldError::ConfigId(IdError::Empty),
            "Enter the configuration ID.",
        ),
        (
            FieldError::ProjectId(IdError::TooLong { length: 129 }),
            "At most 128 characters; this has 129.",
        ),
        (
            FieldError::ConfigId(IdError::TooLong { length: 5000 }),
            "At most 128 characters; this has 5000.",
        ),
        (
            FieldError::UserName(IdError::TooLong { length: 129 }),
            "At most 128 characters; this has 129.",
        ),
        (
            FieldError::ProjectId(IdError::DotSegment),
            "This cannot be used in an address.",
        ),
        (
            FieldError::ConfigId(IdError::Invisible {
                character: '\u{202e}',
                position: 7,
            }),
            "This has a character that nobody sees: U+202E at position 7. Delete it, or type the ID by hand.",
        ),
        (
            FieldError::ConfigId(IdError::DotSegment),
            "This cannot be used in an address.",
        ),
        (FieldError::Token(TokenError::Empty), "Enter a token."),
        (
            FieldError::Token(TokenError::WhiteSpace { position: 65 }),
            "The token has a space or line break inside (position 65): paste it in one piece.",
        ),
        (
            FieldError::Token(TokenError::Unsendable { position: 3 }),
            "The token has a character that a header cannot carry (position 3).",
        ),
        (
            FieldError::TokenRefused,
            "The service did not accept this token. Paste a new one.",
        ),
        (
            FieldError::PageUnencrypted,
            "This page was opened over plain HTTP, where others can read a token. Open it at its https:// address.",
        ),
        (
            FieldError::EndpointUnencrypted,
            "This endpoint is reached over plain HTTP, where others can read a token. Choose another one, or ask whoever \
             runs this page to give it an https:// address.",
        ),
    ] {
        assert_eq!((MESSAGES.error)(error), message);
    }
}
