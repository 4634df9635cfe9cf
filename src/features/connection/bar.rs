//! Where the list on screen is from, in a line.

use leptos::prelude::*;

use crate::api::query::UsersQuery;
use crate::element_ids;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::configuration_switch::ConfigurationSwitch;
use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::language::context::LanguageContext;
use crate::features::url_state::context::UrlStateContext;
use crate::features::user_search::context::UserSearchContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::connection::FormMessages;
use crate::model::connection::Field;
use crate::platform::focus;
use crate::ui::name::isolated;

/// Endpoint, project and configuration that were asked for, never what is typed and not sent; what the token is doing; and
/// the way back to the form.
#[component]
pub fn ConnectionBar(
    /// The list of configurations, which is there while it is open.
    #[prop(into)]
    configurations: ViewFn,
    /// Whether the configuration migrates sessions, once that was asked for.
    #[prop(into)]
    status: ViewFn,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let picker = expect_context::<ConfigurationPickerContext>();
    let url_state = expect_context::<UrlStateContext>();
    let search = expect_context::<UserSearchContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.messages().connection;
    let query = Memo::new(move |_| users.list.with(|list| list.query().cloned()));
    let has_token = Memo::new(move |_| connection.draft.with(|draft| !draft.token.is_empty()));
    let token = move || match connection.token_entered_at.get() {
        Some(at) if has_token.get() => (messages.token_entered)(&language.time(at)),
        Some(_) | None => messages.no_token.to_owned(),
    };
    let clear_token = move |_| {
        url_state.clear_token(picker, search);
        // The button goes, and the focus must not go with it.
        match connection.form_view.get_untracked() {
            FormView::Open => connection.show_field(element_ids::TOKEN),
            FormView::Folded => focus::focus(element_ids::CHANGE_CONNECTION),
        }
    };
    let has_status = Memo::new(move |_| picker.has_status());
    let show_status = move |_| {
        // The button goes, and the focus must not go with it.
        focus::focus(element_ids::SWITCH_CONFIGURATION);
        picker.show_status();
    };
    view! {
        <section class="connection-bar" aria-label=messages.name>
            {move || query.with(|query| {
                query.as_ref().map(|query| origin(query, configurations.clone(), messages))
            })}
            <div class="connection-status">
                <Show
                    when=move || has_status.get()
                    fallback=move || query.with(Option::is_some).then(|| view! {
                        {messages.migration}
                        <button
                            type="button"
                            class="quiet"
                            aria-label=messages.show_migration
                            on:click=show_status
                        >
                            {messages.show}
                        </button>
                    })
                >
                    {status.run()}
                </Show>
            </div>
            <p class="connection-token">{token}</p>
            <div class="connection-actions">
                {move || has_token.get().then(|| view! {
                    <button type="button" class="quiet" on:click=clear_token>{messages.clear_token}</button>
                })}
                <button
                    type="button"
                    class="quiet"
                    id=element_ids::CHANGE_CONNECTION
                    on:click=move |_| connection.change()
                >
                    {messages.change}
                </button>
            </div>
        </section>
    }
}

fn origin(query: &UsersQuery, configurations: ViewFn, messages: &'static FormMessages) -> AnyView {
    let part = |field, value| {
        view! { <div><dt class="visually-hidden">{(messages.label)(field)}</dt><dd>{value}</dd></div> }
    };
    let config_id = query.config_id.clone();
    let user_name = query.user_name.as_ref();
    view! {
        <dl class="connection-origin">
            {part(Field::Endpoint, isolated(query.endpoint.name(), None))}
            {part(Field::ProjectId, isolated(query.project_id.as_str(), None))}
            {part(
                Field::ConfigId,
                view! { <ConfigurationSwitch config_id list=configurations /> }.into_any(),
            )}
            {user_name.map(|name| part(Field::UserName, isolated(name.as_str(), None)))}
        </dl>
    }
    .into_any()
}
