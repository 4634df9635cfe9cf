//! The page's signals, and the one place where the effects of transitions are carried out.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client;
use crate::api::deployment::Deployment;
use crate::api::ids::Token;
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::features::auto_refresh::interval_field::GOT_IT_ID;
use crate::features::auto_refresh::status;
use crate::features::auto_refresh::watching::Watching;
use crate::features::configuration_picker::configurations::Configurations;
use crate::features::connection::field_note;
use crate::features::connection::request_form::{CANCEL_ID, SUBMIT_ID};
use crate::features::connection::url_state::Recall;
use crate::features::import_export::Exchange;
use crate::features::note::Note;
use crate::features::requests::Running;
use crate::features::roster::context::RosterStore;
use crate::i18n::language::Language;
use crate::i18n::{ToolWords, Words};
use crate::model::connection::{Draft, Field, FieldErrors};
use crate::model::link::Part;
use crate::model::shortcuts::Mode;
use crate::model::users::filter::RowFilter;
use crate::model::users::list::{Activity, Content, Effect, Event, Instant, List, Shown, Ticket};
use crate::model::users::memory_paging::MemoryPage;
use crate::model::users::rows::Rows;
use crate::model::users::sort::Sort;
use crate::model::users::user_list::UserList;
use crate::platform::focus::RowFocus;
use crate::platform::split::NotLoaded;
use crate::platform::{collator, focus, intl, language};

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
    words: RwSignal<&'static Words>,
    /// The list of users.
    pub list: RwSignal<List>,
    /// The page's address, and what this device remembers.
    pub recall: Recall,
    /// The order of the rows.
    pub sort: RwSignal<Sort>,
    /// The rows on screen, sorted and filtered. While all users are being loaded into an order or through a filter, they are
    /// those of some moments ago.
    pub rows: Memo<Rows>,
    /// The first row on screen of rows that are paged in memory.
    pub(crate) first_row: RwSignal<u32>,
    /// The page of the rows that is on screen where all users are loaded; `None` where the rows are a page of the
    /// service's.
    pub memory_page: Memo<Option<MemoryPage>>,
    /// What has just been done and shows nowhere else, such as a copy; empty most of the time.
    pub note: Note,
    /// Whether users are on screen.
    pub has_rows: Memo<bool>,
    /// Which panels are open.
    pub panels: Panels,
    /// The configurations to pick one from.
    pub configurations: Configurations,
    /// What goes out as a file, and an earlier one that came in.
    pub exchange: Exchange,
    /// The roster and what was found out about it.
    pub roster: RosterStore,
    /// What keeps watching the list.
    pub watching: Watching,
    /// Whether the page's keys act.
    pub keys: RwSignal<Mode>,
    /// The requests for users that are under way.
    pub(crate) running: Running<UsersQuery>,
}

/// Whether each panel is open.
#[derive(Clone, Copy, Default)]
pub struct Panels {
    /// `Export`.
    pub export: RwSignal<bool>,
    /// `Check a roster`.
    pub roster: RwSignal<bool>,
    /// `Compare with an earlier export`.
    pub compare: RwSignal<bool>,
    /// `Help`.
    pub help: RwSignal<bool>,
}

impl Store {
    /// An empty page, in English.
    #[must_use]
    pub fn new(deployment: Deployment) -> Self {
        let filter = RwSignal::<String>::default();
        let language = RwSignal::<Language>::default();
        let list = RwSignal::<List>::default();
        let sort = RwSignal::default();
        let users = Memo::new(move |before: Option<&UserList>| {
            let as_they_come = sort.get() == Sort::Service && filter.with(String::is_empty);
            list.with(|list| {
                let now = list.shown().map(|shown| &shown.users);
                // All would be sorted and filtered anew with each page, and move about under the reader's eyes.
                let held = before.zip(now).filter(|(before, now)| {
                    !as_they_come && list.is_gathering() && now.adds_little_to(before)
                });
                held.map(|(before, _)| before)
                    .or(now)
                    .cloned()
                    .unwrap_or_default()
            })
        });
        let order = Memo::new(move |_| match sort.get() {
            Sort::By(column, direction) => {
                users.with(|users| Some(collator::order(users, column, direction, language.get())))
            }
            Sort::Service => None,
        });
        let rows = Memo::new(move |_| {
            let filter = filter.with(|text| RowFilter::new(text));
            users.with(|users| order.with(|order| Rows::new(users, order.as_ref(), filter)))
        });
        let draft = RwSignal::new(Draft::new(&deployment));
        let first_row = RwSignal::new(0);
        let memory_page = Memo::new(move |_| {
            let total = rows.with(Rows::len);
            let rows_per_page = draft.with(|draft| draft.rows_per_page);
            list.with(|list| list.shown().is_some_and(Shown::is_of_all))
                .then(|| MemoryPage::of_row(first_row.get(), rows_per_page, total))
        });
        let has_rows = Memo::new(move |_| {
            list.with(|list| list.shown().map(Shown::content) == Some(Content::Rows))
        });
        Self {
            draft,
            deployment: StoredValue::new(deployment),
            errors: RwSignal::default(),
            filter,
            language,
            words: RwSignal::new(language::english()),
            list,
            recall: Recall::new(),
            sort,
            rows,
            first_row,
            memory_page,
            watching: Watching::default(),
            keys: RwSignal::default(),
            note: Note::default(),
            has_rows,
            panels: Panels::default(),
            configurations: Configurations::default(),
            exchange: Exchange::default(),
            roster: RosterStore::default(),
            running: Running::new(),
        }
    }

