//! The list of users, and what of it is on screen.

pub mod requests;

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::paging::PageRequest;
use crate::api::query::UsersQuery;
use crate::features::connection::context::ConnectionContext;
use crate::features::language::context::LanguageContext;
use crate::features::shared::requests::Running;
use crate::features::status::context::StatusContext;
use crate::i18n::language::Language;
use crate::model::users::filter::RowFilter;
use crate::model::users::issues::IssueFilter;
use crate::model::users::list::{
    Content, List, ListEvent, ListState, LoadedData, PageDirection, Scope,
};
use crate::model::users::paging::memory_paging::MemoryPage;
use crate::model::users::paging::page_numbers::PageNumbers;
use crate::model::users::paging::rows_per_page::RowsPerPage;
use crate::model::users::rows::Rows;
use crate::model::users::sort::{Column, Direction, Sort};
use crate::model::users::user_list::UserList;
use crate::platform::collator::{self, Collation, SortOrder};

/// A page of as many rows ends in most windows.
const MOST_ROWS_IN_WINDOW: u32 = 20;

/// The list of users, and what of it is on screen.
#[derive(Clone, Copy)]
pub struct UsersContext {
    pub list: RwSignal<List>,
    /// What is typed into `Filter rows`.
    pub filter: RwSignal<String>,
    /// The issue that all rows on screen have, where only those are.
    pub issue: RwSignal<Option<IssueFilter>>,
    /// The order of the rows.
    pub sort: RwSignal<Sort>,
    /// The rows on screen, sorted and filtered. While all users are being loaded into an order or through a filter, they are
    /// those of some moments ago.
    pub rows: Memo<Rows>,
    /// The first row on screen of rows that are paged in memory.
    first_row: RwSignal<u32>,
    /// The page of the rows that is on screen where all users are loaded; `None` where the rows are a page of the
    /// service's.
    pub memory_page: Memo<Option<MemoryPage>>,
    /// Whether users are on screen.
    pub has_rows: Memo<bool>,
    /// What requests were begun for last.
    pub begun: RwSignal<Option<UsersQuery>>,
    /// Notified when a request has ended and none is awaited any more.
    pub settled: Trigger,
    /// Called when a refresh has found that users were added or removed: at once, so that what it says is heard together
    /// with what the list says.
    pub on_changed: StoredValue<Option<Callback<()>>>,
    /// Whether the users who are not loaded are to be once nothing else is awaited.
    needs_missing: StoredValue<bool>,
    running: Running<UsersQuery>,
    connection: ConnectionContext,
    status: StatusContext,
}

impl UsersContext {
    #[must_use]
    pub fn new(
        connection: ConnectionContext,
        language: LanguageContext,
        status: StatusContext,
    ) -> Self {
        let filter = RwSignal::<String>::default();
        let issue = RwSignal::<Option<IssueFilter>>::default();
        let list = RwSignal::<List>::default();
        let sort = RwSignal::default();
        let users = Memo::new(move |before: Option<&UserList>| {
            let as_they_come = sort.get() == Sort::Service
                && filter.with(String::is_empty)
                && issue.with(Option::is_none);
            list.with(|list| {
                let now = list.shown().map(|shown| &shown.users);
                // All would be sorted and filtered again with each page, and move about under the operator's eyes.
                let held = before.zip(now).filter(|(before, now)| {
                    !as_they_come && list.is_gathering() && now.adds_little_to(before)
                });
                held.map(|(before, _)| before)
                    .or(now)
                    .cloned()
                    .unwrap_or_default()
            })
        });
        let order = Memo::new(move |_| match sort.get() {
            Sort::By(column, direction) => {
                users.with(|users| Some(order(users, column, direction, language.get())))
            }
            Sort::Service => None,
        });
        let rows = Memo::new(move |_| {
            let filter = filter.with(|text| RowFilter::new(text));
            users.with(|users| {
                let rows = order.with(|order| Rows::new(users, order.as_ref(), &filter));
                issue.with(|filter| match filter {
                    Some(filter) => rows.among(&(filter.places)(users)),
                    None => rows,
                })
            })
        });
        let first_row = RwSignal::new(0);
        let memory_page = Memo::new(move |_| {
            let total = rows.with(Rows::len);
            let rows_per_page = connection.draft.with(|draft| draft.rows_per_page);
            list.with(|list| list.shown().is_some_and(LoadedData::is_of_all))
                .then(|| MemoryPage::of_row(first_row.get(), rows_per_page, total))
        });
        // A token that was pasted into the wrong box must come neither into a file nor into the address.
        Effect::new(move |_| {
            let shows_token = connection
                .draft
                .with(|draft| filter.with(|text| draft.shows_whole_token(text)));
            if shows_token {
                filter.set(String::new());
                status.set(language.messages().users.token_removed);
            }
        });
        let has_rows = Memo::new(move |_| {
            list.with(|list| list.shown().map(LoadedData::content) == Some(Content::Rows))
        });
        Self {
            list,
            filter,
            issue,
            sort,
            rows,
            first_row,
            memory_page,
            has_rows,
            begun: RwSignal::default(),
            settled: Trigger::new(),
            on_changed: StoredValue::new(None),
            needs_missing: StoredValue::new(false),
            running: Running::new(),
            connection,
            status,
        }
    }

    /// Whether a view was opened by its address and only a token is missing to load it.
    #[must_use]
    pub fn waits_for_token(self) -> bool {
        self.connection.opened.with(Option::is_some)
            && self.list.with(|list| *list.state() == ListState::Idle)
    }

