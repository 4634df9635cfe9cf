//! In the place of the page where the deployment block cannot be used.

use leptos::prelude::*;

use crate::api::deployment::DeploymentError;
use crate::i18n::messages::deployment_error::SetupWords;

/// Says what is wrong with the deployment block and where to mend it.
#[component]
pub fn SetupFault(
    /// What is wrong.
    error: DeploymentError,
    /// In which words to say it.
    words: &'static SetupWords,
) -> impl IntoView {
    view! {
        <main class="page">
            <h1>{words.page}</h1>
            <div class="banner" role="alert">
                <h2>{words.title}</h2>
                <p>{(words.fault)(&error)}</p>
                <p>{words.advice}</p>
            </div>
        </main>
    }
}
