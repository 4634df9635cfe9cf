//! The document, and elements of it by their IDs.

pub mod language;
pub mod printing;
pub mod theme;

use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// The page's document; `None` where there is none, as outside of a browser's window.
#[must_use]
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this ID, if it is on the page.
#[must_use]
pub fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// ID of the shell, which index.html shows until the page starts.
const SHELL_ID: &str = "shell";

/// Takes the shell off the page.
pub fn remove_shell() {
    if let Some(shell) = element(SHELL_ID) {
        shell.remove();
    }
}

/// The element with this ID, if it is on the page and of this kind.
#[must_use]
pub fn element_as<T: JsCast>(id: &str) -> Option<T> {
    element(id)?.dyn_into().ok()
}

/// The origin that the page came from: `https://page.example`; `None` where the browser does not say.
#[must_use]
pub fn origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}

/// Calls `hidden` when the page is left, be it to be kept in the browser's back/forward cache; until the component that asks
/// for it is gone.
pub fn on_page_hide(hidden: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("pagehide", move |_| hidden());
    on_cleanup(move || listener.remove());
}

/// Hides the popover with this ID; the focus goes back to what opened it.
pub fn hide_popover(id: &str) {
    if let Some(popover) = element_as::<HtmlElement>(id) {
        // It throws where it is none, which is as good as hidden.
        let _ = popover.hide_popover();
    }
}
