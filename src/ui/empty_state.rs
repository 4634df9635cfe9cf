//! In the place of rows where there are none.

use leptos::prelude::*;

/// Says why there are no rows and what that means.
#[component]
pub fn EmptyState(
    /// Why there are none.
    title: &'static str,
    /// What that means.
    advice: &'static str,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <h2>{title}</h2>
            <p>{advice}</p>
        </div>
    }
}
