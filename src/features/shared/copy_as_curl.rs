//! Requests as commands of a shell.

use leptos::prelude::*;

use crate::api::client;
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::api::url;
use crate::features::language::context::LanguageContext;
use crate::features::shared::copied::say_copied;
use crate::features::status::context::StatusContext;
use crate::features::toast::context::ToastContext;
use crate::model::curl::{self, Shell};
use crate::ui::copy_button::copy;
use crate::ui::menu_item::MenuItem;

/// Items of a menu that copy requests as commands, for either shell.
#[component]
pub fn CopyAsCurl<F>(
    /// ID of the menu.
    menu: &'static str,
    /// The requests: what they ask, and which pages.
    requests: F,
) -> impl IntoView
where
    F: Fn() -> Option<(UsersQuery, Vec<PageRequest>)> + Copy + Send + Sync + 'static,
{
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let toast = expect_context::<ToastContext>();
    let messages = &language.lazy_view_messages().curl;
    let copy_for = move |shell| {
        if let Some((query, pages)) = requests() {
            let url = |page| client::url_as_sent(&url::non_migration_users(&query, page));
            let urls: Vec<String> = pages.into_iter().map(url).collect();
            let said = say_copied(messages.copied, language, status, toast);
            copy(curl::commands(&urls, shell), said);
        }
    };
    view! {
        <MenuItem menu label=messages.bash on_press=move |_| copy_for(Shell::Bash) />
        <MenuItem menu label=messages.powershell on_press=move |_| copy_for(Shell::PowerShell) />
    }
}
