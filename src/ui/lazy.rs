//! A view that is loaded when it is first shown.

use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::focus;
use crate::platform::split::NotLoaded;

/// What has become of the view.
#[derive(Clone)]
enum LoadState {
    Pending,
    Failed,
    Ready(ViewFn),
}

impl From<Result<ViewFn, NotLoaded>> for LoadState {
    fn from(outcome: Result<ViewFn, NotLoaded>) -> Self {
        match outcome {
            Ok(view) => Self::Ready(view),
            Err(NotLoaded) => Self::Failed,
        }
    }
}

/// Shows that the view is being loaded, then the view; or, where it did not come, an alert with a button that tries again.
#[component]
pub fn Lazy<F, Fut>(
    /// Loads the view.
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
    F: Fn() -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<ViewFn, NotLoaded>> + 'static,
{
    let state = RwSignal::new(LoadState::Pending);
    let start = move || {
        let mut view = Box::pin(load());
        // A view that is there already is drawn at once, without a notice before it.
        match view.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(view) => state.set(view.into()),
            Poll::Pending => {
                state.set(LoadState::Pending);
                spawn_local(async move {
                    // Unless its place has gone meanwhile.
                    let _ = state.try_set(view.await.into());
                });
            }
        }
    };
    start();
    move || match state.get() {
        LoadState::Pending => {
            view! { <p class="lazy-notice" role="status">{loading}</p> }.into_any()
        }
        LoadState::Failed => {
            let start = start.clone();
            let load_again = move |_| {
                // The button goes with its message, and the focus must not go with it.
                focus::focus(opener);
                start();
            };
            view! {
                <div class="lazy-notice">
                    <p class="field-note field-error" role="alert">{failed}</p>
                    <button type="button" on:click=load_again>{retry}</button>
                </div>
            }
            .into_any()
        }
        LoadState::Ready(view) => view.run(),
    }
}
