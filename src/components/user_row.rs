//! One user.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::store::Store;
use crate::api::users::User;
use crate::text;

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
    let name = match user.name {
        Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
        None => not_given().into_any(),
    };
    let id = match user.id {
        Some(id) => view! {
            <bdi class="user-id">{id.clone()}</bdi>
            <CopyButton label=text::list::copy_id(&id) text=id done=text::list::COPIED store>
                {text::list::COPY}
            </CopyButton>
        }
        .into_any(),
        None => not_given().into_any(),
    };
    // The header row is the first.
    view! { <tr aria-rowindex=row + 2><th scope="row">{name}</th><td>{id}</td></tr> }
}

fn not_given() -> impl IntoView {
    view! {
        <span aria-hidden="true">{text::list::DASH}</span>
        <span class="visually-hidden">{text::list::NOT_GIVEN}</span>
    }
}
