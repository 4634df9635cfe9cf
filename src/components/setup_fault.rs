//! In the place of the page where the deployment block cannot be used.

use leptos::prelude::*;

use crate::api::deployment::DeploymentError;
use crate::text;

/// Says what is wrong with the deployment block and where to mend it.
#[component]
pub fn SetupFault(
    /// What is wrong.
    error: DeploymentError,
) -> impl IntoView {
    view! {
        <main class="page">
            <h1>{text::TITLE}</h1>
            <div class="banner" role="alert">
                <h2>{text::setup::TITLE}</h2>
                <p>{text::setup::fault(&error)}</p>
                <p>{text::setup::ADVICE}</p>
            </div>
        </main>
    }
}
