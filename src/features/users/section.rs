//! The part of the page that holds the list.

use leptos::prelude::*;

use crate::features::auto_refresh::interval_field::WatchField;
use crate::features::auto_refresh::status::AutoRefresh;
use crate::features::store::Store;
use crate::features::users::filter_box::RowFilterBox;
use crate::features::users::pager::Pager;
use crate::features::users::progress::Progress;
use crate::features::users::result_summary::Origin;
use crate::features::users::skeleton::Skeleton;
use crate::features::users::status_line::StatusLine;
use crate::features::users::table::UsersTable;
use crate::model::users::list::{Content, List, Shown, State};
use crate::ui::empty_state::Absence;

/// What stands in the place of the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Nothing,
    Idle,
    Skeleton,
    Content(Content),
}

impl Place {
    fn of(list: &List) -> Self {
        match (list.state(), list.shown().map(Shown::content)) {
            (State::Idle, _) => Self::Idle,
            (State::Loading { .. }, None | Some(Content::NoUsers | Content::NoUserByThatName)) => {
                Self::Skeleton
            }
            (State::Loading { .. } | State::Shown(_) | State::Failed { .. }, Some(content)) => {
                Self::Content(content)
            }
            (State::Shown(_) | State::Failed { .. }, None) => Self::Nothing,
        }
    }
}

/// The list in each of its states.
#[component]
pub fn UsersSection(
    /// Where the list stands.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let place = Memo::new(move |_| store.list.with(Place::of));
    // The filter and the pager outlive a change of what is below them, and so does the focus in them.
    let filters = Memo::new(move |_| place.get() == Place::Content(Content::Rows));
    let turns = Memo::new(move |_| {
        matches!(
            place.get(),
            Place::Content(Content::Rows | Content::BeyondEnd)
        )
    });
    // So does auto refresh, which stays as long as there is or may soon be something to watch.
    let watches = Memo::new(move |_| match place.get() {
        Place::Content(_) | Place::Skeleton => true,
        Place::Nothing | Place::Idle => false,
    });
    view! {
        <section class="users" aria-label=words.section>
            <StatusLine store />
            <Progress store />
            {move || filters.get().then(|| view! { <RowFilterBox store /> }.into_any())}
            {move || turns.get().then(|| view! { <Pager store /> }.into_any())}
            {move || watches.get().then(|| view! {
                <WatchField store />
                <AutoRefresh store />
            }.into_any())}
            {move || match place.get() {
                Place::Nothing => None,
                Place::Idle => {
                    let waits = store.waits_for_token();
                    let words = if waits { store.words().recall.waiting } else { words.idle };
                    Some(view! { <Absence words /> }.into_any())
                }
                Place::Skeleton => Some(view! { <Skeleton store /> }.into_any()),
                Place::Content(content) => Some(match words.absence(content) {
                    None => view! { <Origin store /> <UsersTable store /> }.into_any(),
                    Some(words) => view! { <Origin store /> <Absence words /> }.into_any(),
                }),
            }}
        </section>
    }
}
