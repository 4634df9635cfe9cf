//! The choice of an endpoint.

use std::iter;
use std::sync::Arc;

use leptos::prelude::*;

use crate::features::connection::context::{ConnectionContext, field_id};
use crate::features::connection::form_field_note::{FormFieldNote, note_id};
use crate::features::language::context::LanguageContext;
use crate::model::connection::Field;
use crate::text::in_sentence::in_sentence;
use crate::ui::fields::select_option::SelectOption;
use crate::ui::name::isolated;

/// The deployment's endpoints by name; where there is one only, its name.
#[component]
pub fn EndpointField() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let field = Field::Endpoint;
    let names: Vec<String> = connection.deployment.with_value(|deployment| {
        let endpoints = deployment.endpoints().iter();
        endpoints
            .map(|endpoint| endpoint.name().to_owned())
            .collect()
    });
    if let [only] = names.as_slice() {
        let label = (language.messages().connection.label)(field);
        return view! {
            <dl class="field">
                <dt class="field-label">{label}</dt>
                <dd>{isolated(only, None)}</dd>
            </dl>
        }
        .into_any();
    }
    let choice = |value: String, text: String| {
        let chosen = value.clone();
        let is_chosen = move || connection.draft.with(|draft| draft.endpoint == chosen);
        view! { <SelectOption value text is_chosen=Arc::new(is_chosen) /> }.into_any()
    };
    let unchosen = choice(
        String::new(),
        language.messages().connection.no_endpoint_yet.to_owned(),
    );
    let choices = names.into_iter().map(|name| {
        let text = in_sentence(&name);
        choice(name, text)
    });
    let choices: Vec<AnyView> = iter::once(unchosen).chain(choices).collect();
    view! {
        <div class="field">
            <label for=field_id(field)>{(language.messages().connection.label)(field)}</label>
            <select
                id=field_id(field)
                aria-describedby=note_id(field)
                aria-invalid=move || connection.aria_invalid(field)
                on:change=move |event| connection.type_into(field, event_target_value(&event))
                on:blur=move |_| connection.check(field)
            >
                {choices}
            </select>
            <FormFieldNote field />
        </div>
    }
    .into_any()
}
