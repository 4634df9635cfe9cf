//! The service as the page sees it.

mod body;
mod configurations;
mod deployment;
mod error;
mod ids;
mod paging;
mod transport;
mod url;
mod users;
