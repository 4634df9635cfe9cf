//! The choice of a configuration: its state, and the effects of its transitions. What makes requests is called by the view
//! alone, with whose file it is loaded.

use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::api::client;
use crate::api::configurations::{HotspotSessionConfig, Migration};
use crate::api::ids::{ConfigId, Token};
use crate::api::paging::PageRequest;
use crate::api::query::{ConfigurationsQuery, UsersQuery};
use crate::element_ids;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::requests::Running;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::model::configuration_picker::{
    Listing, ListingId, OptionStep, Picker, PickerEffect, PickerEvent, PickerState,
};
use crate::model::connection::Field;
use crate::platform::{focus, intl};

/// Where the list can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PickerPlace {
    /// Below `Configuration ID`: it is of the project in the form.
    Form,
    /// In the line that the form folds into: it is of the project that was asked for.
    Bar,
}

impl PickerPlace {
    /// ID of the list with what opens it.
    const fn id(self) -> &'static str {
        match self {
            Self::Form => element_ids::CONFIGURATION_PICKER,
            Self::Bar => element_ids::CONFIGURATION_SWITCH,
        }
    }

    /// ID of what has the focus while the list is closed.
    #[must_use]
    pub const fn opener(self) -> &'static str {
        match self {
            Self::Form => element_ids::CONFIG_ID,
            Self::Bar => element_ids::SWITCH_CONFIGURATION,
        }
    }
}

/// ID of the option at this place of the list, for the `aria-activedescendant` of the field.
#[must_use]
pub fn option_id(place: usize) -> String {
    format!("configuration-{place}")
}

/// What is known of a project's configurations, and the list to choose one from.
#[derive(Clone, Copy)]
pub struct ConfigurationPickerContext {
    /// What has been asked and has come.
    pub picker: RwSignal<Picker>,
    /// Where the list, or what came in its place, is on screen.
    pub opened: RwSignal<Option<PickerPlace>>,
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
    users: UsersContext,
}

