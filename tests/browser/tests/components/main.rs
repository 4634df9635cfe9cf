//! Each component on its own, driven and read as by a reader; and what only a browser does beside: requests, JSON,
//! numbers, the deployment block. One binary, since each would link the whole page.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that fails is a test that fails"
)]

mod absence;
mod app;
mod banner;
mod client;
mod collator;
mod column_header;
mod compare;
mod configuration_picker;
mod copy_button;
mod deployment;
mod endpoint_field;
mod export;
mod file_drop;
mod focus;
mod fold;
mod help;
mod intl;
mod json;
mod language_switch;
mod lazy;
mod nfc;
mod origin;
mod page;
mod page_size_field;
mod pager;
mod panel;
mod progress;
mod request_form;
mod roster;
mod row_filter_box;
mod setup_fault;
mod shell;
mod skeleton;
mod status_line;
mod support;
mod text_field;
mod token_field;
mod user_row;
mod users_section;
mod users_table;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
