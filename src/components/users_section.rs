//! The part of the page that holds the list.

use leptos::prelude::*;

use super::absence::Absence;
use super::origin::Origin;
use super::pager::Pager;
use super::row_filter_box::RowFilterBox;
use super::skeleton::Skeleton;
use super::status_line::StatusLine;
use super::store::Store;
use super::users_table::UsersTable;
use crate::state::list::{Content, List, Shown, State};

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
    view! {
        <section class="users" aria-label=words.section>
            <StatusLine store />
            {move || match place.get() {
                Place::Nothing => ().into_any(),
                Place::Idle => view! { <Absence words=words.idle /> }.into_any(),
                Place::Skeleton => view! { <Skeleton store /> }.into_any(),
                Place::Content(Content::Rows) => view! {
                    <RowFilterBox store />
                    <Pager store />
                    <Origin store />
                    <UsersTable store />
                }.into_any(),
                Place::Content(content) => view! {
                    {(content == Content::BeyondEnd).then(|| view! { <Pager store /> })}
                    <Origin store />
                    {words.absence(content).map(|words| view! { <Absence words /> })}
                }.into_any(),
            }}
        </section>
    }
}
