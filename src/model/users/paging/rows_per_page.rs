//! The choice of how many rows a page has.

use crate::api::page_size::PageSize;

/// `Rows per page`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsPerPage {
    /// As many as the service may be asked for.
    Limit(PageSize),
    /// 500, which only rows in memory can be.
    FiveHundred,
}

impl RowsPerPage {
    /// How many rows a page in memory has.
    #[must_use]
    pub const fn get(self) -> u32 {
        match self {
            Self::Limit(size) => size.limit(),
            Self::FiveHundred => 500,
        }
    }

    /// What the service is asked for: as many, or the most that it gives.
    #[must_use]
    pub const fn page_size(self) -> PageSize {
        match self {
            Self::Limit(size) => size,
            Self::FiveHundred => PageSize::Hundred,
        }
    }

    /// The choice whose number is written in `text`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let limits = PageSize::ALL.into_iter().map(Self::Limit);
        let rows: u32 = text.parse().ok()?;
        limits
            .chain([Self::FiveHundred])
            .find(|choice| choice.get() == rows)
    }
}

impl Default for RowsPerPage {
    fn default() -> Self {
        PageSize::default().into()
    }
}

impl From<PageSize> for RowsPerPage {
    fn from(size: PageSize) -> Self {
        Self::Limit(size)
    }
}
