//! Messages of the tools and of the help, a file for each.

pub mod comparison;
pub mod export;
pub mod file;
pub mod help;
pub mod report;
pub mod roster;
pub mod selection;
pub mod user_search;
