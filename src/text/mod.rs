//! Every word that the page shows, keyed by meaning. Nothing else in the page holds text for the reader.

pub mod banner;
pub mod form;
pub mod list;
pub mod setup;

/// Title of the page and its first heading.
pub const TITLE: &str = "Users not migrated from hotspot sessions";

/// What the page is for, under its heading.
pub const LEAD: &str = "The users whom a hotspot session migration configuration exempts: when an application server \
    carries too many sessions, theirs stay where they are.";
