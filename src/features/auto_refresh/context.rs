//! What keeps watching the list. The watching itself is called by the lazy view alone, with whose file it is loaded.

use std::mem::discriminant;
use std::time::Duration;

use leptos::prelude::*;

use crate::element_ids;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::status::context::StatusContext;
use crate::features::users::context::UsersContext;
use crate::i18n::messages::auto_refresh::FoundChanges;
use crate::model::auto_refresh::{Interval, Remark, Visibility, Watch};
use crate::model::users::list::{List, ListEvent};
use crate::platform::timers::ticker::{self, Ticker};
use crate::platform::{focus, intl};
use crate::text::in_sentence::in_sentence;

/// Auto refresh: whether it is on, and what is said of it.
#[derive(Clone, Copy)]
pub struct AutoRefreshContext {
    /// What it has come to.
    pub watch: RwSignal<Watch>,
    /// Whether it is on or was: what it found stays until that is acknowledged.
    pub was_on: Memo<bool>,
    /// What there is to say of it.
    remark: Memo<Option<Remark>>,
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
        let remark = Memo::new(move |_| {
            connection.draft.track();
            let token = connection.token().ok();
            let token_minutes = connection.token_minutes.get();
            let list = users.list;
            list.with(|list| watch.get().remark(token.as_ref(), token_minutes, list))
        });
        let this = Self {
            watch,
            was_on: Memo::new(move |was_on| {
                was_on == Some(&true) || watch.get().interval().is_some()
            }),
            remark,
            status,
            connection,
            language,
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
        let Self {
            remark,
            status,
            users,
            ..
        } = self;
        users.on_changed.set_value(Some(Callback::new(move |()| {
            let summary = users.list.with_untracked(|list| self.summary(list));
            status.announce(summary.unwrap_or_default());
        })));
        // An operator who looks elsewhere is told that watching ends, and not again with each minute.
        let end = Memo::new(move |_| {
            let end = remark.get().filter(|remark| remark.end().is_some());
            end.as_ref().map(discriminant)
        });
        Effect::watch(
            move || end.get(),
            move |end, _, _| {
                let remark = remark.get_untracked().filter(|_| end.is_some());
                status.announce(remark.map(|of| self.messages_of(of)).unwrap_or_default());
            },
            false,
        );
        let is_on = Memo::new(move |_| self.watch.get().interval().is_some());
        Effect::new(move |_| is_on.get().then(|| Ticker::start(move || self.tick())));
    }

    /// The title of the page, tracked, with what tells its tab from others first: the number of changes that nobody has
    /// acknowledged, that watching ends, and the configuration whose users are on screen.
    pub fn page_title(self) -> String {
        let messages = self.language.messages();
        let (changes, own) = self.users.list.with(|list| {
            let shown = list.shown();
            let changes =
                shown.and_then(|shown| u32::try_from(shown.changes.as_ref()?.count()).ok());
            let own = shown.map(|shown| {
                let config_id = in_sentence(shown.query.config_id.as_str());
                [&config_id, " · ", messages.users.table].concat()
            });
            (changes, own)
        });
        let mut title = String::new();
        if let Some(count) = changes {
            title += &["(", &self.language.number(count), ") "].concat();
        }
        if let Some(end) = self.remark.get().and_then(Remark::end) {
            title += (messages.auto_refresh.end)(end);
        }
        title + own.as_deref().unwrap_or(messages.title)
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
        self.remark.get().map(|remark| self.messages_of(remark))
    }

    /// "2 users added, 1 removed since 21:14:05."
    pub fn summary(self, list: &List) -> Option<String> {
        let changes = list.shown()?.changes.as_ref()?;
        let count = |users: usize| {
            self.language
                .count(u32::try_from(users).unwrap_or(u32::MAX))
        };
        Some((self.language.messages().auto_refresh.found)(
            &FoundChanges {
                added: count(changes.added_count()),
                removed: count(changes.removed().len()),
                added_and_removed: count(changes.added_and_removed().len()),
                removed_and_added: count(changes.removed_and_added().len()),
                time: &self.language.time(changes.since),
            },
        ))
    }

    fn on_requests_settled(self) {
        let failure = self.users.list.with_untracked(List::failure);
        let before = self.watch.get_untracked();
        let mut watch = before;
        watch.ended(intl::now(), failure.as_ref().map(|failure| &failure.error));
        self.watch.set(watch);
        match watch {
            Watch::Stopped(_) if watch != before => {
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
