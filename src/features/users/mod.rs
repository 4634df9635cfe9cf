//! The list of users: table, filter, pager, and what is said about them.

pub mod cautions;
pub mod column_header;
pub mod context;
pub mod end_button;
pub mod filter_box;
pub mod list_header;
pub mod page_number_buttons;
pub mod pager;
pub mod print_summary;
pub mod progress;
pub mod row;
pub mod rows_per_page_field;
pub mod section;
pub mod skeleton;
pub mod status_line;
pub mod table;
pub mod turn_button;
