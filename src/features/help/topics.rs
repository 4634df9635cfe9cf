//! The help inside the page.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::i18n::messages::tools::help::Topic;

/// What the list means, where the form's values are found, and what becomes of the token. Nothing in it leads away:
/// the page has to work without a network around it.
#[component]
pub fn Help() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .help;
    let topics = messages
        .topics
        .map(|Topic { title, text }| view! { <div class="help-topic"><h3>{title}</h3><p>{text}</p></div> });
    topics.into_iter().collect_view()
}
