//! Views and controllers, a folder for each feature.

pub mod auto_refresh;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod help;
pub mod import_export;
pub mod language_switch;
pub mod lazy_view;
pub mod note;
pub mod requests;
pub mod roster;
pub mod shortcuts;
pub mod store;
pub mod users;
