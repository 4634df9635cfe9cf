//! What the browser does: requests, files' text, focus, words and numbers.

mod client;
mod collator;
mod drag;
mod focus;
mod fold;
mod intl;
mod json;
mod nfc;
