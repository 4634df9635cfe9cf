//! `Find user`.

pub mod context;
pub mod export_buttons;
pub mod find_user;
pub mod matches_table;
pub mod not_found_list;
pub mod progress;
pub mod report;
pub mod result;
pub mod stopped;
pub mod terms_field;
