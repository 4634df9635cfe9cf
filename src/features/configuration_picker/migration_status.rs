//! Whether the configuration on screen migrates sessions, as far as the configurations were listed.

use leptos::prelude::*;

use crate::api::configurations::Migration;
use crate::api::ids::ConfigId;
use crate::element_ids::SWITCH_CONFIGURATION;
use crate::features::configuration_picker::context::{ConfigurationPickerContext, PickerPlace};
use crate::features::configuration_picker::failure::Failure;
use crate::features::language::context::LanguageContext;
use crate::features::shared::migration_badge::MigrationBadge;
use crate::features::users::context::UsersContext;
use crate::model::configuration_picker::{Listing, PickerState};
use crate::platform::focus;

/// What was listed of the configuration whose users were asked for, with the time of that, which is not the list's.
#[component]
pub fn MigrationStatus() -> impl IntoView {
    let configurations = expect_context::<ConfigurationPickerContext>();
    let language = expect_context::<LanguageContext>();
    let users = expect_context::<UsersContext>();
    let messages = &language.lazy_view_messages().configuration_picker;
    Effect::new(move |_| configurations.request_if_wanted());
    let config_id = Memo::new(move |_| {
        users
            .list
            .with(|list| list.query().map(|query| query.config_id.clone()))
    });
    // The button goes with its message, and the focus must not go with it.
    let retry = move |()| {
        focus::focus(SWITCH_CONFIGURATION);
        configurations.show_status();
    };
    move || {
        let (query, config_id) = (configurations.query(PickerPlace::Bar)?, config_id.get()?);
        configurations.picker.with(|picker| {
            if let Some(listing) = picker.listing(&query) {
                return Some(status(listing, &config_id, language));
            }
            // The list that is open says the rest itself.
            let is_told = configurations.opened.get().is_some();
            match picker.state_about(&query) {
                PickerState::Loading { .. } if !is_told => {
                    Some(view! { <p>{messages.loading}</p> }.into_any())
                }
                PickerState::Failed { error, .. } if !is_told => {
                    let error = error.clone();
                    Some(view! { <Failure error retry /> }.into_any())
                }
                PickerState::Closed
                | PickerState::Loading { .. }
                | PickerState::Loaded
                | PickerState::Failed { .. } => None,
            }
        })
    }
}

fn status(listing: &Listing, config_id: &ConfigId, language: LanguageContext) -> AnyView {
    let messages = &language.lazy_view_messages().configuration_picker;
    let time = language.time(listing.at);
    let Some(configuration) = listing.configuration(config_id) else {
        return view! { <p>{(messages.not_listed)(&time)}</p> }.into_any();
    };
    let (migration, exit_sessions) = (configuration.migration, configuration.exit_sessions);
    let no_effect = (migration == Migration::Disabled).then_some(messages.no_effect);
    view! {
        <p>
            <MigrationBadge migration exit_sessions />
            " "
            {(messages.as_of)(&time)}
            {no_effect.map(|text| view! { " · " <strong>{text}</strong> })}
        </p>
    }
    .into_any()
}
