//! The list of users: its state machine, paging, filter, order and changes.

pub mod changes;
pub mod contradiction;
pub mod difference;
pub mod filter;
pub mod issues;
pub mod list;
pub mod page_loader;
pub mod paging;
pub mod rows;
pub mod selected_users;
pub mod sort;
pub mod user_list;
