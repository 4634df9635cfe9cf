//! What the page can be in, and what follows from what happens.

mod auto_refresh;
mod comparison;
mod configuration_picker;
mod connection;
mod curl;
mod export_and_import;
mod link;
mod report;
mod retry_countdown;
mod roster;
mod shortcuts;
mod support;
mod text_file;
mod theme;
mod user_search;
mod users;
mod workbook;
