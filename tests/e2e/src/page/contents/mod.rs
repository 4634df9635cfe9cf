//! What is on the page.

pub mod announcements;
pub mod banner;
pub mod files;
pub mod form;
pub mod list;
pub mod progress;
