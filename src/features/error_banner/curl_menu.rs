//! The request that failed, as a command.

use leptos::prelude::*;

use crate::element_ids::CURL_MENU;
use crate::features::shared::copy_as_curl::CopyAsCurl;
use crate::features::users::context::UsersContext;
use crate::model::users::list::List;

/// What the banner's `Copy as cURL` offers.
#[component]
pub fn CurlMenu() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let requests = move || {
        let failure = users.list.with_untracked(List::failure)?;
        Some((failure.query, vec![failure.page]))
    };
    view! {
        <div class="menu-items">
            <CopyAsCurl menu=CURL_MENU requests />
        </div>
    }
}
