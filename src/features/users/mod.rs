//! The list of users: table, filter, pager, and what is said about them.

pub mod cautions;
pub mod context;
pub mod filter_box;
pub mod list_header;
pub mod pager;
pub mod print_summary;
pub mod progress;
pub mod section;
pub mod status_line;
pub mod table;
