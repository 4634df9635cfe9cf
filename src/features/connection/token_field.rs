//! The field for the token.

use leptos::prelude::*;

use crate::features::connection::text_field::{Legibility, TextField};
use crate::features::store::Store;
use crate::i18n::messages::connection::FormWords;
use crate::model::connection::Field;

impl Legibility {
    const fn other(self) -> Self {
        match self {
            Self::Hidden => Self::Shown,
            Self::Shown => Self::Hidden,
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
    view! {
        <TextField field=Field::Token legibility store>
            <button type="button" class="quiet" on:click=move |_| legibility.update(|now| *now = now.other())>
                {move || legibility.get().action(words).to_owned()}
            </button>
        </TextField>
    }
}
