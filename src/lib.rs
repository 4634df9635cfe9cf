//! An admin page for operators of Huawei Cloud Workspace Application Streaming: the users who are not migrated from
//! hotspot sessions under one hotspot session migration configuration.
//!
//! Data flows one way, *form → request → state → table or banner*, through three layers of which none knows what is
//! above it: [`api`], [`state`], `components`.

pub mod api;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod components;
pub mod platform;
pub mod state;
pub mod text;
