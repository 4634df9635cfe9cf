//! The buttons that open what can be done with the list.

use leptos::prelude::*;

use crate::features::language::context::LanguageContext;
use crate::features::tools::context::{Tool, ToolsContext};
use crate::features::users::context::UsersContext;
use crate::model::users::list::Activity;
use crate::ui::icon::Icon;

/// `Check users` and `Compare`, while a list is on screen, and while another takes its place.
#[component]
pub fn ToolButtons() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().ui;
    let has_list = Memo::new(move |before: Option<&bool>| {
        users.list.with(|list| {
            let is_at_rest = list.activity() == Activity::AtRest;
            list.shown().is_some() || (before == Some(&true) && !is_at_rest)
        })
    });
    view! {
        <Show when=move || has_list.get()>
            <ToolButton tool=Tool::Check text=messages.roster />
            <ToolButton tool=Tool::Compare text=messages.compare />
        </Show>
    }
}

/// A button that opens a tool, and closes it.
#[component]
pub fn ToolButton(tool: Tool, text: &'static str) -> impl IntoView {
    let tools = expect_context::<ToolsContext>();
    view! {
        <button
            type="button"
            class="tool-button"
            id=tool.button_id()
            aria-expanded=move || tools.is_open(tool).to_string()
            aria-controls=tool.drawer_id()
            on:click=move |_| tools.toggle(tool)
        >
            <Icon name=tool.icon() />
            {text}
        </button>
    }
}
