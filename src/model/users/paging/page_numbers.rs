//! Which pages can be gone to by their number.

/// Pages on either side of the current one whose numbers are shown.
const NEIGHBOURS: u32 = 1;

/// Where the pages end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastPage {
    /// At this page, counted from 1.
    Known(u32),
    /// Nobody knows; at the current page at the earliest, or one later where a page follows it.
    Unknown {
        /// Whether a page follows the current one.
        is_followed: bool,
    },
}

/// The place of the current page among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumbers {
    /// The current page, counted from 1.
    pub current: u32,
    /// Where they end.
    pub last: LastPage,
}

/// What stands in a pager between `Previous page` and `Next page`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PageItem {
    /// The page with this number, counted from 1.
    Page(u32),
    /// Pages are left out after this one.
    Gap(u32),
}

impl PageNumbers {
    /// The first and the last page and the current one with its neighbours, in their order. A single page is not left out.
    #[must_use]
    pub fn items(self) -> Vec<PageItem> {
        let end = match self.last {
            LastPage::Known(last) => last.max(self.current),
            LastPage::Unknown { is_followed } => {
                self.current.saturating_add(u32::from(is_followed))
            }
        };
        let around =
            self.current.saturating_sub(NEIGHBOURS)..=self.current.saturating_add(NEIGHBOURS);
        let mut numbers: Vec<u32> = [1, end]
            .into_iter()
            .chain(around)
            .filter(|number| (1..=end).contains(number))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let mut items = Vec::new();
        let mut before = 0;
        for number in numbers {
            match number - before {
                0 | 1 => {}
                2 => items.push(PageItem::Page(before + 1)),
                _ => items.push(PageItem::Gap(before)),
            }
            items.push(PageItem::Page(number));
            before = number;
        }
        items
    }
}
