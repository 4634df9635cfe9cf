//! The choice of a configuration: its state, and the effects of its transitions. What makes requests is called by the view
//! alone, with whose file it is loaded.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client;
use crate::api::configurations::HotspotSessionConfig;
use crate::api::deployment::Deployment;
use crate::api::ids::{ConfigId, Token};
use crate::api::paging::PageRequest;
use crate::api::query::ConfigurationsQuery;
use crate::element_ids;
use crate::features::connection::context::{ConnectionContext, field_id};
use crate::features::language::context::LanguageContext;
use crate::features::shared::requests::Running;
use crate::features::status::context::StatusContext;
use crate::model::configuration_picker::{
    ListingId, Picker, PickerEffect, PickerEvent, PickerState, Step,
};
use crate::model::connection::Field;
use crate::platform::{focus, intl};

/// The fields without which no configurations can be asked for, in the order of the form.
const NEEDED: [Field; 3] = [Field::Endpoint, Field::ProjectId, Field::Token];

/// ID of the option at this place of the list, for the `aria-activedescendant` of the field.
#[must_use]
pub fn option_id(place: usize) -> String {
    format!("configuration-{place}")
}

/// What is known of a project's configurations, and the list to choose one from, which opens below its field.
#[derive(Clone, Copy)]
pub struct ConfigurationPickerContext {
    /// What has been asked and has come.
    pub picker: RwSignal<Picker>,
    /// Whether the list, or what came in its place, is on screen.
    pub is_open: RwSignal<bool>,
    /// What is typed since the list was opened, which narrows it.
    pub filter: RwSignal<String>,
    /// The place in the list that the keys have led to; `None` while they are the field's.
    pub active: RwSignal<Option<usize>>,
    /// A request that the view has not made yet.
    wanted: RwSignal<Option<ConfigurationsQuery>>,
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
        Self {
            picker: RwSignal::default(),
            is_open: RwSignal::new(false),
            filter: RwSignal::default(),
            active: RwSignal::default(),
            wanted: RwSignal::default(),
            running: Running::new(),
            connection,
            language,
            status,
        }
    }

    /// Opens the list and has the view ask for the configurations of the project in the form, or shows what is wrong there and
    /// moves the focus to it.
    pub fn open(self) {
        for field in NEEDED {
            self.connection.check(field);
        }
        let wrong = self
            .connection
            .errors
            .with_untracked(|errors| NEEDED.into_iter().find(|&field| errors.prevents(field)));
        if let Some(field) = wrong {
            focus::focus(field_id(field));
            return;
        }
        self.filter.set(String::new());
        self.active.set(None);
        self.is_open.set(true);
        self.wanted
            .set(untrack(|| self.connection.configurations_query()));
    }

    /// Puts the list away; a request for it is ended and lets go of its token. Says whether one was under way.
    pub fn close(self) -> bool {
        let was_loading = self.picker.try_update(Picker::close) == Some(true);
        if self.is_open.get_untracked() {
            self.is_open.set(false);
            self.status.set("");
        }
        self.wanted.set(None);
        // Work that is done leaves its token behind.
        self.running.abort();
        was_loading
    }

    /// Opens the list or puts it away, and brings the operator to its field.
    pub fn toggle(self) {
        if untrack(|| self.is_expanded()) {
            self.close();
        } else {
            self.open();
        }
        if self.is_open.get_untracked() {
            focus::focus(element_ids::CONFIG_ID);
        }
    }

    /// Whether there is a list over the page, tracked. What is said of a failure instead is a part of the page.
    #[must_use]
    pub fn is_expanded(self) -> bool {
        let has_failed = || {
            self.picker
                .with(|picker| matches!(picker.state(), PickerState::Failed { .. }))
        };
        self.is_open.get() && !has_failed()
    }

    /// The configurations that are listed and match what is typed, tracked.
    #[must_use]
    pub fn options(self) -> Vec<HotspotSessionConfig> {
        let Some(query) = self.connection.configurations_query() else {
            return Vec::new();
        };
        self.picker.with(|picker| match picker.state() {
            PickerState::Loaded => self.filter.with(|filter| {
                let listing = picker.listing(&query);
                listing.map_or_else(Vec::new, |listing| {
                    listing.found.matching(filter).cloned().collect()
                })
            }),
            PickerState::Closed | PickerState::Loading { .. } | PickerState::Failed { .. } => {
                Vec::new()
            }
        })
    }

    /// Puts the ID of a configuration into the form.
    pub fn choose(self, config_id: &ConfigId) {
        self.close();
        self.connection
            .type_into(Field::ConfigId, config_id.as_str().to_owned());
    }

    /// Narrows the list, where it is open, to what is typed.
    pub fn on_input(self, text: String) {
        if self.is_open.get_untracked() {
            self.active.set(None);
            self.filter.set(text);
        }
    }

    /// Takes in a key that is struck in the field.
    pub fn on_key(self, event: &KeyboardEvent) {
        // What an input method composes is its own business.
        if event.is_composing() {
            return;
        }
        let is_expanded = untrack(|| self.is_expanded());
        match (event.key().as_str(), is_expanded) {
            ("ArrowDown", false) => {
                self.open();
                if !event.alt_key() {
                    self.active.set(Some(0));
                }
            }
            ("ArrowUp", true) if event.alt_key() => {
                self.close();
            }
            ("ArrowDown", true) => self.step(Step::Next),
            ("ArrowUp", true) => self.step(Step::Previous),
            ("Escape", true) => {
                self.close();
            }
            ("Enter", true) => {
                let Some(config_id) = self.active_option() else {
                    // It sends the form, with what is typed.
                    return;
                };
                self.choose(&config_id);
            }
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", true) => {
                self.active.set(None);
                return;
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn step(self, step: Step) {
        let count = untrack(|| self.options()).len();
        self.active
            .update(|active| *active = step.from(*active, count));
    }

    /// ID of the option that the keys have led to, once it is there; tracked.
    #[must_use]
    pub fn active_option_id(self) -> Option<String> {
        let place = self.active.get()?;
        let is_there = self.is_open.get() && place < self.options().len();
        is_there.then(|| option_id(place))
    }

    fn active_option(self) -> Option<ConfigId> {
        let options = untrack(|| self.options());
        let option = options.into_iter().nth(self.active.get_untracked()?)?;
        Some(option.config_id)
    }

    /// Puts the list away once the focus has left it and its field.
    pub fn on_focus_out(self) {
        // Not where the whole window has lost the focus, which an element keeps meanwhile.
        let leave = move || {
            let is_open = self.is_open.try_get_untracked() == Some(true);
            if is_open
                && untrack(|| self.is_expanded())
                && !focus::is_within(element_ids::CONFIGURATION_PICKER)
            {
                self.close();
            }
        };
        set_timeout(leave, Duration::ZERO);
    }

    /// Makes the request that is wanted, if one is; tracked.
    pub fn request_if_wanted(self) {
        let Some(query) = self.wanted.get() else {
            return;
        };
        self.wanted.set(None);
        if let Ok(token) = self.connection.token() {
            self.dispatch(PickerEvent::Asked(query, token));
        }
    }

    /// Lets an event of the choice happen and carries out its effect.
    pub fn dispatch(self, event: PickerEvent) {
        let sent = self.running.token();
        let effect = self
            .picker
            .try_update(|picker| picker.update(event))
            .flatten();
        self.announce();
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
            Some(PickerEffect::FocusToken) => self.ask_for_token(sent.as_ref()),
            None => {}
        }
    }

    fn announce(self) {
        let messages = &self.language.lazy_view_messages().configuration_picker;
        let note = self.picker.with_untracked(|picker| match picker.state() {
            PickerState::Loading { .. } => messages.loading.to_owned(),
            PickerState::Loaded => picker.last_listing().map_or_else(String::new, |listing| {
                let found = &listing.found;
                if found.has_none() {
                    messages.none.to_owned()
                } else if found.configurations.is_empty() {
                    let number = |number| self.language.number(number);
                    messages.remarks(found, &number).join(" ")
                } else {
                    messages.loaded.to_owned()
                }
            }),
            // A failure is an alert, which speaks for itself.
            PickerState::Closed | PickerState::Failed { .. } => String::new(),
        });
        self.status.set(note);
    }

    /// Says that the token was refused, and brings the operator to its field; not out of a field that the operator has gone on to
    /// meanwhile.
    fn ask_for_token(self, sent: Option<&Token>) {
        let error = self.picker.with_untracked(|picker| match picker.state() {
            PickerState::Failed { error, .. } => Some(error.clone()),
            PickerState::Closed | PickerState::Loading { .. } | PickerState::Loaded => None,
        });
        let Some(error) = error else {
            return;
        };
        if focus::is_within(element_ids::CONFIGURATION_PICKER) {
            self.connection.on_unauthorized(&error, sent);
        } else {
            self.connection.refuse_token(&error, sent);
        }
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
                    at: intl::now(),
                    outcome,
                });
            }
        });
    }
}
