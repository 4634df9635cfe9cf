//! One of several to choose from.

use std::sync::Arc;

use leptos::prelude::*;

/// An option of a `select`. It says itself whether it is chosen: a value set on the `select` would be lost on one that is
/// still empty.
#[component]
pub fn SelectOption(
    /// What choosing it reports.
    value: String,
    /// What it says.
    text: String,
    /// The language that it says it in, if that is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Whether it is chosen.
    is_chosen: Arc<dyn Fn() -> bool + Send + Sync>,
) -> impl IntoView {
    view! { <option value=value lang=lang prop:selected=move || is_chosen()>{text}</option> }
}
