//! In the place of a name or ID that the response leaves out.

use leptos::prelude::*;

use crate::i18n::messages::users::{DASH, ListMessages};

/// A dash, and for a screen reader what it stands for.
pub fn not_given(messages: &'static ListMessages) -> impl IntoView {
    view! {
        <span aria-hidden="true">{DASH}</span>
        <span class="visually-hidden">{messages.not_given}</span>
    }
}
