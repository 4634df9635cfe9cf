//! The store's part for the choice of a configuration: its state, and the effects of its transitions.

use leptos::prelude::*;

use leptos::task::spawn_local;

use crate::api::client;
use crate::api::deployment::Deployment;
use crate::api::paging::PageRequest;
use crate::api::query::ConfigurationsQuery;
use crate::features::configuration_picker::list_button::LIST_ID;
use crate::features::configuration_picker::picker::CLOSE_ID;
use crate::features::connection::field_note;
use crate::features::requests::Running;
use crate::features::store::Store;
use crate::model::configuration_picker::{Effect, Event, Picker, State, Ticket};
use crate::model::connection::{Draft, Field};
use crate::platform::focus;

/// The fields without which no configurations can be asked for, in the order of the form.
const NEEDED: [Field; 3] = [Field::Endpoint, Field::ProjectId, Field::Token];

/// Handles to what is known of a project's configurations.
#[derive(Clone, Copy, Default)]
pub struct Configurations {
    /// What has been asked and has come.
    pub picker: RwSignal<Picker>,
    /// The request for configurations that is under way.
    pub(crate) running: Running<ConfigurationsQuery>,
}

impl Store {
    /// Asks for the configurations of the project in the form, or shows what is wrong there and moves the focus to it.
    pub fn list_configurations(self) {
        for field in NEEDED {
            self.check(field);
        }
        let wrong = self.errors.with_untracked(|errors| {
            NEEDED
                .into_iter()
                .find(|&field| errors.get(field).is_some())
        });
        if let Some(field) = wrong {
            focus::focus(field_note::id(field));
            return;
        }
        let query = untrack(|| self.configurations_query());
        let token = self.draft.with_untracked(Draft::read_token);
        if let (Some(query), Ok(token)) = (query, token) {
            self.pick(Event::Asked(query, token));
        }
    }

    /// What the form asks for where it asks for configurations, tracked.
    #[must_use]
    pub fn configurations_query(self) -> Option<ConfigurationsQuery> {
        self.draft.with(|draft| {
            self.deployment
                .with_value(|deployment| draft.configurations_query(deployment))
        })
    }

    /// Lets an event of the choice happen and carries out its effect.
    pub fn pick(self, event: Event) {
        let configurations = self.configurations;
        let effect = configurations
            .picker
            .try_update(|picker| picker.update(event))
            .flatten();
        let words = &self.words().picker;
        let note = configurations
            .picker
            .with_untracked(|picker| match picker.state() {
                State::Loading { .. } => words.loading,
                State::Loaded { found, .. } if found.configurations.is_empty() => words.none,
                State::Loaded { .. } => words.loaded,
                // A failure is an alert, which speaks for itself.
                State::Closed | State::Failed { .. } => "",
            });
        self.note.set(note);
        match effect {
            Some(Effect::Begin {
                ticket,
                query,
                page,
                token,
            }) => {
                configurations.running.begin(query, token);
                self.request_configurations(ticket, page);
            }
            Some(Effect::GoOn { ticket, page }) => self.request_configurations(ticket, page),
            Some(Effect::Abort) => configurations.running.abort(),
            // Not out of a field that the reader has gone on to meanwhile.
            Some(Effect::FocusToken) if [LIST_ID, CLOSE_ID].into_iter().any(focus::has_focus) => {
                focus::focus(field_note::id(Field::Token));
            }
            Some(Effect::FocusToken) | None => {}
        }
    }

    /// Ends the request for configurations and lets go of its token. Says whether one was under way.
    pub fn drop_configurations_token(self) -> bool {
        let configurations = self.configurations;
        let asks = configurations
            .picker
            .with_untracked(|picker| matches!(picker.state(), State::Loading { .. }));
        if asks {
            self.pick(Event::Closed);
        }
        // Work that is done leaves its token behind.
        configurations.running.abort();
        asks
    }

    fn request_configurations(self, ticket: Ticket, page: PageRequest) {
        let timeout_seconds = self.deployment.with_value(Deployment::timeout_seconds);
        let Some((signal, query, token)) = self.configurations.running.request() else {
            return;
        };
        spawn_local(async move {
            let outcome =
                client::list_configurations(&query, page, &token, timeout_seconds, &signal).await;
            // The end of an aborted request is no news.
            if !signal.aborted() {
                self.pick(Event::Arrived {
                    ticket,
                    page,
                    outcome,
                });
            }
        });
    }
}
