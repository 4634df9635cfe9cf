//! The root.

use leptos::prelude::*;

use super::page::Page;
use super::setup_fault::SetupFault;
use crate::browser::deployment;

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => view! { <SetupFault error /> }.into_any(),
    }
}
