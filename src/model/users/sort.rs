//! The order of the rows on screen.

/// A column to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// `user_name`.
    UserName,
    /// `user_id`.
    UserId,
}

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// As the service gives them.
    #[default]
    Service,
    /// By a column; users that lack it come last, and equals stay in the service's order.
    By(Column, Direction),
}

impl Sort {
    /// The order after a click on a column's header: ascending, descending, and back to the service's own.
    #[must_use]
    pub fn after_click(self, column: Column) -> Self {
        match self {
            Self::By(sorted, Direction::Ascending) if sorted == column => {
                Self::By(column, Direction::Descending)
            }
            Self::By(sorted, Direction::Descending) if sorted == column => Self::Service,
            Self::Service | Self::By(..) => Self::By(column, Direction::Ascending),
        }
    }

    /// The direction in which `column` is sorted, if it is.
    #[must_use]
    pub fn of(self, column: Column) -> Option<Direction> {
        match self {
            Self::By(sorted, direction) if sorted == column => Some(direction),
            Self::Service | Self::By(..) => None,
        }
    }
}
