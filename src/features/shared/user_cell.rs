//! A user in the table of a tool, which has no room for two columns.

use leptos::prelude::*;

use crate::api::users::User;
use crate::features::language::context::LanguageContext;
use crate::features::shared::not_given::not_given;
use crate::ui::name::name;

/// The name, what there is to say of it, and the ID below.
#[component]
pub fn UserCell(
    user: User,
    /// What is said of the name, if anything.
    #[prop(optional)]
    note: String,
) -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().users;
    let field = |text: Option<&String>| match text {
        Some(text) => view! { <bdi>{name(text)}</bdi> }.into_any(),
        None => not_given(messages).into_any(),
    };
    view! {
        <span class="tool-user-name">{field(user.name.as_ref())}</span>
        " "
        {(!note.is_empty()).then(|| view! { <span class="tool-user-note">{note}</span> " " })}
        <span class="user-id">{field(user.id.as_ref())}</span>
    }
}
