//! Which messages there are, a file for each feature; each language fills in all of them.

pub mod auto_refresh;
pub mod auto_refresh_interval;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod file_input;
pub mod help;
pub mod panels;
pub mod remembered;
pub mod roster;
pub mod shortcuts;
pub mod users;
