//! One of the project's configurations as the `Configuration ID`.

pub mod context;
pub mod list;
pub mod migration_badge;
