//! The way from a part of the list to all of it.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::platform::focus;

/// A button that loads all users.
#[component]
pub fn LoadAllOffer(
    /// ID of what gets the focus: the button goes when all users are there, and the focus must not go with it.
    refuge: &'static str,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let load_all = move |_| {
        focus::focus(refuge);
        users.load_all();
    };
    view! { <button type="button" on:click=load_all>{language.messages().connection.submit_all}</button> }
}
