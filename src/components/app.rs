//! The root.

use leptos::prelude::*;

use super::page::Page;
use super::setup_fault::SetupFault;
use crate::browser::{deployment, language};
use crate::text::Words;

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => {
            let language = language::preferred();
            language::apply(language);
            view! { <SetupFault error words=Words::of(language) /> }.into_any()
        }
    }
}
