//! The list of users: table, filter, pager, and what is said about them.

pub mod column_header;
pub mod context;
pub mod filter_box;
pub mod pager;
pub mod print_summary;
pub mod progress;
pub mod result_summary;
pub mod row;
pub mod section;
pub mod skeleton;
pub mod status_line;
pub mod table;
