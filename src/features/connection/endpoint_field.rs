//! The choice of an endpoint.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::connection::field_note::{FieldNote, id, invalid, note_id};
use crate::features::store::Store;
use crate::model::connection::Field;
use crate::ui::select_option::Choice;

/// The deployment's endpoints by name; the only one is chosen from the start.
#[component]
pub fn EndpointField(
    /// Where the endpoints, the choice and its error stand.
    store: Store,
) -> impl IntoView {
    let field = Field::Endpoint;
    let names: Vec<String> = store.deployment.with_value(|deployment| {
        let endpoints = deployment.endpoints().iter();
        endpoints
            .map(|endpoint| endpoint.name().to_owned())
            .collect()
    });
    let choice = |value: String, text: String| {
        let chosen = value.clone();
        let is_chosen = move || store.draft.with(|draft| draft.endpoint == chosen);
        view! { <Choice value text is_chosen=Arc::new(is_chosen) /> }.into_any()
    };
    let unchosen = (names.len() > 1)
        .then(|| choice(String::new(), store.words().form.no_endpoint_yet.to_owned()));
    let choices = names.into_iter().map(|name| choice(name.clone(), name));
    let choices: Vec<AnyView> = unchosen.into_iter().chain(choices).collect();
    view! {
        <div class="field">
            <label for=id(field)>{(store.words().form.label)(field)}</label>
            <select
                id=id(field)
                aria-describedby=note_id(field)
                aria-invalid=move || invalid(field, store)
                on:change=move |event| store.type_into(field, event_target_value(&event))
                on:blur=move |_| store.check(field)
            >
                {choices}
            </select>
            <FieldNote field store />
        </div>
    }
}
