//! The rows.

pub mod column_header;
pub mod row;
pub mod skeleton;

use std::collections::HashMap;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::api::users::User;
use crate::element_ids::FILTER_ROWS;
use crate::features::language::context::LanguageContext;
use crate::features::selection::context::SelectionContext;
use crate::features::shared::load_all_offer::LoadAllOffer;
use crate::features::users::context::UsersContext;
use crate::features::users::print_summary::{MOST_ROWS, PrintSummary};
use crate::features::users::table::column_header::ColumnHeader;
use crate::features::users::table::row::{RowChange, UserRow};
use crate::model::users::list::{List, MissingUsers};
use crate::model::users::rows::Rows;
use crate::model::users::sort::Column;
use crate::platform::document::printing::{self, Printing};
use crate::platform::focus;
use crate::ui::empty_state::EmptyState;

/// ID of the table.
const TABLE_ID: &str = "users-table";

/// ID of what follows the rows.
const ROWS_END_ID: &str = "rows-end";

/// What a row shows, which is its key as well: a row that stays need not change anything but its number.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    user: User,
    change: RowChange,
    /// How many rows of the same user come before: no key may be there twice.
    before: u32,
}

/// The users on screen: a page of them.
#[component]
pub fn UsersTable() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let checkboxes = expect_context::<SelectionContext>().column;
    let none = Memo::new(move |_| users.rows.with(Rows::is_empty));
    let outdated = Memo::new(move |_| {
        users
            .list
            .with(|list| list.shown().is_some_and(|shown| shown.freshness.is_old()))
    });
    let printing = RwSignal::new(Printing::Ended);
    printing::on_print(move |now| printing.set(now));
    let rows = Memo::new(move |_| rows(users, printing.get()));
    let first = Memo::new(move |_| match printing.get() {
        Printing::Begun => 0,
        Printing::Ended => users.memory_page.get().map_or(0, |page| page.rows().start),
    });
    let row = move |index: ReadSignal<usize>, row: Row| {
        let place = move || first.get() + u32::try_from(index.get()).unwrap_or(u32::MAX);
        view! { <UserRow user=row.user row_change=row.change row=Signal::derive(place) /> }
    };
    // The address is that of the view, so the link does not go into it.
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        focus::focus(ROWS_END_ID);
    };
    view! {
        <div class="users-rows">
            {move || (printing.get() == Printing::Begun).then(|| view! { <PrintSummary /> }.into_any())}
            <a class="skip-link" href=format!("#{ROWS_END_ID}") on:click=skip>{messages.skip_rows}</a>
            <table
                id=TABLE_ID
                tabindex="-1"
                class="users-table"
                role="table"
                class:outdated=outdated
                aria-busy=move || users.list.with(List::is_loading).then_some("true")
                aria-rowcount=move || (users.rows.with(Rows::len) + 1).to_string()
            >
                <caption><span class="visually-hidden">{messages.table}</span></caption>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        {move || checkboxes.get().map(|column| (column.header)())}
                        <ColumnHeader column=Column::UserName />
                        <ColumnHeader column=Column::UserId />
                    </tr>
                </thead>
                <tbody role="rowgroup">
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
            <span id=ROWS_END_ID class="visually-hidden" tabindex="-1"></span>
        </div>
        {move || none.get().then(|| view! {
            <NoMatch />
        }.into_any())}
    }
}

/// What it means that no row matches, which depends on whether all rows are here, and what to do about it.
#[component]
fn NoMatch() -> impl IntoView {
    let users = expect_context::<UsersContext>();
    let messages = &expect_context::<LanguageContext>().messages().users;
    let is_awaited = Memo::new(move |_| users.list.with(List::is_loading));
    let is_part = Memo::new(move |_| {
        users
            .list
            .with(|list| list.missing_users() != MissingUsers::Nobody)
    });
    let explanation = move || {
        let state = match (is_awaited.get(), is_part.get()) {
            (true, true) => messages.no_match_yet,
            (false, true) => messages.no_match_in_part,
            (true | false, false) => messages.no_match,
        };
        view! { <EmptyState title=state.title advice=state.advice /> }
    };
    let clear = move |_| {
        users.set_filter(String::new());
        users.set_issue(None);
        focus::focus(FILTER_ROWS);
    };
    view! {
        {explanation}
        <div class="no-match-actions">
            <Show when=move || is_part.get() && !is_awaited.get()>
                <LoadAllOffer refuge=FILTER_ROWS />
            </Show>
            <button type="button" on:click=clear>{messages.clear_filter}</button>
        </div>
    }
}

/// The rows of the page that is on screen; on paper those of all pages.
fn rows(users: UsersContext, printing: Printing) -> Vec<Row> {
    // The rows are to be read before what follows from them: who finds its first source unchanged does not notice that this
    // has brought its second one up to date (reactive_graph 0.2.16).
    users.rows.with(|rows| {
        let page = users.memory_page.get();
        let on_page = match (printing, page) {
            (Printing::Begun, _) => 0..rows.len().min(MOST_ROWS),
            (Printing::Ended, Some(page)) => page.rows(),
            (Printing::Ended, None) => 0..rows.len(),
        };
        users.list.with(|list| {
            let mut listed: HashMap<&User, u32> = HashMap::new();
            let row = |row| {
                let user = rows.get(row)?;
                let count = listed.entry(user).or_default();
                let before = *count;
                *count += 1;
                Some(Row {
                    user: user.clone(),
                    change: row_change(row, rows, list),
                    before,
                })
            };
            on_page.filter_map(row).collect()
        })
    })
}

fn row_change(row: u32, rows: &Rows, list: &List) -> RowChange {
    let changes = list.shown().and_then(|shown| shown.changes.as_ref());
    match (changes, rows.place(row)) {
        (Some(changes), Some(place)) if changes.is_new(place) => RowChange::New,
        (Some(_) | None, _) => RowChange::Known,
    }
}
