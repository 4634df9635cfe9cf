//! The list of users: its state machine, paging, filter, order and changes.

pub mod changes;
pub mod contradiction;
pub mod difference;
pub mod filter;
pub mod issues;
pub mod list;
pub mod memory_paging;
pub mod page_loader;
pub mod page_numbers;
pub mod rows;
pub mod rows_per_page;
pub mod selected_users;
pub mod sort;
pub mod user_list;
