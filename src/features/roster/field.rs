//! The field for a roster.

use leptos::prelude::*;

use crate::element_ids::ROSTER_ENTRIES;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::status::context::StatusContext;
use crate::model::roster::Fault;
use crate::ui::field_note::FieldNote;
use crate::ui::file_input::{FileDrop, TextFile};

/// ID of the line under the field.
const NOTE_ID: &str = "roster-entries-note";

/// Entries to type or paste, and a file to fill them in from. A file that cannot be used changes nothing.
#[component]
pub fn RosterField() -> impl IntoView {
    let status = expect_context::<StatusContext>();
    let tool_words = expect_context::<LanguageContext>().tool_words();
    let words = &tool_words.roster;
    let draft = expect_context::<RosterContext>().draft;
    let fault = move || draft.with(|draft| draft.fault);
    let take = Callback::new(move |TextFile { text, .. }| {
        let fault = Fault::of_file(&text);
        draft.update(|draft| {
            draft.fault = fault;
            if fault.is_none() {
                draft.roster.text = text;
            }
        });
        status.set(fault.map_or(words.file_taken, |_| ""));
    });
    let typed = move |event| {
        draft.update(|draft| {
            draft.roster.text = event_target_value(&event);
            draft.fault = None;
        });
    };
    view! {
        <div class="field roster-field">
            <label for=ROSTER_ENTRIES>{words.entries}</label>
            <textarea
                id=ROSTER_ENTRIES
                rows="8"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=NOTE_ID
                aria-invalid=move || fault().map(|_| "true")
                prop:value=move || draft.with(|draft| draft.roster.text.clone())
                on:input=typed
            ></textarea>
            <FieldNote
                id=NOTE_ID
                text=Signal::derive(move || fault().map_or(words.hint, words.fault).to_owned())
                is_error=Signal::derive(move || fault().is_some())
            />
        </div>
        <FileDrop
            id="roster-file"
            label=words.file
            accept=".csv,.tsv,.txt,text/*"
            drop_here=tool_words.file.drop_here
            too_large=tool_words.file.too_large
            unreadable=tool_words.file.unreadable
            on_file=take
        />
    }
}
