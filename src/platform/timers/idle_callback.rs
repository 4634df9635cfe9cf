//! Work that can wait until there is nothing more urgent.

use std::time::Duration;

use leptos::prelude::set_timeout;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdleRequestOptions;

/// Longest wait, in milliseconds, where the browser always finds something more urgent.
const AT_MOST: u32 = 500;

/// The wait, in milliseconds, where the browser cannot tell when it is idle, as Safari before 26.
const OTHERWISE: u64 = 50;

/// Does `work` as soon as the browser is idle.
pub fn when_idle(work: impl FnOnce() + Clone + 'static) {
    let options = IdleRequestOptions::new();
    options.set_timeout(AT_MOST);
    let callback: JsValue = Closure::once_into_js(work.clone());
    let asked = web_sys::window().map(|window| {
        window.request_idle_callback_with_options(callback.unchecked_ref(), &options)
    });
    match asked {
        Some(Ok(_)) => {}
        // It throws where there is no such function.
        Some(Err(_)) | None => set_timeout(work, Duration::from_millis(OTHERWISE)),
    }
}
