//! What the tools and the help say in English.

pub mod comparison;
pub mod export;
pub mod file;
pub mod help;
pub mod report;
pub mod roster;
pub mod selection;
pub mod user_search;
