//! The box that narrows the rows.

use leptos::prelude::*;

use crate::element_ids::FILTER_ROWS;
use crate::features::language::context::LanguageContext;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::shortcuts::Command;
use crate::ui::fields::shown_text::show_text;
use crate::ui::icon::{Icon, IconName};

/// ID of what says how the filter is read.
const HINT_ID: &str = "filter-hint";

/// `Filter rows`: works on what is loaded, at once, by name or ID.
#[component]
pub fn RowFilterBox() -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let shortcuts = expect_context::<ShortcutsContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.messages().users;
    let field = NodeRef::new();
    show_text(field, move || users.filter.get());
    view! {
        <div class="field row-filter">
            <label class="visually-hidden" for=FILTER_ROWS>{messages.filter}</label>
            <Icon name=IconName::Search />
            <input
                id=FILTER_ROWS
                type="search"
                placeholder=messages.filter_by
                autocomplete="off"
                spellcheck="false"
                aria-describedby=HINT_ID
                aria-keyshortcuts=move || shortcuts.key(Command::FocusFilter)
                node_ref=field
                on:input=move |event| {
                    status.clear();
                    users.filter_by(event_target_value(&event));
                }
            />
            {move || shortcuts.key(Command::FocusFilter).map(|key| view! { <kbd aria-hidden="true">{key}</kbd> })}
            <p id=HINT_ID class="filter-hint">{messages.filter_hint}</p>
        </div>
    }
}
