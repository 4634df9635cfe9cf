//! The field for names and IDs.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::{ENTRIES, UserSearchContext};
use crate::ui::fields::field_note::FieldNote;

/// ID of the line under the field.
const NOTE: &str = "user-search-entries-note";

/// Names and IDs, one a line. What is wrong with them is said once they are to be searched for, and goes with the typing.
#[component]
pub fn TermsField() -> impl IntoView {
    let UserSearchContext { terms, error, .. } = expect_context();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .user_search;
    let field = NodeRef::<Textarea>::new();
    // See `show_text`, which is for one line.
    Effect::new(move |_| {
        terms.with(|terms| {
            if let Some(field) = field.get()
                && field.value() != terms.text
            {
                field.set_value(&terms.text);
            }
        });
    });
    let on_input = move |event| {
        terms.update(|terms| terms.text = event_target_value(&event));
        error.set(None);
    };
    let note = move || {
        let fault = error.get().map(messages.fault);
        fault.unwrap_or_else(|| messages.hint.to_owned())
    };
    view! {
        <div class="field">
            <label for=ENTRIES>{messages.entries}</label>
            <textarea
                id=ENTRIES
                rows="4"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=NOTE
                aria-invalid=move || error.get().map(|_| "true")
                node_ref=field
                on:input=on_input
            ></textarea>
            <FieldNote
                id=NOTE
                text=Signal::derive(note)
                is_error=Signal::derive(move || error.get().is_some())
            />
        </div>
    }
}
