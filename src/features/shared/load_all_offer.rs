//! The way from a part of the list to all of it.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::users::list::List;
use crate::platform::focus;

/// A button that loads all users, or the rest of them where some have come.
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
    let text = move || {
        let messages = language.messages();
        if users.list.with(List::can_resume) {
            messages.error_banner.resume_loading
        } else {
            messages.connection.submit_all
        }
    };
    view! { <button type="button" on:click=load_all>{text}</button> }
}
