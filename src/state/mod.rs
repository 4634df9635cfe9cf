//! Which states the page can be in, and the transitions between them. Pure: what has to be done about a transition is
//! returned as an effect.

pub mod collect;
pub mod compare;
pub mod csv;
pub mod difference;
pub mod earlier;
pub mod entries;
pub mod export;
pub mod filter;
pub mod fold;
pub mod form;
pub mod import;
pub mod keys;
pub mod link;
pub mod list;
pub mod marks;
pub mod memory_paging;
pub mod nfc;
pub mod picker;
pub mod roster;
pub mod roster_check;
pub mod roster_export;
pub mod rows;
pub mod sort;
pub mod user_list;
pub mod watch;
