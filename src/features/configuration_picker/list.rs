//! The list of a project's configurations.

use leptos::prelude::*;

use crate::api::configurations::HotspotSessionConfig;
use crate::api::error::ApiError;
use crate::element_ids::{CONFIG_ID, CONFIGURATIONS};
use crate::features::configuration_picker::context::{ConfigurationPickerContext, option_id};
use crate::features::configuration_picker::migration_badge::MigrationBadge;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::model::configuration_picker::{FoundConfigurations, PickerState};
use crate::platform::focus;
use crate::ui::name::isolated;

/// The configurations of the project in the form, or why there are none. Nothing here touches the list of users or its banner.
#[component]
pub fn ConfigurationList() -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let configurations = expect_context::<ConfigurationPickerContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .configuration_picker;
    Effect::new(move |_| configurations.request_if_wanted());
    let options = Memo::new(move |_| configurations.options());
    let has_none = Memo::new(move |_| options.with(Vec::is_empty));
    let content = move || {
        let query = connection.configurations_query()?;
        configurations
            .picker
            .with(|picker| match picker.state_about(&query) {
                PickerState::Closed => None,
                PickerState::Loading { .. } => Some(view! { <p>{messages.loading}</p> }.into_any()),
                PickerState::Loaded => picker.listing(&query).map(|listing| {
                    view! { <Remarks found=listing.found.clone() has_no_match=has_none /> }
                        .into_any()
                }),
                PickerState::Failed { error, .. } => {
                    Some(view! { <Failure error=error.clone() /> }.into_any())
                }
            })
    };
    Effect::new(move |_| {
        if let Some(place) = configurations.active.get()
            && !has_none.get()
        {
            focus::reveal(&option_id(place));
        }
    });
    view! {
        <ul
            class="configuration-options"
            role="listbox"
            id=CONFIGURATIONS
            aria-label=messages.choice
            hidden=has_none
            // The focus stays in the field.
            on:mousedown=|event| event.prevent_default()
        >
            {move || {
                let options = options.get().into_iter().enumerate();
                options.map(|(place, option)| view! { <ConfigurationOption place option /> }).collect_view()
            }}
        </ul>
        {content}
    }
}

#[component]
fn ConfigurationOption(place: usize, option: HotspotSessionConfig) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().configuration_picker;
    let is_active = move || configurations.active.get() == Some(place);
    let users = option
        .users
        .map(|users| (messages.users)(language.count(users)));
    let id = option.config_id;
    let typed = connection
        .draft
        .with_untracked(|draft| draft.config_id.trim() == id.as_str());
    let chosen = id.clone();
    view! {
        <li
            role="option"
            id=option_id(place)
            aria-selected=move || is_active().to_string()
            aria-current=typed.then_some("true")
            on:click=move |_| configurations.choose(&chosen)
        >
            {isolated(id.as_str(), Some("configuration-id"))}
            " "
            <MigrationBadge migration=option.migration exit_sessions=option.exit_sessions />
            " "
            <span class="configuration-users">{users}</span>
        </li>
    }
}

/// What to know of the list.
#[component]
fn Remarks(
    found: FoundConfigurations,
    /// Whether nothing is left of it.
    has_no_match: Memo<bool>,
) -> impl IntoView {
    let language = expect_context::<LanguageContext>();
    let messages = &language.lazy_view_messages().configuration_picker;
    let none = found.has_none().then(|| view! { <p>{messages.none}</p> });
    let is_listed = !found.configurations.is_empty();
    let remarks = messages
        .remarks(&found, &|number| language.number(number))
        .into_iter()
        .map(|remark| view! { <p>{remark}</p> })
        .collect_view();
    view! {
        {none}
        {move || (is_listed && has_no_match.get()).then(|| view! { <p role="status">{messages.no_match}</p> })}
        {remarks}
    }
}

#[component]
fn Failure(error: ApiError) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let banner = &language.messages().error_banner;
    let text = language
        .lazy_view_messages()
        .configuration_picker
        .failure(&error, banner);
    // The button goes with its message, and the focus must not go with it.
    let retry = move |_| {
        focus::focus(CONFIG_ID);
        configurations.open();
    };
    let helps = Memo::new(move |_| !connection.would_repeat_token(&error));
    view! {
        <div class="configuration-failure" role="alert">
            <p>{text}</p>
            <Show when=move || helps.get()>
                <button type="button" on:click=retry>{banner.retry}</button>
            </Show>
        </div>
    }
}
