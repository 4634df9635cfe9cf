//! What keeps watching the list. The watching itself is called by the lazy view alone, with whose file it is loaded.

use std::time::Duration;

use leptos::prelude::*;

use crate::element_ids;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::auto_refresh::Found;
use crate::i18n::messages::count::Count;
use crate::model::auto_refresh::{Interval, Remark, Visibility, Watch};
use crate::model::connection::Draft;
use crate::model::users::list::{List, ListEvent};
use crate::platform::timers::ticker::{self, Ticker};
use crate::platform::{focus, intl};

/// Auto refresh: whether it is on, and what is said of it.
#[derive(Clone, Copy)]
pub struct AutoRefreshContext {
    /// What it has come to.
    pub watch: RwSignal<Watch>,
    /// Whether it is on or was: what it found stays until that is acknowledged.
    pub was_on: Memo<bool>,
    connection: ConnectionContext,
    language: LanguageContext,
    status: StatusContext,
    users: UsersContext,
}

impl AutoRefreshContext {
    /// Off; it hears from now on how requests end.
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
        users: UsersContext,
    ) -> Self {
        let watch = RwSignal::<Watch>::default();
        let this = Self {
            watch,
            was_on: Memo::new(move |was_on| {
                was_on == Some(&true) || watch.get().interval().is_some()
            }),
            connection,
            language,
            status,
            users,
        };
        Effect::watch(
            move || users.settled.track(),
            move |(), _, _| this.on_requests_settled(),
            false,
        );
        this
    }

    /// Looks at the list as often as is chosen, and announces what it found; until the view that calls this is gone.
    pub fn run(self) {
        let users = self.users;
        Effect::watch(
            move || users.changed.track(),
            move |(), _, _| {
                let summary = users.list.with_untracked(|list| self.summary(list));
                self.status.announce(summary.unwrap_or_default());
            },
            false,
        );
        let is_on = Memo::new(move |_| self.watch.get().interval().is_some());
        Effect::new(move |_| is_on.get().then(|| Ticker::start(move || self.tick())));
    }

    /// Begins to watch, or ceases to. A refresh that is under way is not wanted any more then.
    pub fn choose(self, interval: Option<Interval>) {
        self.watch.set(Watch::chosen(interval, intl::now()));
        if interval.is_none() && self.users.list.with_untracked(List::is_refreshing) {
            self.users.dispatch(ListEvent::Cancelled);
        }
    }

    /// Reads again what is on screen, where it is time to. Called every second.
    fn tick(self) {
        let token = self.connection.token().ok();
        let visibility = if ticker::is_hidden() {
            Visibility::Hidden
        } else {
            Visibility::Visible
        };
        let mut watch = self.watch.get_untracked();
        let event = self
            .users
            .list
            .with_untracked(|list| watch.tick(intl::now(), visibility, token, list));
        if let Some(event) = event {
            self.watch.set(watch);
            self.users.dispatch(event);
        }
    }

    /// What stands beside the choice of an interval, tracked; nothing while none is chosen.
    pub fn remark(self) -> Option<String> {
        let token = self.connection.draft.with(Draft::read_token).ok();
        let remark = self
            .users
            .list
            .with(|list| self.watch.get().remark(token.as_ref(), list));
        remark.map(|remark| self.messages_of(remark))
    }

    /// "2 users came, 1 went since 21:14:05."
    pub fn summary(self, list: &List) -> Option<String> {
        let changes = list.shown()?.changes.as_ref()?;
        let [added, removed] = [changes.added().len(), changes.removed().len()]
            .map(|count| u32::try_from(count).unwrap_or(u32::MAX));
        Some((self.language.messages().auto_refresh.found)(&Found {
            added: Count {
                number: added,
                text: &self.language.number(added),
            },
            removed: Count {
                number: removed,
                text: &self.language.number(removed),
            },
            time: &self.language.time(changes.since),
        }))
    }

    fn on_requests_settled(self) {
        let failure = self.users.list.with_untracked(List::failure);
        let before = self.watch.get_untracked();
        let mut watch = before;
        watch.ended(intl::now(), failure.as_ref().map(|failure| &failure.error));
        self.watch.set(watch);
        match watch {
            Watch::Stopped(stop) if watch != before => {
                self.status
                    .announce(self.messages_of(Remark::Stopped(stop)));
                // Once the choice says that it is off.
                set_timeout(|| focus::renew(element_ids::AUTO_REFRESH), Duration::ZERO);
            }
            Watch::Off | Watch::On { .. } | Watch::Stopped(_) => {}
        }
    }

    fn messages_of(self, remark: Remark) -> String {
        (self.language.messages().auto_refresh.remark)(remark, &|number| {
            self.language.number(number)
        })
    }
}
