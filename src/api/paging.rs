//! Paging by `offset` and `limit`, with a total that the service gives or leaves out.

use crate::api::page_size::PageSize;

/// `offset`: how many users come before the first one asked for; 0 to 2147483647.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Offset(u32);

impl Offset {
    /// The largest that the service takes (`ListNonMigrationUsers`, query parameters).
    pub const MAX: Self = Self(2_147_483_647);

    /// `None` above [`Offset::MAX`].
    #[must_use]
    pub fn new(offset: u32) -> Option<Self> {
        (offset <= Self::MAX.0).then_some(Self(offset))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// `total_count`, as far as the response tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// The service said so, and it is not less than what has arrived.
    Known(u32),
    /// Left out (as in the reference's own example), not a number of users, or contradicted by what has arrived.
    Unknown,
}

/// Which users are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PageRequest {
    offset: Offset,
    size: PageSize,
}

impl PageRequest {
    /// The first page.
    #[must_use]
    pub fn first(size: PageSize) -> Self {
        Self {
            offset: Offset::default(),
            size,
        }
    }

    /// The page that begins after `offset` users.
    #[must_use]
    pub fn at(offset: Offset, size: PageSize) -> Self {
        Self { offset, size }
    }

    /// The page with this number, counted from 1, of pages that are all full; `None` where its offset is out of bounds.
    #[must_use]
    pub fn numbered(number: u32, size: PageSize) -> Option<Self> {
        let offset = number.checked_sub(1)?.checked_mul(size.limit())?;
        Some(Self::at(Offset::new(offset)?, size))
    }

    /// The page of another size that has this one's first user.
    #[must_use]
    pub fn resized(self, size: PageSize) -> Self {
        let offset = self.offset.0 - self.offset.0 % size.limit();
        Self::at(Offset(offset), size)
    }

    /// How many users come before it.
    #[must_use]
    pub fn offset(self) -> Offset {
        self.offset
    }

    /// How many users it may hold.
    #[must_use]
    pub fn size(self) -> PageSize {
        self.size
    }

    /// The page after this one, of which `arrived` users came: there is one while the total is not reached, and,
    /// whatever the total says, after a page that may be full. `None` as well where the offset would leave its bounds.
    #[must_use]
    pub fn next(self, arrived: u32, total: Total) -> Option<Self> {
        // A service with a bound of its own sends fewer users than asked for, one that ignores `limit` sends more: in
        // neither case may a user be passed over or shown twice.
        let step = match arrived {
            0 => self.size.limit(),
            arrived => arrived,
        };
        let offset = self.offset.0.checked_add(step).and_then(Offset::new)?;
        let is_short_of_total = matches!(total, Total::Known(total) if offset.0 < total);
        (is_short_of_total || self.may_be_full(arrived, total)).then_some(Self {
            offset,
            size: self.size,
        })
    }

    /// Whether there may be users after the `arrived` ones of this page, as far as their number tells. A service with a
    /// bound of its own may have filled it with fewer than were asked for, though not with fewer than it sends unasked.
    fn may_be_full(self, arrived: u32, total: Total) -> bool {
        // A total of the first page may be no more than the number of its users.
        let is_counted = self.offset.0 > 0 && matches!(total, Total::Known(_));
        let bound = if is_counted {
            self.size.limit()
        } else {
            PageSize::default().limit()
        };
        arrived >= bound
    }

    /// The page before this one; `None` on the first. Where this one lies beyond the end of the list, that is its last
    /// page, counted from its first user on.
    #[must_use]
    pub fn previous(self, total: Total) -> Option<Self> {
        let limit = self.size.limit();
        let before = self.offset.0.saturating_sub(limit);
        let offset = match total {
            Total::Known(total) if total <= before => total.saturating_sub(1) / limit * limit,
            Total::Known(_) | Total::Unknown => before,
        };
        (self.offset.0 > 0).then_some(Self {
            offset: Offset(offset),
            size: self.size,
        })
    }

    /// The places of the users that arrived, counted from 1; `None` where none did.
    #[must_use]
    pub fn places(self, arrived: u32) -> Option<Places> {
        (arrived > 0).then(|| Places {
            first: self.offset.0.saturating_add(1),
            last: self.offset.0.saturating_add(arrived),
        })
    }
}

/// "21–40": the places of the users on screen within the whole list, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Place of the first.
    pub first: u32,
    /// Place of the last; not before `first`.
    pub last: u32,
}
