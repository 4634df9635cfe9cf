//! In the place of rows where there are none.

use leptos::prelude::*;

use crate::i18n::messages::users::Absence as Words;

/// Says why there are no rows and what that means.
#[component]
pub fn Absence(
    /// Heading and sentence.
    words: Words,
) -> impl IntoView {
    view! {
        <div class="absence">
            <h2>{words.title}</h2>
            <p>{words.advice}</p>
        </div>
    }
}
