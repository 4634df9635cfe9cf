//! The list of a project's configurations.

use leptos::html::Input;
use leptos::prelude::*;

use crate::api::configurations::HotspotSessionConfig;
use crate::element_ids::{CONFIG_ID, CONFIGURATIONS};
use crate::features::configuration_picker::context::{
    ConfigurationPickerContext, PickerPlace, option_id,
};
use crate::features::configuration_picker::failure::Failure;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::migration_badge::MigrationBadge;
use crate::features::users::context::UsersContext;
use crate::model::configuration_picker::{FoundConfigurations, PickerState};
use crate::platform::focus;
use crate::ui::name::isolated;

/// ID of the field that narrows the list where there is none to open it from.
const SEARCH_ID: &str = "search-configurations";

/// The configurations of a project, or why there are none.
#[component]
pub fn ConfigurationList(place: PickerPlace) -> impl IntoView {
    let configurations = expect_context::<ConfigurationPickerContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .configuration_picker;
    Effect::new(move |_| configurations.request_if_wanted());
    let options = Memo::new(move |_| configurations.options());
    let has_none = Memo::new(move |_| options.with(Vec::is_empty));
    // The button goes with its message, and the focus must not go with it.
    let retry = move |()| {
        focus::focus(match place {
            PickerPlace::Form => CONFIG_ID,
            PickerPlace::Bar => SEARCH_ID,
        });
        configurations.open(place);
    };
    let content = move || {
        let query = configurations.query(place)?;
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
                    let error = error.clone();
                    Some(view! { <Failure error retry /> }.into_any())
                }
            })
    };
    Effect::new(move |_| {
        let active = configurations.active.get();
        if !has_none.get() {
            focus::reveal(&active.map_or_else(|| CONFIGURATIONS.to_owned(), option_id));
        }
    });
    view! {
        {(place == PickerPlace::Bar).then(|| view! { <Search has_none /> })}
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
                let option = |(number, option)| view! { <ConfigurationOption place number option /> };
                options.map(option).collect_view()
            }}
        </ul>
        {content}
    }
}

/// The field with [`SEARCH_ID`].
#[component]
fn Search(
    /// Whether nothing is listed.
    has_none: Memo<bool>,
) -> impl IntoView {
    let configurations = expect_context::<ConfigurationPickerContext>();
    let messages = &expect_context::<LanguageContext>()
        .lazy_view_messages()
        .configuration_picker;
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            // A field on screen takes the focus.
            let _ = input.focus();
        }
    });
    view! {
        <input
            class="configuration-search"
            id=SEARCH_ID
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-label=messages.search
            placeholder=messages.search
            aria-autocomplete="list"
            aria-expanded=move || (!has_none.get()).to_string()
            aria-controls=CONFIGURATIONS
            aria-activedescendant=move || configurations.active_option_id()
            node_ref=input
            on:input=move |event| configurations.on_input(event_target_value(&event))
            // All other keys are heard where the button hears them too.
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    configurations.on_key(PickerPlace::Bar, &event);
                }
            }
        />
    }
}

#[component]
fn ConfigurationOption(
    place: PickerPlace,
    /// Its place in the list.
    number: usize,
    option: HotspotSessionConfig,
) -> impl IntoView {
    let connection = expect_context::<ConnectionContext>();
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().configuration_picker;
    let is_active = move || configurations.active.get() == Some(number);
    let listed_users = option
        .listed_users()
        .map(|users| (messages.users)(language.count(users)));
    let id = option.config_id;
    let is_current = match place {
        PickerPlace::Form => connection
            .draft
            .with_untracked(|draft| draft.config_id.trim() == id.as_str()),
        PickerPlace::Bar => users
            .list
            .with_untracked(|list| list.query().is_some_and(|query| query.config_id == id)),
    };
    let chosen = id.clone();
    view! {
        <li
            role="option"
            id=option_id(number)
            aria-selected=move || is_active().to_string()
            aria-current=is_current.then_some("true")
            on:click=move |_| configurations.choose(place, chosen.clone())
        >
            {isolated(id.as_str(), Some("configuration-id"))}
            " "
            <MigrationBadge migration=option.migration exit_sessions=option.exit_sessions />
            " "
            <span class="configuration-users">{listed_users}</span>
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
