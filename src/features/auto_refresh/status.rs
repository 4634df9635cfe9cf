//! Auto refresh once it was on.

use leptos::prelude::*;

use crate::features::auto_refresh::changes_notice::ChangesNotice;
use crate::features::auto_refresh::context::AutoRefreshContext;

/// Looks at the list as often as is chosen, and shows what it found.
#[component]
pub fn AutoRefresh() -> impl IntoView {
    expect_context::<AutoRefreshContext>().run();
    view! { <ChangesNotice /> }
}
