//! Why something was not done, beside what was to do it.

use leptos::prelude::*;

/// An alert while there is something to say; nothing, not even an empty alert, otherwise.
#[component]
pub fn InlineError(
    /// What to say; empty where there is nothing.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let text = Memo::new(move |_| text.get());
    move || {
        let text = text.get();
        (!text.is_empty())
            .then(|| view! { <p class="field-note field-error" role="alert">{text}</p> })
    }
}
