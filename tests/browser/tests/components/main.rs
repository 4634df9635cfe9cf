//! Each component on its own, driven and read as an operator does; and what only a browser does beside: requests, JSON,
//! numbers, the deployment block. One binary, since each would link the whole page.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that fails is a test that fails"
)]

mod api;
mod app;
mod connection;
mod features;
mod platform;
mod support;
mod text;
mod ui;
mod users;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
