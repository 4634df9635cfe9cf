//! The part of the store that turns pages: the service's, by a request, and those of users in memory.

use leptos::prelude::*;

use crate::features::store::Store;
use crate::model::users::list::{Event, Turn};
use crate::model::users::sort::Sort;

impl Store {
    /// Whether there is a page before or after the one on screen.
    #[must_use]
    pub fn can_turn(self, turn: Turn) -> bool {
        match self.memory_page.get() {
            Some(page) => page.first_row_after(turn).is_some(),
            None => self.list.with(|list| list.page_after(turn).is_some()),
        }
    }

    /// Turns to the page before or after, if there is one.
    pub fn turn(self, turn: Turn) {
        match self.memory_page.get_untracked() {
            Some(page) => {
                if let Some(row) = page.first_row_after(turn) {
                    self.hush();
                    self.first_row.set(row);
                }
            }
            None => self.ask(|token| Event::Turned(turn, token)),
        }
    }

    /// Narrows the rows, from their first page on.
    pub fn set_filter(self, text: String) {
        self.filter.set(text);
        self.first_row.set(0);
    }

    /// Puts the rows into another order, from their first page on.
    pub fn set_sort(self, sort: Sort) {
        self.sort.set(sort);
        self.first_row.set(0);
    }
}
