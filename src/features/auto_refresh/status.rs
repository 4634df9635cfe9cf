//! Auto refresh once it is on.

use leptos::prelude::*;

use crate::features::auto_refresh::changes_notice::ChangesNotice;
use crate::features::auto_refresh::context::AutoRefreshContext;
use crate::platform::timers::ticker::Ticker;

/// Looks at the list as often as is chosen, and shows what it found.
#[component]
pub fn AutoRefresh() -> impl IntoView {
    let auto_refresh = expect_context::<AutoRefreshContext>();
    let is_on = Memo::new(move |_| auto_refresh.watch.get().interval().is_some());
    Effect::new(move |_| {
        is_on
            .get()
            .then(|| Ticker::start(move || auto_refresh.tick()))
    });
    view! { <ChangesNotice /> }
}
