//! What the browser does: files' text, focus, words and numbers.

mod collator;
mod drag;
mod focus;
mod intl;
