//! What the tests share.

pub mod clipboard;
pub mod contexts;
pub mod deployment_block;
pub mod downloads;
pub mod fetch;
pub mod sample;
pub mod screen;
pub mod slow_files;

use js_sys::{Date, Promise};
use wasm_bindgen_futures::JsFuture;

/// Waits until `condition` holds. It fails the test after five seconds.
pub async fn until(what: &str, condition: impl Fn() -> bool) {
    let deadline = Date::now() + 5000.0;
    while !condition() {
        assert!(Date::now() < deadline, "waited in vain until {what}");
        settled().await;
    }
}

/// Lets everything happen that is due: promises, effects, and one turn of the event loop.
pub async fn settled() {
    let next_turn = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(next_turn).await.unwrap();
}

/// Waits until what has changed is on screen, and scrolling has been noticed.
pub async fn painted() {
    for _ in 0..2 {
        let next_frame = Promise::new(&mut |resolve, _| {
            let window = web_sys::window().unwrap();
            window.request_animation_frame(&resolve).unwrap();
        });
        JsFuture::from(next_frame).await.unwrap();
    }
}
