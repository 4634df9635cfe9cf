//! The rows.

use leptos::prelude::*;

use super::absence::Absence;
use super::store::Store;
use super::user_row::UserRow;
use crate::api::users::User;
use crate::state::filter::RowFilter;
use crate::state::list::{Activity, Freshness};

/// The users that are loaded and match `Filter rows`.
#[component]
pub fn UsersTable(
    /// Where the users and the filter stand.
    store: Store,
) -> impl IntoView {
    let words = &store.words().list;
    let rows = Memo::new(move |_| {
        store.list.with(|list| {
            let filter = store.filter.with(|text| RowFilter::new(text));
            let users = list.shown().map_or(&[][..], |shown| &shown.page.users);
            users
                .iter()
                .filter(|user| filter.matches(user))
                .cloned()
                .collect::<Vec<User>>()
        })
    });
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    let busy = Memo::new(move |_| {
        store.list.with(|list| match list.activity() {
            Activity::Loading => Some("true"),
            Activity::AtRest => None,
        })
    });
    let outdated = Memo::new(move |_| {
        store.list.with(|list| {
            list.shown()
                .is_some_and(|shown| shown.freshness == Freshness::NotCurrent)
        })
    });
    view! {
        <table class="users-table" class:outdated=outdated aria-busy=busy>
            <caption>{words.table}</caption>
            <thead>
                <tr><th scope="col">{words.user_name}</th><th scope="col">{words.user_id}</th></tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(|user| view! { <UserRow user store /> }).collect_view()}</tbody>
        </table>
        {move || none.get().then(|| view! {
            <Absence words=words.no_match />
            <button type="button" class="clear-filter" on:click=move |_| {
                store.filter.set(String::new());
                crate::browser::focus::focus(super::row_filter_box::ID);
            }>{words.clear_filter}</button>
        })}
    }
}
