//! Making this device forget.

use leptos::prelude::*;

use crate::features::connection::request_form::SUBMIT_ID;
use crate::features::store::Store;
use crate::platform::focus;
use crate::platform::storage::Memory;

/// ID of the line that says what is remembered.
const NOTE_ID: &str = "forget-note";

/// `Forget`, and what that would remove; nothing while nothing is remembered. The button goes when it is pressed, and
/// the focus must not go with it.
#[component]
pub fn ForgetButton(
    /// Where it stands what is remembered.
    store: Store,
) -> impl IntoView {
    let words = &store.words().recall;
    let remembers = Memo::new(move |_| store.recall.memory.get() == Memory::Filled);
    let forget = move |_| {
        focus::focus(SUBMIT_ID);
        store.forget();
    };
    view! {
        {move || remembers.get().then(|| view! {
            <div class="forget">
                <p id=NOTE_ID>{words.remembered}</p>
                <button type="button" aria-describedby=NOTE_ID on:click=forget>{words.forget}</button>
            </div>
        }.into_any())}
    }
}
