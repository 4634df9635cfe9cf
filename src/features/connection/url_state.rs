//! What brings the reader back to a view: the page's address, with Back and Forward, and what this device remembers. And
//! what does not come back: the token, which goes when nobody is there.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::deployment::Deployment;
use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::features::store::Store;
use crate::model::connection::{Draft, Field};
use crate::model::link::{Link, Part};
use crate::model::users::list::{Activity, Event, State};
use crate::platform::history::{self, Entry};
use crate::platform::storage::{self, Key, Memory};
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
pub struct Recall {
    /// The view that an address asked for and that has not been loaded yet.
    opened: RwSignal<Option<Link>>,
    /// The view that the address names.
    address: RwSignal<Option<Link>>,
    writing: RwSignal<Writing>,
    /// Whether this device remembers anything of the page.
    pub memory: RwSignal<Memory>,
}

impl Recall {
    /// Nothing opened, nothing looked up.
    #[must_use]
    pub fn new() -> Self {
        Self {
            opened: RwSignal::default(),
            address: RwSignal::default(),
            writing: RwSignal::new(Writing::Idle),
            memory: RwSignal::new(Memory::Empty),
        }
    }
}

impl Default for Recall {
    fn default() -> Self {
        Self::new()
    }
}

impl Store {
    /// Opens what the address names, or else fills in what this device remembers; from then on follows Back and
    /// Forward, keeps the address up, and drops the token when nobody is there. Says which field the reader is awaited
    /// in, if one is all that is missing. Once, by the component whose life is the page's.
    pub fn recall_and_follow(self) -> Option<Field> {
        self.recall.memory.set(storage::memory());
        let linked = self.read_link(&history::query());
        let awaited = linked.as_ref().map(|_| Field::Token);
        if let Some(link) = linked {
            self.open(link);
        } else if let Some(kept) =
            storage::read(Key::Configuration).and_then(|kept| self.read_link(&kept))
        {
            self.fill_in(&kept);
        }
        history::on_return(move || self.returned());
        Effect::new(move |_| {
            self.filter.track();
            self.sort.track();
            self.write_address_soon();
        });
        let minutes = self.deployment.with_value(Deployment::token_idle_minutes);
        inactivity::watch(minutes, move || self.drop_token(minutes));
        awaited
    }

    /// Whether a view was opened by its address and only a token is missing to load it.
    #[must_use]
    pub fn waits_for_token(self) -> bool {
        self.recall.opened.with(Option::is_some)
            && self.list.with(|list| *list.state() == State::Idle)
    }

    /// How much `Load users` loads: what the link opened says, as long as the form says the same, or else the first
    /// page.
    #[must_use]
    pub(crate) fn part_to_load(self) -> Part {
        let size = self
            .draft
            .with_untracked(|draft| draft.rows_per_page.page_size());
        let first = Part::Page(PageRequest::first(size));
        let Some(query) = self.query() else {
            return first;
        };
        let opened = self.recall.opened;
        let part = opened.with_untracked(|link| link.as_ref()?.part_of(&query, size));
        part.unwrap_or_else(|| {
            opened.set(None);
            first
        })
    }

    /// Keeps address and memory up with what the list did, which may have `begun` a query.
    pub(crate) fn keep_up(self, begun: Option<UsersQuery>) {
        if self
            .list
            .with_untracked(|list| matches!(list.state(), State::Shown(_)))
        {
            self.recall.opened.set(None);
        }
        let Some(query) = begun else {
            return self.write_address_soon();
        };
        let link = Link::of_configuration(&query);
        // The browser takes a while for both. The request goes out before, for it is a task that has been spawned already.
        spawn_local(async move {
            storage::write(Key::Configuration, &link.to_query());
            self.recall.memory.set(storage::memory());
            self.write_address(Entry::New);
        });
    }

    /// Whether the page is still there.
    fn is_there(self) -> bool {
        self.recall.writing.try_update(|_| ()).is_some()
    }

    /// Removes what this device remembers.
    pub fn forget(self) {
        storage::forget();
        self.recall.memory.set(storage::memory());
        self.note.set(self.words().recall.forgotten);
    }

    fn read_link(self, query: &str) -> Option<Link> {
        self.deployment
            .with_value(|deployment| Link::read(query, deployment))
    }

    fn fill_in(self, link: &Link) {
        self.draft.update(|draft| {
            self.deployment
                .with_value(|deployment| draft.follow(link, deployment));
        });
        self.errors.update(|errors| {
            for field in Field::ALL {
                // The token is as it was, and so is what is wrong with it.
                if field != Field::Token {
                    errors.set(field, None);
                }
            }
        });
    }

    fn open(self, link: Link) {
        self.fill_in(&link);
        self.set_filter(link.filter.clone());
        self.set_sort(link.sort);
        self.recall.address.set(Some(link.clone()));
        self.recall.opened.set(Some(link));
    }

    /// Goes where Back or Forward led. Without a token, or with too little in the address, there is nothing to show yet.
    fn returned(self) {
        let link = self.read_link(&history::query());
        if self
            .recall
            .address
            .with_untracked(|address| *address == link)
        {
            // Only the fragment changed.
            return;
        }
        if let Some(link) = link {
            self.open(link);
        } else {
            self.recall.address.set(None);
            self.recall.opened.set(None);
        }
        let opened = self.recall.opened.with_untracked(Option::is_some);
        let token = self.draft.with_untracked(Draft::read_token).ok();
        match (opened, self.query(), token) {
            (true, Some(_), Some(_)) => self.submit(),
            (true | false, _, _) => self.dispatch(Event::Left),
        }
    }

    fn write_address_soon(self) {
        let was = self
            .recall
            .writing
            .try_update(|writing| std::mem::replace(writing, Writing::Due));
        if was == Some(Writing::Idle) {
            set_timeout(
                move || {
                    if self.is_there() {
                        self.recall.writing.set(Writing::Idle);
                        self.write_address(Entry::Present);
                    }
                },
                ADDRESS_EVERY,
            );
        }
    }

    /// Writes what is on screen into the address, unless it is there. With nothing on screen it stays as it is.
    fn write_address(self, entry: Entry) {
        let filter = self.filter.with_untracked(|filter| {
            // A token that was pasted into the wrong box must not come into the address.
            let shows_token = self.draft.with_untracked(|draft| {
                let token = draft.token.trim();
                !token.is_empty() && filter.contains(token)
            });
            if shows_token {
                String::new()
            } else {
                filter.clone()
            }
        });
        let link = self
            .list
            .with_untracked(|list| Link::of(list, &filter, self.sort.get_untracked()));
        let address = self.recall.address;
        if link.is_none() || address.with_untracked(|address| *address == link) {
            return;
        }
        if let Some(link) = &link {
            history::write(&link.to_query(), entry);
        }
        address.set(link);
    }

    /// Takes the token out of the form and out of the requests that are under way, and ends those.
    fn drop_token(self, minutes: u32) {
        let works = self
            .list
            .with_untracked(|list| list.activity() != Activity::AtRest);
        if works {
            self.dispatch(Event::Cancelled);
        }
        let asks = self.drop_configurations_token();
        // Work that is done leaves its token behind.
        self.running.abort();
        if works || asks || self.draft.with_untracked(|draft| !draft.token.is_empty()) {
            self.draft.update(|draft| draft.drop_token(minutes));
            self.check(Field::Token);
        }
    }
}
