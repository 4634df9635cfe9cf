//! The list of users.

mod difference;
mod filter;
mod issues;
mod list;
mod missing_users;
mod page_loader;
mod paging;
mod refresh;
mod rows;
mod selected_users;
mod sort;
mod user_list;
