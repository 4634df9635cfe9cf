//! The list.

mod cautions;
mod filter_box;
mod list_header;
mod pager;
mod print_summary;
mod progress;
mod section;
mod status_line;
mod table;
