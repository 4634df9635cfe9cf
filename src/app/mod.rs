//! The root.

pub mod connection_bar;
pub mod connection_form;
pub mod contexts;
pub mod deployment;
pub mod drawers;
pub mod export_menu;
pub mod lazy_menu;
pub mod lazy_view;
pub mod page;

use leptos::prelude::*;

use crate::app::lazy_view::{LazyFeature, LazyView};
use crate::app::page::Page;
use crate::features::language::context::LanguageContext;
use crate::features::language::preference;
use crate::platform::document;

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => {
            document::remove_shell();
            let fault = LazyView::DeploymentErrorView(error, preference::preferred());
            provide_context(LanguageContext::new());
            view! { <LazyFeature view=fault opener="" /> }.into_any()
        }
    }
}