    /// Whether there is a page before or after the one on screen.
    #[must_use]
    pub fn can_turn(self, turn: PageDirection) -> bool {
        match self.memory_page.get() {
            Some(page) => page.first_row_after(turn).is_some(),
            None => self.list.with(|list| list.page_after(turn).is_some()),
        }
    }

    /// Turns to the page before or after, if there is one: the service's by a request, that of users in memory at once.
    pub fn turn(self, turn: PageDirection) {
        match self.memory_page.get_untracked() {
            Some(page) => {
                if let Some(row) = page.first_row_after(turn) {
                    self.status.clear();
                    self.first_row.set(row);
                }
            }
            None => self.ask(|token| ListEvent::PageTurned(turn, token)),
        }
    }

    /// Whether pages have more rows than most windows, tracked. The last page may be short.
    #[must_use]
    pub fn has_long_pages(self) -> bool {
        let rows_per_page = self.connection.draft.with(|draft| draft.rows_per_page);
        let has_others =
            || self.can_turn(PageDirection::Previous) || self.can_turn(PageDirection::Next);
        rows_per_page.get() > MOST_ROWS_IN_WINDOW
            && (self.rows.with(Rows::len) > MOST_ROWS_IN_WINDOW
                || !self.is_filtered() && has_others())
    }

    /// Whether a request is under way to which another page would be the response, tracked.
    #[must_use]
    pub fn awaits_page(self) -> bool {
        self.memory_page.get().is_none() && self.list.with(List::is_loading)
    }

    /// The numbers of the page on screen and of the last one, tracked; `None` where pages have no numbers.
    #[must_use]
    pub fn page_numbers(self) -> Option<PageNumbers> {
        match self.memory_page.get() {
            Some(page) => Some(page.page_numbers()),
            None => self.list.with(|list| list.shown()?.page_numbers()),
        }
    }

    /// Goes to the page with this number, counted from 1.
    pub fn go_to_page(self, number: u32) {
        if let Some(page) = self.memory_page.get_untracked() {
            self.status.clear();
            self.first_row.set(page.first_row_of(number));
            return;
        }
        let size = self.list.with_untracked(|list| match list.shown()?.scope {
            Scope::Page(page) => Some(page.size()),
            Scope::All(_) => None,
        });
        if let Some(page) = size.and_then(|size| PageRequest::numbered(number, size)) {
            self.ask(|token| ListEvent::PageChosen(page, token));
        }
    }

    /// Has pages of this many rows from now on: in memory at once, or else by a request for the page that has the first row on
    /// screen.
    pub fn set_rows_per_page(self, rows: RowsPerPage) {
        self.connection
            .draft
            .update(|draft| draft.rows_per_page = rows);
        let page = self.list.with_untracked(|list| match list.shown()?.scope {
            Scope::Page(page) => Some(page.resized(rows.page_size())),
            Scope::All(_) => None,
        });
        if let Some(page) = page {
            self.ask(|token| ListEvent::PageChosen(page, token));
        }
    }

    /// Whether the rows are not all that are loaded, or not in the service's order, tracked.
    #[must_use]
    pub fn is_rearranged(self) -> bool {
        self.sort.get() != Sort::Service || self.is_filtered()
    }

    /// Whether a filter narrows the rows, tracked.
    #[must_use]
    pub fn is_filtered(self) -> bool {
        self.issue.with(Option::is_some)
            || !self.filter.with(|text| RowFilter::new(text).is_empty())
    }

    /// Narrows the rows as the operator types, and looks for them in the whole list where that does not take long.
    pub fn filter_by(self, text: String) {
        let draft = self.connection.draft;
        let shows_token = draft.with_untracked(|draft| draft.shows_whole_token(&text));
        self.set_filter(text);
        if !shows_token {
            self.load_missing();
        }
    }

    /// Shows the rows of an issue alone, or all again, and looks for them in the whole list where that does not take long.
    pub fn filter_by_issue(self, issue: Option<IssueFilter>) {
        self.set_issue(issue);
        self.load_missing();
    }

    /// Sorts by a column as the operator clicks on it, and the whole list where that does not take long.
    pub fn sort_by(self, column: Column) {
        self.set_sort(self.sort.get_untracked().after_click(column));
        self.load_missing();
    }

    /// Narrows the rows, from their first page on.
    pub fn set_filter(self, text: String) {
        self.filter.set(text);
        self.first_row.set(0);
    }

    /// Shows the rows of an issue alone, or all, from their first page on.
    pub fn set_issue(self, issue: Option<IssueFilter>) {
        self.issue.set(issue);
        self.first_row.set(0);
    }

    /// Puts the rows into another order, from their first page on.
    pub fn set_sort(self, sort: Sort) {
        self.sort.set(sort);
        self.first_row.set(0);
    }
}

fn order(users: &UserList, column: Column, direction: Direction, language: Language) -> Arc<[u32]> {
    let texts = users.iter().map(|user| match column {
        Column::UserName => user.name.as_deref(),
        Column::UserId => user.id.as_deref(),
    });
    let collation = match column {
        Column::UserName => Collation::Locale(language.tag()),
        Column::UserId => Collation::CodeUnit,
    };
    let order = match direction {
        Direction::Ascending => SortOrder::Ascending,
        Direction::Descending => SortOrder::Descending,
    };
    collator::order(texts, order, collation)
}
