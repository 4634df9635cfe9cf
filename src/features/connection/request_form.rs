//! The form that says what to load.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::features::configuration_picker::list_button::{LIST_ID, ListConfigurationsButton};
use crate::features::connection::endpoint_field::EndpointField;
use crate::features::connection::forget_button::ForgetButton;
use crate::features::connection::page_size_field::PageSizeField;
use crate::features::connection::text_field::TextField;
use crate::features::connection::token_field::TokenField;
use crate::features::lazy_view::{self, LazyView};
use crate::features::store::Store;
use crate::model::configuration_picker;
use crate::model::connection::Field;
use crate::model::users::list::{Event, List};
use crate::platform::focus;
use crate::ui::lazy::Lazy;

/// ID of the submit button, where the focus goes when the banner closes.
pub const SUBMIT_ID: &str = "load-users";

/// ID of the button that cancels.
pub const CANCEL_ID: &str = "cancel";

/// Endpoint, project, configuration, token, username and page size; and, while a request is under way, a button that
/// cancels it.
#[component]
pub fn RequestForm(
    /// Where its fields stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().form;
    let waits = Memo::new(move |_| store.list.with(List::is_loading));
    let picks = Memo::new(move |_| {
        let picker = store.configurations.picker;
        picker.with(|picker| !matches!(picker.state(), configuration_picker::State::Closed))
    });
    let load_picker = move || lazy_view::load(LazyView::ConfigurationPicker(store));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        store.submit();
    };
    let cancel = move |_| {
        store.dispatch(Event::Cancelled);
        store.note.set(words.cancelled);
        focus::focus(SUBMIT_ID);
    };
    view! {
        <form class="request-form" aria-label=words.name novalidate on:submit=submit>
            <EndpointField store />
            <TextField field=Field::ProjectId store />
            <TextField field=Field::ConfigId store>
                <ListConfigurationsButton store />
            </TextField>
            <Show when=move || picks.get()>
                <Lazy load=load_picker opener=LIST_ID words=&store.words().tools.lazy />
            </Show>
            <TokenField store />
            <TextField field=Field::UserName store />
            <PageSizeField store />
            <div class="form-actions">
                <button type="submit" class="primary" id=SUBMIT_ID>{words.submit}</button>
                <button type="button" on:click=move |_| store.submit_all()>{words.submit_all}</button>
                {move || waits.get().then(|| view! {
                    <button type="button" id=CANCEL_ID on:click=cancel>{words.cancel}</button>
                }.into_any())}
                <ForgetButton store />
            </div>
        </form>
    }
}
