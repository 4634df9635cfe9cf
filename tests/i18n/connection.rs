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
    assert!((MESSAGES.hint)(Field::Token).contains("only in this page's memory"));
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
            "Enter no more than 128 characters. This value has 129.",
        ),
        (
            FieldError::ConfigId(IdError::TooLong { length: 5000 }),
            "Enter no more than 128 characters. This value has 5000.",
        ),
        (
            FieldError::UserName(IdError::TooLong { length: 129 }),
            "Enter no more than 128 characters. This value has 129.",
        ),
        (
            FieldError::ProjectId(IdError::DotSegment),
            "This value can't be used in a URL.",
        ),
        (
            FieldError::ConfigId(IdError::Invisible {
                character: '\u{202e}',
                position: 7,
            }),
            "This value contains an invisible character, U+202E at position 7. Delete it, or enter the value manually.",
        ),
        (
            FieldError::ConfigId(IdError::DotSegment),
            "This value can't be used in a URL.",
        ),
        (FieldError::Token(TokenError::Empty), "Enter a token."),
        (
            FieldError::Token(TokenError::WhiteSpace { position: 65 }),
            "The token contains a space or line break at position 65. Paste it as one unbroken line.",
        ),
        (
            FieldError::Token(TokenError::Unsendable { position: 3 }),
            "The token contains a character that can't be sent in a header (position 3).",
        ),
        (
            FieldError::TokenRefused,
            "The service didn't accept this token. Paste a new one.",
        ),
        (
            FieldError::PageUnencrypted,
            "This page was opened over unencrypted HTTP, so others could read your token. Open it at its https:// address.",
        ),
        (
            FieldError::EndpointUnencrypted,
            "This endpoint uses unencrypted HTTP, so others could read your token. Choose another endpoint, or ask this \
                page's administrator to set an https:// address for it.",
        ),
    ] {
        assert_eq!((MESSAGES.error)(error), message);
    }
}
