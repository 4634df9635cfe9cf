//! A part of the page that is closed until it is wanted.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::store::Store;
use super::tool_slot::ToolSlot;
use super::toolbox::{Stance, Tool};

/// A heading that opens and closes a tool. Whether it is open outlives a change of language.
#[component]
pub fn Panel(
    /// The heading.
    title: &'static str,
    /// What it opens.
    tool: Tool,
    /// Where the tool stands.
    store: Store,
) -> impl IntoView {
    let stance = store.tools.stance(tool);
    let toggled = move |event: web_sys::Event| {
        let details = event.current_target();
        let is_open = details.is_some_and(|details| {
            details
                .unchecked_ref::<web_sys::Element>()
                .has_attribute("open")
        });
        match (is_open, stance.get_untracked()) {
            (true, Stance::Unwanted | Stance::Closed) => store.want(tool),
            (false, Stance::Open) => stance.set(Stance::Closed),
            (true, Stance::Open) | (false, Stance::Unwanted | Stance::Closed) => {}
        }
    };
    view! {
        <details class="panel" open=move || (stance.get() == Stance::Open).then_some("") on:toggle=toggled>
            <summary id=tool.opener()><h2>{title}</h2></summary>
            <div class="panel-body"><ToolSlot tool store /></div>
        </details>
    }
}
