//! Which states the page can be in, and the transitions between them. Pure: what has to be done about a transition is
//! returned as an effect.

#![warn(missing_docs)]

pub mod auto_refresh;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod curl;
pub mod export;
pub mod link;
pub mod report;
pub mod retry_countdown;
pub mod roster;
pub mod shortcuts;
pub mod spreadsheet_damage;
pub mod text_file;
pub mod theme;
pub mod user_search;
pub mod users;
pub mod workbook;
