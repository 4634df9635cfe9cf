//! What in the service's responses cannot all be true.

/// A contradiction between responses, or within one. What has arrived is then no proof of who is on the list and who is
/// not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// A page came back empty though `total_count` says that there are more users.
    NoMore {
        /// `total_count`.
        total: u32,
        /// Users that come before that page.
        after: u32,
    },
    /// The list was read to its end, and `total_count` says another number.
    Total {
        /// `total_count`.
        total: u32,
        /// Users that arrived.
        sent: u32,
    },
    /// The same users came for different offsets.
    SameUsers,
    /// An offset is not taken for a number of users.
    Offset,
}
