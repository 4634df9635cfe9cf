//! Which states the page can be in, and the transitions between them. Pure: what has to be done about a transition is
//! returned as an effect.

pub mod filter;
pub mod form;
pub mod list;
