//! The list of users.

mod difference;
mod filter;
mod issues;
mod list;
mod memory_paging;
mod page_loader;
mod page_numbers;
mod refresh;
mod rest;
mod rows;
mod selected_users;
mod sort;
mod user_list;
