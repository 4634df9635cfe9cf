//! The language of the page.

pub mod context;
pub mod messages;
pub mod preference;
pub mod switch;
