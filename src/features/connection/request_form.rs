//! The form that says what to load.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::element_ids;
use crate::features::connection::config_id_field::ConfigIdField;
use crate::features::connection::context::ConnectionContext;
use crate::features::connection::endpoint_field::EndpointField;
use crate::features::connection::text_field::TextField;
use crate::features::connection::token_field::TokenField;
use crate::features::language::context::LanguageContext;
use crate::features::users::context::UsersContext;
use crate::model::connection::Field;

/// Endpoint, project, token and configuration; and, for those who need it, a username.
#[component]
pub fn RequestForm(
    /// The list that opens below `Configuration ID`.
    #[prop(into)]
    configurations: ViewFn,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let needs_more = Memo::new(move |before: Option<&bool>| {
        let is_wrong = connection.error(Field::UserName).is_some();
        before == Some(&true)
            || is_wrong
            || connection.draft.with(|draft| !draft.user_name.is_empty())
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        users.submit();
    };
    view! {
        <form class="request-form" aria-label=messages.name novalidate on:submit=submit>
            <EndpointField />
            <TextField field=Field::ProjectId />
            <TokenField />
            <ConfigIdField list=configurations />
            <details class="more-fields" open=needs_more>
                <summary>{messages.more}</summary>
                <TextField field=Field::UserName />
            </details>
            <div class="form-actions">
                <button type="submit" class="primary" id=element_ids::LOAD_USERS>{messages.submit}</button>
                <button type="button" on:click=move |_| users.submit_all()>{messages.submit_all}</button>
            </div>
        </form>
    }
}
