//! The list.

mod column_header;
mod filter_box;
mod pager;
mod print_summary;
mod progress;
mod result_summary;
mod row;
mod section;
mod skeleton;
mod status_line;
mod table;
