//! The messages in both languages.

mod configuration_picker;
mod connection;
mod deployment_error;
mod error_banner;
mod messages;
mod roster;
mod user_search;
mod users;
