//! The field for a roster.

use leptos::prelude::*;

use super::file_drop::{FileDrop, TextFile};
use super::roster_store::ENTRIES_ID;
use super::store::Store;
use crate::state::roster::Fault;

/// ID of the line under the field.
const NOTE_ID: &str = "roster-entries-note";

/// Entries to type or paste, and a file to fill them in from. A file that cannot be used changes nothing.
#[component]
pub fn RosterField(
    /// Where the entries stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().roster;
    let roster = store.roster;
    let take = Callback::new(move |TextFile { text, .. }| {
        let fault = Fault::of_file(&text);
        roster.fault.set(fault);
        if fault.is_none() {
            roster.text.set(text);
            store.note.set(words.file_taken);
        }
    });
    let typed = move |event| {
        roster.text.set(event_target_value(&event));
        roster.fault.set(None);
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
                aria-invalid=move || roster.fault.get().map(|_| "true")
                prop:value=roster.text
                on:input=typed
            ></textarea>
            <p id=NOTE_ID class="field-note" class:field-error=move || roster.fault.get().is_some()>
                {move || roster.fault.get().map_or(words.hint, words.fault)}
            </p>
        </div>
        <FileDrop id="roster-file" label=words.file accept=".csv,.tsv,.txt,text/*" store on_file=take />
    }
}
