//! Which states the page can be in, and the transitions between them. Pure: what has to be done about a transition is
//! returned as an effect.

pub mod collect;
pub mod compare;
pub mod csv;
pub mod earlier;
pub mod export;
pub mod filter;
pub mod form;
pub mod import;
pub mod list;
pub mod rows;
pub mod sort;
pub mod user_list;
pub mod window;
