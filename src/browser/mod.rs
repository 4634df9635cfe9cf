//! What the page asks of the browser beside requests, in one place each.

pub mod clipboard;
pub mod collator;
pub mod deployment;
pub mod document;
pub mod download;
pub mod file;
pub mod focus;
pub mod history;
pub mod idle;
pub mod intl;
pub mod keys;
pub mod language;
pub mod later;
pub mod network;
pub mod split;
pub mod storage;
pub mod ticker;
