//! The query string of the page's address, and the entries of the browser's history. Nothing but the query string ever
//! changes, so the page works wherever it is served.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsValue;

/// Which entry of the history an address is written into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryEntry {
    /// A new one, so that Back leads to the one before.
    New,
    /// The present one.
    Present,
}

/// The query string of the address, with its question mark; empty where there is none.
#[must_use]
pub fn query() -> String {
    web_sys::window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// The browser left the address as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotWritten;

/// Puts a query string, without a question mark, into the address.
///
/// # Errors
/// [`NotWritten`] where the browser refuses, as one does that is asked too often.
pub fn write(query: &str, entry: HistoryEntry) -> Result<(), NotWritten> {
    let window = web_sys::window().ok_or(NotWritten)?;
    let history = window.history().map_err(|_| NotWritten)?;
    // Without a path the address stays as it is up to the question mark, under a sub-path too.
    let fragment = window.location().hash().unwrap_or_default();
    let address = ["?", query, &fragment].concat();
    match entry {
        HistoryEntry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        HistoryEntry::Present => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
    }
    .map_err(|_| NotWritten)
}

/// Calls `returned` whenever the operator goes Back or Forward, until the component that asks for it is gone.
pub fn on_return(returned: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("popstate", move |_| returned());
    on_cleanup(move || listener.remove());
}
