//! Where the list on screen is from, in a line.

use leptos::prelude::*;

use crate::api::ids::UserName;
use crate::api::query::UsersQuery;
use crate::element_ids;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::{ConnectionContext, FormView};
use crate::features::language::context::LanguageContext;
use crate::features::url_state::context::UrlStateContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::connection::FormMessages;
use crate::model::connection::Field;
use crate::platform::focus;
use crate::ui::name::isolated;

/// Endpoint, project and configuration that were asked for, never what is typed and not sent; what the token is doing; and
/// the way back to the form.
#[component]
pub fn ConnectionBar() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let picker = expect_context::<ConfigurationPickerContext>();
    let url_state = expect_context::<UrlStateContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.messages().connection;
    let query = Memo::new(move |_| users.list.with(|list| list.query().cloned()));
    let has_token = Memo::new(move |_| connection.draft.with(|draft| !draft.token.is_empty()));
    let token = move || match connection.token_entered_at.get() {
        Some(at) if has_token.get() => (messages.token_entered)(&language.time(at)),
        Some(_) | None => messages.no_token.to_owned(),
    };
    let clear_token = move |_| {
        url_state.clear_token(picker);
        // The button goes, and the focus must not go with it.
        match connection.form_view.get_untracked() {
            FormView::Open => connection.show_field(element_ids::TOKEN),
            FormView::Folded => focus::focus(element_ids::CHANGE_CONNECTION),
        }
    };
    view! {
        <section class="connection-bar" aria-label=messages.name>
            {move || query.with(|query| query.as_ref().map(|query| origin(query, messages)))}
            <p class="connection-token">{token}</p>
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
        </section>
    }
}

fn origin(query: &UsersQuery, messages: &'static FormMessages) -> AnyView {
    let user_name = query.user_name.as_ref().map(UserName::as_str);
    let parts = [
        (Field::Endpoint, Some(query.endpoint.name())),
        (Field::ProjectId, Some(query.project_id.as_str())),
        (Field::ConfigId, Some(query.config_id.as_str())),
        (Field::UserName, user_name),
    ];
    let parts = parts.into_iter().filter_map(|(field, text)| {
        let text = text?;
        Some(view! { <div><dt class="visually-hidden">{(messages.label)(field)}</dt><dd>{isolated(text, None)}</dd></div> })
    });
    view! { <dl class="connection-origin">{parts.collect_view()}</dl> }.into_any()
}
