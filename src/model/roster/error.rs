//! Why a roster cannot be used.

/// Why a roster cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// It has no entry.
    #[error("the roster is empty")]
    Empty,
    /// A token is in it, which would come into the result and its files.
    #[error("the roster has a token")]
    Token,
    /// It is above [`MAX_BYTES`](crate::model::roster::MAX_BYTES).
    #[error("the roster is too long")]
    TooLong,
    /// It is a table, and nobody has said which column holds the people.
    #[error("a table of which no column was chosen")]
    WhichColumn,
    /// A row has more cells than the first one, or one without a heading.
    #[error("the row in line {line} has a cell without a heading")]
    Cells {
        /// Where the row begins, from 1.
        line: u32,
    },
    /// It begins like JSON and is none: it may have been cut off.
    #[error("JSON that does not end")]
    BrokenJson,
    /// JSON without a list `non_migrate_users`.
    #[error("JSON without a list `non_migrate_users`")]
    OtherJson,
    /// The exported result of a search.
    #[error("an exported search")]
    Search,
    /// The service's list of configurations.
    #[error("a list of configurations")]
    Configurations,
}
