//! The choice of an endpoint.

use leptos::prelude::*;

use super::field_note::{FieldNote, id, invalid, note_id};
use super::store::Store;
use crate::api::deployment::Deployment;
use crate::state::form::Field;

/// The deployment's endpoints by name; the only one is chosen from the start.
#[component]
pub fn EndpointField(
    /// Where the endpoints, the choice and its error stand.
    store: Store,
) -> impl IntoView {
    let field = Field::Endpoint;
    let names = store.deployment.with_value(|deployment: &Deployment| {
        deployment
            .endpoints()
            .iter()
            .map(|endpoint| endpoint.name().to_owned())
            .collect::<Vec<_>>()
    });
    // Each option says whether it is the one: a value set on the select would be lost on one that is still empty.
    let option = |value: String, text: String| {
        let chosen = value.clone();
        view! {
            <option value=value prop:selected=move || store.draft.with(|draft| draft.endpoint == chosen)>
                {text}
            </option>
        }
    };
    let unchosen = (names.len() > 1)
        .then(|| option(String::new(), store.words().form.no_endpoint_yet.to_owned()));
    let options = names.into_iter().map(|name| option(name.clone(), name));
    view! {
        <div class="field">
            <label for=id(field)>{(store.words().form.label)(field)}</label>
            <select
                id=id(field)
                aria-describedby=note_id(field)
                aria-invalid=invalid(field, store)
                on:change=move |event| store.type_into(field, event_target_value(&event))
                on:blur=move |_| store.check(field)
            >
                {unchosen}
                {options.collect_view()}
            </select>
            <FieldNote field store />
        </div>
    }
}
