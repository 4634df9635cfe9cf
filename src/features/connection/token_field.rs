//! The field for the token.

use leptos::prelude::*;

use crate::features::connection::text_field::{Legibility, TextField};
use crate::features::language::context::LanguageContext;
use crate::i18n::messages::connection::FormMessages;
use crate::model::connection::Field;

impl Legibility {
    const fn other(self) -> Self {
        match self {
            Self::Hidden => Self::Shown,
            Self::Shown => Self::Hidden,
        }
    }

    const fn action(self, messages: &FormMessages) -> &'static str {
        match self {
            Self::Hidden => messages.show_token,
            Self::Shown => messages.hide_token,
        }
    }
}

/// A password field with a button that shows what is in it.
#[component]
pub fn TokenField() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let legibility = RwSignal::new(Legibility::Hidden);
    view! {
        <TextField field=Field::Token legibility>
            <button type="button" on:click=move |_| legibility.update(|now| *now = now.other())>
                {move || legibility.get().action(messages).to_owned()}
            </button>
        </TextField>
    }
}
