//! The passing of time, and the page's coming into view.

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::platform::document::document;

/// Milliseconds from tick to tick while the page is in view; a browser lets a hidden page tick less often.
const PERIOD: i32 = 1_000;

/// The event of a document that goes out of view or comes into it.
const CHANGE: &str = "visibilitychange";

/// Whether the page is out of view: in another tab, or minimized.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Calls back every second, and at once when the page comes into view or goes out of it, until it is dropped.
pub struct Ticker {
    callback: Closure<dyn FnMut()>,
    timer: Option<i32>,
}

impl Ticker {
    #[must_use]
    pub fn start(callback: impl FnMut() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let function: &Function = callback.as_ref().unchecked_ref();
        let timer = web_sys::window().and_then(|window| {
            window
                .set_interval_with_callback_and_timeout_and_arguments_0(function, PERIOD)
                .ok()
        });
        if let Some(document) = document() {
            // Listening to an event cannot fail.
            let _ = document.add_event_listener_with_callback(CHANGE, function);
        }
        Self { callback, timer }
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_interval_with_handle(timer);
        }
        if let Some(document) = document() {
            let function: &Function = self.callback.as_ref().unchecked_ref();
            // Nor can ceasing to.
            let _ = document.remove_event_listener_with_callback(CHANGE, function);
        }
    }
}
