//! What the page asks of the browser beside requests, in one place each.

pub mod clipboard;
pub mod collator;
pub mod document;
pub mod files;
pub mod focus;
pub mod history;
pub mod intl;
pub mod keyboard;
pub mod network;
pub mod split;
pub mod storage;
pub mod timers;
