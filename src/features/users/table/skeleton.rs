//! While the first rows are on their way.

use leptos::prelude::*;

use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;

/// Rows drawn at most: enough to fill a screen's worth of attention.
const MOST_ROWS: u32 = 10;

/// The table with grey bars for rows, so that nothing jumps when they come.
#[component]
pub fn Skeleton() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let rows = connection
        .draft
        .with_untracked(|draft| draft.rows_per_page.page_size().limit())
        .min(MOST_ROWS);
    let bar = || view! { <span class="skeleton-bar"></span> };
    let cell = || view! { <td>{bar()}</td> };
    let row = |_| view! { <tr>{cell()}{cell()}</tr> }.into_any();
    let rows: Vec<AnyView> = (0..rows).map(row).collect();
    view! {
        <table class="users-table" role="table" aria-busy="true">
            <caption><span class="visually-hidden">{messages.table}</span></caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{messages.user_name}</th>
                    <th scope="col" role="columnheader">{messages.user_id}</th>
                </tr>
            </thead>
            <tbody aria-hidden="true">
                {rows}
            </tbody>
        </table>
    }
}
