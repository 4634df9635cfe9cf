//! The fields for a roster.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::element_ids::ROSTER_ENTRIES;
use crate::features::language::context::LanguageContext;
use crate::features::roster::context::RosterContext;
use crate::features::roster::which_column::WhichColumn;
use crate::features::shared::files::taken_file::{ACCEPTED, TakenFile, not_taken, take};
use crate::features::status::context::StatusContext;
use crate::model::roster::check::Check;
use crate::ui::fields::field_note::FieldNote;
use crate::ui::fields::file_input::FileInput;

/// ID of the line under the field.
const NOTE_ID: &str = "roster-entries-note";

/// Entries to type or paste.
#[component]
pub fn RosterField() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .roster;
    let RosterContext {
        draft, is_folded, ..
    } = expect_context();
    let fault = move || draft.with(|draft| draft.fault);
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
        <div class="field" hidden=move || is_folded.get()>
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
        <div class="roster-column" hidden=move || is_folded.get()><WhichColumn /></div>
    }
}

/// A file to fill the entries in from, which changes nothing where it cannot be used; and the chip that takes the place of
/// all fields once there is a result about them.
#[component]
pub fn RosterFile() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let roster = expect_context::<RosterContext>();
    let lazy_view_messages = language.lazy_view_messages();
    let messages = &lazy_view_messages.roster;
    let draft = roster.draft;
    let taken = move |file: Result<TakenFile, _>| {
        let fault = draft.try_update(|draft| {
            match file {
                Ok(file) => draft.take(file),
                Err(why) => draft.set_not_taken(why),
            }
            draft.fault.is_some() || draft.not_taken.is_some()
        });
        roster.is_folded.set(false);
        status.set(if fault == Some(false) {
            messages.file_taken
        } else {
            ""
        });
    };
    let file_error = move || {
        let why = draft.with(|draft| draft.not_taken);
        why.map_or("", |why| not_taken(why, lazy_view_messages))
            .to_owned()
    };
    let source = move || match roster.check.get() {
        Check::Done(report) => {
            let count = language.count(report.findings.total());
            draft.with(|draft| (messages.source)(count, draft.file_name.as_deref()))
        }
        Check::Never
        | Check::Awaiting(..)
        | Check::Stalled(..)
        | Check::Offered(..)
        | Check::Dropped => String::new(),
    };
    let chip = move || {
        view! {
            <Show when=move || roster.is_folded.get()>
                <div class="chip">
                    <span class="chip-text">{source}</span>
                    <button type="button" on:click=move |_| roster.edit()>{messages.edit}</button>
                </div>
            </Show>
        }
    };
    view! {
        <FileInput
            id="roster-file"
            label=messages.file
            accept=ACCEPTED
            drop_here=lazy_view_messages.file.drop_here
            error=Signal::derive(file_error)
            read=take
            on_read=Callback::new(taken)
            is_hidden=roster.is_folded
            chip
        />
    }
}
