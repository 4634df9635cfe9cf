//! The way from a part of the list to all of it.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::platform::focus;

/// A button that loads all users.
#[component]
pub fn LoadAllOffer(
    /// ID of what gets the focus: the button goes when all users are there, and the focus must not go with it.
    refuge: &'static str,
    /// Where the form stands.
    store: Store,
) -> impl IntoView {
    let load_all = move |_| {
        focus::focus(refuge);
        store.submit_all();
    };
    view! { <button type="button" on:click=load_all>{store.words().form.submit_all}</button> }
}
