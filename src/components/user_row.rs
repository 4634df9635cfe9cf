//! One user.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::store::Store;
use crate::api::users::User;
use crate::text::list::{DASH, ListWords};

/// Name and ID, each a dash where the answer leaves it out; and a button that copies the ID.
#[component]
pub fn UserRow(
    /// Whose row.
    user: User,
    /// Its place on screen, from 0.
    row: u32,
    /// Where the status line's note stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let name = match user.name {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => not_given(words).into_any(),
    };
    let id = match user.id {
        Some(id) => view! {
            <bdi class="user-id">{id.clone()}</bdi>
            <CopyButton label=(words.copy_id)(&id) text=id done=words.copied store>
                {words.copy}
            </CopyButton>
        }
        .into_any(),
        None => not_given(words).into_any(),
    };
    // The header row is the first.
    view! { <tr aria-rowindex=row + 2><th scope="row">{name}</th><td>{id}</td></tr> }
}

/// A dash, and the words for a screen reader, in the place of what the answer leaves out.
pub fn not_given(words: &'static ListWords) -> impl IntoView {
    view! {
        <span aria-hidden="true">{DASH}</span>
        <span class="visually-hidden">{words.not_given}</span>
    }
}
