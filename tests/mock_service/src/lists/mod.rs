//! The lists that the service has.

pub mod configurations;
pub mod page;
pub mod users;
