//! Which messages there are, a file for each feature; each language fills in all of them.

pub mod auto_refresh;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod issues;
pub mod tools;
pub mod ui;
pub mod users;
