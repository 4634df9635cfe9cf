//! Auto refresh once it is on.

use std::time::Duration;

use leptos::prelude::*;

use crate::features::auto_refresh::changes_notice::{FoundNotice, summary};
use crate::features::auto_refresh::interval_field;
use crate::features::store::Store;
use crate::model::auto_refresh::{Remark, Watch};
use crate::model::connection::Draft;
use crate::model::users::list::List;
use crate::platform::timers::ticker::{self, Ticker};
use crate::platform::{focus, intl};

/// Looks at the list as often as is chosen, and shows what it found.
#[component]
pub fn AutoRefresh(
    /// Where the choice and the list stand.
    store: Store,
) -> impl IntoView {
    let is_on = Memo::new(move |_| store.watching.watch.get().interval().is_some());
    Effect::new(move |_| is_on.get().then(|| Ticker::start(move || look(store))));
    view! { <FoundNotice store /> }
}

fn look(store: Store) {
    let token = store.draft.with_untracked(Draft::read_token).ok();
    let mut watch = store.watching.watch.get_untracked();
    let event = store
        .list
        .with_untracked(|list| watch.tick(intl::now(), ticker::visibility(), token, list));
    if let Some(event) = event {
        store.watching.watch.set(watch);
        store.dispatch(event);
    }
}

/// What stands beside the choice of an interval; nothing while none is chosen.
pub fn remark(store: Store) -> Option<String> {
    let token = store.draft.with(Draft::read_token).ok();
    let remark = store
        .list
        .with(|list| store.watching.watch.get().remark(token.as_ref(), list));
    remark.map(|remark| words_of(remark, store))
}

/// Takes in how the requests for users ended that nothing is awaited of any more.
pub fn heed(store: Store) {
    let watching = store.watching;
    let failure = store.list.with_untracked(List::failure);
    let before = watching.watch.get_untracked();
    let mut watch = before;
    watch.ended(intl::now(), failure.as_ref().map(|failure| &failure.error));
    watching.watch.set(watch);
    match watch {
        Watch::Stopped(stop) if watch != before => {
            watching.news.set(words_of(Remark::Stopped(stop), store));
            // Once the choice says that it is off.
            set_timeout(|| focus::renew(interval_field::ID), Duration::ZERO);
        }
        Watch::Off | Watch::On { .. } | Watch::Stopped(_) => {}
    }
}

/// Says once that users came or went.
pub fn announce(store: Store) {
    let summary = store.list.with_untracked(|list| summary(list, store));
    store.watching.news.set(summary.unwrap_or_default());
}

fn words_of(remark: Remark, store: Store) -> String {
    (store.words().watch.remark)(remark, &|number| store.number(number))
}
