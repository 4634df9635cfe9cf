//! The line under a field: its hint, or what is wrong with it.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::model::connection::Field;

/// ID of the field's control.
#[must_use]
pub const fn id(field: Field) -> &'static str {
    match field {
        Field::Endpoint => "endpoint",
        Field::ProjectId => "project-id",
        Field::ConfigId => "config-id",
        Field::Token => "token",
        Field::UserName => "user-name",
    }
}

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

/// "true" for the control's `aria-invalid` while something is wrong with the field.
pub fn invalid(field: Field, store: Store) -> Option<&'static str> {
    store
        .errors
        .with(|errors| errors.get(field).map(|_| "true"))
}

/// The class of a line that may say what is wrong.
pub const fn class(is_wrong: bool) -> &'static str {
    if is_wrong {
        "field-note field-error"
    } else {
        "field-note"
    }
}

/// The hint of `field`, or in its place what is wrong: a line of one height, so that a message which appears as the
/// reader leaves the field does not move the button about to be clicked.
#[component]
pub fn FieldNote(
    /// Whose line it is.
    field: Field,
    /// Where its error stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().form;
    let error = move || store.errors.with(|errors| errors.get(field));
    view! {
        <p id=note_id(field) class=move || class(error().is_some())>
            {move || error().map_or_else(|| (words.hint)(field).to_owned(), words.error)}
        </p>
    }
}
