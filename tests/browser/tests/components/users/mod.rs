//! The list.

mod cautions;
mod column_header;
mod filter_box;
mod list_header;
mod page_number_buttons;
mod pager;
mod print_summary;
mod progress;
mod row;
mod rows_per_page_field;
mod section;
mod skeleton;
mod status_line;
mod table;
