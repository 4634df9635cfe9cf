//! The field for a roster.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::element_ids::ROSTER_ENTRIES;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::which_column::WhichColumn;
use crate::features::shared::not_read::not_read;
use crate::features::status::context::StatusContext;
use crate::model::roster::error::RosterError;
use crate::ui::field_note::FieldNote;
use crate::ui::file_input::{FileInput, TextFile};

/// ID of the line under the field.
const NOTE_ID: &str = "roster-entries-note";

/// Entries to type or paste, and a file to fill them in from. A file that cannot be used changes nothing.
#[component]
pub fn RosterField() -> impl IntoView {
    let status = expect_context::<StatusContext>();
    let lazy_view_messages = expect_context::<LanguageContext>().lazy_view_messages();
    let messages = &lazy_view_messages.roster;
    let draft = expect_context::<RosterContext>().draft;
    let fault = move || draft.with(|draft| draft.fault);
    let take = Callback::new(move |TextFile { text, encoding, .. }| {
        let fault = RosterError::of_file(&text, encoding);
        draft.update(|draft| match fault {
            Some(_) => draft.set_fault(fault),
            None => draft.set_text(text),
        });
        status.set(fault.map_or(messages.file_taken, |_| ""));
    });
    let refuse = Callback::new(move |why| {
        draft.update(|draft| draft.set_not_read(why));
        status.set("");
    });
    let file_error = move || {
        let why = draft.with(|draft| draft.not_read);
        why.map_or("", |why| not_read(why, &lazy_view_messages.file))
            .to_owned()
    };
    let typed = move |event| {
        draft.update(|draft| draft.set_text(event_target_value(&event)));
    };
    let entries = NodeRef::<Textarea>::new();
    // See `show_text`, which is for one line.
    Effect::new(move |_| {
        draft.with(|draft| {
            if let Some(field) = entries.get()
                && field.value() != draft.roster.text
            {
                field.set_value(&draft.roster.text);
            }
        });
    });
    view! {
        <div class="field roster-field">
            <label for=ROSTER_ENTRIES>{messages.entries}</label>
            <textarea
                id=ROSTER_ENTRIES
                rows="8"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=NOTE_ID
                aria-invalid=move || fault().map(|_| "true")
                node_ref=entries
                on:input=typed
            ></textarea>
            <FieldNote
                id=NOTE_ID
                text=Signal::derive(move || fault().map_or_else(|| messages.hint.to_owned(), messages.fault))
                is_error=Signal::derive(move || fault().is_some())
            />
        </div>
        <WhichColumn />
        <FileInput
            id="roster-file"
            label=messages.file
            accept=".csv,.tsv,.txt,.json,text/*,application/json"
            drop_here=lazy_view_messages.file.drop_here
            error=Signal::derive(file_error)
            on_file=take
            on_not_read=refuse
        />
    }
}