    /// The words of the page's language. The page is rendered anew in another one, so this is not tracked.
    #[must_use]
    pub fn words(self) -> &'static Words {
        self.words.get_untracked()
    }

    /// The words of lazy views in the page's language; for those alone, whose file they are in. Not tracked either.
    #[must_use]
    pub fn tool_words(self) -> &'static ToolWords {
        ToolWords::of(self.language.get_untracked())
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

    /// Goes over to another language, once its words are here.
    ///
    /// # Errors
    ///
    /// Where the words could not be loaded; the language stays what it was.
    pub async fn speak(self, language: Language) -> Result<(), NotLoaded> {
        self.speak_in(language, language::words(language).await?);
        Ok(())
    }

    /// Goes over to another language, with its words. A note in the one before would stay behind, so it goes.
    pub fn speak_in(self, language: Language, words: &'static Words) {
        self.hush();
        self.words.set(words);
        self.language.set(language);
    }

    /// Takes back what was said of things done, so that it is not said again along with what comes next.
    pub fn hush(self) {
        self.note.clear();
        let news = self.watching.news;
        if !news.with_untracked(String::is_empty) {
            news.set(String::new());
        }
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
        let error = self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.error(field, deployment))
        });
        self.errors.update(|errors| errors.set(field, error));
    }

    /// Asks for the first page of what the form says, or for what the link opened says; or shows what is wrong and moves
    /// the focus there.
    pub fn submit(self) {
        match self.part_to_load() {
            Part::Page(page) => {
                self.submit_as(|query, token| Event::Submitted(query, page, token));
            }
            Part::All => self.submit_all(),
        }
    }

    /// Asks for all pages of what the form says, or shows what is wrong and moves the focus there.
    pub fn submit_all(self) {
        self.submit_as(Event::AllSubmitted);
    }

    /// Lets happen an event that needs what the form says, or shows what is wrong and moves the focus there.
    pub fn submit_as(self, event: impl FnOnce(UsersQuery, Token) -> Event) {
        let errors = self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| FieldErrors::of(draft, deployment))
        });
        let query = self.query();
        let first = errors.first();
        self.errors.set(errors);
        match (first, query) {
            (None, Some(query)) => self.ask(|token| event(query, token)),
            (Some(field), _) => focus::focus(field_note::id(field)),
            (None, None) => {}
        }
    }

    /// What the form asks for, if that is all there.
    #[must_use]
    pub(crate) fn query(self) -> Option<UsersQuery> {
        self.draft.with_untracked(|draft| {
            self.deployment
                .with_value(|deployment| draft.query(deployment))
        })
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

    /// Lets an event happen and carries out its effects.
    pub fn dispatch(self, event: Event) {
        let arrived = matches!(event, Event::Arrived { .. });
        let on_screen = || {
            self.list.with_untracked(|list| {
                let shown = list.shown()?;
                Some((shown.query.clone(), shown.is_of_all()))
            })
        };
        let before = on_screen();
        // A refresh must take neither what has just been said nor the focus from the reader.
        let of_refresh = match event {
            Event::Refreshed(_) => true,
            Event::Arrived { .. } | Event::Waited(_) => {
                self.list.with_untracked(List::is_refreshing)
            }
            Event::Submitted(..)
            | Event::AllSubmitted(..)
            | Event::Turned(..)
            | Event::Reloaded(_)
            | Event::Left
            | Event::Retried(_)
            | Event::Acknowledged
            | Event::Cancelled
            | Event::Dismissed => false,
        };
        let focus = if of_refresh {
            RowFocus::find()
        } else {
            self.hush();
            None
        };
        let effects = self.list.try_update(|list| list.update(event));
        if on_screen() != before {
            // Another list begins with its first page.
            self.first_row.set(0);
        }
        let effects = effects.unwrap_or_default();
        let mut begun = None;
        for effect in effects {
            match effect {
                Effect::Begin {
                    ticket,
                    query,
                    pages,
                    token,
                } => {
                    begun = Some(query.clone());
                    self.running.begin(query, token);
                    self.go_on(ticket, &pages);
                }
                Effect::GoOn { ticket, pages } => self.go_on(ticket, &pages),
                Effect::Wait { ticket, seconds } => set_timeout(
                    move || self.dispatch(Event::Waited(ticket)),
                    Duration::from_secs(seconds.into()),
                ),
                Effect::Abort => self.running.abort(),
                Effect::FocusToken => focus::focus(field_note::id(Field::Token)),
                Effect::Announce => status::announce(self),
            }
        }
        self.keep_up(begun);
        if arrived && !self.list.with_untracked(List::is_waiting) {
            status::heed(self);
        }
        if let Some(focus) = focus {
            // Once the rows are drawn.
            set_timeout(move || focus.restore(GOT_IT_ID), Duration::ZERO);
        }
        // `Cancel` goes when nothing is left to cancel, and the focus must not go with it.
        let at_rest = self
            .list
            .with_untracked(|list| list.activity() == Activity::AtRest);
        if at_rest && focus::has_focus(CANCEL_ID) {
            focus::focus(SUBMIT_ID);
        }
    }

    fn go_on(self, ticket: Ticket, pages: &[PageRequest]) {
        let timeout_seconds = self.deployment.with_value(Deployment::timeout_seconds);
        for &page in pages {
            let Some((signal, query, token)) = self.running.request() else {
                return;
            };
            spawn_local(async move {
                let outcome = client::list_non_migration_users(
                    &query,
                    page,
                    &token,
                    timeout_seconds,
                    &signal,
                )
                .await;
                // The end of an aborted request is no news.
                if !signal.aborted() {
                    self.dispatch(Event::Arrived {
                        ticket,
                        page,
                        at: intl::now(),
                        outcome,
                    });
                }
            });
        }
    }
}
