//! The page as a whole: heading, form, banner, list.

use leptos::prelude::*;

use super::banner::Banner;
use super::request_form::RequestForm;
use super::store::Store;
use super::users_section::UsersSection;
use crate::api::deployment::Deployment;
use crate::text;

/// The page of a deployment.
#[component]
pub fn Page(
    /// Where the page may ask, and how long it waits.
    deployment: Deployment,
) -> impl IntoView {
    let store = Store::new(deployment);
    view! {
        <main class="page">
            <header class="page-header">
                <h1>{text::TITLE}</h1>
                <p>{text::LEAD}</p>
            </header>
            <RequestForm store />
            <Banner store />
            <UsersSection store />
        </main>
    }
}
