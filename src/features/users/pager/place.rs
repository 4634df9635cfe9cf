//! Where a pager is.

/// Above the rows; and below them too, where there are more than most windows have room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagerPlace {
    AboveRows,
    BelowRows,
}
