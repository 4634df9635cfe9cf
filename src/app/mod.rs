//! The root.

pub mod page;

use leptos::prelude::*;

use crate::app::page::Page;
use crate::features::lazy_view::{self, LazyView};
use crate::platform::{deployment, document, language};
use crate::ui::lazy::Lazy;

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
