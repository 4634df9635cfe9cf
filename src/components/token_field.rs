//! The field for the token.

use leptos::prelude::*;

use super::store::Store;
use super::text_field::TextField;
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

/// A password field with a button that shows what is in it.
#[component]
pub fn TokenField(
    /// Where its text and its error stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().form;
    let legibility = RwSignal::new(Legibility::Hidden);
    let kind = Signal::derive(move || legibility.get().input_type());
    view! {
        <TextField field=Field::Token kind store>
            <button type="button" class="quiet" on:click=move |_| legibility.update(|now| *now = now.other())>
                {move || legibility.get().action(words)}
            </button>
        </TextField>
    }
}
