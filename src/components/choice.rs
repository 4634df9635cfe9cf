//! One of several to choose from.

use std::sync::Arc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlOptionElement;

use crate::browser::select;

/// An option of a `select`. It says itself whether it is chosen: a value set on the `select` would be lost on one that is
/// still empty.
#[component]
pub fn Choice(
    /// What choosing it reports.
    value: String,
    /// What it says.
    text: String,
    /// The language that it says it in, if that is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Whether it is chosen.
    is_chosen: Arc<dyn Fn() -> bool + Send + Sync>,
) -> impl IntoView {
    let element = NodeRef::<html::Option_>::new();
    let selected = move || {
        let is_chosen = is_chosen();
        if let Some(option) = element.get_untracked()
            && option.selected() != is_chosen
        {
            // The page's own doing: the reader's choice shows already. It is done once all options say the same.
            set_timeout(move || settle(&option), Duration::ZERO);
        }
        is_chosen
    };
    view! { <option node_ref=element value=value lang=lang prop:selected=selected>{text}</option> }
}

fn settle(option: &HtmlOptionElement) {
    let list = option.closest("select").ok().flatten();
    if let Some(list) = list.and_then(|list| list.dyn_into().ok()) {
        select::settle(&list);
    }
}
