//! What several features show or need.

pub mod copied;
pub mod copy_as_curl;
pub mod files;
pub mod incomplete;
pub mod load_all_offer;
pub mod migration_badge;
pub mod not_given;
pub mod report;
pub mod requests;
pub mod user_cell;
