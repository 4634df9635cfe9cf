//! The root.

use leptos::prelude::*;

use super::lazy::Lazy;
use super::lazy_view::{self, LazyView};
use super::page::Page;
use crate::browser::{deployment, document, language};

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => {
            document::remove_shell();
            let fault = LazyView::SetupFault(error, language::preferred());
            let load = move || lazy_view::load(fault.clone());
            view! { <Lazy load opener="" words=&language::english().tools.lazy /> }.into_any()
        }
    }
}
