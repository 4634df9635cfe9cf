//! The language of the page.

pub mod context;
pub mod preference;
pub mod switch;
pub mod words;
