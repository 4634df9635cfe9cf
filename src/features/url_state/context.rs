//! What brings the operator back to a view: the page's address, with Back and Forward, and what this device remembers. And
//! what does not come back: the token, which goes when nobody is there.

use std::time::Duration;

use leptos::prelude::*;

use crate::api::deployment::Deployment;
use crate::api::query::UsersQuery;
use crate::features::configuration_picker::context::ConfigurationPickerContext;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::user_search::context::UserSearchContext;
use crate::features::users::context::UsersContext;
use crate::model::connection::{DropReason, Field, FieldErrors};
use crate::model::link::Link;
use crate::model::users::list::ListEvent;
use crate::model::users::paging::rows_per_page::RowsPerPage;
use crate::model::users::sort::Sort;
use crate::platform::document;
use crate::platform::history::{self, HistoryEntry};
use crate::platform::storage::{self, Memory, StorageKey};
use crate::platform::timers::inactivity;

/// Least time between two changes of the address by typing, in milliseconds: browsers refuse more than some three a
/// second.
const ADDRESS_EVERY: Duration = Duration::from_millis(400);

/// Whether the address is about to be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Writing {
    Idle,
    Due,
}

/// What the page knows of its address and of this device's memory.
#[derive(Clone, Copy)]
pub struct UrlStateContext {
    /// Whether this device remembers anything of the page.
    pub memory: RwSignal<Memory>,
    /// The view that the address names.
    address: RwSignal<Option<Link>>,
    writing: RwSignal<Writing>,
    connection: ConnectionContext,
    language: LanguageContext,
    status: StatusContext,
    users: UsersContext,
}