impl ConfigurationPickerContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
        users: UsersContext,
    ) -> Self {
        Self {
            picker: RwSignal::default(),
            opened: RwSignal::default(),
            filter: RwSignal::default(),
            active: RwSignal::default(),
            wanted: RwSignal::default(),
            running: Running::new(),
            connection,
            language,
            status,
            users,
        }
    }

    /// What configurations are asked for with, tracked.
    #[must_use]
    pub fn query(self, place: PickerPlace) -> Option<ConfigurationsQuery> {
        match place {
            PickerPlace::Form => self.connection.configurations_query(),
            PickerPlace::Bar => self
                .users
                .list
                .with(|list| list.query().map(UsersQuery::configurations)),
        }
    }

    /// Opens the list and has the view ask for the configurations, where there is all to ask with.
    pub fn open(self, place: PickerPlace) {
        if self.can_ask(place) {
            self.filter.set(String::new());
            self.active.set(None);
            self.opened.set(Some(place));
            self.wanted.set(untrack(|| self.query(place)));
        }
    }

    /// Has the view ask for the configurations without opening the list, for what they say of the one on screen.
    pub fn show_status(self) {
        if self.can_ask(PickerPlace::Bar) {
            self.wanted.set(untrack(|| self.query(PickerPlace::Bar)));
        }
    }

    /// Whether the configurations of the project on screen were asked for, tracked.
    #[must_use]
    pub fn has_status(self) -> bool {
        let is_known = |query: &ConfigurationsQuery| {
            self.picker.with(|picker| {
                picker.listing(query).is_some() || *picker.state_about(query) != PickerState::Closed
            })
        };
        self.wanted.with(Option::is_some)
            || self.query(PickerPlace::Bar).as_ref().is_some_and(is_known)
    }

    /// Whether there is all to ask with. What is missing is shown, and the focus goes there.
    fn can_ask(self, place: PickerPlace) -> bool {
        match place {
            PickerPlace::Form => self.connection.can_list_configurations(),
            PickerPlace::Bar => self.connection.checked_token().is_some(),
        }
    }

    /// Puts the list away; a request for it is ended and lets go of its token. Says whether one was under way.
    pub fn close(self) -> bool {
        let was_loading = self.picker.try_update(Picker::close) == Some(true);
        if self.opened.get_untracked().is_some() {
            self.opened.set(None);
            self.status.clear();
        }
        self.wanted.set(None);
        // Work that is done leaves its token behind.
        self.running.abort();
        was_loading
    }

    /// Opens the list, or puts it away.
    pub fn toggle(self, place: PickerPlace) {
        if untrack(|| self.is_expanded(place)) {
            self.close();
        } else {
            self.open(place);
            if self.opened.get_untracked() == Some(PickerPlace::Form) {
                focus::focus(element_ids::CONFIG_ID);
            }
        }
    }

    /// Whether there is a list over the page, tracked. What is said of a failure below the field instead is a part of the page.
    #[must_use]
    pub fn is_expanded(self, place: PickerPlace) -> bool {
        let has_failed = || {
            self.picker
                .with(|picker| matches!(picker.state(), PickerState::Failed { .. }))
        };
        self.opened.get() == Some(place) && (place == PickerPlace::Bar || !has_failed())
    }

    /// The configurations that are listed where the list is open, and match what is typed; tracked.
    #[must_use]
    pub fn options(self) -> Vec<HotspotSessionConfig> {
        let Some(query) = self.opened.get().and_then(|place| self.query(place)) else {
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

    /// Puts the ID of a configuration into the form; in the line that the form folds into, asks for its users.
    pub fn choose(self, place: PickerPlace, config_id: ConfigId) {
        self.close();
        match place {
            PickerPlace::Form => self
                .connection
                .type_into(Field::ConfigId, config_id.as_str().to_owned()),
            PickerPlace::Bar => self.users.switch_configuration(config_id),
        }
    }

    /// Narrows the list, where it is open, to what is typed.
    pub fn on_input(self, text: String) {
        // Where nothing but what is listed can be chosen, Enter chooses the first that is left.
        let active = match self.opened.get_untracked() {
            Some(PickerPlace::Bar) if !text.is_empty() => Some(0),
            Some(_) => None,
            None => return,
        };
        self.active.set(active);
        self.filter.set(text);
    }

    /// Takes in a key that is struck in the field above the list.
    pub fn on_key(self, place: PickerPlace, event: &KeyboardEvent) {
        // What an input method composes is its own business.
        if event.is_composing() {
            return;
        }
        let is_expanded = untrack(|| self.is_expanded(place));
        match (event.key().as_str(), is_expanded) {
            ("ArrowDown", false) => {
                self.open(place);
                if !event.alt_key() {
                    self.active.set(Some(0));
                }
            }
            ("ArrowUp", true) if event.alt_key() => self.close_and_go_back(place),
            ("ArrowDown", true) => self.step(OptionStep::Next),
            ("ArrowUp", true) => self.step(OptionStep::Previous),
            ("Escape", true) => self.close_and_go_back(place),
            ("Enter", true) => {
                let Some(config_id) = self.active_option() else {
                    // It sends the form, with what is typed.
                    return;
                };
                self.choose(place, config_id);
            }
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", true) => {
                self.active.set(None);
                return;
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn close_and_go_back(self, place: PickerPlace) {
        self.close();
        focus::focus(place.opener());
    }

    fn step(self, step: OptionStep) {
        let count = untrack(|| self.options()).len();
        self.active
            .update(|active| *active = step.from(*active, count));
    }

    /// ID of the option that the keys have led to, once it is there; tracked.
    #[must_use]
    pub fn active_option_id(self) -> Option<String> {
        let place = self.active.get()?;
        (place < self.options().len()).then(|| option_id(place))
    }

    fn active_option(self) -> Option<ConfigId> {
        let options = untrack(|| self.options());
        let option = options.into_iter().nth(self.active.get_untracked()?)?;
        Some(option.config_id)
    }

    /// Puts the list away once the focus has left it and what opens it.
    pub fn on_focus_out(self, place: PickerPlace) {
        let leave = move || {
            // Unless the page has gone meanwhile.
            let is_open = self.opened.try_get_untracked() == Some(Some(place));
            // An element keeps the focus while the whole window has lost it.
            let has_left = || !focus::is_within(place.id());
            if is_open && untrack(|| self.is_expanded(place)) && has_left() {
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
        let place = self.opened.get_untracked();
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
                    match place {
                        Some(PickerPlace::Form) => messages.loaded.to_owned(),
                        Some(PickerPlace::Bar) => messages.all_loaded.to_owned(),
                        None => self.status_of(listing),
                    }
                }
            }),
            // A failure is an alert, which speaks for itself.
            PickerState::Closed | PickerState::Failed { .. } => String::new(),
        });
        if place == Some(PickerPlace::Form) {
            self.status.set(note);
        } else {
            // Above the list its status line is about something else.
            self.status.announce(note);
        }
    }

    /// What is shown of the configuration on screen when the list is not open, in a sentence.
    fn status_of(self, listing: &Listing) -> String {
        let messages = &self.language.lazy_view_messages().configuration_picker;
        let config_id = self
            .users
            .list
            .with_untracked(|list| list.query().map(|query| query.config_id.clone()));
        let configuration = config_id.and_then(|id| listing.configuration(&id));
        let Some(configuration) = configuration else {
            return (messages.not_listed)(&self.language.time(listing.at));
        };
        let exit_sessions = configuration.exit_sessions;
        let exit_sessions = exit_sessions.map(|sessions| self.language.count(sessions));
        let migration = (messages.migration)(configuration.migration, exit_sessions);
        match configuration.migration {
            Migration::Disabled => format!("{migration} · {}", messages.no_effect),
            Migration::Enabled | Migration::Unknown => migration,
        }
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
        let has_waited = [PickerPlace::Form, PickerPlace::Bar]
            .into_iter()
            .any(|place| focus::is_within(place.id()));
        if has_waited {
            self.connection.on_unauthorized(&error, sent);
            // The form is open now, and says the rest.
            self.opened.set(Some(PickerPlace::Form));
        } else {
            self.connection.refuse_token(&error, sent);
        }
    }

    fn request(self, listing_id: ListingId, page: PageRequest) {
        let timeout_seconds = self.connection.timeout_seconds();
        self.running.send(
            async move |query, token, signal| {
                client::list_configurations(query, page, token, timeout_seconds, signal).await
            },
            move |outcome| {
                self.dispatch(PickerEvent::Arrived {
                    listing_id,
                    page,
                    at: intl::now(),
                    outcome,
                });
            },
        );
    }
}
