//! A part of the page that is closed until it is wanted.

use leptos::prelude::*;

/// A heading that opens and closes what belongs to it.
#[component]
pub fn Panel(
    /// The heading.
    title: &'static str,
    /// What belongs to it.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="panel">
            <summary><h2>{title}</h2></summary>
            <div class="panel-body">{children()}</div>
        </details>
    }
}
