//! In the place of the page where the deployment block cannot be used.

use leptos::prelude::*;

use crate::api::deployment::DeploymentError;
use crate::i18n::messages::deployment_error::SetupMessages;

/// Says what is wrong with the deployment block and where to fix it.
#[component]
pub fn DeploymentErrorView(
    error: DeploymentError,
    messages: &'static SetupMessages,
) -> impl IntoView {
    view! {
        <main class="page">
            <h1>{messages.page}</h1>
            <div class="banner" role="alert">
                <h2>{messages.title}</h2>
                <p>{(messages.fault)(&error)}</p>
                <p>{messages.advice}</p>
            </div>
        </main>
    }
}
