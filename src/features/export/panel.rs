//! The place of the export.

use leptos::prelude::*;

use crate::features::lazy_view::LazyView;
use crate::features::store::Store;
use crate::ui::panel::Panel;

/// `Export`, while there are rows to export.
#[component]
pub fn ExportPanel(
    /// Where the rows stand.
    store: Store,
) -> impl IntoView {
    view! {
        <Show when=move || store.has_rows.get()>
            <Panel
                title=store.words().tools.export
                id="open-export"
                open=store.panels.export
                view=LazyView::Export
                store
            />
        </Show>
    }
}
