//! One user.

use leptos::prelude::*;

use super::name::apart;
use super::store::Store;
use crate::api::users::User;
use crate::text::list::{DASH, ListWords};
use crate::text::unseen::is_seen;

/// The longest ID, in bytes, that certainly leaves room for its button in a window at least 50rem wide: an inline element,
/// which takes less to lay out than one that is cut off.
const LONGEST_INLINE: usize = 40;

/// Whether a user came since the last look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Novelty {
    /// Was there before, or nobody has looked again yet.
    #[default]
    Known,
    /// Came since then.
    New,
}

/// Name and ID, each a dash where the answer leaves it out; and a button to copy the ID, for which the table's body
/// listens: with a listener for each row it would take longer to draw them.
#[component]
pub fn UserRow(
    /// Whose row.
    user: User,
    /// Its place on screen, from 0.
    row: u32,
    /// Whether it came since the last look.
    #[prop(optional)]
    novelty: Novelty,
    /// Where the language stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let shown = match user.name {
        Some(text) => apart(&text, None),
        None => not_given(words).into_any(),
    };
    let id = match user.id {
        Some(id) => view! {
            {apart(&id, Some(if is_inline(&id) { "user-id" } else { "user-id long" }))}
            <button type="button" aria-label=(words.copy_id)(&id)>{words.copy}</button>
        }
        .into_any(),
        None => not_given(words).into_any(),
    };
    let shown = match novelty {
        Novelty::Known => shown,
        Novelty::New => view! {
            <span>{shown}</span>
            " "
            <span class="new-mark">{store.words().refresh.new}</span>
        }
        .into_any(),
    };
    // The header row is the first.
    view! { <tr aria-rowindex=(row + 2).to_string()><th scope="row">{shown}</th><td>{id}</td></tr> }
}

/// Whether all of an ID is seen and need not be cut off in a wide window.
pub fn is_inline(id: &str) -> bool {
    id.len() <= LONGEST_INLINE && is_seen(id)
}

/// In the place of a name or ID that the answer leaves out.
pub fn not_given(words: &'static ListWords) -> impl IntoView {
    view! {
        <span aria-hidden="true">{DASH}</span>
        <span class="visually-hidden">{words.not_given}</span>
    }
}
