//! The field for a roster.

use leptos::prelude::*;

use crate::features::connection::field_note;
use crate::features::roster::context::ENTRIES_ID;
use crate::features::store::Store;
use crate::model::roster::Fault;
use crate::ui::file_input::{FileDrop, TextFile};

/// ID of the line under the field.
const NOTE_ID: &str = "roster-entries-note";

/// Entries to type or paste, and a file to fill them in from. A file that cannot be used changes nothing.
#[component]
pub fn RosterField(
    /// Where the entries stand.
    store: Store,
) -> impl IntoView {
    let words = &store.tool_words().roster;
    let draft = store.roster.draft;
    let fault = move || draft.with(|draft| draft.fault);
    let take = Callback::new(move |TextFile { text, .. }| {
        let fault = Fault::of_file(&text);
        draft.update(|draft| {
            draft.fault = fault;
            if fault.is_none() {
                draft.roster.text = text;
            }
        });
        store.note.set(fault.map_or(words.file_taken, |_| ""));
    });
    let typed = move |event| {
        draft.update(|draft| {
            draft.roster.text = event_target_value(&event);
            draft.fault = None;
        });
    };
    view! {
        <div class="field roster-field">
            <label for=ENTRIES_ID>{words.entries}</label>
            <textarea
                id=ENTRIES_ID
                rows="8"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=NOTE_ID
                aria-invalid=move || fault().map(|_| "true")
                prop:value=move || draft.with(|draft| draft.roster.text.clone())
                on:input=typed
            ></textarea>
            <p id=NOTE_ID class=move || field_note::class(fault().is_some())>
                {move || fault().map_or(words.hint, words.fault)}
            </p>
        </div>
        <FileDrop id="roster-file" label=words.file accept=".csv,.tsv,.txt,text/*" store on_file=take />
    }
}