impl UrlStateContext {
    /// Nothing opened, nothing looked up; from now on it keeps address and memory up with what the list does.
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
        users: UsersContext,
    ) -> Self {
        let this = Self {
            memory: RwSignal::new(Memory::Empty),
            address: RwSignal::default(),
            writing: RwSignal::new(Writing::Idle),
            connection,
            language,
            status,
            users,
        };
        Effect::new(move |_| {
            users.list.track();
            users.filter.track();
            users.sort.track();
            if this.shows_another_view() {
                this.write_address();
            } else {
                this.write_address_soon();
            }
        });
        // The browser takes a while for storage and history. The requests go out before, as tasks that have been spawned
        // already.
        Effect::new(move |_| {
            users
                .begun
                .with(|query| query.as_ref().map(|query| this.begin(query)))
        });
        this
    }

    /// Opens what the address names, or else fills in what this device remembers; from then on follows Back and
    /// Forward, and drops the token when nobody is there. Says which field the operator is awaited in, if one is all that is
    /// missing. Once, by the component whose life is the page's.
    pub fn open_and_follow(
        self,
        picker: ConfigurationPickerContext,
        search: UserSearchContext,
    ) -> Option<Field> {
        self.memory.set(storage::memory());
        let linked = self.connection.read_link(&history::query());
        let is_linked = linked.is_some();
        let mut awaited = None;
        if let Some(link) = linked {
            self.open(link);
            let wrong = self.connection.errors.with_untracked(FieldErrors::first);
            awaited = wrong.or(Some(Field::Token));
        } else if let Some(kept) = storage::read(StorageKey::Configuration)
            .and_then(|kept| self.connection.read_link(&kept))
        {
            self.connection.fill_in(&kept);
        }
        if !is_linked && let Some(rows) = storage::read(StorageKey::RowsPerPage) {
            self.connection.draft.update(|draft| {
                draft.rows_per_page = RowsPerPage::parse(&rows).unwrap_or_default();
            });
        }
        history::on_return(move || self.returned());
        let minutes = self
            .connection
            .deployment
            .with_value(Deployment::token_idle_minutes);
        let token_minutes = self.connection.token_minutes;
        let soon = move |minutes| {
            if token_minutes.get_untracked() != minutes {
                token_minutes.set(minutes);
            }
        };
        let idle = DropReason::Idle { minutes };
        inactivity::watch(minutes, soon, move || {
            self.drop_token(idle, picker, search);
        });
        document::on_page_hide(move || self.drop_token(DropReason::PageLeft, picker, search));
        awaited
    }

    /// Has this device remember `value`.
    pub fn remember(self, key: StorageKey, value: &str) {
        storage::write(key, value);
        self.memory.set(storage::memory());
    }

    /// Removes what this device remembers.
    pub fn forget(self) {
        storage::forget();
        self.memory.set(storage::memory());
        self.status
            .set(self.language.messages().remembered.forgotten);
    }

    /// Takes the token out of the form and out of the requests that are under way, and ends those.
    pub fn clear_token(self, picker: ConfigurationPickerContext, search: UserSearchContext) {
        self.users.drop_token();
        picker.close();
        search.drop_token();
        self.connection.type_into(Field::Token, String::new());
        self.status
            .set(self.language.messages().connection.token_cleared);
    }

    fn begin(self, query: &UsersQuery) {
        self.remember(
            StorageKey::Configuration,
            &Link::of_configuration(query).to_query(),
        );
        self.write_address();
    }

    fn open(self, link: Link) {
        self.connection.fill_in(&link);
        self.users.set_filter(link.filter.clone());
        self.users.set_sort(link.sort);
        self.address.set(Some(link.clone()));
        self.connection.opened.set(Some(link));
    }

    /// Goes where Back or Forward led. Without a token, or with too little in the address, there is nothing to show yet.
    fn returned(self) {
        let link = self.connection.read_link(&history::query());
        if self.address.with_untracked(|address| *address == link) {
            // Only the fragment changed.
            return;
        }
        let opened = self.connection.opened;
        if let Some(link) = link {
            self.open(link);
        } else {
            self.address.set(None);
            opened.set(None);
        }
        let is_opened = opened.with_untracked(Option::is_some);
        let token = self.connection.token().ok();
        match (is_opened, self.connection.query(), token) {
            (true, Some(_), Some(_)) => self.users.submit(),
            (true | false, _, _) => self.users.dispatch(ListEvent::Left),
        }
    }

    /// Whether what is on screen is not what the address names, whatever filter and order are.
    fn shows_another_view(self) -> bool {
        let shown = self
            .users
            .list
            .with_untracked(|list| Link::of(list, "", Sort::default()));
        shown.is_some_and(|shown| {
            self.address.with_untracked(|address| {
                !address
                    .as_ref()
                    .is_some_and(|link| link.has_view_of(&shown))
            })
        })
    }

    fn write_address_soon(self) {
        let was = self
            .writing
            .try_update(|writing| std::mem::replace(writing, Writing::Due));
        if was == Some(Writing::Idle) {
            set_timeout(
                move || {
                    // Unless the page has gone meanwhile.
                    if self.writing.try_set(Writing::Idle).is_none() {
                        self.write_address();
                    }
                },
                ADDRESS_EVERY,
            );
        }
    }

    /// Writes what is on screen into the address, unless it is there: another view as a new entry in the history, another filter
    /// or order into the present one. With nothing on screen it stays as it is.
    fn write_address(self) {
        let filter = self.users.filter.with_untracked(|filter| {
            // A token that was pasted into the wrong box must not come into the address.
            let shows_token = self
                .connection
                .draft
                .with_untracked(|draft| draft.shows_token(filter));
            if shows_token {
                String::new()
            } else {
                filter.clone()
            }
        });
        let link = self
            .users
            .list
            .with_untracked(|list| Link::of(list, &filter, self.users.sort.get_untracked()));
        let address = self.address;
        if address.with_untracked(|address| *address == link) {
            return;
        }
        let Some(link) = link else {
            return;
        };
        let has_failed = self
            .users
            .list
            .with_untracked(|list| list.failure().is_some());
        let entry = if self.shows_another_view() && !has_failed {
            HistoryEntry::New
        } else {
            HistoryEntry::Present
        };
        // Where it was refused, whatever changes next tries again.
        if history::write(&link.to_query(), entry).is_ok() {
            address.set(Some(link));
        }
    }

    /// Takes the token out of the form and out of the requests that are under way, and ends those.
    fn drop_token(
        self,
        reason: DropReason,
        picker: ConfigurationPickerContext,
        search: UserSearchContext,
    ) {
        let works = self.users.drop_token();
        let asks = picker.close();
        let searches = search.drop_token();
        let draft = self.connection.draft;
        if works || asks || searches || draft.with_untracked(|draft| !draft.token.is_empty()) {
            draft.update(|draft| draft.drop_token(reason));
            self.connection.check(Field::Token);
        }
    }
}
