//! The root.

pub mod contexts;
pub mod deployment;
pub mod form;
pub mod lazy_view;
pub mod page;
pub mod panels;

use leptos::prelude::*;

use crate::app::lazy_view::LazyView;
use crate::app::page::Page;
use crate::features::language::{messages, preference};
use crate::platform::document;
use crate::ui::lazy::Lazy;

/// The page, or what is wrong with its deployment block.
#[component]
pub fn App() -> impl IntoView {
    match deployment::read() {
        Ok(deployment) => view! { <Page deployment /> }.into_any(),
        Err(error) => {
            document::remove_shell();
            let fault = LazyView::DeploymentErrorView(error, preference::preferred());
            let messages = &messages::english().ui.lazy;
            view! {
                <Lazy
                    load=move || lazy_view::load(fault.clone())
                    opener=""
                    loading=messages.loading
                    failed=messages.failed
                    retry=messages.retry
                />
            }
            .into_any()
        }
    }
}
