//! The line under a field of the form.

use leptos::prelude::*;

use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::model::connection::{Draft, Field};
use crate::ui::fields::field_note::FieldNote;

/// ID of the line, for the control's `aria-describedby`.
#[must_use]
pub const fn note_id(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "endpoint-note",
        Field::ProjectId => "project-id-note",
        Field::ConfigId => "config-id-note",
        Field::Token => "token-note",
        Field::UserName => "user-name-note",
    }
}

/// The hint of `field`, or in its place what is wrong.
#[component]
pub fn FormFieldNote(field: Field) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let error = move || connection.error(field);
    let is_cleaned =
        move || field == Field::Token && connection.draft.with(Draft::has_more_than_token);
    let text = move || match error() {
        Some(error) => (messages.error)(error),
        None if is_cleaned() => messages.token_cleaned.to_owned(),
        None => (messages.hint)(field).to_owned(),
    };
    view! {
        <FieldNote
            id=note_id(field)
            text=Signal::derive(text)
            is_error=Signal::derive(move || error().is_some())
        />
    }
}
