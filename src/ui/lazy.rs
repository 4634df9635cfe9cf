//! A view that is loaded when it is first shown.

use leptos::prelude::*;

use crate::platform::focus;
use crate::platform::split::NotLoaded;

/// Shows that the view is being loaded, then the view; or, where it did not come, an alert with a button that tries again.
#[component]
pub fn Lazy<F, Fut>(
    /// Loads the view and draws it.
    load: F,
    /// ID of the element that gets the focus when the button that tries again goes.
    opener: &'static str,
    /// What is said meanwhile.
    loading: &'static str,
    /// What is said where it did not come.
    failed: &'static str,
    /// The button that tries again.
    retry: &'static str,
) -> impl IntoView
where
    F: Fn() -> Fut + Send + 'static,
    Fut: Future<Output = Result<AnyView, NotLoaded>> + Send + 'static,
{
    let attempts = Trigger::new();
    let load_again = move |_| {
        // The button goes with its message, and the focus must not go with it.
        focus::focus(opener);
        attempts.notify();
    };
    let notice = move || {
        view! {
            <div class="lazy-notice">
                <p class="field-note field-error" role="alert">{failed}</p>
                <button type="button" on:click=load_again>{retry}</button>
            </div>
        }
        .into_any()
    };
    view! {
        <Suspense fallback=move || view! { <p class="lazy-notice" role="status">{loading}</p> }>
            {move || {
                attempts.track();
                let view = load();
                Suspend::new(async move { view.await.unwrap_or_else(|NotLoaded| notice()) })
            }}
        </Suspense>
    }
}
