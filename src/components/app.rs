//! The root.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::page::Page;
use super::toolbox::Stage;
use super::tools;
use crate::api::deployment::DeploymentError;
use crate::browser::{deployment, document, language};

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => {
            document::remove_shell();
            view! { <Fault error /> }.into_any()
        }
    }
}

/// What is wrong, which is loaded first: few ever see it.
#[component]
fn Fault(
    /// What is wrong.
    error: DeploymentError,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Awaited);
    spawn_local(async move { stage.set(Stage::of(tools::load().await)) });
    move || match stage.get() {
        Stage::Awaited => None,
        Stage::Here(toolbox) => Some((toolbox.setup_fault)(error.clone(), language::preferred())),
        Stage::Missing => {
            let words = language::english().tools.missing;
            Some(view! { <p role="alert">{words}</p> }.into_any())
        }
    }
}
