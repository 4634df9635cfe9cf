//! The view: one component a file. Signals go down, events go up to the [`store`].
//!
//! What is not called up to the first rows has `inline(never)`, here and in `state/list.rs`: browsers compile a function when
//! it is first called, with all that stands in it.

pub mod absence;
pub mod app;
pub mod auto_refresh;
pub mod banner;
pub mod choice;
pub mod column_header;
pub mod compare;
pub mod comparison_table;
pub mod configuration_picker;
pub mod configurations;
pub mod copy_button;
pub mod endpoint_field;
pub mod exchange;
pub mod export;
pub mod export_panel;
pub mod field_note;
pub mod file_drop;
pub mod forget_button;
pub mod found_notice;
pub mod help;
pub mod keys;
pub mod keys_list;
pub mod language_switch;
pub mod list_configurations_button;
pub mod load_all_offer;
pub mod name;
pub mod note;
pub mod origin;
pub mod page;
pub mod page_size_field;
pub mod pager;
pub mod panel;
pub mod progress;
pub mod reactive;
pub mod recall;
pub mod refusal;
pub mod request_form;
pub mod roster;
pub mod roster_field;
pub mod roster_group;
pub mod roster_outcome;

pub mod roster_store;
pub mod row_filter_box;
pub mod running;
pub mod setup_fault;
pub mod skeleton;
pub mod status_line;
pub mod store;
pub mod table_body;
pub mod text_field;
pub mod token_field;
pub mod tool_slot;
pub mod toolbox;
pub mod tools;
pub mod user_row;
pub mod users_section;
pub mod users_table;
pub mod watch_field;
pub mod watching;
