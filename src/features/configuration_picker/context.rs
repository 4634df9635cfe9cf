//! The choice of a configuration: its state, and the effects of its transitions. What makes requests is called by the view
//! alone, with whose file it is loaded.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client;
use crate::api::deployment::Deployment;
use crate::api::ids::Token;
use crate::api::paging::PageRequest;
use crate::api::query::ConfigurationsQuery;
use crate::element_ids;
use crate::features::connection::context::{ConnectionContext, field_id};
use crate::features::language::context::LanguageContext;
use crate::features::shared::requests::Running;
use crate::features::status::context::StatusContext;
use crate::model::configuration_picker::{
    ListingId, Picker, PickerEffect, PickerEvent, PickerState,
};
use crate::model::connection::Field;
use crate::platform::focus;

/// The fields without which no configurations can be asked for, in the order of the form.
const NEEDED: [Field; 3] = [Field::Endpoint, Field::ProjectId, Field::Token];

/// What is known of a project's configurations.
#[derive(Clone, Copy)]
pub struct ConfigurationPickerContext {
    /// What has been asked and has come.
    pub picker: RwSignal<Picker>,
    /// Whether a request is wanted that the view has not made yet.
    is_wanted: RwSignal<bool>,
    /// Whether any were asked for and not put away.
    pub is_open: Memo<bool>,
    running: Running<ConfigurationsQuery>,
    connection: ConnectionContext,
    language: LanguageContext,
    status: StatusContext,
}

impl ConfigurationPickerContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
    ) -> Self {
        let picker = RwSignal::<Picker>::default();
        let is_wanted = RwSignal::new(false);
        Self {
            picker,
            is_wanted,
            is_open: Memo::new(move |_| {
                is_wanted.get()
                    || picker.with(|picker| !matches!(picker.state(), PickerState::Closed))
            }),
            running: Running::new(),
            connection,
            language,
            status,
        }
    }

    /// Has the view ask for the configurations of the project in the form, or shows what is wrong there and moves the focus
    /// to it.
    pub fn list(self) {
        for field in NEEDED {
            self.connection.check(field);
        }
        let wrong = self
            .connection
            .errors
            .with_untracked(|errors| NEEDED.into_iter().find(|&field| errors.prevents(field)));
        if let Some(field) = wrong {
            focus::focus(field_id(field));
        } else {
            self.is_wanted.set(true);
        }
    }

    /// Whether the form holds another token than what was asked for last was asked with, tracked.
    #[must_use]
    pub fn is_of_another_token(self) -> bool {
        self.picker.track();
        self.connection.draft.track();
        let token = self.connection.token();
        token.is_ok_and(|token| self.running.token() != Some(token))
    }

    /// Makes the request that is wanted, if one is; tracked.
    pub fn request_if_wanted(self) {
        if !self.is_wanted.get() {
            return;
        }
        let query = untrack(|| self.connection.configurations_query());
        let token = self.connection.token();
        if let (Some(query), Ok(token)) = (query, token) {
            self.dispatch(PickerEvent::Asked(query, token));
        }
        self.is_wanted.set(false);
    }

    /// Lets an event of the choice happen and carries out its effect.
    pub fn dispatch(self, event: PickerEvent) {
        let sent = self.running.token();
        let effect = self
            .picker
            .try_update(|picker| picker.update(event))
            .flatten();
        let messages = &self.language.messages().configuration_picker;
        let note = self.picker.with_untracked(|picker| match picker.state() {
            PickerState::Loading { .. } => messages.loading.to_owned(),
            PickerState::Loaded { found, .. } if found.has_none() => messages.none.to_owned(),
            PickerState::Loaded { found, .. } if found.configurations.is_empty() => messages
                .remarks(found, &|number| self.language.number(number))
                .join(" "),
            PickerState::Loaded { .. } => messages.loaded.to_owned(),
            // A failure is an alert, which speaks for itself.
            PickerState::Closed | PickerState::Failed { .. } => String::new(),
        });
        self.status.set(note);
        match effect {
            Some(PickerEffect::Begin {
                listing_id,
                query,
                page,
                token,
            }) => {
                self.running.begin(query, token);
                self.connection.on_token_sent();
                self.request(listing_id, page);
            }
            Some(PickerEffect::GoOn { listing_id, page }) => self.request(listing_id, page),
            Some(PickerEffect::Abort) => self.running.abort(),
            Some(PickerEffect::FocusToken) => self.ask_for_token(sent.as_ref()),
            None => {}
        }
    }

    /// Says that the token was refused, and brings the operator to its field; not out of a field that the operator has gone on to
    /// meanwhile.
    fn ask_for_token(self, sent: Option<&Token>) {
        let error = self.picker.with_untracked(|picker| match picker.state() {
            PickerState::Failed { error, .. } => Some(error.clone()),
            PickerState::Closed | PickerState::Loading { .. } | PickerState::Loaded { .. } => None,
        });
        let Some(error) = error else {
            return;
        };
        let has_waited = [
            element_ids::LIST_CONFIGURATIONS,
            element_ids::CLOSE_CONFIGURATIONS,
        ]
        .into_iter()
        .any(focus::has_focus);
        if has_waited {
            self.connection.on_unauthorized(&error, sent);
        } else {
            self.connection.refuse_token(&error, sent);
        }
    }

    /// Ends the request for configurations and lets go of its token. Says whether one was under way.
    pub fn drop_token(self) -> bool {
        let asks = self
            .picker
            .with_untracked(|picker| matches!(picker.state(), PickerState::Loading { .. }));
        if asks {
            self.picker.update(Picker::close);
            self.status.set("");
        }
        self.is_wanted.set(false);
        // Work that is done leaves its token behind.
        self.running.abort();
        asks
    }

    fn request(self, listing_id: ListingId, page: PageRequest) {
        let timeout_seconds = self
            .connection
            .deployment
            .with_value(Deployment::timeout_seconds);
        let Some((signal, query, token)) = self.running.request() else {
            return;
        };
        spawn_local(async move {
            let outcome =
                client::list_configurations(&query, page, &token, timeout_seconds, &signal).await;
            // The end of an aborted request is no news.
            if !signal.aborted() {
                self.dispatch(PickerEvent::Arrived {
                    listing_id,
                    page,
                    outcome,
                });
            }
        });
    }
}
