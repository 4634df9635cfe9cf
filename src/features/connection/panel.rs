//! The form as a card, or folded into a line once it was sent.

use leptos::prelude::*;

use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::language::context::LanguageContext;

/// ID of the card's heading.
const HEADING_ID: &str = "connection-heading";

/// Where the list is from: a card to fill in, or a line that says what was asked. The card stays while it is folded, with
/// what is typed into it.
#[component]
pub fn ConnectionPanel(
    /// The line.
    #[prop(into)]
    bar: ViewFn,
    children: Children,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let is_folded = Memo::new(move |_| connection.form_view.get() == FormView::Folded);
    view! {
        {move || is_folded.get().then(|| bar.run())}
        <section class="connection-card" aria-labelledby=HEADING_ID hidden=is_folded>
            <h2 id=HEADING_ID>{messages.heading}</h2>
            <p class="connection-lead">{messages.lead}</p>
            {children()}
        </section>
    }
}
