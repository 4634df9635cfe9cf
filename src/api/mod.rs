//! The service as the page sees it: requests, responses, errors. No view; all but [`client`] is pure.

#![warn(missing_docs)]

pub mod body;
#[cfg(target_arch = "wasm32")]
pub mod client;
pub mod configurations;
pub mod deployment;
pub mod error;
pub mod ids;
pub(crate) mod lenient;
pub mod page_size;
pub mod paging;
pub mod query;
pub mod url;
pub mod users;
