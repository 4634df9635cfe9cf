//! What is known of the network.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether the browser is set to save data (`navigator.connection.saveData`, which Chromium alone has).
#[must_use]
pub fn saves_data() -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &name.into());
    let saves = web_sys::window()
        .and_then(|window| get(&window.navigator(), "connection").ok())
        .and_then(|connection| get(&connection, "saveData").ok());
    saves.is_some_and(|saves| saves.is_truthy())
}
