//! The field for names and IDs.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::user_search::context::{ENTRIES, UserSearchContext};
use crate::model::user_search::terms::LeftOut;
use crate::ui::fields::field_note::FieldNote;

/// ID of the line under the field.
const NOTE: &str = "user-search-entries-note";

/// Names and IDs, one a line. What is wrong with them is said once they are to be searched for, and goes with the typing.
#[component]
pub fn TermsField() -> impl IntoView {
    let context = expect_context::<UserSearchContext>();
    let UserSearchContext {
        terms,
        left_out,
        error,
        ..
    } = context;
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
        left_out.set(LeftOut::default());
        error.set(None);
    };
    let told_left_out = move || {
        let texts = context.told_left_out(left_out.get()).into_iter();
        texts
            .map(|text| view! { <p class="caution">{text}</p> })
            .collect_view()
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
        {told_left_out}
    }
}
