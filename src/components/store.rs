//! The page's signals, and the one place where the effects of transitions are carried out.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::AbortController;

use super::field_note;
use crate::api::client;
use crate::api::deployment::Deployment;
use crate::api::ids::Token;
use crate::api::query::UsersQuery;
use crate::browser::{focus, intl, language};
use crate::state::form::{Draft, Field, FieldErrors};
use crate::state::list::{Effect, Event, Instant, List, Ticket};
use crate::text::Words;
use crate::text::language::Language;

/// Handles to all that the page knows; a copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the deployment allows.
    pub deployment: StoredValue<Deployment>,
    /// What is typed into the form.
    pub draft: RwSignal<Draft>,
    /// What is wrong with it.
    pub errors: RwSignal<FieldErrors>,
    /// What is typed into `Filter rows`.
    pub filter: RwSignal<String>,
    /// The language that the page speaks.
    pub language: RwSignal<Language>,
    /// The list of users.
    pub list: RwSignal<List>,
    /// What has just been done and shows nowhere else, such as a copy; empty most of the time.
    pub note: RwSignal<&'static str>,
    running: StoredValue<Option<AbortController>, LocalStorage>,
}

impl Store {
    /// An empty page, in the language of the browser.
    #[must_use]
    pub fn new(deployment: Deployment) -> Self {
        Self {
            draft: RwSignal::new(Draft::new(&deployment)),
            deployment: StoredValue::new(deployment),
            errors: RwSignal::default(),
            filter: RwSignal::default(),
            language: RwSignal::new(language::preferred()),
            list: RwSignal::default(),
            note: RwSignal::default(),
            running: StoredValue::new_local(None),
        }
    }

    /// The words of the page's language. The page is rendered anew in another one, so this is not tracked.
    #[must_use]
    pub fn words(self) -> &'static Words {
        Words::of(self.language.get_untracked())
    }

    /// A number as it is written in the page's language.
    #[must_use]
    pub fn number(self, number: u32) -> String {
        intl::number(number, self.language.get_untracked())
    }

    /// A time as it is written in the page's language.
    #[must_use]
    pub fn time(self, instant: Instant) -> String {
        intl::time(instant, self.language.get_untracked())
    }

    /// Goes over to another language. A note in the one before would stay behind, so it goes.
    pub fn speak(self, language: Language) {
        self.note.set("");
        self.language.set(language);
    }

    /// Takes in what was typed into `field`; a message already beside it follows the typing.
    pub fn type_into(self, field: Field, text: String) {
        self.draft.update(|draft| draft.set(field, text));
        if self
            .errors
            .with_untracked(|errors| errors.get(field).is_some())
        {
            self.check(field);
        }
    }

    /// Looks at one field, as when the reader leaves it.
    pub fn check(self, field: Field) {
        let error = self.deployment.with_value(|deployment| {
            self.draft
                .with_untracked(|draft| draft.error(field, deployment))
        });
        self.errors.update(|errors| errors.set(field, error));
    }

    /// Asks for the first page of what the form says, or shows what is wrong and moves the focus there.
    pub fn submit(self) {
        let (errors, query) = self.deployment.with_value(|deployment| {
            self.draft.with_untracked(|draft| {
                (FieldErrors::of(draft, deployment), draft.query(deployment))
            })
        });
        let first = errors.first();
        self.errors.set(errors);
        match (first, query) {
            (None, Some(query)) => self.ask(|token| Event::Submitted(query, token)),
            (Some(field), _) => focus::focus(field_note::id(field)),
            (None, None) => {}
        }
    }

    /// Lets happen an event that needs the token; without a usable one the reader is brought to its field instead.
    pub fn ask(self, event: impl FnOnce(Token) -> Event) {
        match self.draft.with_untracked(Draft::read_token) {
            Ok(token) => self.dispatch(event(token)),
            Err(error) => {
                self.errors
                    .update(|errors| errors.set(Field::Token, Some(error)));
                focus::focus(field_note::id(Field::Token));
            }
        }
    }

    /// Lets an event happen and carries out its effect.
    pub fn dispatch(self, event: Event) {
        self.note.set("");
        match self.list.try_update(|list| list.update(event)).flatten() {
            None => {}
            Some(Effect::Fetch {
                ticket,
                query,
                token,
            }) => self.fetch(ticket, query, token),
            Some(Effect::Abort) => self.abort(),
            Some(Effect::FocusToken) => focus::focus(field_note::id(Field::Token)),
        }
    }

    fn abort(self) {
        if let Some(controller) = self.running.try_update_value(Option::take).flatten() {
            controller.abort();
        }
    }

    fn fetch(self, ticket: Ticket, query: UsersQuery, token: Token) {
        self.abort();
        let Ok(controller) = AbortController::new() else {
            return;
        };
        let signal = controller.signal();
        self.running.set_value(Some(controller));
        let timeout_seconds = self.deployment.with_value(Deployment::timeout_seconds);
        spawn_local(async move {
            let outcome =
                client::list_non_migration_users(&query, &token, timeout_seconds, &signal).await;
            self.dispatch(Event::Arrived {
                ticket,
                at: intl::now(),
                outcome,
            });
        });
    }
}
