//! The part of the store that keeps watching the list.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::model::auto_refresh::{Interval, Watch};
use crate::model::users::list::{Event, List};
use crate::platform::intl;

/// Handles to what auto refresh knows; a copy is as good as the original.
#[derive(Clone, Copy, Default)]
pub struct Watching {
    /// What it has come to.
    pub watch: RwSignal<Watch>,
    /// What the status line says of it to a screen reader: on screen it stands elsewhere. Empty most of the time.
    pub news: RwSignal<String>,
}

impl Watching {
    /// Begins to watch, or ceases to. A refresh that is under way is not wanted any more then.
    pub fn choose(self, interval: Option<Interval>, store: Store) {
        self.watch.set(Watch::chosen(interval, intl::now()));
        if interval.is_none() && store.list.with_untracked(List::is_refreshing) {
            store.dispatch(Event::Cancelled);
        }
    }
}
