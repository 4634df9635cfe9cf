//! The rows.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::api::users::User;
use crate::element_ids::FILTER_ROWS;
use crate::features::language::context::LanguageContext;
use crate::features::users::column_header::ColumnHeader;
use crate::features::users::context::UsersContext;
use crate::features::users::row::{Novelty, UserRow};
use crate::model::users::list::{Freshness, List};
use crate::model::users::memory_paging::MemoryPage;
use crate::model::users::rows::Rows;
use crate::model::users::sort::Column;
use crate::platform::focus;
use crate::ui::empty_state::EmptyState;

/// ID of the table.
const TABLE_ID: &str = "users-table";

/// What a row shows, which is its key as well: a row that stays need not change anything but its number.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    user: User,
    novelty: Novelty,
    /// How many rows of the same user come before: no key may be there twice.
    before: u32,
}

/// The users on screen: a page of them.
#[component]
pub fn UsersTable() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let words = &expect_context::<LanguageContext>().words().users;
    let none = Memo::new(move |_| users.rows.with(Rows::is_empty));
    let outdated = Memo::new(move |_| {
        users.list.with(|list| {
            list.shown()
                .is_some_and(|shown| shown.freshness == Freshness::NotCurrent)
        })
    });
    let rows = Memo::new(move |_| rows(users));
    let first = Memo::new(move |_| users.memory_page.get().map_or(0, |page| page.rows().start));
    let row = move |index: ReadSignal<usize>, row: Row| {
        let place = move || first.get() + u32::try_from(index.get()).unwrap_or(u32::MAX);
        view! { <UserRow user=row.user novelty=row.novelty row=Signal::derive(place) /> }
    };
    view! {
        <table
            id=TABLE_ID
            tabindex="-1"
            class="users-table"
            class:outdated=outdated
            aria-busy=move || users.list.with(List::is_loading).then_some("true")
            aria-rowcount=move || (users.rows.with(Rows::len) + 1).to_string()
        >
            <caption>{words.table}</caption>
            <thead>
                <tr aria-rowindex="1">
                    <ColumnHeader column=Column::UserName />
                    <ColumnHeader column=Column::UserId />
                </tr>
            </thead>
            <tbody>
                <ForEnumerate
                    each=move || {
                        focus::keep_in_rows(TABLE_ID);
                        rows.get()
                    }
                    key=Row::clone
                    children=row
                />
            </tbody>
        </table>
        {move || none.get().then(|| view! {
            <EmptyState title=words.no_match.title advice=words.no_match.advice />
            <button type="button" class="clear-filter" on:click=move |_| {
                users.set_filter(String::new());
                focus::focus(FILTER_ROWS);
            }>{words.clear_filter}</button>
        }.into_any())}
    }
}

/// The rows of the page that is on screen.
fn rows(users: UsersContext) -> Vec<Row> {
    // The rows are to be read before what follows from them: who finds its first source unchanged does not notice that this
    // has brought its second one up to date (reactive_graph 0.2.16).
    users.rows.with(|rows| {
        let page = users.memory_page.get();
        let on_page = page.map_or(0..rows.len(), MemoryPage::rows);
        users.list.with(|list| {
            let mut listed: HashMap<&User, u32> = HashMap::new();
            let row = |row| {
                let user = rows.get(row)?;
                let count = listed.entry(user).or_default();
                let before = *count;
                *count += 1;
                Some(Row {
                    user: user.clone(),
                    novelty: novelty(row, rows, list),
                    before,
                })
            };
            on_page.filter_map(row).collect()
        })
    })
}

fn novelty(row: u32, rows: &Rows, list: &List) -> Novelty {
    let marks = list.shown().and_then(|shown| shown.marks.as_ref());
    match (marks, rows.place(row)) {
        (Some(marks), Some(place)) if marks.is_new(place) => Novelty::New,
        (Some(_) | None, _) => Novelty::Known,
    }
}
