//! Whether a configuration migrates sessions.

use leptos::prelude::*;

use crate::api::configurations::Migration;
use crate::features::language::context::LanguageContext;

/// Migration on or off, and how many sessions exit.
#[component]
pub fn MigrationBadge(migration: Migration, exit_sessions: Option<u32>) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().configuration_picker;
    let class = match migration {
        Migration::Enabled => "migration-badge migration-on",
        Migration::Disabled => "migration-badge migration-off",
        Migration::Unknown => "migration-badge",
    };
    let sessions = exit_sessions.map(|sessions| language.count(sessions));
    view! { <span class=class>{(messages.migration)(migration, sessions)}</span> }
}
