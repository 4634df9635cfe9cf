//! While the first rows are on their way.

use leptos::prelude::*;

use super::store::Store;
use crate::text;

/// Rows drawn at most: enough to fill a screen's worth of attention.
const MOST_ROWS: u32 = 10;

/// The table with grey bars for rows, so that nothing jumps when they come.
#[component]
pub fn Skeleton(
    /// Where the page size stands.
    store: Store,
) -> impl IntoView {
    let rows = store
        .draft
        .with_untracked(|draft| draft.page_size.limit())
        .min(MOST_ROWS);
    let bar = || view! { <td><span class="skeleton-bar"></span></td> };
    view! {
        <table class="users-table" aria-busy="true">
            <caption>{text::list::TABLE}</caption>
            <thead>
                <tr><th scope="col">{text::list::USER_NAME}</th><th scope="col">{text::list::USER_ID}</th></tr>
            </thead>
            <tbody aria-hidden="true">
                {(0..rows).map(|_| view! { <tr>{bar()}{bar()}</tr> }).collect_view()}
            </tbody>
        </table>
    }
}
