//! The form that says what to load.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::element_ids;
use crate::features::connection::endpoint_field::EndpointField;
use crate::features::connection::forget_button::ForgetButton;
use crate::features::connection::page_size_field::PageSizeField;
use crate::features::connection::text_field::TextField;
use crate::features::connection::token_field::TokenField;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::connection::Field;
use crate::model::users::list::{List, ListEvent};
use crate::platform::focus;

/// Endpoint, project, configuration, token, username and page size; and, while a request is under way, a button that
/// cancels it.
#[component]
pub fn RequestForm(
    /// What stands beside `Configuration ID`, to help to fill it in.
    #[prop(optional, into)]
    beside_config_id: ViewFnOnce,
    /// What stands below it, likewise.
    #[prop(optional, into)]
    below_config_id: ViewFnOnce,
) -> impl IntoView {
    let status = expect_context::<StatusContext>();
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().connection;
    let waits = Memo::new(move |_| users.list.with(List::is_loading));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        users.submit();
    };
    let cancel = move |_| {
        users.dispatch(ListEvent::Cancelled);
        status.set(messages.cancelled);
        focus::focus(element_ids::LOAD_USERS);
    };
    view! {
        <form class="request-form" aria-label=messages.name novalidate on:submit=submit>
            <EndpointField />
            <TextField field=Field::ProjectId />
            <TextField field=Field::ConfigId>{beside_config_id.run()}</TextField>
            {below_config_id.run()}
            <TokenField />
            <TextField field=Field::UserName />
            <PageSizeField />
            <div class="form-actions">
                <button type="submit" class="primary" id=element_ids::LOAD_USERS>{messages.submit}</button>
                <button type="button" on:click=move |_| users.submit_all()>{messages.submit_all}</button>
                {move || waits.get().then(|| view! {
                    <button type="button" id=element_ids::CANCEL on:click=cancel>{messages.cancel}</button>
                }.into_any())}
                <ForgetButton />
            </div>
        </form>
    }
}
