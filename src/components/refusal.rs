//! Why something was not done, beside what was to do it.

use leptos::prelude::*;

use super::reactive::Derived;

/// An alert while there is something to say; nothing, not even an empty alert, otherwise.
#[component]
pub fn Refusal<F>(
    /// What to say; empty where there is nothing.
    text: F,
) -> impl IntoView
where
    F: Fn() -> String + Send + Sync + 'static,
{
    let text = Derived::new(text);
    move || {
        let text = text.get();
        (!text.is_empty())
            .then(|| view! { <p class="field-note field-error" role="alert">{text}</p> })
    }
}
