//! The place of the export.

use leptos::prelude::*;

use super::panel::Panel;
use super::store::Store;
use super::toolbox::Tool;
use crate::state::list::Content;

/// `Export`, while there are rows to export.
#[component]
pub fn ExportPanel(
    /// Where the rows stand.
    store: Store,
) -> impl IntoView {
    let has_rows = Memo::new(move |_| {
        store.list.with(|list| {
            list.shown()
                .is_some_and(|shown| shown.content() == Content::Rows)
        })
    });
    view! {
        {move || has_rows.get().then(|| view! {
            <Panel title=store.words().tools.export tool=Tool::Export store />
        }.into_any())}
    }
}
