//! Making this device forget.

use leptos::prelude::*;

use crate::element_ids::LANGUAGE;
use crate::features::language::context::LanguageContext;
use crate::features::url_state::context::UrlStateContext;
use crate::platform::focus;
use crate::platform::storage::Memory;

/// ID of the line that says what is remembered.
const NOTE_ID: &str = "forget-note";

/// `Clear saved values`, and what that would remove; nothing while nothing is remembered. The button goes when it is pressed, and
/// the focus must not go with it.
#[component]
pub fn ForgetButton() -> impl IntoView {
    let messages = &expect_context::<LanguageContext>().messages().remembered;
    let url_state = expect_context::<UrlStateContext>();
    let remembers = Memo::new(move |_| url_state.memory.get() == Memory::Filled);
    let forget = move |_| {
        focus::focus(LANGUAGE);
        url_state.forget();
    };
    view! {
        {move || remembers.get().then(|| view! {
            <div class="forget-button">
                <p id=NOTE_ID>{messages.remembered}</p>
                <button type="button" aria-describedby=NOTE_ID on:click=forget>{messages.forget}</button>
            </div>
        }.into_any())}
    }
}
