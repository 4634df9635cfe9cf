//! Pages of rows that are all in memory, where no request is needed to turn them.

use std::ops::Range;

use crate::api::paging::Places;
use crate::model::users::list::PageDirection;
use crate::model::users::paging::page_numbers::{LastPage, PageNumbers};
use crate::model::users::paging::rows_per_page::RowsPerPage;

/// A page of rows in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemoryPage {
    first: u32,
    size: u32,
    total: u32,
}

impl MemoryPage {
    /// The page that has the row `row`, counted from 0, of `total` rows; the last page where there is no such row.
    #[must_use]
    pub fn of_row(row: u32, rows_per_page: RowsPerPage, total: u32) -> Self {
        let size = rows_per_page.get();
        let row = row.min(total.saturating_sub(1));
        Self {
            first: row - row % size,
            size,
            total,
        }
    }

    /// Its rows, counted from 0.
    #[must_use]
    pub fn rows(self) -> Range<u32> {
        self.first..self.first.saturating_add(self.size).min(self.total)
    }

    /// How many rows all pages have.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.total
    }

    /// The first row of the page before or after; `None` where there is no such page.
    #[must_use]
    pub fn first_row_after(self, turn: PageDirection) -> Option<u32> {
        match turn {
            PageDirection::Previous => self.first.checked_sub(self.size),
            PageDirection::Next => {
                let end = self.rows().end;
                (end < self.total).then_some(end)
            }
        }
    }

    /// The first row of the page with this number, counted from 1.
    #[must_use]
    pub const fn first_row_of(self, number: u32) -> u32 {
        number.saturating_sub(1).saturating_mul(self.size)
    }

    /// Its number and that of the last page.
    #[must_use]
    pub fn page_numbers(self) -> PageNumbers {
        PageNumbers {
            current: self.first / self.size + 1,
            last: LastPage::Known(self.total.div_ceil(self.size).max(1)),
        }
    }

    /// The places of its rows, counted from 1; `None` where there are none.
    #[must_use]
    pub fn places(self) -> Option<Places> {
        let Range { start, end } = self.rows();
        (start < end).then(|| Places {
            first: start + 1,
            last: end,
        })
    }
}
