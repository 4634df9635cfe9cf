//! Which messages there are, a file for each feature; each language fills in all of them.

pub mod auto_refresh;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod help;
pub mod issues;
pub mod roster;
pub mod ui;
pub mod user_search;
pub mod users;
