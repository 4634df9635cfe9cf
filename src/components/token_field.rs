//! The field for the token.

use leptos::prelude::*;

use super::field_note::{FieldNote, id, invalid, note_id};
use super::store::Store;
use crate::state::form::Field;
use crate::text::form::FormWords;

/// Whether the token can be read on screen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Legibility {
    Hidden,
    Shown,
}

impl Legibility {
    const fn other(self) -> Self {
        match self {
            Self::Hidden => Self::Shown,
            Self::Shown => Self::Hidden,
        }
    }

    const fn input_type(self) -> &'static str {
        match self {
            Self::Hidden => "password",
            Self::Shown => "text",
        }
    }

    const fn action(self, words: &FormWords) -> &'static str {
        match self {
            Self::Hidden => words.show_token,
            Self::Shown => words.hide_token,
        }
    }
}

/// A password field with a button that shows what is in it. Its text is a property of the control and never an
/// attribute, which would put it into the page's source; without a `name` no submission can carry it; and spell
/// checking, which may send text to a service, is off.
#[component]
pub fn TokenField(
    /// Where its text and its error stand.
    store: Store,
) -> impl IntoView {
    let field = Field::Token;
    let words = &store.words().form;
    let legibility = RwSignal::new(Legibility::Hidden);
    view! {
        <div class="field token-field">
            <label for=id(field)>{(words.label)(field)}</label>
            <div class="token-row">
                <input
                    id=id(field)
                    type=move || legibility.get().input_type()
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=note_id(field)
                    aria-invalid=invalid(field, store)
                    prop:value=move || store.draft.with(|draft| draft.text(field).to_owned())
                    on:input=move |event| store.type_into(field, event_target_value(&event))
                    on:blur=move |_| store.check(field)
                />
                <button type="button" class="quiet" on:click=move |_| legibility.update(|now| *now = now.other())>
                    {move || legibility.get().action(words)}
                </button>
            </div>
            <FieldNote field store />
        </div>
    }
}
