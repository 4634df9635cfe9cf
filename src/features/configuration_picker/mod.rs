//! One of the project's configurations, to ask for its users, and what is known of it.

pub mod context;
pub mod failure;
pub mod list;
pub mod migration_status;
