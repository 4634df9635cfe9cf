//! Views and controllers, a folder for each feature. What a feature knows is in its context; of another feature it sees
//! nothing else.

pub mod auto_refresh;
pub mod comparison;
pub mod configuration_picker;
pub mod connection;
pub mod deployment_error;
pub mod error_banner;
pub mod export;
pub mod help;
pub mod issues;
pub mod language;
pub mod roster;
pub mod selection;
pub mod shared;
pub mod shortcuts;
pub mod status;
pub mod theme;
pub mod toast;
pub mod tools;
pub mod url_state;
pub mod user_search;
pub mod users;
