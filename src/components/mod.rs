//! The view: one component a file. Signals go down, events go up to the [`store`].

pub mod absence;
pub mod app;
pub mod banner;
pub mod column_header;
pub mod copy_button;
pub mod endpoint_field;
pub mod field_note;
pub mod file_drop;
pub mod language_switch;
pub mod origin;
pub mod page;
pub mod page_size_field;
pub mod pager;
pub mod panel;
pub mod progress;
pub mod request_form;
pub mod row_filter_box;
pub mod setup_fault;
pub mod skeleton;
pub mod status_line;
pub mod store;
pub mod text_field;
pub mod token_field;
pub mod user_row;
pub mod users_section;
pub mod users_table;
