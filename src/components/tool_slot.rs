//! The place of a part that is loaded when it is first wanted.

use leptos::prelude::*;

use super::store::Store;
use super::toolbox::{Stage, Stance, Tool};
use crate::browser::focus;

/// The tool, once somebody wants it; until then nothing. While its file is under way it says so, and where the file did
/// not come it offers to try again.
#[component]
pub fn ToolSlot(
    /// Which one.
    tool: Tool,
    /// Where it stands.
    store: Store,
) -> impl IntoView {
    let stance = store.tools.stance(tool);
    let wanted = Memo::new(move |_| match stance.get() {
        Stance::Unwanted => false,
        Stance::Open | Stance::Closed => true,
    });
    let words = &store.words().tools;
    let retry = move |_| {
        // The button goes with its message, and the focus must not go with it.
        focus::focus(tool.opener());
        store.want(tool);
    };
    view! {
        {move || wanted.get().then(|| match store.tools.stage.get() {
            Stage::Awaited => view! { <p class="tool-notice" role="status">{words.awaited}</p> }.into_any(),
            Stage::Here(toolbox) => (toolbox.view)(tool, store),
            Stage::Missing => view! {
                <div class="tool-notice">
                    <p class="field-note field-error" role="alert">{words.missing}</p>
                    <button type="button" on:click=retry>{words.retry}</button>
                </div>
            }
            .into_any(),
        })}
    }
}
