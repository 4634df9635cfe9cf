//! The part of the store that keeps watching the list.

use leptos::prelude::*;

use super::found_notice;
use super::store::Store;
use crate::browser::intl;
use crate::browser::ticker::{self, Ticker};
use crate::state::form::Draft;
use crate::state::list::{Event, List};
use crate::state::watch::{Interval, Remark, Watch};

/// Handles to what auto refresh knows; a copy is as good as the original.
#[derive(Clone, Copy)]
pub struct Watching {
    /// What it has come to.
    pub watch: RwSignal<Watch>,
    /// What the status line says of it to a screen reader: on screen it stands elsewhere. Empty most of the time.
    pub news: RwSignal<String>,
    ticker: StoredValue<Option<Ticker>, LocalStorage>,
}

impl Watching {
    /// It is off.
    #[must_use]
    pub fn new() -> Self {
        Self {
            watch: RwSignal::default(),
            news: RwSignal::default(),
            ticker: StoredValue::new_local(None),
        }
    }

    /// Begins to watch, or ceases to. A refresh that is under way is not wanted any more then.
    pub fn choose(self, interval: Option<Interval>, store: Store) {
        self.watch.set(Watch::chosen(interval, intl::now()));
        let ticker = interval.map(|_| Ticker::start(move || self.look(store)));
        self.ticker.set_value(ticker);
        let refreshing = store.list.with_untracked(List::is_refreshing);
        if interval.is_none() && refreshing {
            store.dispatch(Event::Cancelled);
        }
    }

    /// What stands beside the choice of an interval.
    #[must_use]
    pub fn remark(self, store: Store) -> String {
        let token = store.draft.with(Draft::read_token).ok();
        let remark = store
            .list
            .with(|list| self.watch.get().remark(token.as_ref(), list));
        words_of(remark, store)
    }

    fn look(self, store: Store) {
        let token = store.draft.with_untracked(Draft::read_token).ok();
        let mut watch = self.watch.get_untracked();
        let event = store
            .list
            .with_untracked(|list| watch.tick(intl::now(), ticker::visibility(), token, list));
        if let Some(event) = event {
            self.watch.set(watch);
            store.dispatch(event);
        }
    }

    /// Takes in how the requests for users ended that nothing is awaited of any more.
    pub fn heed(self, store: Store) {
        let failure = store.list.with_untracked(List::failure);
        let before = self.watch.get_untracked();
        let mut watch = before;
        watch.ended(intl::now(), failure.as_ref().map(|failure| &failure.error));
        self.watch.set(watch);
        match watch {
            Watch::Off | Watch::On { .. } => {}
            Watch::Stopped(stop) => {
                self.ticker.set_value(None);
                if watch != before {
                    self.news.set(words_of(Remark::Stopped(stop), store));
                }
            }
        }
    }

    /// Says once that users came or went.
    pub fn announce(self, store: Store) {
        let summary = store
            .list
            .with_untracked(|list| found_notice::summary(list, store));
        self.news.set(summary.unwrap_or_default());
    }
}

fn words_of(remark: Remark, store: Store) -> String {
    (store.words().watch.remark)(remark, &|number| store.number(number))
}

impl Default for Watching {
    fn default() -> Self {
        Self::new()
    }
}
