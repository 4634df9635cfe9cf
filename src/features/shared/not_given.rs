//! In the place of a name or ID that the answer leaves out.

use leptos::prelude::*;

use crate::i18n::messages::users::{DASH, ListWords};

/// A dash, and for a screen reader what it stands for.
pub fn not_given(words: &'static ListWords) -> impl IntoView {
    view! {
        <span aria-hidden="true">{DASH}</span>
        <span class="visually-hidden">{words.not_given}</span>
    }
}
