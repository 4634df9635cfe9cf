//! The choice of one of a project's configurations.

use leptos::prelude::*;

use crate::api::configurations::HotspotSessionConfig;
use crate::api::ids::ConfigId;
use crate::element_ids::{CLOSE_CONFIGURATIONS, LIST_CONFIGURATIONS};
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::i18n::messages::configuration_picker::Details;
use crate::model::configuration_picker::{FoundConfigurations, PickerEvent, PickerState};
use crate::model::connection::Field;
use crate::platform::focus;
use crate::ui::name::isolated;

/// What `List configurations` brings, while the form speaks of the same project: each configuration as a choice that
/// puts its ID into the form, or why there is none. Nothing here touches the list of users or its banner.
#[component]
pub fn ConfigurationPicker() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let messages = &language.messages().configuration_picker;
    let picker = configurations.picker;
    Effect::new(move |_| configurations.request_if_wanted());
    let open = Memo::new(move |_| {
        let query = connection.configurations_query();
        picker.with(|picker| picker.is_about(query.as_ref()))
    });
    let content = move || {
        picker.with(|picker| match picker.state() {
            PickerState::Closed => ().into_any(),
            PickerState::Loading { .. } => view! { <p>{messages.loading}</p> }.into_any(),
            PickerState::Loaded { found, .. } => {
                view! { <Choice found=found.clone() /> }.into_any()
            }
            PickerState::Failed { error, .. } => {
                // The button goes with its message, and the focus must not go with it.
                let retry = move |_| {
                    focus::focus(LIST_CONFIGURATIONS);
                    configurations.list();
                };
                let banner = &language.messages().error_banner;
                let text = messages.failure(error, banner);
                let error = error.clone();
                let helps = Memo::new(move |_| !connection.would_repeat_token(&error));
                view! {
                    <div class="configuration-picker-failure" role="alert">
                        <p>{text}</p>
                        {move || helps.get().then(|| view! {
                            <button type="button" on:click=retry>{banner.retry}</button>
                        })}
                    </div>
                }
                .into_any()
            }
        })
    };
    let close = move |_| {
        configurations.dispatch(PickerEvent::Closed);
        focus::focus(LIST_CONFIGURATIONS);
    };
    move || {
        open.get().then(|| {
            view! {
                <div class="configuration-picker">
                    {content}
                    <button type="button" id=CLOSE_CONFIGURATIONS on:click=close>{messages.close}</button>
                </div>
            }
        })
    }
}

#[component]
fn Choice(found: FoundConfigurations) -> impl IntoView {
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let messages = &language.messages().configuration_picker;
    let list = if found.configurations.is_empty() {
        found
            .has_none()
            .then(|| view! { <p>{messages.none}</p> })
            .into_any()
    } else {
        let options = found
            .configurations
            .iter()
            .map(|configuration| view! { <Configuration configuration=configuration.clone() /> });
        view! {
            <fieldset>
                <legend>{messages.choice}</legend>
                <div class="configuration-picker-options">{options.collect_view()}</div>
            </fieldset>
        }
        .into_any()
    };
    let remarks = messages
        .remarks(&found, &|number| language.number(number))
        .into_iter()
        .map(|remark| view! { <p>{remark}</p> });
    let is_of_another_token = Memo::new(move |_| configurations.is_of_another_token());
    view! {
        {move || is_of_another_token.get().then(|| view! { <p class="caution">{messages.other_token}</p> })}
        {list}
        {remarks.collect_view()}
    }
}

#[component]
fn Configuration(configuration: HotspotSessionConfig) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let language = expect_context::<LanguageContext>();
    let status = expect_context::<StatusContext>();
    let count = |number: Option<u32>| number.map(|number| language.count(number));
    let details = (language.messages().configuration_picker.details)(&Details {
        migration: configuration.migration,
        exit_sessions: count(configuration.exit_sessions),
        users: count(configuration.users),
    });
    let id = RwSignal::new(configuration.config_id.as_str().to_owned());
    let chosen = move || {
        connection
            .draft
            .with(|draft| ConfigId::parse(&draft.config_id))
            .is_ok_and(|typed| id.with_untracked(|id| typed.as_str() == id))
    };
    let choose = move |_| {
        status.set("");
        connection.type_into(Field::ConfigId, id.get_untracked());
    };
    view! {
        <label>
            <input
                type="radio"
                name="configuration"
                prop:checked=chosen
                on:change=choose
            />
            {id.with_untracked(|id| isolated(id, Some("configuration-picker-id")))}
            " "
            <span>{details}</span>
        </label>
    }
}
