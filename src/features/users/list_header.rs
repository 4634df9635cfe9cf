//! What the list is, and what can be done with all of it.

use leptos::prelude::*;

use crate::element_ids;
use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::language::context::LanguageContext;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::shortcuts::context::ShortcutsContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::features::users::progress::Progress;
use crate::model::export::Completeness;
use crate::model::shortcuts::Command;
use crate::model::users::list::{Activity, List, ListEvent, LoadedData, MissingUsers, Scope};
use crate::ui::icon::{Icon, IconName};

/// The heading with the number of users, `Refresh`, `Load all users` as long as some are not here, `Cancel` while requests are
/// under way, and what others put beside them.
#[component]
pub fn ListHeader(
    /// What stands beside `Refresh`.
    auto_refresh: ViewFn,
    /// The buttons that open tools.
    tools: ViewFn,
    /// What deserves a look in the list.
    issues: ViewFn,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let shortcuts = expect_context::<ShortcutsContext>();
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.messages().users;
    let form = &language.messages().connection;
    let count = Memo::new(move |_| {
        users
            .list
            .with(|list| list.shown().and_then(LoadedData::count))
    });
    let waits = Memo::new(move |_| users.list.with(List::is_loading));
    let is_part = Memo::new(move |_| {
        let is_part = users.list.with(|list| match list.shown()?.scope {
            Scope::Page(_) => Some(true),
            // The banner goes on with what has failed.
            Scope::All(_) => {
                Some(list.failure().is_none() && list.missing_users() != MissingUsers::Nobody)
            }
        });
        // The form has the same button.
        is_part == Some(true) && !waits.get() && connection.form_view.get() == FormView::Folded
    });
    let updated = move || {
        users.list.with(|list| {
            // How far all pages have come stands in its place, so that nothing moves when they are here.
            if matches!(list.activity(), Activity::LoadingAll { .. }) {
                return None;
            }
            let shown = list.shown()?;
            Some((messages.updated)(
                Completeness::of(shown),
                shown.query.user_name.as_ref(),
                &language.time(shown.loaded_at),
            ))
        })
    };
    let cancel = move |_| {
        users.dispatch(ListEvent::Cancelled);
        status.set(form.cancelled);
    };
    view! {
        <header class="list-header">
            <h2 id=element_ids::USERS_HEADING tabindex="-1">
                {messages.table}
                {move || count.get().map(|count| {
                    view! { " " <span class="list-count">{(messages.count)(&language.number(count))}</span> }
                })}
            </h2>
            <p class="list-age">{updated}</p>
            <Progress />
            <div class="issues">{issues.run()}</div>
            <div class="list-actions">
                {move || waits.get().then(|| view! {
                    <button type="button" id=element_ids::CANCEL on:click=cancel>{form.cancel}</button>
                }.into_any())}
                {move || is_part.get().then(|| {
                    view! { <LoadAllOffer refuge=element_ids::USERS_HEADING /> }.into_any()
                })}
                <button
                    type="button"
                    aria-disabled=move || waits.get().then_some("true")
                    aria-keyshortcuts=move || shortcuts.key(Command::Reload)
                    on:click=move |_| {
                        if !waits.get_untracked() {
                            users.ask(ListEvent::Reloaded);
                        }
                    }
                >
                    <Icon name=IconName::RefreshCw />
                    {messages.refresh}
                </button>
                {auto_refresh.run()}
                {tools.run()}
            </div>
        </header>
    }
}
