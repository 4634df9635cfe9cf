//! Which messages there are for the form, for links, and for what this device remembers.

use crate::i18n::messages::users::EmptyStateMessages;
use crate::model::connection::{Field, FieldError};

/// Messages of the form.
#[derive(Debug)]
pub struct FormMessages {
    /// Accessible name of the form.
    pub name: &'static str,
    /// Heading of the card.
    pub heading: &'static str,
    /// What the list is for, in a sentence.
    pub lead: &'static str,
    /// What opens the fields that few need.
    pub more: &'static str,
    /// The button that opens the form again.
    pub change: &'static str,
    /// The button that opens the list of configurations, from the ID of the present one.
    pub switch_configuration: fn(&str) -> String,
    /// What stands before the button that asks whether the configuration migrates sessions.
    pub migration: &'static str,
    /// What the button shows.
    pub show: &'static str,
    /// Its name.
    pub show_migration: &'static str,
    /// The button that takes the token out of the form and out of memory.
    pub clear_token: &'static str,
    /// What the status line says after that.
    pub token_cleared: &'static str,
    /// Since when there is a token, from that time.
    pub token_entered: fn(&str) -> String,
    /// That there is none.
    pub no_token: &'static str,
    /// Label of the page size.
    pub page_size: &'static str,
    /// The submit button.
    pub submit: &'static str,
    /// The button that loads all pages.
    pub submit_all: &'static str,
    /// The button that aborts the running request.
    pub cancel: &'static str,
    /// What the status line says after that.
    pub cancelled: &'static str,
    /// The button that shows what is typed into the token field.
    pub show_token: &'static str,
    /// The button that hides it again.
    pub hide_token: &'static str,
    /// What stands under the token's field after more than the token was pasted into it.
    pub token_cleaned: &'static str,
    /// What a choice of endpoints says before one is chosen.
    pub no_endpoint_yet: &'static str,
    /// Label of a field.
    pub label: fn(Field) -> &'static str,
    /// What stands under a field as long as nothing is wrong with it.
    pub hint: fn(Field) -> &'static str,
    /// What is wrong with a field, and what to do.
    pub error: fn(FieldError) -> String,
}

/// Messages for links and for what this device remembers.
#[derive(Debug)]
pub struct RememberedMessages {
    /// In the place of rows while a view that a link names waits for a token.
    pub waiting: EmptyStateMessages,
    /// What this device remembers, beside the button that removes it.
    pub remembered: &'static str,
    /// The button.
    pub forget: &'static str,
    /// What the status line says after that.
    pub forgotten: &'static str,
}
